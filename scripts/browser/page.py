"""What every test of a page uses: the programs, what is checked on every page, and what failed."""

import json
import os
import subprocess
import sys
import time

from chromium import Failure

NINES, PROGRAM, SHOTS = sys.argv[1], sys.argv[2], os.path.abspath(sys.argv[3])
BASELINE = "reports/baseline"
MODELS = ["smollm2-135m", "qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b"]
# The promise is a second on an idle machine; a busy one may be given more.
SECONDS = float(os.environ.get("BROWSER_SECONDS", "1"))
failures = []


def check(condition, text):
    print(("ok    " if condition else "FAIL  ") + text, flush=True)
    if not condition:
        failures.append(text)


def nines(*words):
    ended = subprocess.run([NINES, *words], capture_output=True, text=True)
    if ended.returncode not in (0, 1, 3, 4):
        raise Failure(f"nines {' '.join(words)}: {ended.stderr}")
    return ended.stderr


def quiet(browser, name):
    """Nothing on the console, nothing asked for but the page and what is beside it."""
    complaints = browser.complaints()
    check(not complaints, f"{name}: the console is empty {complaints[:3]}")
    others = [url for url in browser.requests() if not url.startswith("file:") and url != "about:blank"]
    check(not others, f"{name}: nothing is asked for but files {others[:3]}")


def shown(browser):
    return browser.evaluate("document.querySelector('.status').textContent")


def search(browser, text):
    browser.evaluate("document.querySelector('#search').focus(); document.querySelector('#search').select()")
    browser.type(text)
    browser.until(f"new URLSearchParams(location.hash.split('?')[1] ?? '').get('q') === {json.dumps(text)}")


def fits(browser, name):
    for width in (1280, 390):
        browser.size(width)
        time.sleep(0.2)
        check(browser.evaluate("document.documentElement.scrollWidth") <= width, f"{name}: no sideways scrolling at {width} px")
    browser.size(1280)


def open_first(browser):
    browser.evaluate("document.querySelector('.grid').focus()")
    browser.key("Enter")
    browser.until("document.querySelector('dialog[open] .answers')")


# Colours as the page has them, for the contrast of every text with what it stands on.
CONTRAST = """(() => {
    const parse = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
    const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
    const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
    const bad = new Set();
    for (const element of document.querySelectorAll('main *, header *')) {
        const hint = element.matches('input:placeholder-shown') ? '::placeholder' : null;
        const own = hint || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility()) continue;
        const style = getComputedStyle(element, hint);
        let ground = [0, 0, 0, 0], above = [];
        for (let e = element; e; e = e.parentElement) above.push(parse(getComputedStyle(e).backgroundColor));
        ground = above.reverse().reduce((under, c) => over(c, under), [255, 255, 255, 1]);
        const ink = parse(element instanceof SVGElement ? style.fill : style.color);
        // What is half transparent is as pale as what is written in a pale colour.
        if (hint) ink[3] *= style.opacity;
        for (let e = element; e; e = e.parentElement) ink[3] *= getComputedStyle(e).opacity;
        const [x, y] = [light(over(ink, ground)), light(ground)].sort((a, b) => b - a);
        const large = parseFloat(style.fontSize) >= 24 || parseFloat(style.fontSize) >= 18.7 && style.fontWeight >= 700;
        const ratio = (x + .05) / (y + .05);
        if (ratio < (large ? 3 : 4.5)) bad.add(`${element.tagName}.${element.getAttribute('class')} ${ratio.toFixed(2)}`);
    }
    return [...bad].slice(0, 8);
})()"""


# Texts of one picture that lie over each other.
COLLISIONS = """[...document.querySelectorAll('.chart svg')].flatMap((svg) => {
    const texts = [...svg.querySelectorAll('text')].map((text) => [text.firstChild?.data ?? text.textContent, text.getBoundingClientRect()]);
    return texts.flatMap(([name, a], i) => texts.slice(i + 1).filter(([, b]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3).map(([other]) => `${name} / ${other}`));
}).slice(0, 8)"""


def pictured(browser, name):
    """Pictures whose texts can be read: apart from each other, and within the drawing."""
    collisions = browser.evaluate(COLLISIONS)
    check(not collisions, f"{name}: no text of a picture lies over another {collisions}")
    outside = browser.evaluate("""[...document.querySelectorAll('.chart svg')].flatMap((svg) => { const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter((text) => { const box = text.getBoundingClientRect(); return box.right > frame.right + 1 || box.left < frame.left - 1; }).map((text) => text.textContent); }).slice(0, 8)""")
    check(not outside, f"{name}: no text leaves its picture {outside}")


def printed(browser, name):
    """On paper nothing is scrolled: what is wider than it is lost."""
    browser.media("print")
    browser.size(718, 1000)
    browser.evaluate("dispatchEvent(new Event('beforeprint'))")
    wide = browser.evaluate("""[document.documentElement, ...document.querySelectorAll('main table')].filter((e) => e.checkVisibility() && Math.max(e.getBoundingClientRect().right, e.scrollWidth) > 718.5)
        .map((e) => `${e.caption?.textContent ?? e.tagName}: ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 5)""")
    check(not wide, f"{name}: on paper of 718 px nothing is wider {wide}")
    browser.evaluate("dispatchEvent(new Event('afterprint'))")
    browser.media("")
    browser.size(1280)
