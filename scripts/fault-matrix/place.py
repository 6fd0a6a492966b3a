"""A run of the real program in a folder of its own, and what it left behind there."""

import base64
import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from row import Json

#: Looked for in everything that a run leaves and says. It has no shape of a real key, for such a one is refused anyway.
KEY = "canary-4f1c2b7d9e8a-fault-matrix"
#: Longer than any row may take; a run that hangs is killed then.
PATIENCE = 60


@dataclass
class Ended:
    """A run that is over."""

    code: int
    said: str
    #: The most memory that it held, in MiB.
    memory: float


class Place:
    """A temporary project: one target, one suite, a key in the environment."""

    def __init__(self, program: str, base_url: str, target: Json, words: list[str]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nines-faults-")
        self.path = Path(self._folder.name)
        self._program = program
        settings: Json = {
            "base_url": base_url,
            "model": "faulty",
            "api_key": {"env": "FAULT_KEY"},
            "attempts": 2,
            "timeouts": {"connect": 1, "first_byte": 1, "total": 3, "low_speed": 1},
            "proxy": "",
        }
        self._write("nines.yaml", {"targets": {"t": settings | target}})
        cases = [{"id": f"c{i}", "vars": {"w": word}, "assert": [{"type": "equals", "value": word}]}
                 for i, word in enumerate(words)]
        self._write("s.yaml", {"suite": "s", "prompts": {"p": "{{ w }}"}, "cases": cases})

    def __enter__(self) -> "Place":
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def _write(self, name: str, value: Json) -> None:
        # JSON is YAML as well.
        (self.path / name).write_text(json.dumps(value, indent=2))

    # MARK: Running

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Starts `nines run`; nothing of the caller's environment, proxies above all, reaches it."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.path), "NO_COLOR": "1", "FAULT_KEY": KEY}
        with open(self.path / "said.txt", "ab") as said:
            return subprocess.Popen(
                [self._program, "run", "s.yaml", "--target", "t", *words],
                cwd=self.path, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            )

    def run(self, *words: str) -> Ended:
        """A run to its end."""
        return self.end(self.start(*words))

    def end(self, process: subprocess.Popen[bytes]) -> Ended:
        """Waits for a run; `wait4` because it alone tells the memory of this one process."""
        started = time.monotonic()
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - started > PATIENCE:
                process.kill()
            time.sleep(0.01)
        process.returncode = os.waitstatus_to_exitcode(status)
        said = (self.path / "said.txt").read_text(errors="replace")
        return Ended(process.returncode, said, usage.ru_maxrss / 1024)

    # MARK: What was kept

    def cells(self, record: str = "run.jsonl") -> list[Json]:
        """The cells of a run record."""
        lines = self._lines(self.path / record)
        return [line for line in lines if "case" in line]

    def footer(self, record: str = "run.jsonl") -> Json:
        """The last line of a run record; empty where the run came to none."""
        last = self._lines(self.path / record)[-1]
        return last if "end" in last else {}

    def fixtures(self) -> list[Json]:
        """The recorded exchanges; what still is in a journal counts as well."""
        return [line for file in sorted(self.path.glob("Fixtures/**/*.jsonl")) for line in self._lines(file)
                if "key" in line]

    def leaks(self) -> list[str]:
        """The files that hold the key, plainly or as base64."""
        # Half of it tells enough.
        needles = [KEY[:16].encode(), KEY.encode().hex().encode()]
        # Its base64 depends on where in a group of three it begins; the ends depend on the neighbours.
        needles += [base64.b64encode(b"\0" * shift + KEY.encode())[4 if shift else 0:-4] for shift in range(3)]
        files = [file for file in self.path.rglob("*") if file.is_file()]
        return [str(file.relative_to(self.path)) for file in files
                if any(needle in (file.read_bytes()) for needle in needles)]

    @staticmethod
    def _lines(file: Path) -> list[Any]:
        if not file.exists():
            return [{}]
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def spell(attempt: Json) -> str:
    """An attempt as expectations have it."""
    return str(attempt.get("status", attempt.get("error", "?")))
