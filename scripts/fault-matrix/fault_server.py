"""The fault server: HTTP/1.1 by hand on a plain socket, since every library would mend what is to be broken here."""

import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from listener import Listener


@dataclass(frozen=True)
class Request:
    """A request as it came, the how manieth of its row it is from 0, and how many came before it on its connection."""

    row: str
    number: int
    earlier: int
    headers: dict[str, str]
    body: bytes


class Connection:
    """A client's connection, with the ways to mistreat it."""

    def __init__(self, peer: socket.socket) -> None:
        self.peer = peer
        self.is_open = True

    def send(self, data: bytes | str) -> None:
        self.peer.sendall(data.encode() if isinstance(data, str) else data)

    def reply(self, status: int, body: bytes | str, *headers: str) -> None:
        """A whole and proper response."""
        data = body.encode() if isinstance(body, str) else body
        fields = headers if _names(headers, "content-type") else ("Content-Type: application/json", *headers)
        self.head(status, f"Content-Length: {len(data)}", *fields)
        self.send(data)

    def head(self, status: int, *headers: str) -> None:
        self.send("".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status} Fault", *headers, "")))

    def chunk(self, data: bytes | str) -> None:
        """One piece of a chunked body."""
        data = data.encode() if isinstance(data, str) else data
        self.send(b"%x\r\n%s\r\n" % (len(data), data))

    def stall(self, seconds: float = 60) -> None:
        """Says nothing until the client goes away."""
        self.peer.settimeout(seconds)
        try:
            while self.peer.recv(4096):
                pass
        except OSError:
            pass
        self.close()

    def close(self) -> None:
        """An orderly end (FIN)."""
        self.is_open = False
        try:
            self.peer.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.peer.close()

    def reset(self) -> None:
        """An end with RST. A moment first: what was sent before would be thrown away with it."""
        time.sleep(0.1)
        self.is_open = False
        self.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.peer.close()


Behaviour = Callable[[Connection, Request], None]


class FaultServer:
    """Serves every row under a path of its own (`/NAME/…`), and keeps what reached it.

    A second one, to which rows redirect, shows by its list of requests whether anything came there.
    """

    def __init__(self, behaviours: dict[str, Behaviour], port: int = 0) -> None:
        self.behaviours = behaviours
        self.requests: list[Request] = []
        self._lock = threading.Lock()
        self._listener = Listener(self._serve, port)

    def count(self, row: str) -> int:
        with self._lock:
            return sum(request.row == row for request in self.requests)

    @property
    def port(self) -> int:
        return self._listener.port

    def stop(self) -> None:
        self._listener.stop()

    def _serve(self, peer: socket.socket) -> None:
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection = Connection(peer)
        earlier = 0
        try:
            with peer.makefile("rb") as stream:
                while connection.is_open and (read := read_request(stream)):
                    path, headers, body = read
                    self._answer(connection, path.split("/")[1], earlier, headers, body)
                    earlier += 1
        except OSError:
            pass  # The client went away, as it should from some of these.
        if connection.is_open:
            connection.close()

    def _answer(
        self, connection: Connection, row: str, earlier: int, headers: dict[str, str], body: bytes
    ) -> None:
        with self._lock:
            request = Request(row, sum(other.row == row for other in self.requests), earlier, headers, body)
            self.requests.append(request)
        behaviour = self.behaviours.get(row)
        if behaviour is None:
            connection.reply(404, '{"error": {"message": "no such row"}}')
        else:
            behaviour(connection, request)


def read_request(stream) -> tuple[str, dict[str, str], bytes] | None:
    """Path, headers and body of the next request; None at the end."""
    words = stream.readline().split()
    if len(words) != 3 or not words[1].startswith(b"/"):
        return None
    headers: dict[str, str] = {}
    while (line := stream.readline()) not in (b"\r\n", b"\n", b""):
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return words[1].decode("latin-1"), headers, stream.read(int(headers.get("content-length", "0")))


def _names(headers: tuple[str, ...], name: str) -> bool:
    return any(header.lower().startswith(name + ":") for header in headers)
