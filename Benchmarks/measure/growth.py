"""Growth

From 1,000 cells to a million, each ten times the one before. A million are recorded and replayed under 1 GB.
Recording is a live run that also stores every exchange; it is made once for each size.
"""

from collections.abc import Iterator

from measure.replay import bytes_more, replays
from support.bench import Bench, Measurement, Row
from support.process import Sample, limit, memory, spread

GIGABYTE = 1e9 / 2**20  # mebibytes


def rows(bench: Bench) -> Iterator[Row]:
    sizes = [1_000]
    while sizes[-1] * 10 <= bench.most:
        sizes.append(sizes[-1] * 10)
    before: tuple[int, list[Sample]] | None = None
    for cells, recording, samples in replays(bench, sizes):
        more = bytes_more(samples, before[1], cells - before[0]) if before else None
        held = [max(s.mebibytes, recording.mebibytes) for s in samples]
        yield (
            f"{cells:,} cells", f"{recording.seconds:,.2f} s, {recording.mebibytes:,.0f} MiB",
            spread([s.seconds for s in samples], "s", 2), memory(samples, bench.folder),
            spread([s.seconds * 1e6 / cells for s in samples], "µs"),
            "" if more is None else f"{more:,.0f} bytes", limit(held, "MiB", most=round(GIGABYTE)))
        before = cells, samples


MEASUREMENT = Measurement(
    __doc__,
    ("what", "recording, once", "replay", "memory of replay", "time a cell", "memory a further cell", "limit of both"),
    rows)
