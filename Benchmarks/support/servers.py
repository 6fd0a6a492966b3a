"""The servers that are measured against: nginx with a fixed answer, and one that answers after a delay."""

import json
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.process import Unavailable, compiled, program

RESPONSE = {
    "id": "chatcmpl-0", "object": "chat.completion", "created": 1700000000, "model": "static",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "9.8"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 24, "completion_tokens": 3, "total_tokens": 27},
}

NGINX = """
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    keepalive_requests 1000000000;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{
        listen 127.0.0.1:{port} backlog=1024;
        default_type application/json;
        location / {{ return 200 '{response}'; }}
    }}
}}
"""


@contextmanager
def nginx() -> Iterator[int]:
    """nginx on a free loopback port, ended by its pid."""
    binary = program("nginx", "scripts/setup --tests installs it")
    with tempfile.TemporaryDirectory(prefix="nines-nginx-") as name:
        folder = Path(name)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        config = folder / "nginx.conf"
        config.write_text(NGINX.format(folder=folder, port=port, response=json.dumps(RESPONSE)))
        process = subprocess.Popen(
            [binary, "-p", folder, "-e", folder / "error.log", "-c", config, "-g", "daemon off;"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for _ in range(100):
                with socket.socket() as client:
                    if client.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            else:
                raise Unavailable(f"nginx did not come up: {(folder / 'error.log').read_text()[-1000:]}")
            yield port
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(10)


@contextmanager
def slow_server(source: Path, folder: Path, delay: int, pieces: int = 20, interval: int = 0) -> Iterator[int]:
    """The server of slow-server.c on a free loopback port; milliseconds before an answer and between its pieces."""
    process = subprocess.Popen(
        [compiled(source, folder), str(delay), str(pieces), str(interval)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(10)
