"""Running a program and reading what it used."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

Command = Sequence[str | Path]


class Unavailable(Exception):
    """Something that a measurement needs is not on this machine; the others go on."""


class Sample(NamedTuple):
    """One run of a program: wall-clock and processor seconds, the most memory it held, and what it printed."""

    seconds: float
    cpu: float
    mebibytes: float
    output: str
    begun: float = 0  # seconds until what was waited for had happened; 0 when nothing was


def measure(
    command: Command, folder: Path, environment: Mapping[str, str] | None = None,
    until: Callable[[], bool] | None = None,
) -> Sample:
    """Runs a command that must exit 0; what it used is read for this child alone.

    While it runs, `until` is asked every millisecond whether it has got to where its beginning ends.
    """
    begun = 0.0
    with (folder / "output").open("w+b") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL, stdout=output,
            stderr=output)
        ended = 0
        while until and not begun and not ended:
            if until():
                begun = time.perf_counter() - begin
            else:
                time.sleep(0.001)
                ended, code, usage = os.wait4(process.pid, os.WNOHANG)
        if not ended:
            _, code, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(code)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode != 0:
        print(text[-2000:], file=sys.stderr)
        sys.exit(f"error: exit {process.returncode} from: {' '.join(map(str, command))}")
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text, begun)


def alternate(repeats: int, *runs: Callable[[], Sample]) -> list[list[Sample]]:
    """The samples of each, taken in turns so that a change in the machine's load meets all, after one to warm up."""
    turns = [[run() for run in runs] for _ in range(repeats + 1)][1:]
    return [list(column) for column in zip(*turns, strict=True)]


def spread(values: Sequence[float], unit: str = "", digits: int = 0) -> str:
    """A median with the least and the greatest value."""
    middle = f"{statistics.median(values):,.{digits}f}{unit and ' '}{unit}"
    return f"{middle} [{min(values):,.{digits}f}, {max(values):,.{digits}f}]"


def memory(samples: Sequence[Sample], folder: Path) -> str:
    """The most memory held. The system counts this process's own until the program begins: less cannot be seen."""
    floor = measure(["true"], folder).mebibytes
    if max(s.mebibytes for s in samples) <= floor * 1.02:
        return f"under {floor:,.0f} MiB"
    return spread([s.mebibytes for s in samples], "MiB")


def limit(values: Sequence[float], unit: str, *, most: float | None = None, least: float | None = None) -> str:
    """Whether the median keeps to what the project promises."""
    middle = statistics.median(values)
    kept = (most is None or middle <= most) and (least is None or middle >= least)
    bounds = [f"{sign} {bound:,g} {unit}" for sign, bound in (("≤", most), ("≥", least)) if bound is not None]
    return f"{', '.join(bounds)}: {'kept' if kept else '**MISSED**'}"


def program(name: str, hint: str) -> str:
    """The path of an installed program; those for administrators may be outside PATH."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if not found:
        raise Unavailable(f"{name} was not found; {hint}")
    return found


def compiled(source: Path, folder: Path, *libraries: str) -> Path:
    """A C program built into a folder, once."""
    binary = folder / source.stem
    if not binary.exists():
        compiler = shutil.which("cc") or program("clang", "a C compiler is needed")
        subprocess.run([compiler, "-O2", "-Wall", "-o", binary, source, *libraries], check=True)
    return binary
