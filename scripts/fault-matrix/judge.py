"""Compares what came of a row with what must."""

from dataclasses import dataclass

from place import Ended, Place, spell
from row import ANY, RACE, Expectation, Json, Result, Row


@dataclass
class Seen:
    """What a run left, read once."""

    ended: Ended
    cells: list[Json]
    fixtures: list[Json]
    leaks: list[str]
    footer: Json

    @property
    def seconds(self) -> float:
        """As the record has it: without the program's start, which a busy machine draws out."""
        return self.footer.get("seconds", 0)

    @staticmethod
    def of(place: Place, ended: Ended) -> "Seen":
        return Seen(ended, place.cells(), place.fixtures(), place.leaks(), place.footer())


def attempts_of(cell: Json) -> tuple[str, ...]:
    return tuple(spell(attempt) for call in cell.get("calls", []) for attempt in call["attempts"])


def judge(row: Row, seen: Seen, requests: int) -> Result:
    """The result, and every difference from the expectation."""
    expect, cells = row.expect, seen.cells
    differences = [*_run_differences(row, seen), *_cell_differences(expect, cells)]
    # nginx's limiter decides by time how often it refuses; that the last attempt was answered is seen from the cells.
    counted = sum(len(attempts_of(cell)) for cell in cells)
    wanted = counted if expect.requests is None else expect.requests
    if (row.behaviour or row.server == "h2") and requests != wanted:
        differences.append(f"{requests} requests reached the server, expected {wanted}")
    kept = counted if expect.error is None else 0
    if len(seen.fixtures) != kept:
        differences.append(f"{len(seen.fixtures)} exchanges recorded, expected {kept}")
    versions = {fixture.get("response", {}).get("version") for fixture in seen.fixtures}
    if expect.version and versions != {expect.version}:
        differences.append(f"answers came by HTTP/{versions}, expected {expect.version}")
    errors = sorted({cell["error"]["code"] for cell in cells if cell.get("error")})
    return Result(
        error=", ".join(errors) or "-",
        attempts=_spell_attempts(cells),
        kept=_spell_kept(cells, seen.fixtures),
        seconds=seen.seconds,
        differences=differences,
    )


def _run_differences(row: Row, seen: Seen) -> list[str]:
    expect, ended = row.expect, seen.ended
    differences = []
    if ended.code != (code := 0 if expect.error is None else 3):
        differences.append(f"exit {ended.code}, expected {code}; it said: {ended.said.strip()[-400:]}")
    if not expect.at_least <= seen.seconds <= expect.at_most + SLACK:
        differences.append(f"took {seen.seconds:.2f} s, expected {expect.at_least} to {expect.at_most}")
    if ended.memory > expect.memory:
        differences.append(f"took {ended.memory:.0f} MiB of memory, expected at most {expect.memory}")
    differences += [f"does not say {text!r}" for text in expect.says if text not in ended.said]
    if seen.leaks:
        differences.append(f"the key is in {', '.join(seen.leaks)}")
    if len(seen.cells) != (wanted := row.cases if expect.cells is None else expect.cells):
        differences.append(f"{len(seen.cells)} cells in the record, expected {wanted}")
    if seen.footer.get("complete") != (len(seen.cells) == row.cases):
        differences.append(f"the record's footer is {seen.footer}")
    return differences


def _cell_differences(expect: Expectation, cells: list[Json]) -> list[str]:
    differences = []
    for cell in cells:
        outcome = expect.outcome if expect.error is None else "error"
        if cell["outcome"] != outcome:
            differences.append(f"{cell['case']}: {cell['outcome']}, expected {outcome}")
        if (code := cell.get("error", {}).get("code")) != expect.error:
            differences.append(f"{cell['case']}: class {code}, expected {expect.error}")
        if expect.error is not None and (scored := {"score", "answer", "assertions"} & cell.keys()):
            differences.append(f"{cell['case']}: an error, yet the record has its {', '.join(sorted(scored))}")
        allowed = [("200",), ("reset", "200")] if expect.attempts == RACE else [expect.attempts]
        if expect.attempts != ANY and (attempts := attempts_of(cell)) not in allowed:
            differences.append(f"{cell['case']}: attempts {attempts}, expected {' or '.join(map(str, allowed))}")
    if expect.attempts == ANY and all(len(attempts_of(cell)) == 1 for cell in cells):
        differences.append("no attempt was refused")
    return differences[:5]


#: Seconds beyond `at_most` that a busy machine is given.
SLACK = 3


def _spell_attempts(cells: list[Json]) -> str:
    """`2: reset, reset`, or `2 each: …`; where cells differ, the range of their numbers."""
    sequences = {attempts_of(cell) for cell in cells}
    if len(sequences) == 1:
        attempts = sequences.pop()
        each = " each" if len(cells) > 1 else ""
        return f"{len(attempts)}{each}: {', '.join(attempts)}"
    last = {attempts[-1] for attempts in sequences if attempts}
    return f"several, the last {', '.join(sorted(last))}"


def _spell_kept(cells: list[Json], fixtures: list[Json]) -> str:
    """The record's lines and the recording, in few words."""
    if not cells:
        return "nothing"
    outcomes = {cell["outcome"] for cell in cells}
    line = {"error": "error line", "pass": "answer"}.get(cells[0]["outcome"]) if len(outcomes) == 1 else None
    line = line or f"answer ({', '.join(sorted(outcomes))})"
    if not fixtures:
        return f"{line}; no fixture"
    if len({attempts_of(cell) for cell in cells}) > 1:
        return f"{line}; every attempt"
    number = len(fixtures) // max(1, len(cells))
    return f"{line}; {number} exchange{'s' if number > 1 else ''}{' each' if len(cells) > 1 else ''}"
