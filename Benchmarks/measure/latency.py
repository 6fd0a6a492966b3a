"""Live, with latency

`slow-server.c` answers every request after 100 ms, 256 at a time. The ideal is arithmetic: rounds × 100 ms. What
the server and the machine lose of it is seen in bare libcurl's figure; start-up and the final table are in that of
`nines`.
"""

from collections.abc import Iterator

from support.bench import Bench, Measurement, Row
from support.process import alternate, limit, memory, spread

CONNECTIONS, DELAY = 256, 100  # milliseconds


def rows(bench: Bench) -> Iterator[Row]:
    rounds = max(bench.cells // 100, 4)
    cells, ideal = rounds * CONNECTIONS, rounds * DELAY / 1000
    with bench.slow_server(DELAY) as port:
        project = bench.project(cells, port, CONNECTIONS)
        bare, ours = alternate(
            bench.repeats, bench.bare(cells, port, CONNECTIONS), lambda: project.run("off"))
    yield "ideal", f"{ideal:,.2f} s", "100 %", "", "", ""
    for label, samples in ("bare libcurl", bare), ("`nines run`", ours):
        shares = [100 * ideal / s.seconds for s in samples]
        yield (
            f"{label}, {cells:,} requests", spread([s.seconds for s in samples], "s", 2), spread(shares, "%", 1),
            memory(samples, bench.folder), spread([s.cpu * 1e6 / cells for s in samples], "µs"),
            limit(shares, "%", least=95) if samples is ours else "")


MEASUREMENT = Measurement(__doc__, ("what", "time", "of the ideal", "memory", "CPU a request", "limit"), rows)
