"""Runs the fault matrix: matrix.py PROGRAM TABLE [NAME…]; called by scripts/faults, which says what it is for."""

import datetime
import os
import platform
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import interceptor
import rows_answer
import rows_connection
import rows_http2
import rows_retry
import rows_run
import table
from fault_server import FaultServer
from judge import Seen, judge
from nginx import Certificates, Nginx, free_ports, program
from place import Place
from row import Json, Result, Row

try:
    from http2_server import HTTP2Server
except ImportError:
    HTTP2Server = None

GROUPS = [
    ("Connections and time", rows_connection.ROWS),
    ("Answers", rows_answer.ROWS),
    ("Refusals and storms", rows_retry.ROWS),
    ("HTTP/2", rows_http2.ROWS),
    ("Proxies", interceptor.ROWS),
    ("A server that dies", rows_run.ROWS),
]
#: Most of a row's time is waiting; more at once would make the times those of a busy machine.
AT_ONCE = 3


class Matrix:
    """The servers, and the rows that can be run against them."""

    def __init__(self, nines: str, stack: ExitStack) -> None:
        self.nines = nines
        behaviours = {row.name: row.behaviour for _, rows in GROUPS for row in rows if row.behaviour}
        self.ours = FaultServer(behaviours)
        self.other = FaultServer({})
        deaf = rows_connection.Deaf()
        stack.callback(deaf.stop)
        self.places: Json = deaf.ports | {"ours": self.ours.port, "other": self.other.port, "closed": free_ports(1)[0]}
        self.missing: dict[str, str] = {}
        certificates = Certificates(Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nines-faults-tls-"))))
        self.places["ca"] = certificates.file("ca.pem")
        self.h2 = None
        self._start_others(certificates, stack)
        rows_answer.PLACES.update(self.places)

    def _start_others(self, certificates: Certificates, stack: ExitStack) -> None:
        """What Debian has packages for; without one, its rows are not run, and that is said."""
        if program("nginx"):
            nginx = Nginx(certificates)
            stack.callback(nginx.stop)
            self.places |= nginx.ports
        else:
            self.missing |= {"nginx": "nginx", "mitmproxy": "nginx"}
        if HTTP2Server:
            self.h2 = HTTP2Server(certificates.file("secure.pem"), certificates.file("secure.key"))
            self.places["h2"] = self.h2.port
        else:
            self.missing["h2"] = f"python3-h2 (for {sys.executable})"
        if not program("mitmdump"):
            self.missing["mitmproxy"] = "mitmproxy"
        elif "nginx" not in self.missing:
            proxy = interceptor.Interceptor()
            stack.callback(proxy.stop)
            self.places["mitmproxy"] = proxy.port

    def run(self, row: Row) -> Result | None:
        """Runs a row; None where its server is missing."""
        if row.server in self.missing:
            return None
        if row.script:
            return row.script(self.nines)
        url = (row.url or "http://127.0.0.1:{ours}/" + row.name + "/v1").format(**self.places)
        # nginx and the HTTP/2 server say the same to all.
        words = [f"right-{number}" for number in range(row.cases)] if row.behaviour and row.cases > 1 \
            else ["right"] * row.cases
        with Place(self.nines, url, self._fill(row.target), words) as place:
            ended = place.run("--fixtures", "fill", "--record", "run.jsonl", *row.flags)
            counter = self.h2 if row.server == "h2" else self.ours
            result = judge(row, Seen.of(place, ended), counter.count(row.name) if counter else 0)
            if not result.differences and row.expect.error is None:
                # Offline again: what was recorded, failed attempts included, is the same run.
                replay = place.run("--fixtures", "replay", "--record", "replay.jsonl", *row.flags)
                if [cell["outcome"] for cell in place.cells("replay.jsonl")] != [row.expect.outcome] * row.cases:
                    result.differences.append(f"the replay ended otherwise: exit {replay.code}")
            return result

    def _fill(self, value: Any) -> Any:
        """A target's settings with ports and files in their places."""
        if isinstance(value, dict):
            return {key: self._fill(inner) for key, inner in value.items()}
        return value.format(**self.places) if isinstance(value, str) else value


def versions(nines: str) -> str:
    """Of everything that took part, in one line."""
    def first_line(*words: str) -> str:
        ended = subprocess.run(words, capture_output=True, text=True)
        return ((ended.stdout or ended.stderr).strip().splitlines() or ["?"])[0]

    parts = [f"nines {first_line(nines, '--version')}"]
    parts.append(first_line("curl", "--version").split(" (")[0] if program("curl") else "")
    if nginx := program("nginx"):
        parts.append(first_line(nginx, "-v").removeprefix("nginx version: "))
    parts.append(first_line("openssl", "version").split(" (")[0])
    if HTTP2Server:
        import h2
        parts.append(f"python3-h2 {h2.__version__}")
    if program("mitmdump"):
        parts.append("mitmproxy " + first_line("mitmdump", "--version").removeprefix("Mitmproxy: "))
    parts.append(f"Python {platform.python_version()}")
    return "Versions: " + ", ".join(part for part in parts if part) + "."


def main() -> int:
    nines, page, names = sys.argv[1], Path(sys.argv[2]), set(sys.argv[3:])
    known = {row.name for _, rows in GROUPS for row in rows}
    if unknown := names - known:
        print(f"error: no row is called {', '.join(sorted(unknown))}; there are: {', '.join(sorted(known))}",
              file=sys.stderr)
        return 2
    chosen = [(heading, [row for row in rows if not names or row.name in names]) for heading, rows in GROUPS]
    # So that the servers end with this, however it is ended.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    results: list[tuple[str, list[tuple[Row, Result]]]] = []
    failed = absent = 0
    with ExitStack() as stack:
        matrix = Matrix(nines, stack)
        for server, package in matrix.missing.items():
            print(f"note: rows of {server} are not run: {package} is missing", file=sys.stderr)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            runs = [(heading, [(row, pool.submit(matrix.run, row)) for row in rows]) for heading, rows in chosen]
            for heading, pairs in runs:
                results.append((heading, []))
                for row, future in pairs:
                    result = future.result()
                    if result is None:
                        absent += 1
                        continue
                    results[-1][1].append((row, result))
                    failed += bool(result.differences)
                    _show(row, result)
        if matrix.other.requests:
            failed += 1
            print(f"FAIL  {len(matrix.other.requests)} requests followed a redirect to another host")
    count = sum(len(rows) for _, rows in results)
    print(f"{count - failed} of {count} rows as expected" + (f", {absent} not run" if absent else ""))
    if not names and not absent:
        made = (f"Made on {datetime.date.today()}, {platform.machine()}, {os.cpu_count()} cores, "
                f"{platform.freedesktop_os_release().get('PRETTY_NAME', platform.system())}.")
        previous = page.read_text() if page.exists() else ""
        changed = table.write(page, table.render(results, made, versions(nines), previous))
        print(f"{page}: {'written' if changed else 'unchanged'}")
    elif not names:
        print(f"{page}: left as it is, since not every row was run")
    return 1 if failed else 0


def _show(row: Row, result: Result) -> None:
    verdict = "FAIL " if result.differences else "ok   "
    print(f"{verdict} {row.name:18} {result.error:20} {result.attempts:40} {result.seconds:5.1f} s", flush=True)
    for difference in result.differences:
        print(f"      {difference}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
