"""Live, without latency

nginx answers at once with fixed text, 64 at a time: what is left is overhead. The yardstick is `bare-libcurl.c`, a
multi loop on one thread that posts as many bytes and reads the answer, nothing else. Whole-process, in turns; the
ratio is that of the two runs of one turn. At least a third is promised, half is aimed at.
"""

from collections.abc import Iterator

from support.bench import Bench, Measurement, Row
from support.process import alternate, limit, memory, spread
from support.servers import nginx


def rows(bench: Bench) -> Iterator[Row]:
    with nginx() as port:
        project = bench.project(bench.cells, port)
        bare, ours = alternate(bench.repeats, bench.bare(bench.cells, port), lambda: project.run("off"))
    for label, samples in ("bare libcurl", bare), ("`nines run`", ours):
        yield (
            f"{label}, {bench.cells:,} requests", spread([bench.cells / s.seconds for s in samples], "a second"),
            memory(samples, bench.folder), spread([s.cpu * 1e6 / bench.cells for s in samples], "µs"), "")
    ratios = [100 * theirs.seconds / mine.seconds for theirs, mine in zip(bare, ours, strict=True)]
    yield "`nines` in per cent of bare libcurl", spread(ratios, "%", 1), "", "", limit(ratios, "%", least=33.3)


MEASUREMENT = Measurement(__doc__, ("what", "rate", "memory", "CPU a request", "limit"), rows)
