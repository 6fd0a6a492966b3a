"""Peers

The same server as above, the same prompts, 64 at a time by each program's own setting: Inspect with
`--max-connections 64` and `-M responses_api=false`, lm-evaluation-harness with `local-chat-completions` and
`num_concurrent=64`, both installed from PyPI in the versions shown. Every program is also run with one cell, in the
same turn: that is its start-up, and the rate beyond start-up is that of the other cells in the time they add.
Inspect is given a twentieth of the cells, because it would take minutes. The last column is the peer's whole time
in times of what `nines` takes for as many cells in the same turn.
"""

from collections.abc import Callable, Iterator
from functools import partial

from support.bench import Bench, Measurement, Row
from support.peers import INSPECT, LM_EVAL
from support.process import Sample, alternate, memory, spread
from support.servers import nginx

CONNECTIONS = 64


def row(bench: Bench, label: str, cells: int, one: list[Sample], all_: list[Sample], ours: list[Sample] | None) -> Row:
    beyond = [a.seconds - o.seconds for o, a in zip(one, all_, strict=True)]
    rates = [(cells - 1) / seconds for seconds in beyond if seconds > 0]
    return (
        f"{label}, {cells:,} requests", spread([s.seconds for s in one], "s", 2),
        spread([cells / s.seconds for s in all_], "a second"),
        spread(rates, "a second") if len(rates) == len(all_) else "lost in the noise",
        spread([s.cpu * 1e3 / cells for s in all_], "ms", 2), memory(all_, bench.folder),
        spread([t.seconds / o.seconds for t, o in zip(all_, ours, strict=True)], "×", 1) if ours else "")


def rows(bench: Bench) -> Iterator[Row]:
    many, few = bench.cells, max(bench.cells // 20, 2)
    sizes = {LM_EVAL: many, INSPECT: few}
    installed = {peer: peer.install(bench.peers) for peer in sizes}
    with nginx() as port:
        projects = [bench.project(cells, port, CONNECTIONS) for cells in (1, few, many)]
        runs: list[Callable[[], Sample]] = [partial(project.run, "off") for project in projects]
        runs += [bench.bare(1, port, CONNECTIONS), bench.bare(many, port, CONNECTIONS)]
        for peer, cells in sizes.items():
            folder = bench.folder / f"peer-{next(bench.numbers)}"
            folder.mkdir()
            runs += [peer.run(installed[peer], folder / str(i), n, port, CONNECTIONS) for i, n in enumerate((1, cells))]
        one, some, all_, bare_one, bare_all, *theirs = alternate(bench.repeats, *runs)
    yield row(bench, "bare libcurl", many, bare_one, bare_all, None)
    yield row(bench, "`nines run`", many, one, all_, None)
    yield row(bench, "`nines run`", few, one, some, None)
    for (peer, cells), first, second in zip(sizes.items(), theirs[::2], theirs[1::2], strict=True):
        label = f"{peer.name} ({peer.version})"
        yield row(bench, label, cells, first, second, all_ if cells == many else some)


MEASUREMENT = Measurement(
    __doc__,
    ("what", "one cell: start-up", "rate with start-up", "rate beyond start-up", "CPU a request", "memory",
     "time, in times of `nines`"),
    rows)
