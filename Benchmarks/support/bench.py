"""What a measurement is, and what it is given."""

import itertools
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from support.process import Command, Sample, compiled, measure
from support.project import REQUEST_BYTES, Project
from support.servers import slow_server

SOURCES = Path(__file__).resolve().parent.parent
Row = tuple[str, ...]


@dataclass
class Bench:
    """The program that is measured, how often and with how much, and a folder for whatever is written meanwhile."""

    folder: Path
    given: Path | None
    cells: int
    most: int
    repeats: int
    peers: Path
    numbers: Iterator[int] = field(default_factory=itertools.count)

    @cached_property
    def nines(self) -> Path:
        """The program that was named, or the release build of this checkout."""
        path = self.given or Path(subprocess.run(
            [SOURCES.parent / "scripts" / "build"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip())
        return path.absolute()

    def project(self, cells: int, port: int, connections: int = 64) -> Project:
        return Project(self.nines, self.folder / f"project-{next(self.numbers)}", cells, port, connections)

    def slow_server(self, delay: int, pieces: int = 20, interval: int = 0) -> AbstractContextManager[int]:
        return slow_server(SOURCES / "slow-server.c", self.folder, delay, pieces, interval)

    def bare(self, requests: int, port: int, connections: int = 64, *more: str) -> Callable[[], Sample]:
        """A run of the yardstick: the same number of requests, as large, over as many connections."""
        binary = compiled(SOURCES / "bare-libcurl.c", self.folder, "-lcurl")
        command: Command = [binary, f"http://127.0.0.1:{port}/v1/chat/completions", str(requests), str(connections),
                            str(REQUEST_BYTES), *more]
        return lambda: measure(command, self.folder)


@dataclass(frozen=True)
class Measurement:
    """A table of the page: a text whose first line is its title, its columns, and what fills its rows."""

    text: str
    columns: Row
    rows: Callable[[Bench], Iterator[Row]]

    @property
    def title(self) -> str:
        return self.text.strip().partition("\n")[0].rstrip(".")

    @property
    def explanation(self) -> str:
        return self.text.strip().partition("\n")[2].strip()
