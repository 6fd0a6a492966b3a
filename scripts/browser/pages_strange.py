"""Pages of what is hostile, empty, foreign or of many targets."""

import time

import runs
from page import SECONDS, SHOTS, check, fits, nines, open_first, pictured, printed, quiet, search, shown


def hostile(browser, folder):
    record = runs.hostile(folder + "/hostile.jsonl")
    page = folder + "/hostile \"quoted\" #1.html"
    nines("report", record, "--report", "html=" + page)
    browser.open(page.replace('"', "%22").replace("#", "%23"))
    count = int(browser.evaluate("document.querySelector('.grid').getAttribute('aria-rowcount')")) - 1
    for place in range(count):
        if place == 0:
            browser.evaluate("scrollTo(0, 1e6)")
            open_first(browser)
        else:
            browser.key("j")
            browser.until(f"document.querySelector('.place').textContent.startsWith('{place + 1} of') && document.querySelector('.answers')")
        browser.evaluate("document.querySelectorAll('dialog details').forEach(d => d.open = true)")
    time.sleep(0.5)
    check(browser.evaluate("window.hit") is None, "planted scripts, handlers and links stay inert")
    check(browser.evaluate("document.querySelectorAll('dialog img, dialog script, dialog iframe, dialog a, dialog link').length") == 0, "no answer becomes an element")
    browser.key("Escape")
    search(browser, "退款")
    check(shown(browser).startswith("1 of"), "search finds 退款")
    open_first(browser)
    check(browser.evaluate("document.querySelector('.answers .text').lang") == "zh", "its answer says that it is Chinese")
    check(browser.evaluate("document.querySelector('.answers ins, .answers del') !== null"), "the difference is shown by character")
    browser.screenshot(f"{SHOTS}/chinese.png")
    browser.key("Escape")
    for word, name in (("استرداد", "arabic"), ("family", ""), ("bell", "control"), ("quoted", "name")):
        search(browser, word)
        if not name:
            continue
        check(shown(browser).startswith("1 of"), f"{name}: found")
        open_first(browser)
        browser.screenshot(f"{SHOTS}/{name}.png")
        if name == "arabic":
            check(browser.evaluate("getComputedStyle(document.querySelector('.answers .text')).unicodeBidi + document.querySelector('.answers .text').lang") == "plaintextar", "Arabic runs from right to left")
        if name == "control":
            check("␛" in browser.evaluate("document.querySelector('.answers .text').textContent"), "control characters are seen")
        browser.key("Escape")
    search(browser, "long")
    started = time.monotonic()
    open_first(browser)
    check(time.monotonic() - started < 5 * SECONDS, f"an answer of 7 MB opens in {time.monotonic() - started:.2f} s")
    check("Show more" in browser.evaluate("document.querySelector('.answers').textContent"), "and shows its beginning")
    browser.key("Escape")
    browser.open(page.replace('"', "%22").replace("#", "%23"), "#cases?show=flaky")
    check(shown(browser).startswith("2 of"), "filter flaky: the two trials that differ")
    browser.evaluate("document.querySelector('dialog[open]')?.close()")
    fits(browser, "hostile")
    quiet(browser, "hostile")


def odd(browser, folder):
    for name, cells in {"empty": [], "one": [runs.cell("only")], "errors": [runs.cell(f"e{n}", outcome="error", answer="HTTP 500") for n in range(5)]}.items():
        record = runs.write(f"{folder}/{name}.jsonl", cells, gates=["accuracy >= 0.5"])
        nines("report", record, "--report", f"html={folder}/{name}.html")
        browser.open(f"{folder}/{name}.html")
        browser.screenshot(f"{SHOTS}/{name}.png")
        check(len(browser.evaluate("document.querySelector('h1').textContent")) > 0, f"{name}: is a page: {browser.evaluate('document.querySelector(`.verdict`).textContent')}")
        fits(browser, name)
        quiet(browser, name)


def many(browser, folder):
    record = runs.many(folder + "/many.jsonl")
    nines("report", record, "--report", f"html={folder}/many.html")
    browser.size(1280)
    browser.open(folder + "/many.html")
    titles = browser.evaluate("[...document.querySelectorAll('.chart h3')].map(h => h.textContent)")
    check(any("Latency" in title for title in titles) and any("Cost" in title for title in titles), f"12 targets with 3 strategies have all pictures {titles}")
    pictured(browser, "12 targets")
    heads = browser.evaluate("[...document.querySelectorAll('.row.head button span')].slice(1).map(s => s.textContent)")
    cut = browser.evaluate("[...document.querySelectorAll('.row.head button')].filter(b => b.scrollWidth > b.clientWidth + 1).length")
    check(len(set(heads)) == 12 and cut == 0, f"12 heads are told apart {heads[:3]} ({cut} cut)")
    browser.screenshot(f"{SHOTS}/many.png", full=True)
    fits(browser, "12 targets")
    printed(browser, "12 targets")
    quiet(browser, "12 targets")


def foreign(browser, folder):
    record = runs.foreign(folder + "/foreign.jsonl")
    nines("report", record, "--report", f"html={folder}/foreign.html")
    for case, texts in (("tools", ("call-7", "forecast", "rain")), ("nothing", ("text", "no content"))):
        browser.open(folder + "/foreign.html", f"#cases?q={case}")
        open_first(browser)
        sent = browser.evaluate("document.querySelector('dialog .messages').innerText")
        check(all(text in sent for text in texts), f"messages of a foreign record: {case}")
    browser.open(folder + "/foreign.html", "#cases?q=0123456789")
    open_first(browser)
    bar = browser.evaluate("document.querySelector('dialog .bar').offsetHeight")
    check(bar < 100, f"a case's name of 3,000 characters leaves room for the case: {bar} px")
    browser.evaluate("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })")
    browser.evaluate("document.querySelector('.copy').click()")
    browser.until("document.querySelector('.copy').textContent.includes('below')")
    check(browser.evaluate("document.querySelector('.commands details').open"), "where nothing can be copied, the commands are unfolded")
    quiet(browser, "foreign")
