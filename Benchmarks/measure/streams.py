"""Streams

1,000 answers streamed at once by `slow-server.c`: the first piece after 200 ms, then 19 more, one every 50 ms,
which is 20,000 pieces a second. The time to the first token is what the run record says, that of bare libcurl when
the answer began to arrive. The flood is as many streams of 500 pieces each, sent as fast as they are read: what is
not read yet must stay with the server. Memory is to go with what is under way, not with the number of cells.
"""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from support.bench import Bench, Measurement, Row
from support.process import Sample, alternate, memory, spread

DELAY, PIECES, INTERVAL, FLOOD = 200, 20, 50, 500


def first_tokens(record: Path) -> str:
    """The median and 99th percentile of the times to the first token in a record, milliseconds."""
    with record.open() as lines:
        times = sorted(call["ttft_ms"] for text in lines for call in json.loads(text).get("calls", []))
    return f"{times[(len(times) - 1) // 2]} and {times[(len(times) - 1) * 99 // 100]}"


def row(bench: Bench, label: str, cells: int, samples: list[Sample]) -> Row:
    """The times are the last numbers of what the sample printed, whoever printed it."""
    words = [s.output.replace(" ms", "").split() for s in samples]
    return (
        label, spread([float(w[-3]) for w in words], "ms"), spread([float(w[-1]) for w in words], "ms"),
        spread([s.seconds for s in samples], "s", 2), memory(samples, bench.folder),
        spread([s.cpu * 1e3 / cells for s in samples], "ms", 2))


def rows(bench: Bench) -> Iterator[Row]:
    many = min(1_000, bench.cells)
    few = max(many // 4, 1)
    with bench.slow_server(DELAY, PIECES, INTERVAL) as port:
        twice, eight = bench.project(2 * many, port, many), bench.project(8 * many, port, many)
        narrow = bench.project(2 * many, port, few)
        results = alternate(
            bench.repeats, bench.bare(2 * many, port, many, "stream"),
            *(partial(p.run, "off", "--stream", read=first_tokens) for p in (twice, eight, narrow)))
    labels = [("bare libcurl", 2, many), ("`nines run`", 2, many), ("`nines run`", 8, many), ("`nines run`", 2, few)]
    for (label, rounds, width), samples in zip(labels, results, strict=True):
        yield row(bench, f"{label}, {rounds * many:,} streams, {width:,} at once", rounds * many, samples)
    with bench.slow_server(0, FLOOD) as port:
        flood = bench.project(many, port, many)
        flooded = alternate(
            bench.repeats, bench.bare(many, port, many, "stream"),
            partial(flood.run, "off", "--stream", read=first_tokens))
    for label, samples in zip(("bare libcurl", "`nines run`"), flooded, strict=True):
        yield row(bench, f"{label}, flood of {many:,} streams", many, samples)


MEASUREMENT = Measurement(
    __doc__,
    ("what", "first token, median", "first token, 99 %", "time", "memory", "CPU a stream"), rows)
