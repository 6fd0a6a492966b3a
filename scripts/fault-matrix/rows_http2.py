"""Faults of HTTP/2, over TLS: from nginx, and from a server made of Debian's python3-h2."""

from row import RACE, Expectation, Row, answered, error
from rows_connection import LOW_SPEED

SECURE = {"ca_file": "{ca}"}


def row(name: str, title: str, expect: Expectation, cases: int = 1, note: str = "") -> Row:
    target = SECURE | {"limits": {"concurrency": 1}}
    return Row(name, f"HTTP/2: {title}", "h2", url="https://localhost:{h2}/" + name + "/v1", target=target,
               expect=expect, cases=cases, note=note)


ROWS = [
    Row("h2-sound", "HTTP/2: no fault", "nginx", url="https://localhost:{secure}/sound/v1", target=SECURE,
        expect=answered(version="2"), note="that what follows is met by HTTP/2"),
    Row("h2-goaway-nginx", "HTTP/2: GOAWAY of nginx after each answer", "nginx",
        url="https://localhost:{fickle}/sound/v1", cases=8, target=SECURE | {"limits": {"concurrency": 1}},
        expect=answered(version="2"), note="8 cells on a connection each"),
    row("h2-goaway-after", "GOAWAY after each answer", answered(*RACE), cases=8,
        note="whether the next request still goes to that connection, and is sent again, is a race"),
    row("h2-goaway-before", "GOAWAY that leaves the request out", error("reset", "reset", "reset")),
    row("h2-goaway-once", "GOAWAY that leaves the request out, once", answered("reset", "200")),
    row("h2-goaway-body", "GOAWAY and the end in the body", error("reset", "reset", "reset")),
    row("h2-rst-head", "RST_STREAM before the head", error("reset", "reset", "reset")),
    row("h2-rst-body", "RST_STREAM in the body", error("reset", "reset", "reset")),
    row("h2-rst-once", "RST_STREAM in the body, once", answered("reset", "200")),
    Row("h2-stall", "HTTP/2: a stream that stalls", "h2", url="https://localhost:{h2}/h2-stall/v1",
        target=SECURE | LOW_SPEED, expect=error("low-speed", "low-speed", "low-speed", at_least=2, at_most=18)),
    row("h2-refused", "RST_STREAM with REFUSED_STREAM, once", answered(requests=2),
        note="the server has not looked at it; libcurl sends it again itself"),
]
