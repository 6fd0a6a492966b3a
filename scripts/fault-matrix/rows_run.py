"""A server that dies in the middle of a run: with the run going on when it is back, and with a run that is resumed."""

import time
from collections import Counter
from pathlib import Path

from nginx import free_ports
from place import Ended, Place, spell
from row import MEMORY, Json, Result, Row, answered
from steady_server import SteadyServer

CELLS = 200
#: Requests after which the server is killed.
BEFORE = 60
KEPT = "answer; every exchange"
WORDS = [f"right-{number}" for number in range(CELLS)]


def last_of_each(cells: list[Json]) -> dict[str, Json]:
    """The line that stands for each cell: a resumed run adds to what was an error."""
    return {cell["case"]: cell for cell in cells}


def check_all_answered(place: Place, ended: Ended, differences: list[str]) -> list[str]:
    """Each cell is there, answered with its own word and recorded; returns the spelling of all attempts."""
    if ended.code != 0:
        differences.append(f"exit {ended.code}, expected 0; it said: {ended.said.strip()[-400:]}")
    if ended.memory > MEMORY:
        differences.append(f"took {ended.memory:.0f} MiB of memory, expected at most {MEMORY}")
    cells = last_of_each(place.cells())
    if len(cells) != CELLS:
        differences.append(f"{CELLS - len(cells)} cells are lost")
    outcomes = Counter(cell["outcome"] for cell in cells.values())
    if outcomes != {"pass": CELLS}:
        differences.append(f"outcomes: {dict(outcomes)}")
    recorded = {line["case"] for line in place.fixtures() if line.get("response", {}).get("status") == 200}
    if len(recorded) != CELLS:
        differences.append(f"answers of {len(recorded)} cells are recorded, expected {CELLS}")
    if leaks := place.leaks():
        differences.append(f"the key is in {', '.join(leaks)}")
    return [spell(attempt) for cell in cells.values() for call in cell["calls"] for attempt in call["attempts"]]


def restart(program: str) -> Result:
    """Killed and started again while the run waits: every cell is answered, the failed attempts are counted."""
    port = free_ports(1)[0]
    limits = {"attempts": 8, "limits": {"concurrency": 8}}
    with Place(program, f"http://127.0.0.1:{port}/v1", limits, WORDS) as place:
        server = SteadyServer(port, Path(place.path / "asked.txt"))
        differences: list[str] = []
        try:
            server.start()
            process = place.start("--fixtures", "fill", "--record", "run.jsonl")
            server.await_requests(BEFORE)
            server.kill()
            time.sleep(0.5)
            server.start()
            ended = place.end(process)
            attempts = check_all_answered(place, ended, differences)
        finally:
            server.kill()
        failed = [attempt for attempt in attempts if attempt != "200"]
        if not failed:
            differences.append("no attempt failed, so the server's end was not met")
        if strange := set(failed) - {"reset", "connect"}:
            differences.append(f"attempts ended as {', '.join(sorted(strange))}")
        # A request that the server had read was answered or broke off: each is an attempt in the record.
        if (asked := len(server.asked())) > len(attempts):
            differences.append(f"{asked} requests, but {len(attempts)} attempts in the record")
        if (recorded := len(place.fixtures())) != len(attempts):
            differences.append(f"{recorded} exchanges recorded of {len(attempts)} attempts")
        seconds = place.footer().get("seconds", 0)
        return Result("-", "each 200 in the end, after reset and connect", KEPT, seconds, differences)


def resume(program: str) -> Result:
    """Killed for good: the run gives the target up; when it is back, `--resume` asks only for what is missing."""
    port = free_ports(1)[0]
    limits = {"attempts": 1, "limits": {"concurrency": 8, "failures": 5}}
    with Place(program, f"http://127.0.0.1:{port}/v1", limits, WORDS) as place:
        server = SteadyServer(port, Path(place.path / "asked.txt"))
        differences: list[str] = []
        try:
            server.start()
            process = place.start("--fixtures", "fill", "--record", "run.jsonl")
            server.await_requests(BEFORE)
            server.kill()
            first = place.end(process)
            seconds = place.footer().get("seconds", 0)
            cells = place.cells()
            answered_before = {cell["answer"] for cell in cells if cell["outcome"] == "pass"}
            if first.code != 3:
                differences.append(f"exit {first.code} without a server, expected 3")
            if strange := {cell["outcome"] for cell in cells} - {"pass", "error"}:
                differences.append(f"outcomes without a server: {', '.join(sorted(strange))}")
            if len(cells) == CELLS:
                differences.append("the dead target was asked to the end")
            asked_before = len(server.asked())
            server.start()
            second = place.run("--fixtures", "fill", "--resume", "run.jsonl")
            if again := answered_before.intersection(server.asked()[asked_before:]):
                differences.append(f"{len(again)} cells were asked again though answered")
            check_all_answered(place, second, differences)
        finally:
            server.kill()
        seconds += place.footer().get("seconds", 0)
        return Result("-", "200; or reset or connect, and 200 when resumed", KEPT, seconds, differences)


ROWS = [
    Row("restart", "server killed and started again within a run of 200 cells", "ours", script=restart,
        cases=CELLS, expect=answered(), note="no cell lost, none in error, every failed attempt in the record"),
    Row("resume", "server killed within a run of 200 cells, then `--resume RECORD`", "ours", script=resume,
        cases=CELLS, expect=answered(), note="given up after 5 failed calls; what was answered is not asked again"),
]
