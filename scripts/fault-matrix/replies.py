"""What a sound endpoint says, for the faults to spoil, and how a spoilt one is put together."""

import json
import time
from email.utils import formatdate

from fault_server import Behaviour, Connection, Request

#: What every case asks for. A fault that lets it through whole is no fault; anything else must not pass.
RIGHT = "right"


def word(body: bytes) -> str:
    """What a request asks for: its last message."""
    return json.loads(body)["messages"][-1]["content"]


def answer(text: str = RIGHT) -> str:
    """A chat completion."""
    message = {"role": "assistant", "content": text}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "model": "faulty",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    )


def refusal(message: str, **more: str) -> str:
    """An error object as OpenAI has it."""
    return json.dumps({"error": {"message": message, **more}})


def delta(text: str, finish: str | None = None) -> str:
    """One chunk of a stream, without the `data:` before it."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
    return json.dumps({"id": "chatcmpl-1", "object": "chat.completion.chunk", "choices": [choice]})


def event(data: str) -> str:
    return f"data: {data}\n\n"


STREAM = "Content-Type: text/event-stream"
CHUNKED = "Transfer-Encoding: chunked"


def stream_of(*pieces: str) -> Behaviour:
    """A stream in chunks that ends in order, whatever its text."""

    def behaviour(connection: Connection, request: Request) -> None:
        connection.head(200, STREAM, CHUNKED)
        for piece in pieces:
            connection.chunk(piece)
        connection.chunk("")

    return behaviour


def always(status: int, body: bytes | str, *headers: str) -> Behaviour:
    """The same response to every request."""
    return lambda connection, request: connection.reply(status, body, *headers)


def raw(*parts: bytes | str) -> Behaviour:
    """These bytes, then the end of the connection."""

    def behaviour(connection: Connection, request: Request) -> None:
        for part in parts:
            connection.send(part)
        connection.close()

    return behaviour


def first(status: int, *headers: str, times: int = 1, body: str = refusal("not now")) -> Behaviour:
    """Refuses each cell so many times, then answers."""
    seen: dict[str, int] = {}

    def behaviour(connection: Connection, request: Request) -> None:
        asked = word(request.body)
        seen[asked] = seen.get(asked, 0) + 1
        if seen[asked] <= times:
            connection.reply(status, body, *headers)
        else:
            connection.reply(200, answer(asked))

    return behaviour


def refuse_until(seconds: float, *, with_date: bool) -> Behaviour:
    """A 429 whose `Retry-After` is a date so many seconds ahead; with a `Date` beside it, or without."""

    def behaviour(connection: Connection, request: Request) -> None:
        if request.number > 0:
            return connection.reply(200, answer())
        now = time.time()
        headers = [f"Retry-After: {formatdate(now + seconds, usegmt=True)}"]
        if with_date:
            headers.append(f"Date: {formatdate(now, usegmt=True)}")
        connection.reply(429, refusal("not now"), *headers)

    return behaviour
