"""Pages of 10,000 cases, and of what needs files beside it."""

import os
import time

import runs
from page import SECONDS, check, nines, open_first, quiet, search, shown


def large(browser, folder):
    record = runs.large(folder + "/large.jsonl")
    said = nines("report", record, "--report", f"html={folder}/large.html")
    check("packed" in said, f"{os.path.getsize(folder + '/large.html') / 1e6:.1f} MB: {said.splitlines()[0]}")
    # The first row is timed by the page itself, from the start of its navigation.
    browser.call("Page.addScriptToEvaluateOnNewDocument", source="new MutationObserver((_, o) => { if (document.querySelector('.rows .row')) { requestAnimationFrame(() => { window.first = performance.now(); }); o.disconnect(); } }).observe(document, {childList: true, subtree: true});")
    times = []
    for _ in range(3):
        browser.open(folder + "/large.html")
        browser.until("window.first !== undefined")
        times.append(browser.evaluate("window.first") / 1000)
    check(min(times) < SECONDS, f"10,000 x 4: first rows after {', '.join(f'{t:.2f}' for t in times)} s (of at most {SECONDS})")
    elements = browser.evaluate("(scrollTo(0, 300000), new Promise(r => setTimeout(() => r(document.querySelectorAll('.rows .row').length), 300)))")
    check(0 < elements < 60, f"of 10,000 rows {elements} are in the page")
    frames = browser.evaluate("""new Promise((done) => { const times = []; let last = performance.now(), n = 0;
        const step = (now) => { times.push(now - last); last = now; scrollBy({top: 900, behavior: 'instant'}); if (++n < 60) requestAnimationFrame(step); else done(times.sort((a, b) => a - b)); };
        requestAnimationFrame(step); })""")
    check(frames[int(len(frames) * 0.9)] < 100 * SECONDS, f"scrolling: median {frames[30]:.0f} ms, 90th percentile {frames[54]:.0f} ms a frame")
    started = time.monotonic()
    search(browser, "退款")
    check(shown(browser).startswith("1 of 10,000"), f"search finds one of 10,000 in {time.monotonic() - started:.2f} s")
    open_first(browser)
    check("退款" in browser.evaluate("document.querySelector('dialog .messages').textContent"), "its texts are there")
    quiet(browser, "large")


def heavy(browser, folder):
    record = runs.heavy(folder + "/heavy.jsonl")
    said = nines("report", record, "--report", f"html={folder}/heavy #1%.html")
    beside = os.listdir(folder + "/heavy #1%.data")
    check("heavy #1%.data" in said and len(beside) > 5 and os.path.getsize(folder + "/heavy #1%.html") < 1e6, f"what is too large is in {len(beside)} files beside the page, and said")
    browser.open(folder + "/heavy %231%25.html")
    last = browser.evaluate("document.querySelector('.grid').getAttribute('aria-rowcount') - 1")
    for place in (1, last):
        browser.evaluate("document.querySelector('.grid').focus({preventScroll: true})")
        browser.key("Home" if place == 1 else "End")
        browser.key("Enter")
        browser.until(f"document.querySelector('dialog[open] .answers')?.textContent.includes('answer {place - 1} ')")
        browser.key("Escape")
    check(True, "its texts are loaded when they are looked at")
    quiet(browser, "heavy")
