"""nginx on loopback, with certificates of its own: TLS in every state, HTTP/2, limits, a gateway to nothing."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from replies import answer


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on; all are held until all are known, lest one be given out twice."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def program(name: str) -> str | None:
    """A program's path; Debian keeps servers where users' PATH does not look."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")


class Certificates:
    """An authority, and certificates that are sound, expired, for another host, and signed by nobody else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._make("ca", "-x509", "-days", "2", subject="/CN=Fault matrix")
        self._make("self_signed", "-x509", "-days", "2", "-addext", "subjectAltName=DNS:localhost",
                   subject="/CN=localhost")
        # `openssl ca`, since it alone of the older commands takes both ends of the time.
        (folder / "index.txt").write_text("")
        (folder / "ca.conf").write_text(
            f"[ca]\ndefault_ca=a\n[a]\ndatabase={folder}/index.txt\nnew_certs_dir={folder}\nrand_serial=yes\n"
            "default_md=sha256\nunique_subject=no\ncopy_extensions=copy\npolicy=p\n[p]\ncommonName=supplied\n"
        )
        self._sign("secure", "localhost", "20250101000000Z", "20491231000000Z")
        self._sign("expired", "localhost", "20200101000000Z", "20200201000000Z")
        self._sign("misnamed", "elsewhere.test", "20250101000000Z", "20491231000000Z")

    def file(self, name: str) -> str:
        return str(self.folder / name)

    def _make(self, name: str, *words: str, subject: str, out: str = "pem") -> None:
        self._openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", subject,
                      "-keyout", self.file(f"{name}.key"), "-out", self.file(f"{name}.{out}"), *words)

    def _sign(self, name: str, host: str, start: str, end: str) -> None:
        self._make(name, "-addext", f"subjectAltName=DNS:{host}", subject=f"/CN={host}", out="csr")
        self._openssl("ca", "-batch", "-notext", "-config", self.file("ca.conf"), "-cert", self.file("ca.pem"),
                      "-keyfile", self.file("ca.key"), "-startdate", start, "-enddate", end,
                      "-in", self.file(f"{name}.csr"), "-out", self.file(f"{name}.pem"))

    @staticmethod
    def _openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], check=True, capture_output=True)


class Nginx:
    """One process in the foreground, so that it is ours to end."""

    def __init__(self, certificates: Certificates) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nines-faults-nginx-")
        self.path = Path(self._folder.name)
        names = ["secure", "expired", "misnamed", "self_signed", "fickle", "plain", "gone"]
        self.ports = dict(zip(names, free_ports(len(names))))
        (self.path / "nginx.conf").write_text(self._configuration(certificates))
        self._process = subprocess.Popen(
            [program("nginx") or "nginx", "-e", str(self.path / "error.log"), "-c", str(self.path / "nginx.conf"),
             "-g", "daemon off;"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for _ in range(500):
            if (self.path / "pid").exists():
                return
            time.sleep(0.01)
        self.stop()
        raise RuntimeError("nginx did not start")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._folder.cleanup()

    def _configuration(self, certificates: Certificates) -> str:
        def server(name: str, certificate: str, more: str = "") -> str:
            # HTTP/2 is a word of `listen` up to nginx 1.25 and still read, with a warning, after it.
            return (f"server {{ listen 127.0.0.1:{self.ports[name]} ssl http2; {more}"
                    f" ssl_certificate {certificates.file(certificate)}.pem;"
                    f" ssl_certificate_key {certificates.file(certificate)}.key; {places} }}\n")

        places = ("default_type application/json;"
                  f" location / {{ return 200 '{answer()}'; }} location /444/ {{ return 444; }}")
        scratch = " ".join(f"{kind}_temp_path {self.path / kind};"
                           for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        return (
            f"worker_processes 1; pid {self.path / 'pid'}; error_log {self.path / 'error.log'};\n"
            "events { worker_connections 256; }\n"
            f"http {{ access_log off; {scratch}\n"
            "limit_req_zone $binary_remote_addr zone=slow:1m rate=2r/s;\n"
            + server("secure", "secure") + server("expired", "expired") + server("misnamed", "misnamed")
            + server("self_signed", "self_signed") + server("fickle", "secure", "keepalive_requests 1;")
            + f"server {{ listen 127.0.0.1:{self.ports['plain']}; {places}\n"
            f" location /gone/ {{ proxy_pass http://127.0.0.1:{self.ports['gone']}; }}\n"
            # Through itself: `return` answers before limits are looked at.
            f" location /limited/ {{ limit_req zone=slow; limit_req_status 429;"
            f"  proxy_pass http://127.0.0.1:{self.ports['plain']}/; }}\n"
            "}\n}\n"
        )
