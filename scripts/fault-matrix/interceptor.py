"""mitmproxy between the program and nginx: what a proxy that somebody else runs can do wrong."""

import socket
import subprocess
import tempfile
import time
from pathlib import Path

from nginx import free_ports
from row import Row, error

ADDON = Path(__file__).with_name("mitmproxy_addon.py")

THROUGH = {"proxy": "http://127.0.0.1:{mitmproxy}"}

ROWS = [
    Row("proxy-reads-along", "proxy that replaces the certificate", "mitmproxy",
        url="https://localhost:{secure}/sound/v1", target=THROUGH | {"ca_file": "{ca}"},
        expect=error("tls", "tls", says=("certificate", "ca_file"))),
    Row("proxy-drops", "proxy that drops the answer", "mitmproxy", url="http://localhost:{plain}/killed/v1",
        target=THROUGH, expect=error("reset", "reset", "reset")),
    Row("proxy-gone", "proxy that finds nobody behind it", "mitmproxy", url="http://localhost:{closed}/v1",
        target=THROUGH, expect=error("http-502", "502", "502", says=("502",))),
    Row("proxy-refused", "proxy that is not there", "nobody", url="http://localhost:{plain}/v1",
        target={"proxy": "http://127.0.0.1:{closed}"},
        expect=error("connect", "connect", "connect")),
]


class Interceptor:
    """One mitmdump on a port of its own, its authority made afresh and trusted by nobody."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nines-faults-mitmproxy-")
        self.port = free_ports(1)[0]
        self._process = subprocess.Popen(
            ["mitmdump", "-q", "--listen-host", "127.0.0.1", "-p", str(self.port), "-s", str(ADDON),
             "--set", f"confdir={self._folder.name}", "--set", "ssl_insecure=true"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        self.stop()
        raise RuntimeError("mitmdump did not start")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)
        self._folder.cleanup()
