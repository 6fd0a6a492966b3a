"""Faults in what is answered: lengths, codings, sizes, bodies that are no answer, streams, redirects."""

import gzip
import zlib

from fault_server import Behaviour, Connection, Request
from replies import CHUNKED, RIGHT, STREAM, always, answer, delta, event, raw, refusal, stream_of
from row import Json, Row, answered, error

PIECE = b" " * (1 << 20)
#: As long as it may take on a slow machine to receive so much.
PATIENT = {"timeouts": {"connect": 1, "total": 20}}
GZIP = "Content-Encoding: gzip"
HTML = "Content-Type: text/html"


def huge_body(connection: Connection, request: Request) -> None:
    """100 MB that are an answer in the end, after white space."""
    text = answer().encode()
    connection.head(200, f"Content-Length: {100 * len(PIECE) + len(text)}")
    for _ in range(100):
        connection.send(PIECE)
    connection.send(text)


def gzip_bomb(connection: Connection, request: Request) -> None:
    """A hundred kilobytes that unpack to 100 MB: one packed piece, over and over; a full flush makes that possible."""
    packer = zlib.compressobj(9, wbits=31)
    head = packer.compress(PIECE) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(PIECE) + packer.flush(zlib.Z_FULL_FLUSH)
    connection.reply(200, head + piece * 99, GZIP)


def done_and_open(connection: Connection, request: Request) -> None:
    connection.head(200, STREAM, CHUNKED)
    for piece in EVENT, END, DONE:
        connection.chunk(piece)
    connection.stall()


def done_and_reset(connection: Connection, request: Request) -> None:
    connection.head(200, STREAM, CHUNKED)
    for piece in EVENT, END, DONE:
        connection.chunk(piece)
    connection.reset()


def endless_stream(connection: Connection, request: Request) -> None:
    """Events without end; the client has to leave."""
    connection.head(200, STREAM, CHUNKED)
    piece = event(delta("word " * 2000)) * 8
    while True:
        connection.chunk(piece)


def length_too_long(connection: Connection, request: Request) -> None:
    connection.head(200, f"Content-Length: {len(answer()) + 10}")
    connection.send(answer())
    connection.close()


def broken_chunks(connection: Connection, request: Request) -> None:
    connection.head(200, CHUNKED)
    connection.send("zz\r\n" + answer() + "\r\n0\r\n\r\n")
    connection.close()


def redirect(status: int, location: str) -> Behaviour:
    """A redirect; `{other}` in it is the port of a second server, known once that runs."""
    return lambda connection, request: connection.reply(status, "", f"Location: {location.format(**PLACES)}")


#: Where the servers are; filled in when all run.
PLACES: Json = {}



PACKED = gzip.compress(answer().encode(), mtime=0)
OK = "HTTP/1.1 200 OK\r\n"
JSON_TYPE = "Content-Type: application/json\r\n"
TOO_LARGE = "the body passed the limit"
EVENT, DONE = event(delta(RIGHT)), event("[DONE]")
END = event(delta("", "stop"))

