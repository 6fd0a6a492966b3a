"""Run records that no model made: hostile, odd, and large ones, for tests of the HTML report."""

import json
import random

# Each would do something in a page that took it for markup; `hit` is set if one does.
PLANTED = [
    "<script>window.hit = 'script'</script>",
    "</script><script>window.hit = 'closing'</script>",
    "<img src=x onerror=\"window.hit = 'onerror'\">",
    "<svg onload=\"window.hit = 'svg'\"></svg><!-- <script>",
    "<a href=\"javascript:window.hit='link'\" style=\"position:fixed;inset:0\">over all</a>",
    "<iframe src=https://planted.invalid/></iframe><link rel=stylesheet href=https://planted.invalid/x.css>",
    "]]><![CDATA[<meta http-equiv=refresh content='0;url=https://planted.invalid/'>",
]

ODD = {
    "control": "bell \x07, escape \x1b[31m, null \x00, return \r\n, delete \x7f, next line \x85",
    "bidi": "override \u202e reversed \u202c and isolate \u2066 x \u2069",
    "arabic": "ما هي سياسة استرداد الأموال؟ سبعة أيام.",
    "hebrew": "מהי מדיניות ההחזרים?",
    "emoji": "👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🇨🇳 e\u0301",
    "name \"quoted\" 'and' /slashes\\ <b>#%?&=": "a name with everything in it",
    "退款": "七天内可以退款，运费由买家承担。",
}


def cell(case, target="a", outcome="pass", answer="fine", question="What is it?", tags=(), suite="s", trial=0, **more):
    verdict = {"pass": "pass", "fail": "fail", "unparsed": "unparsed"}.get(outcome, "fail")
    value = {
        "suite": suite, "case": case, "prompt": "p", "strategy": "direct", "target": target, "trial": trial, "outcome": outcome,
        "expected": "contains fine", "file": "seeds/s.yaml", "line": 7,
        "calls": [{"messages": [{"role": "user", "content": question}],
                   "attempts": [{"status": 429, "ms": 12}, {"status": 200, "ms": 340.5, "waited_ms": 1000}],
                   "finish_reason": "stop", "usage": {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13},
                   "model": "m", "latency_ms": 340.5, "origin": "live"}],
        "tags": list(tags), **more}
    if outcome == "error":
        value["error"] = {"code": "http-500", "message": answer, "hint": "try later"}
        value["calls"] = []
    else:
        value["score"] = 1 if outcome == "pass" else 0
        value["answer"] = answer
        value["assertions"] = [{"type": "contains", "verdict": verdict, "value": value["score"], "reason": "looked for fine"}]
    return value


def write(path, cells, targets=("a",), suites=("s",), gates=(), trials=1):
    header = {
        "nines": "run", "format": 1, "id": "run-test", "started": "2026-01-02T03:04:05Z", "tool": "0", "fixtures": "off",
        "cells": len(cells), "selection": {}, "targets": [{"alias": t, "model": "m", "settings": "0"} for t in targets],
        "suites": [{"name": s, "file": f"seeds/{s}.yaml", "hash": "0" * 64, "cells": len(cells), "trials": trials,
                    "sources": [], "gates": list(gates)} for s in suites]}
    with open(path, "w", encoding="utf-8") as file:
        for line in [header, *cells, {"end": "2026-01-02T03:05:05Z", "cells": len(cells), "complete": True, "seconds": 60, "fallbacks": 0}]:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def hostile(path):
    texts = [("planted " + str(number), text) for number, text in enumerate(PLANTED)] + list(ODD.items())
    cells = []
    for name, text in texts:
        cells.append(cell(name, "a", "pass", text, question="Ask: " + text, tags=["zh" if name == "退款" else "en"], reasoning=text))
        cells.append(cell(name, "b <script>", "fail", text.replace("a", "o") + " fine", question="Ask: " + text, tags=["zh" if name == "退款" else "en"]))
    # Two trials that differ, and an answer of megabytes in one line.
    cells += [cell("shaky", "a", "pass", trial=0), cell("shaky", "a", "fail", "no", trial=1)]
    cells.append(cell("long", "a", "pass", "<b>长</b>" * 700_000))
    cells.append(cell("broken", "a", "error", PLANTED[0]))
    return write(path, cells, ("a", "b <script>"), trials=2)


def large(path, cases=10_000, targets=4):
    source = random.Random(7)
    words = "model answer question reason number letter country river 数字 字母 国家 河流 because therefore the of and".split()
    cells = []
    for number in range(cases):
        question = f"Question {number}: " + " ".join(source.choices(words, k=25))
        if number == 7654:
            question = "顾客要求退款，应当怎样答复？"
        for target in range(targets):
            outcome = source.choices(["pass", "fail", "truncated", "unparsed"], [60 + 5 * target, 30, 5, 5])[0]
            cells.append(cell(f"case-{number:05}", f"model-{target}", outcome, " ".join(source.choices(words, k=90)), question,
                              [f"level-{number % 5}", "zh" if number % 2 else "en"], suite=f"suite-{number % 7}"))
    return write(path, cells, [f"model-{t}" for t in range(targets)], [f"suite-{s}" for s in range(7)], ["accuracy >= 0.5"])


def many(path, targets=12, cases=6):
    """Many targets whose names differ at their ends, with several strategies each."""
    names = [f"target-of-a-long-name-{number:02}" for number in range(targets)]
    cells = []
    for number, name in enumerate(names):
        for strategy, tokens in (("direct", 10), ("chain-of-thought", 80), ("best-of-3-verified", 82)):
            for case in range(cases):
                value = cell(f"case-{case}", name, "pass" if (case + number) % 3 else "fail", suite="tried", strategy=strategy, cost=0.000123 * (tokens + number), currency="USD")
                value["calls"][0]["usage"]["completion_tokens"] = tokens + number
                value["calls"][0]["latency_ms"] = 0.05 * (case + 1) * (number + 1)
                cells.append(value)
    return write(path, cells, names, ["tried"])


def foreign(path):
    """Messages that Nines does not send itself."""
    tools = cell("tools")
    tools["calls"][0]["messages"] = [
        {"role": "user", "content": "weather?"},
        {"role": "assistant", "content": None, "tool_calls": [{"id": "call-7", "type": "function", "function": {"name": "forecast", "arguments": "{}"}}]},
        {"role": "tool", "tool_call_id": "call-7", "name": "forecast", "content": "rain"}]
    nothing = cell("nothing")
    nothing["calls"][0]["messages"] = [None, "text", {"role": "user"}]
    long = cell("long " + 300 * "0123456789")
    return write(path, [tools, nothing, long])


def heavy(path, cases=200, characters=90_000):
    """Texts that no packing makes small enough for one page, each short enough to be shown whole."""
    source = random.Random(11)
    # Longer than the packer looks back, so that repeating it does not help.
    block = "".join(chr(code) for code in source.choices(range(0x4E00, 0x9FA5), k=characters))
    return write(path, [cell(f"case-{n}", answer=f"answer {n} " + block[n * 300:] + block[:n * 300]) for n in range(cases)])
