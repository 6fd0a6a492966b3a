"""A row of the matrix: what goes wrong, what must come of it, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fault_server import Behaviour

Json = dict[str, Any]
#: MiB that a run may take unless its row says otherwise: a body at the limit of 64 MiB, once more while it grows.
MEMORY = 200
#: In place of attempts: any number of refusals, then an answer.
ANY = ("*",)
#: In place of attempts: an answer, or one after a connection that was being closed while the request was on its way.
RACE = ("?",)


@dataclass(frozen=True)
class Expectation:
    """What must come of every cell of a row.

    An attempt is spelt by its status (`429`) or its class of failure (`reset`), as run records have it.
    """

    attempts: tuple[str, ...]
    #: The class of error; None where the cell must be answered rightly.
    error: str | None = None
    #: The outcome of every cell where there is no error: judged otherwise only where the fault leaves an answer.
    outcome: str = "pass"
    #: What the message or its hint must say, so that a user can act upon it.
    says: tuple[str, ...] = ()
    #: Requests that must reach the server, over all cells; None for one an attempt. Counted by the server.
    requests: int | None = None
    #: The version of HTTP by which every recorded answer came; empty where it does not matter.
    version: str = ""
    #: Seconds of the run as its record has them, without the program's start.
    at_least: float = 0
    at_most: float = 15
    #: The most memory that the program may take, in MiB.
    memory: int = MEMORY
    #: Cells that must be in the record; None for all. Others were not asked any more.
    cells: int | None = None


@dataclass(frozen=True)
class Row:
    """One fault, made by one server, met by a run of the real program in a folder of its own."""

    name: str
    title: str
    #: The server that makes it: `ours`, `h2`, `nginx`, `mitmproxy`, `nobody`.
    server: str
    expect: Expectation
    #: What our own server does; None where another one makes the fault.
    behaviour: Behaviour | None = None
    #: The URL with `{places}` for ports and files; None for our own server's.
    url: str | None = None
    #: Keys laid over the target, with the same `{places}`.
    target: Json = field(default_factory=dict)
    cases: int = 1
    flags: tuple[str, ...] = ()
    #: Why it is as it is, for the table; only where that is not plain.
    note: str = ""
    #: For a row that does more than one run: makes it with the program of this path.
    script: "Callable[[str], Result] | None" = None


@dataclass
class Result:
    """What came of a row."""

    error: str
    attempts: str
    kept: str
    seconds: float
    #: What differs from the expectation; empty where nothing does.
    differences: list[str] = field(default_factory=list)


def answered(*attempts: str, **more: Any) -> Expectation:
    """All is well in the end: with these attempts, all recorded."""
    return Expectation(attempts or ("200",), **more)


def error(code: str, *attempts: str, **more: Any) -> Expectation:
    """An error of this class, never an answer, after these attempts; nothing is recorded."""
    return Expectation(attempts, error=code, **more)
