"""Refusals that may pass: 429 with each kind of advice, 5xx, and storms of them."""

from replies import always, first, refusal, refuse_until
from row import Row, answered, error

NOT_NOW = refusal("not now")


def limited(name: str, title: str, *headers: str, at_least: float = 0, at_most: float = 0.9, note: str = "") -> Row:
    """A 429 with these headers, then an answer: not before what was asked for, nor long after."""
    return Row(name, f"429, {title}", "ours", behaviour=first(429, *headers), note=note,
               expect=answered("429", "200", at_least=at_least, at_most=at_least + at_most))


def too_long(name: str, title: str, *headers: str) -> Row:
    """A 429 that asks for more patience than there is: one attempt, and the wait named."""
    return Row(name, f"429, {title}", "ours", behaviour=first(429, *headers),
               expect=error("http-429", "429", says=("more than the limit of 120 s",), at_most=2))


ROWS = [
    limited("after-seconds", "`Retry-After` in seconds", "Retry-After: 1", at_least=1),
    limited("after-ms", "`retry-after-ms`", "retry-after-ms: 1200", "Retry-After: 9", at_least=1.2),
    Row("after-date", "429, `Retry-After` as a date", "ours", behaviour=refuse_until(2, with_date=True),
        expect=answered("429", "200", at_least=2, at_most=3), note="counted from the server's own `Date`"),
    Row("after-date-alone", "429, `Retry-After` as a date, no `Date`", "ours",
        behaviour=refuse_until(2, with_date=False), expect=answered("429", "200", at_least=1, at_most=3)),
    limited("after-past", "`Retry-After` as a past date", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"),
    limited("after-garbage", "`Retry-After` that says nothing", "Retry-After: soon"),
    limited("after-negative", "`Retry-After` below 0", "Retry-After: -5"),
    too_long("after-huge", "`Retry-After` of a day", "Retry-After: 86400"),
    too_long("after-vast", "`Retry-After` of 40 digits", "Retry-After: " + "9" * 40),
    limited("after-absent", "no `Retry-After`"),
    limited("reset-requests", "`x-ratelimit-reset-requests`", "x-ratelimit-remaining-requests: 0",
            "x-ratelimit-reset-requests: 1s", at_least=1),
    limited("reset-other", "`x-ratelimit-reset-tokens` of a limit that has some left",
            "x-ratelimit-remaining-tokens: 900", "x-ratelimit-reset-tokens: 6m0s",
            note="that limit did not refuse"),
    too_long("reset-long", "`x-ratelimit-reset-tokens` in six minutes", "x-ratelimit-reset-tokens: 6m0s"),
    Row("quota", "429, no credit left", "ours",
        behaviour=always(429, refusal("You exceeded your current quota", code="insufficient_quota")),
        expect=error("http-429", "429", says=("no credit left",), at_most=2)),
    Row("limited-always", "429 every time", "ours", behaviour=always(429, NOT_NOW), target={"attempts": 3},
        expect=error("http-429", "429", "429", "429", says=("limits.requests_per_minute",))),
    Row("limited-nginx", "429 of nginx's own limiter", "nginx", url="http://localhost:{plain}/limited/v1",
        cases=3, target={"attempts": 8, "limits": {"concurrency": 1}}, expect=answered("*"),
        note="3 cells at 2 requests a second"),
    Row("busy", "503 with `Retry-After`", "ours", behaviour=first(503, "Retry-After: 1"),
        expect=answered("503", "200", at_least=1, at_most=2)),
    Row("bad-gateway", "502 of nginx, nothing behind it", "nginx", url="http://localhost:{plain}/gone/v1",
        expect=error("http-502", "502", "502", says=("502 Bad Gateway",))),
    Row("refused-request", "400", "ours", behaviour=always(400, refusal("temperature is out of range")),
        expect=error("http-400", "400", says=("temperature is out of range",))),
    Row("storm-passes", "500 twice for each of 40 cells, then answers", "ours", cases=40,
        behaviour=first(500, times=2), target={"attempts": 4, "limits": {"concurrency": 40}},
        expect=answered("500", "500", "200")),
    Row("storm-stays", "500 every time, 40 cells", "ours", cases=40, behaviour=always(500, NOT_NOW),
        target={"limits": {"concurrency": 1, "failures": 5}},
        expect=error("http-500", "500", "500", cells=5, says=("asked no more after 5 failed calls",)),
        note="asked no more after 5 failed calls; the rest stays open for `--resume RECORD`"),
]
