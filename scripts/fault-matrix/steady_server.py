"""A sound server as a process of its own, to be killed and started again: steady_server.py PORT LOG.

Each answer takes a moment, so that some are under way whenever the end comes. Every request is a line in LOG.
"""

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from fault_server import Connection, FaultServer, Request
from replies import answer, word

MOMENT = 0.04


class SteadyServer:
    """That process, seen from outside."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self.log = log
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when connections are taken."""
        self._process = subprocess.Popen([sys.executable, __file__, str(self.port), str(self.log)])
        for _ in range(500):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.01)
        raise RuntimeError("the server did not start")

    def kill(self) -> None:
        """As a crash would: nothing under way is finished."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def asked(self) -> list[str]:
        """What it was asked for, in order, over all its lives."""
        return self.log.read_text().split() if self.log.exists() else []

    def await_requests(self, count: int, patience: float = 20) -> None:
        deadline = time.monotonic() + patience
        while len(self.asked()) < count:
            if time.monotonic() > deadline:
                raise RuntimeError(f"fewer than {count} requests came")
            time.sleep(0.01)


def main() -> None:
    port, log = int(sys.argv[1]), open(sys.argv[2], "a", buffering=1)

    def behaviour(connection: Connection, request: Request) -> None:
        asked = word(request.body)
        log.write(asked + "\n")
        time.sleep(MOMENT)
        connection.reply(200, answer(asked))

    FaultServer({"v1": behaviour}, port)
    threading.Event().wait()


if __name__ == "__main__":
    main()
