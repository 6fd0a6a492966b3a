"""Replay

The same cells from recordings. What a replay holds in memory may grow with the number of cells by an index of what
was recorded and what was done, not by requests and answers (about 1,500 bytes a cell on disk, in recording and
record): the last column is what the larger number needs more, for each cell more.
"""

import statistics
from collections.abc import Iterator
from functools import partial

from support.bench import Bench, Measurement, Row
from support.process import Sample, alternate, limit, memory, spread
from support.servers import nginx

MOST = round(150e6 / 2**20)  # mebibytes


def replays(bench: Bench, sizes: list[int]) -> Iterator[tuple[int, Sample, list[Sample]]]:
    """For each number of cells the run that recorded them, and the replays."""
    with nginx() as port:
        for cells in sizes:
            project = bench.project(cells, port)
            recording = project.run("fill")
            (samples,) = alternate(bench.repeats, partial(project.run, "replay"))
            yield cells, recording, samples
            project.remove()


def bytes_more(samples: list[Sample], before: list[Sample], cells: int) -> float:
    """How much more memory each further cell took."""
    more = statistics.median(s.mebibytes for s in samples) - statistics.median(s.mebibytes for s in before)
    return more * 2**20 / cells


def rows(bench: Bench) -> Iterator[Row]:
    before: list[Sample] = []
    for cells, _, samples in replays(bench, [bench.cells, 10 * bench.cells]):
        seconds = [s.seconds for s in samples]
        yield (
            f"replay of {cells:,} cells", spread(seconds, "s", 2), memory(samples, bench.folder),
            spread([s.cpu * 1e6 / cells for s in samples], "µs"), limit(seconds, "s", most=cells / 10_000),
            limit([s.mebibytes for s in samples], "MiB", most=MOST) if not before else "",
            f"{bytes_more(samples, before, 9 * bench.cells):,.0f} bytes" if before else "")
        before = samples


MEASUREMENT = Measurement(
    __doc__,
    ("what", "time", "memory", "CPU a cell", "limit of time", "limit of memory", "memory a further cell"), rows)
