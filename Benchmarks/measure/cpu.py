"""Processor time

What a cell costs, replayed and live against nginx, and where it goes: samples of `perf record -e cpu-clock`, by
module (of Swift code the one that a function was written in, also where it was specialised for another), then the
functions that were met most.
"""

import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from support.bench import Bench, Measurement, Row
from support.process import Command, Unavailable, alternate, measure, program, spread
from support.project import Project
from support.servers import nginx

Shares = defaultdict[str, float]
FREQUENCY, FUNCTIONS = 4999, 12
SWIFT_MODULE = re.compile(r"^\$[sS](\d+)")
RUNTIME = re.compile(r"^_?(swift|swift_)|^swift::|^\(anonymous namespace\)::|swift::")
COUNTING = re.compile(r"^_?swift_(bridgeObject|unknownObject|nonatomic_|unowned|weak)?_?([rR]etain|[rR]elease)")
MEMORY = re.compile(r"^(_int_)?(malloc|free|calloc|realloc|memalign)|^cfree|^swift_(slowAlloc|slowDealloc|allocObject)")
SAMPLE = re.compile(r"^\s*[0-9a-f]+ (.*) \(([^()]*)\)$")


def place(symbol: str, binary: str, program_name: str) -> str:
    """Which part of the program, the system or a library a function belongs to."""
    if binary.startswith("[") and "vdso" not in binary:
        return "kernel"
    if MEMORY.match(symbol):
        return "memory allocation"
    if COUNTING.match(symbol):
        return "Swift runtime: reference counts"
    if Path(binary).name != program_name:
        return Path(binary).name.partition(".so")[0]
    if module := SWIFT_MODULE.match(symbol):
        start = module.end()
        return symbol[start:start + int(module[1])]
    if symbol.startswith(("$s", "$S")):
        return "Swift standard library"
    if symbol.startswith("icu_"):
        return "ICU (in Foundation)"
    return "Swift runtime" if RUNTIME.search(symbol) else "other"


def recording(data: Path) -> Command:
    """The beginning of a command that is sampled."""
    perf = program("perf", "Debian has it in linux-perf")
    command: Command = [perf, "record", "-q", "-e", "cpu-clock", "-F", str(FREQUENCY), "-o", data, "--"]
    tried = subprocess.run([*command, "true"], capture_output=True, text=True, errors="replace")
    if tried.returncode != 0:
        raise Unavailable(f"perf cannot record here (kernel.perf_event_paranoid?): {tried.stderr.strip()[:200]}")
    return command


def profile(project: Project, mode: str, sampled: Command, data: Path) -> tuple[Shares, Shares]:
    """The share of samples of each place and of each function, per cent, of one run."""
    record = project.folder / "profiled.jsonl"
    measure([*sampled, *project.command(mode, record)], project.folder)
    record.unlink()
    said = subprocess.run(
        [sampled[0], "script", "-i", data, "-F", "ip,sym,dso"], capture_output=True, text=True, errors="replace",
        check=True)
    samples = [match.groups() for line in said.stdout.splitlines() if (match := SAMPLE.match(line))]
    name = project.nines.resolve().name
    places, functions = Shares(float), Shares(float)
    for symbol, binary in samples:
        places[place(symbol, binary, name)] += 100 / len(samples)
        if symbol != "[unknown]":
            functions[symbol] += 100 / len(samples)
    return places, functions


def readable(symbols: list[str]) -> dict[str, str]:
    """Swift's and C++'s names shortened to what a person says."""
    demangled = symbols
    if tool := shutil.which("swift-demangle"):
        said = subprocess.run(
            [tool, "--simplified", "--compact"], input="\n".join(symbols), capture_output=True, text=True, check=True)
        demangled = said.stdout.splitlines()
    return {
        symbol: name if len(name) <= 90 else f"{name[:89]}…" for symbol, name in zip(symbols, demangled, strict=True)}


def rows(bench: Bench) -> Iterator[Row]:
    sampled = recording(data := bench.folder / "perf.data")
    with nginx() as port:
        project = bench.project(bench.cells, port)
        project.run("fill")
        modes = ("replay", "off")
        samples = alternate(bench.repeats, *(partial(project.run, mode) for mode in modes))
        yield "CPU a cell", *(spread([s.cpu * 1e6 / bench.cells for s in column], "µs") for column in samples)
        (replayed, replayed_in), (live, live_in) = (profile(project, mode, sampled, data) for mode in modes)
    for name in sorted(replayed | live, key=lambda name: -replayed[name] - live[name]):
        if max(replayed[name], live[name]) >= 0.5:
            yield name, f"{replayed[name]:.1f} %", f"{live[name]:.1f} %"
    most = sorted(replayed_in | live_in, key=lambda name: -max(replayed_in[name], live_in[name]))[:FUNCTIONS]
    for symbol, name in readable(most).items():
        yield f"`{name}`", f"{replayed_in[symbol]:.1f} %", f"{live_in[symbol]:.1f} %"


MEASUREMENT = Measurement(__doc__, ("where", "replay", "live"), rows)
