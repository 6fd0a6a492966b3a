"""Resume

A run of 200,000 cells that was ended shortly before its end: how long `--resume` takes until the first cell that
was missing is in the record, and until all is done.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from support.bench import Bench, Measurement, Row
from support.process import Sample, alternate, limit, measure, memory, spread
from support.servers import nginx

MISSING = 100


def shorten(record: Path) -> None:
    """Takes the footer and the last cells away, as if the run had been killed before them."""
    lines = MISSING + 1
    with record.open("rb+") as file:
        position = file.seek(0, 2)
        tail = b""
        while tail.count(b"\n") <= lines and position > 0:
            step = min(position, 65_536)
            position -= step
            file.seek(position)
            tail = file.read(step) + tail
        kept = tail.rsplit(b"\n", lines + 1)[0] + b"\n"
        file.truncate(position + len(kept))


def rows(bench: Bench) -> Iterator[Row]:
    cells = 20 * bench.cells
    with nginx() as port:
        project = bench.project(cells, port)
        whole, cut = project.folder / "whole.jsonl", project.folder / "cut.jsonl"
        measure(project.command("off", whole), project.folder)
        shorten(whole)
        size = whole.stat().st_size
        command = [word for word in project.command("off", cut) if word not in ("--record", cut)]

        def resume() -> Sample:
            shutil.copyfile(whole, cut)
            return measure(
                [*command, "--resume", cut], project.folder, until=lambda: cut.stat().st_size > size)

        (samples,) = alternate(bench.repeats, resume)
        project.remove()
    begun = [s.begun or s.seconds for s in samples]
    yield (
        f"{cells:,} cells, {MISSING} of them missing", spread(begun, "s", 2),
        spread([s.seconds for s in samples], "s", 2), memory(samples, bench.folder), limit(begun, "s", most=3))


MEASUREMENT = Measurement(__doc__, ("what", "first new cell", "all done", "memory", "limit"), rows)
