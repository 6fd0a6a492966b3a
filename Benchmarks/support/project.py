"""A Nines project with one suite, whose cells each have a request of their own."""

import itertools
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from support.process import Command, Sample, measure

PROMPT = "Which is larger, {{ a }} or {{ b }}? Reply with the number only."
ANSWER = "9.8"
MAX_TOKENS = 16

PROJECT = """
targets:
  static:
    base_url: http://127.0.0.1:{port}/v1
    model: static
"""

SUITE = f"""
suite: decimals
request: {{ temperature: 0, max_tokens: {MAX_TOKENS} }}
prompts:
  plain: "{PROMPT}"
defaults:
  assert: [{{ type: contains, value: "{ANSWER}" }}]
cases:
  - file: cases.jsonl
"""

# About what Nines sends for one of the cells; the bare libcurl loop posts as many bytes.
REQUEST_BYTES = len(json.dumps({
    "model": "static", "temperature": 0, "max_tokens": MAX_TOKENS,
    "messages": [{"role": "user", "content": PROMPT.replace("{{ a }}", "10000.11").replace("{{ b }}", "10000.8")}],
}))

RECORDS = itertools.count()  # no run writes over another's record


def variables(cell: int) -> dict[str, str]:
    """What the prompt of a cell is filled with."""
    return {"a": f"{cell}.11", "b": f"{cell}.8"}


class Project:
    """A folder with `nines.yaml` and a suite of so many cells, against a server on a port of loopback."""

    def __init__(self, nines: Path, folder: Path, cells: int, port: int, connections: int = 64) -> None:
        self.nines, self.folder, self.cells, self.connections = nines, folder, cells, connections
        folder.mkdir()
        (folder / "nines.yaml").write_text(PROJECT.format(port=port))
        (folder / "decimals.yaml").write_text(SUITE)
        with (folder / "cases.jsonl").open("w") as cases:
            for cell in range(cells):
                cases.write(json.dumps({"id": f"c{cell}", "vars": variables(cell)}) + "\n")

    def command(self, mode: str, record: Path, *more: str) -> Command:
        return [self.nines, "run", "decimals.yaml", "--target", "static", "--fixtures", mode, "--concurrency",
                str(self.connections), "--record", record, "-q", *more]

    def run(self, mode: str, *more: str, read: Callable[[Path], str] | None = None) -> Sample:
        """A run whose record is deleted after `read` has looked at it; what that gives takes the output's place."""
        record = self.folder / f"{next(RECORDS)}.run.jsonl"
        sample = measure(self.command(mode, record, *more), self.folder)
        if read:
            sample = sample._replace(output=read(record))
        record.unlink()
        return sample

    def remove(self) -> None:
        """Gives the space back: a million cells take two gigabytes."""
        shutil.rmtree(self.folder)
