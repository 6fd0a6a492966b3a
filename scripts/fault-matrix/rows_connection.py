"""Faults below HTTP: names, connections, certificates, resets, time."""

import socket
import time

from fault_server import Connection, Request
from replies import CHUNKED, RIGHT, STREAM, answer, delta, event, raw, refusal, word
from row import RACE, Row, answered, error

WHOLE = len(answer())


def never_answers(connection: Connection, request: Request) -> None:
    connection.stall()


def reset_at_once(connection: Connection, request: Request) -> None:
    connection.reset()


def reset_in_body(connection: Connection, request: Request) -> None:
    connection.head(200, f"Content-Length: {WHOLE}")
    connection.send(answer()[:50])
    connection.reset()


def reset_in_stream(connection: Connection, request: Request) -> None:
    connection.head(200, STREAM, CHUNKED)
    connection.chunk(event(delta(RIGHT)))
    connection.reset()


def reset_once(connection: Connection, request: Request) -> None:
    if request.number == 0:
        reset_in_body(connection, request)
    else:
        connection.reply(200, answer())


def close_when_kept(connection: Connection, request: Request) -> None:
    """One answer a connection; where it is used again, the request is read and the connection closed."""
    if request.earlier == 0:
        connection.reply(200, answer(word(request.body)))
    else:
        connection.close()


def answer_unasked(connection: Connection, request: Request) -> None:
    """Refuses once, and lets an answer follow all the same, as a gateway does that gave up too early."""
    if request.number > 0:
        return connection.reply(200, answer())
    connection.reply(503, refusal("busy"), "Retry-After: 1")
    time.sleep(0.05)
    connection.reply(200, answer("another's answer"))


def stall_in_body(connection: Connection, request: Request) -> None:
    connection.head(200, f"Content-Length: {WHOLE}")
    connection.send(answer()[:50])
    connection.stall()


def stall_in_stream(connection: Connection, request: Request) -> None:
    connection.head(200, STREAM, CHUNKED)
    connection.chunk(event(delta(RIGHT)))
    connection.stall()


def one_byte_a_second(connection: Connection, request: Request) -> None:
    connection.head(200, f"Content-Length: {WHOLE}")
    for byte in answer().encode():
        connection.send(bytes([byte]))
        time.sleep(0.9)


def trickle_of_heads(connection: Connection, request: Request) -> None:
    """Interim responses for ever: bytes come, yet no answer does."""
    while True:
        connection.send("HTTP/1.1 103 Early Hints\r\n\r\n")
        time.sleep(0.3)


class Deaf:
    """Two ports where nobody hears: on `silent` connections stand, on `full` they neither do nor fail."""

    def __init__(self) -> None:
        # The system accepts on its own until the queue is full.
        silent = socket.create_server(("127.0.0.1", 0), backlog=64)
        full = socket.create_server(("127.0.0.1", 0), backlog=0)
        self._held = [silent, full]
        for _ in range(3):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex(full.getsockname())
            self._held.append(waiting)
        self.ports = {"silent": silent.getsockname()[1], "full": full.getsockname()[1]}

    def stop(self) -> None:
        for one in self._held:
            one.close()


#: Without the limits that would end a row before the one that it is about.
NO_FIRST_BYTE = {"timeouts": {"connect": 1, "total": 3}}
#: libcurl takes the mean of some seconds for the speed, so that the limit of one second is noticed after about five.
LOW_SPEED = {"timeouts": {"connect": 1, "first_byte": 1, "total": 20, "low_speed": 1}}
SERVER_HINT = "check base_url in nines.yaml, whether the server runs, and any proxy"

