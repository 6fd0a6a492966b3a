#!/usr/bin/env python3
"""Makes what the fuzzer begins with, from the files of this checkout.

    Fuzz/seeds.py FOLDER

FOLDER gets `seeds/TARGET/` with the inputs of each target, `TARGET.words` with the names that stand in them (a
dictionary of libFuzzer), and `room/`, the only folder that a suite may read, with the data that the suites name.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 6000  # bytes; what is longer than the fuzzer's inputs would be cut anywhere

NUMBERS = "[0, -0, 9.80, 1E+2, 1e999, -1e-999, 1e999999999999999999999, 0.1e1, 12345678901234567890, 5e-324]"
STRINGS = r'{"": "\ud83d\ude00\u0000\/\"\\\b\f\n\r\t", "a": "é", "e\u0301": ["\u2028", "中文"], "d": {"a": null}}'

STREAMS = [
    b"\xef\xbb\xbfdata: one\r\ndata\r\rid: 7\nevent: ping\ndata:two\n\n: comment\n\ndata: [DONE]\n\n",
    b"id: a\x00b\nretry: 10\ndata:  spaced \n\n\n\nid\ndata: \xff\n\r\ndata: torn",
]

HOSTILE_SUITES = [
    "suite: s\nprompts: { p: hi }\n"
    "cases: [{ file: /etc/passwd }, { file: ../../../etc/shadow.csv }, { file: /dev/zero }]\n",
    "suite: s\nprompts: { p: hi }\n"
    "defaults: { assert: [{ type: contains, value: a }] }\ncases: [{ file: suite.yaml }]\n",
    "suite: &a s\nprompts: { p: &b [*a, *a, *a] }\ncases: [{ vars: &c { x: [*b, *b, *b] } }, { vars: *c }]\n",
    'suite: s\nprompts: { p: "{% for x in y %}{{ x|upper }}{% endfor %}" }\ncases:\n'
    "  - { id: 一, vars: { y: [1, 2] }, assert: [{ type: regex, value: '(a+)+$' }, { type: not-equals, value: b }] }\n"
    "gates: ['accuracy.low >= 0.7']\ntrials: 3\nstrategies: [direct, { vote: 3 }, { reflect: 1 }]\n",
]


def short_lines(path: Path, most: int) -> list[bytes]:
    lines = (line for line in path.read_bytes().splitlines() if len(line) <= LONGEST)
    return [line for line, _ in zip(lines, range(most))]


def recordings() -> list[bytes]:
    """A few lines of every model and suite that is recorded."""
    return [line for path in sorted(ROOT.glob("Fixtures/*/*-000.jsonl")) for line in short_lines(path, 2)]


def events() -> Iterator[bytes]:
    yield from STREAMS
    for line in recordings():
        body = json.loads(line).get("response", {}).get("body", "")
        if body.startswith("data:"):
            yield body.encode()


def documents() -> Iterator[bytes]:
    yield from (NUMBERS.encode(), STRINGS.encode(), b"[" * 60 + b"]" * 60)
    for line in recordings()[::5]:
        yield line
        yield json.loads(line).get("response", {}).get("body", "").encode()


def suites() -> Iterator[bytes]:
    yield from (text.encode() for text in HOSTILE_SUITES)
    for path in sorted(ROOT.glob("seeds/*.yaml")):
        # Six cases show what a hundred do, and faster.
        yield re.sub(rb"count: *\d+", b"count: 6", path.read_bytes())


def records() -> Iterator[bytes]:
    """Records of every outcome there is, short: a header of one suite, a few cells, and the footer."""
    for path in sorted(ROOT.glob("reports/baseline/*.jsonl")):
        lines = path.read_bytes().splitlines()
        header = json.loads(lines[0])
        header["suites"] = header["suites"][:1]
        first: dict[bytes, bytes] = {}
        for line in short_lines(path, len(lines))[1:-1]:
            first.setdefault(re.findall(rb'"outcome":"(\w+)"', line)[0], line)
        text = [json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()]
        for cell in first.values():
            yield b"\n".join([*text, cell, cell.replace(b'"trial":0', b'"trial":1'), lines[-1], b""])
        yield b"\n".join([*text, *first.values()])[:-1]  # cut short


def words(inputs: list[bytes]) -> str:
    found = {word.decode() for text in inputs for word in re.findall(rb'([a-z][a-z_-]{2,30})"?:', text)}
    return "".join(f'"{word}"\n' for word in sorted(found))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: Fuzz/seeds.py FOLDER")
    folder = Path(sys.argv[1])
    made = {"events": events(), "json": documents(), "suite": suites(), "fixture": iter(recordings()),
            "record": records()}
    for name, source in made.items():
        inputs = list(dict.fromkeys(source))
        shutil.rmtree(folder / "seeds" / name, ignore_errors=True)
        (folder / "seeds" / name).mkdir(parents=True)
        for number, text in enumerate(inputs):
            (folder / "seeds" / name / f"{number:03}").write_bytes(text)
        (folder / f"{name}.words").write_text(words(inputs))
    shutil.rmtree(folder / "room", ignore_errors=True)
    shutil.copytree(ROOT / "seeds" / "data", folder / "room" / "data")


if __name__ == "__main__":
    main()
