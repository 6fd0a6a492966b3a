"""The tables as they are printed, and as they stand in README.md."""

import datetime
import os
import platform
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from support.bench import Bench, Measurement, Row

NARROW, WIDE = 30, 46


def line(cells: Row) -> str:
    """A row for the terminal, where the widths of the rows to come are not known yet."""
    return f"{cells[0]:<{WIDE}} " + "".join(f"{cell:<{NARROW}} " for cell in cells[1:]).rstrip()


def markdown(rows: list[Row]) -> str:
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)


def machine() -> str:
    """Where and when: what somebody needs to judge a figure."""
    model = platform.machine()
    cpu = Path("/proc/cpuinfo")
    if cpu.exists() and (named := re.search(r"^model name\s*: (.*)$", cpu.read_text(), re.MULTILINE)):
        model += f", {named[1]}"
    return (f"{datetime.date.today().isoformat()}, {model}, {os.cpu_count()} cores, Linux {platform.release()}, "
            f"load average {os.getloadavg()[0]:.1f}")


def version(bench: Bench) -> str:
    """The program's own version and, where this checkout was built for it, the commit."""
    said = subprocess.run([bench.nines, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if bench.given:
        return f"nines {said}"
    folder = Path(__file__).parent
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=folder, capture_output=True, text=True).stdout.strip()
    changed = subprocess.run(
        ["git", "status", "--porcelain", "--", "../../Sources", "../../Package.swift"], cwd=folder,
        capture_output=True, text=True).stdout
    return f"nines {said} ({commit}{' with changes' if changed else ''})"


def section(name: str, measurement: Measurement, rows: list[Row], about: str) -> str:
    head = [measurement.columns, tuple("---" for _ in measurement.columns)]
    return (f"<!-- {name}: written by Benchmarks/run --write -->\n## {measurement.title}\n\n"
            f"{measurement.explanation}\n\n{about}\n\n{markdown(head + rows)}\n<!-- end of {name} -->")


def write(readme: Path, name: str, text: str, order: Iterable[str]) -> None:
    """Puts a section in the place of the one of the same name; the sections stand in this order, after all else."""
    page = readme.read_text()
    found = re.compile(r"<!-- ([a-z]+): .*?<!-- end of \1 -->\n*", re.DOTALL)
    sections = {match[1]: match[0].rstrip() for match in found.finditer(page)} | {name: text}
    page = "\n\n".join([found.sub("", page).rstrip(), *(sections[n] for n in order if n in sections)]) + "\n"
    replacement = readme.with_suffix(".new")
    replacement.write_text(page)
    replacement.replace(readme)
