"""The server for faults of HTTP/2, over TLS, made of python3-h2: one thread a connection, one behaviour a path."""

import socket
import ssl
import threading
import time
from collections import Counter

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import RequestReceived, StreamEnded
from h2.exceptions import ProtocolError

from listener import Listener
from replies import answer

HEAD = [(":status", "200"), ("content-type", "application/json")]


class HTTP2Server:
    """Takes a row's name from the path, and counts what it was asked."""

    def __init__(self, certificate: str, key: str) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate, key)
        self._context.set_alpn_protocols(["h2"])
        self._asked: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._listener = Listener(self._serve)

    def count(self, row: str) -> int:
        with self._lock:
            return self._asked[row]

    @property
    def port(self) -> int:
        return self._listener.port

    def stop(self) -> None:
        self._listener.stop()

    def _serve(self, plain: socket.socket) -> None:
        try:
            with self._context.wrap_socket(plain, server_side=True) as peer:
                _Session(self, peer).run()
        except (OSError, ProtocolError):
            pass  # The client went away, as it should from some of these.

    def number(self, row: str) -> int:
        """Counts a request; the how manieth it is, from 0."""
        with self._lock:
            self._asked[row] += 1
            return self._asked[row] - 1


class _Session:
    """One connection."""

    def __init__(self, server: HTTP2Server, peer: ssl.SSLSocket) -> None:
        self.server = server
        self.peer = peer
        self.http = H2Connection(H2Configuration(client_side=False))
        self.rows: dict[int, str] = {}
        self.is_open = True

    def run(self) -> None:
        self.http.initiate_connection()
        self.flush()
        while self.is_open and (data := self.peer.recv(65536)):
            for event in self.http.receive_data(data):
                if isinstance(event, RequestReceived):
                    path = dict(event.headers)[b":path"].decode()
                    self.rows[event.stream_id] = path.split("/")[1]
                elif isinstance(event, StreamEnded):
                    self.answer(event.stream_id, self.rows[event.stream_id])
                if not self.is_open:
                    return
            self.flush()

    def flush(self) -> None:
        self.peer.sendall(self.http.data_to_send())

    def answer(self, stream: int, row: str) -> None:
        number = self.server.number(row)
        once = row.endswith(("-once", "-refused"))
        if once and number > 0:
            return self.whole(stream)
        if row == "h2-goaway-after":
            self.whole(stream)
            self.go_away(ErrorCodes.NO_ERROR, last=stream)
        elif row in ("h2-goaway-before", "h2-goaway-once"):
            self.go_away(ErrorCodes.NO_ERROR, last=0)
        elif row == "h2-goaway-body":
            self.part(stream)
            self.go_away(ErrorCodes.INTERNAL_ERROR, last=stream)
        elif row == "h2-rst-head":
            self.http.reset_stream(stream, ErrorCodes.INTERNAL_ERROR)
        elif row in ("h2-rst-body", "h2-rst-once"):
            self.part(stream)
            self.http.reset_stream(stream, ErrorCodes.INTERNAL_ERROR)
        elif row == "h2-refused":
            self.http.reset_stream(stream, ErrorCodes.REFUSED_STREAM)
        elif row == "h2-stall":
            self.part(stream)
        self.flush_if_open()

    def whole(self, stream: int) -> None:
        self.http.send_headers(stream, HEAD)
        self.http.send_data(stream, answer().encode(), end_stream=True)

    def part(self, stream: int) -> None:
        """The head and some of the body, long enough on their way to be read before what follows."""
        self.http.send_headers(stream, HEAD)
        self.http.send_data(stream, answer()[:50].encode())
        self.flush()
        time.sleep(0.1)

    def go_away(self, code: ErrorCodes, last: int) -> None:
        """GOAWAY, after which this side says nothing more."""
        self.http.close_connection(error_code=code, last_stream_id=last)
        self.flush()
        self.is_open = False

    def flush_if_open(self) -> None:
        if self.is_open:
            self.flush()
