"""Start-up

What every call costs before it does anything, and the least a replay can take. At least 20 runs of each, in turns.
"""

from collections.abc import Iterator

from support.bench import Bench, Measurement, Row
from support.process import alternate, limit, measure, memory, spread
from support.servers import nginx


def rows(bench: Bench) -> Iterator[Row]:
    with nginx() as port:
        one = bench.project(1, port)
        one.run("fill")
    version, cell = alternate(
        max(bench.repeats, 20), lambda: measure([bench.nines, "--version"], one.folder), lambda: one.run("replay"))
    for label, samples, most in ("`nines --version`", version, 10), ("replay of 1 cell", cell, 25):
        milliseconds = [s.seconds * 1e3 for s in samples]
        yield label, spread(milliseconds, "ms", 1), memory(samples, one.folder), limit(milliseconds, "ms", most=most)


MEASUREMENT = Measurement(__doc__, ("what", "time", "memory", "limit"), rows)
