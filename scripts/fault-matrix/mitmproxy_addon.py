"""What mitmproxy is to do to what passes: loaded by it, with `-s`."""

from mitmproxy import http


def response(flow: http.HTTPFlow) -> None:
    """Drops the connection when the answer is there."""
    if flow.request.path.startswith("/killed/"):
        flow.kill()