ROWS = [
    Row("length-long", "closed before the stated length", "ours", behaviour=length_too_long,
        expect=error("reset", "reset", "reset"), note="the body is whole, its stated length is not"),
    Row("length-short", "stated length shorter than the body", "ours",
        behaviour=raw(OK, JSON_TYPE, "Content-Length: 40\r\n\r\n", answer()),
        expect=error("not-json", "200"), note="not repeated: the response came whole, as its head has it"),
    Row("length-bad", "stated length that is no number", "ours",
        behaviour=raw(OK, "Content-Length: many\r\n\r\n", answer()),
        expect=error("malformed", "malformed", "malformed")),
    Row("chunks-bad", "chunk sizes that are no numbers", "ours", behaviour=broken_chunks,
        expect=error("malformed", "malformed", "malformed")),
    Row("not-http", "bytes that are not HTTP", "ours", behaviour=raw("SSH-2.0-OpenSSH_9.2\r\n"),
        expect=error("malformed", "malformed", "malformed")),
    Row("head-huge", "a head of 1 MB", "ours", behaviour=raw(OK, f"X: {'x' * 1000}\r\n" * 1000, "\r\n"),
        expect=error("malformed", "malformed", "malformed")),
    Row("gzip-torn", "gzip that breaks off", "ours", behaviour=always(200, PACKED[:-40], GZIP),
        expect=error("not-json", "200"), note="libcurl takes the part for the whole; its JSON shows that it is none"),
    Row("gzip-cut", "gzip, closed before the stated length", "ours",
        behaviour=raw(OK, f"{GZIP}\r\nContent-Length: {len(PACKED)}\r\n\r\n", PACKED[:-40]),
        expect=error("reset", "reset", "reset")),
    Row("gzip-not", "called gzip, and is not", "ours", behaviour=always(200, answer(), GZIP),
        expect=error("malformed", "malformed", "malformed")),
    Row("gzip-bomb", "gzip bomb, 100 MB from 0.1 MB", "ours", behaviour=gzip_bomb, target=PATIENT,
        expect=error("too-large", "too-large", says=(TOO_LARGE,))),
    Row("body-huge", "body of 100 MB", "ours", behaviour=huge_body, target=PATIENT,
        expect=error("too-large", "too-large", says=(TOO_LARGE,))),
    Row("stream-endless", "stream without end", "ours", behaviour=endless_stream, flags=("--stream",),
        target=PATIENT, expect=error("too-large", "too-large", says=(TOO_LARGE,))),
    Row("error-200", "status 200 with an error object", "ours", behaviour=always(200, refusal("no such deployment")),
        expect=error("provider-error", "200", says=("no such deployment",))),
    Row("html", "status 200 with a web page", "ours",
        behaviour=always(200, "<!doctype html><title>Sign in</title><p>right", HTML),
        expect=error("html", "200", says=("Sign in", "base_url"))),
    Row("json-torn", "JSON that breaks off", "ours", behaviour=always(200, answer()[:-10]),
        expect=error("not-json", "200")),
    Row("utf8-text", "invalid UTF-8 in the answer", "ours",
        behaviour=always(200, answer().encode().replace(b"right", b"right\xff")),
        expect=answered(outcome="fail"),
        note="by design: the byte is read as U+FFFD, and the answer judged with it"),
    Row("utf8-all", "a body of bytes that are no text", "ours", behaviour=always(200, bytes(range(128, 256)) * 4),
        expect=error("not-json", "200")),
    Row("empty", "an empty body", "ours", behaviour=always(200, ""),
        expect=error("empty-body", "200", says=("empty body",))),
    Row("no-choices", "JSON without an answer", "ours", behaviour=always(200, '{"status": "right"}'),
        expect=error("no-choices", "200")),
    Row("key-refused", "status 401 that quotes the key", "ours",
        behaviour=lambda connection, request: connection.reply(
            401, refusal(f"Incorrect API key: {request.headers['authorization']}")),
        expect=error("http-401", "401", says=("«secret $FAULT_KEY»", "api_key"))),
    Row("key-cut", "status 401 that quotes the key where the message is cut", "ours",
        behaviour=lambda connection, request: connection.reply(401, 270 * "x" + request.headers["authorization"]),
        expect=error("http-401", "401", says=("«secret $FAULT_KEY»…",))),
    Row("sse-no-json", "stream with a line that is half a chunk", "ours", flags=("--stream",),
        behaviour=stream_of(EVENT, event(delta(RIGHT)[:30]), END, DONE),
        expect=error("broken-chunk", "200")),
    Row("sse-split", "stream with a line break inside a chunk", "ours", flags=("--stream",),
        behaviour=stream_of(EVENT.replace("right", "ri\nght"), END, DONE),
        expect=error("broken-chunk", "200")),
    Row("sse-odd", "stream with odd lines that the standard allows", "ours", flags=("--stream",),
        behaviour=stream_of("\ufeff: hello\r\n\r\nretry: x\nnonsense\ndata\n\n", EVENT.replace("\n", "\r"), END),
        expect=answered()),
    Row("sse-cut", "stream that ends before the answer does", "ours", flags=("--stream",), behaviour=stream_of(EVENT),
        expect=error("torn-stream", "200")),
    Row("sse-open", "stream that is done, on a connection that stays open", "ours", flags=("--stream",),
        behaviour=done_and_open, target=PATIENT, expect=answered()),
    Row("sse-reset", "stream that is done, on a connection that is reset", "ours", flags=("--stream",),
        behaviour=done_and_reset, expect=answered()),
    Row("sse-error", "error object inside a stream", "ours", flags=("--stream",),
        behaviour=stream_of(EVENT, event(refusal("overloaded")), DONE),
        expect=error("stream-error", "200", says=("overloaded",))),
    Row("redirect", "redirect on the same host", "ours", behaviour=redirect(308, "/elsewhere/v1/chat/completions"),
        expect=error("http-308", "308", says=("base_url",))),
    Row("redirect-file", "redirect to file://", "ours", behaviour=redirect(302, "file:///etc/passwd"),
        expect=error("http-302", "302", says=("file:///etc/passwd",))),
    Row("redirect-host", "redirect to another host", "ours", behaviour=redirect(307, "http://127.0.0.1:{other}/v1"),
        expect=error("http-307", "307", says=("base_url",)), note="nothing arrives there, so no key does"),
]
