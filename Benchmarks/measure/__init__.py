"""The measurements, in the order in which they are made; a new one is a file here and a line below."""

from measure import cpu, growth, latency, live, peers, replay, resume, startup, streams
from support.bench import Measurement

MEASUREMENTS: dict[str, Measurement] = {
    "startup": startup.MEASUREMENT,
    "live": live.MEASUREMENT,
    "peers": peers.MEASUREMENT,
    "latency": latency.MEASUREMENT,
    "streams": streams.MEASUREMENT,
    "replay": replay.MEASUREMENT,
    "resume": resume.MEASUREMENT,
    "growth": growth.MEASUREMENT,
    "cpu": cpu.MEASUREMENT,
}