ROWS = [
    Row("refused", "connection refused", "nobody", url="http://127.0.0.1:{closed}/v1",
        expect=error("connect", "connect", "connect", says=(SERVER_HINT,))),
    Row("unresolved", "the host's name has no address", "nobody", url="http://no-such-name.invalid/v1",
        expect=error("resolve", "resolve", "resolve", says=("no-such-name.invalid",))),
    Row("backlog", "no answer to the connection", "nobody", url="http://127.0.0.1:{full}/v1", target=NO_FIRST_BYTE,
        expect=error("connect-timeout", "connect-timeout", "connect-timeout", at_least=2, at_most=5)),
    Row("tls-expired", "TLS: expired certificate", "nginx", url="https://localhost:{expired}/v1",
        target={"ca_file": "{ca}"}, expect=error("tls", "tls", says=("expired",))),
    Row("tls-host", "TLS: certificate of another host", "nginx", url="https://localhost:{misnamed}/v1",
        target={"ca_file": "{ca}"}, expect=error("tls", "tls", says=("localhost",))),
    Row("tls-self-signed", "TLS: self-signed certificate", "nginx", url="https://localhost:{self_signed}/v1",
        expect=error("tls", "tls", says=("self-signed", "ca_file"))),
    Row("tls-unknown", "TLS: unknown authority", "nginx", url="https://localhost:{secure}/v1",
        expect=error("tls", "tls", says=("certificate", "ca_file"))),
    Row("tls-plain", "TLS to a server that speaks none", "nginx", url="https://localhost:{plain}/v1",
        expect=error("tls", "tls")),
    Row("tls-silent", "TLS handshake that stalls", "nobody", url="https://127.0.0.1:{silent}/v1",
        target=NO_FIRST_BYTE,
        expect=error("connect-timeout", "connect-timeout", "connect-timeout", at_least=2, at_most=5)),
    Row("tls-missing", "plain HTTP to a TLS port", "nginx", url="http://localhost:{secure}/v1",
        expect=error("http-400", "400", says=("HTTPS",))),
    Row("reset-head", "reset before the head", "ours", behaviour=reset_at_once,
        expect=error("reset", "reset", "reset")),
    Row("reset-body", "reset in the body", "ours", behaviour=reset_in_body,
        expect=error("reset", "reset", "reset")),
    Row("reset-stream", "reset in a stream", "ours", behaviour=reset_in_stream, flags=("--stream",),
        expect=error("reset", "reset", "reset"), note="what had arrived is the right answer, and is no answer"),
    Row("reset-once", "reset in the body, once", "ours", behaviour=reset_once,
        expect=answered("reset", "200")),
    Row("closed-unanswered", "closed without an answer", "ours", behaviour=raw(""),
        expect=error("reset", "reset", "reset")),
    Row("closed-head", "closed within the head", "ours",
        behaviour=raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"),
        expect=error("reset", "reset", "reset"), note="libcurl takes it for an answer without a body"),
    Row("closed-kept", "a kept connection closed instead of an answer", "ours", behaviour=close_when_kept, cases=8,
        target={"limits": {"concurrency": 1}}, expect=answered(*RACE),
        note="8 cells; libcurl alone would send the request again and say nothing"),
    Row("unasked", "503 with `Retry-After`, and an answer behind it all the same", "ours", behaviour=answer_unasked,
        expect=answered("503", "200"), note="libcurl 7.88 takes it for the answer to the next request"),
    Row("closed-nginx", "closed without an answer, over TLS", "nginx", url="https://localhost:{secure}/444/v1",
        target={"ca_file": "{ca}", "http": "1.1"}, expect=error("reset", "reset", "reset")),
    Row("stall-head", "no byte of an answer", "ours", behaviour=never_answers,
        expect=error("first-byte-timeout", "first-byte-timeout", "first-byte-timeout", at_least=2, at_most=5)),
    Row("stall-body", "stalled body", "ours", behaviour=stall_in_body, target=LOW_SPEED,
        note="`low_speed: 1`, and libcurl takes the mean of five seconds for the speed",
        expect=error("low-speed", "low-speed", "low-speed", at_least=2, at_most=18)),
    Row("stall-stream", "stalled stream", "ours", behaviour=stall_in_stream, flags=("--stream",),
        target=LOW_SPEED, expect=error("low-speed", "low-speed", "low-speed", at_least=2, at_most=18)),
    Row("byte-a-second", "one byte a second", "ours", behaviour=one_byte_a_second,
        target=NO_FIRST_BYTE,
        expect=error("total-timeout", "total-timeout", "total-timeout", at_least=6, at_most=9)),
    Row("interim", "interim responses without end", "ours", behaviour=trickle_of_heads,
        target=NO_FIRST_BYTE,
        expect=error("total-timeout", "total-timeout", "total-timeout", at_least=6, at_most=9)),
]
