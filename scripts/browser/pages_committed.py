"""The committed runs as pages: pictures, print, contrast, search, filters, keyboard."""

import json
import time

from page import (
    BASELINE, CONTRAST, MODELS, SHOTS, check, fits, nines, open_first, pictured, printed, quiet, search,
    shown,
)


def baseline(browser, folder):
    for model in MODELS:
        page = f"{folder}/{model}.html"
        nines("report", f"{BASELINE}/{model}.jsonl", "--report", "html=" + page)
        browser.size(1280)
        browser.open(page)
        pictured(browser, model)
        room = browser.evaluate("(s => s.clientWidth - s.scrollWidth)(document.querySelector('.summary').closest('.scroll'))")
        check(room >= 0, f"{model}: the summary shows all of its columns at 1280 px ({room})")
        printed(browser, model)
    records = [f"{BASELINE}/{model}.jsonl" for model in MODELS]
    pages = {"run": folder + "/run.html", "comparison": folder + "/comparison.html"}
    nines("report", records[2], "--report", "html=" + pages["run"])
    nines("compare", *records, "--report", "html=" + pages["comparison"])
    for name, page in pages.items():
        for scheme in ("light", "dark"):
            browser.scheme(scheme)
            for width, height in ((1280, 900), (390, 844)):
                browser.size(width, height)
                browser.open(page)
                browser.screenshot(f"{SHOTS}/{name}-{scheme}-{width}.png")
                browser.evaluate("document.getElementById('cases').scrollIntoView({behavior: 'instant'})")
                time.sleep(0.2)
                bad = browser.evaluate(CONTRAST)
                check(not bad, f"{name}, {scheme}, {width} px: contrast is AA {bad}")
                browser.screenshot(f"{SHOTS}/{name}-{scheme}-{width}-cases.png")
                open_first(browser)
                bad = browser.evaluate(CONTRAST)
                check(not bad, f"{name}, {scheme}, {width} px: contrast of a case is AA {bad}")
                browser.screenshot(f"{SHOTS}/{name}-{scheme}-{width}-case.png")
        browser.scheme("light")
        quiet(browser, name)
        browser.open(page)
        fits(browser, name)
        pictured(browser, name)
        printed(browser, name)
    check("truncated" in browser.evaluate("document.querySelector('#summary .counts')?.textContent ?? ''"), "a comparison counts its cells")
    browser.size(390, 844)
    letters = browser.evaluate("Math.min(...[...document.querySelectorAll('.chart svg')].map(s => 13 * s.getBoundingClientRect().width / 520))")
    check(letters >= 11, f"letters of pictures at 390 px: {letters:.1f} px")
    ends = browser.evaluate("[...document.querySelectorAll('.verdicts td:nth-child(2)')].map(cell => cell.getBoundingClientRect().right)")
    check(ends and max(ends) <= 390, f"verdicts are seen at 390 px without scrolling: {max(ends, default=0):.0f} px")
    browser.size(1280)
    charts = browser.evaluate("[...document.querySelectorAll('.chart svg')].every(s => s.querySelector('title') && s.querySelector('desc') && s.closest('figure').querySelector('table'))")
    check(charts and browser.evaluate("document.querySelectorAll('.chart').length") >= 5, "pictures have a title, a description and a table")
    browser.media("print")
    browser.screenshot(f"{SHOTS}/comparison-print.png", full=True)
    check(browser.evaluate("getComputedStyle(document.querySelector('#app')).display") == "none", "what cannot be printed is left out")
    check(browser.evaluate("getComputedStyle(document.querySelector('.failures')).display") == "block", "the first failures are printed")
    browser.media("")


def tools(browser, folder):
    """Search, filters, keyboard and address, on the comparison of the three models."""
    page = folder + "/comparison.html"
    browser.open(page)
    total = browser.evaluate("document.querySelector('.grid').ariaRowCount")
    everything = shown(browser).split()[0]
    # What an input method does on its way to a character is no key of ours.
    browser.evaluate("(q => { q.focus(); q.value = 'x'; for (const key of ['Enter', 'Escape']) q.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true })); })(document.querySelector('#search'))")
    check(browser.evaluate("document.activeElement.id === 'search' && document.activeElement.value === 'x'"), "keys of an input method neither leave nor clear the search")
    browser.evaluate("(q => { q.value = ''; q.dispatchEvent(new Event('input')); q.blur(); })(document.querySelector('#search'))")
    search(browser, "只回答")
    found = int(browser.evaluate("document.querySelector('.grid').getAttribute('aria-rowcount')"))
    check(1 < found < int(total or 1110), f"search finds Chinese as it is typed: {found - 1} cases")
    check("q=" in browser.evaluate("location.hash"), "the search is in the address")
    browser.key("Escape")
    for kind in ("broke", "fixed", "disagree"):
        browser.evaluate(f"[...document.querySelectorAll('.toggle')].find(b => b.textContent.startsWith('{kind}')).click()")
        counted, listed = browser.evaluate(f"[[...document.querySelectorAll('.toggle')].find(b => b.textContent.startsWith('{kind}')).textContent, document.querySelector('.status').textContent]")
        check(counted.split()[1] == listed.split()[0], f"filter {kind}: {listed.strip()}")
        browser.evaluate(f"[...document.querySelectorAll('.toggle')].find(b => b.textContent.startsWith('{kind}')).click()")
    for key, value in (("outcome", "u"), ("suite", "chains"), ("strategy", "vote-3"), ("prompt", "zh"), ("tag", "level-2"), ("lang", "zh"), ("sort", "slow")):
        browser.evaluate(f"(s => {{ s.value = '{value}'; s.dispatchEvent(new Event('change')); }})(document.querySelector('#choose-{key}'))")
        check(f"{key}={value}" in browser.evaluate("location.hash"), f"filter {key}: {shown(browser).strip()}")
        if key != "sort":
            check(shown(browser).split()[0] != everything, f"filter {key} leaves some out")
        if key != "lang":
            browser.evaluate(f"(s => {{ s.value = ''; s.dispatchEvent(new Event('change')); }})(document.querySelector('#choose-{key}'))")
    for name in ("best-of-3-verified", "test-time-compute"):
        search(browser, name)
        check(not shown(browser).startswith("0 of") and f"of {everything}" in shown(browser), f"search finds names: {name}: {shown(browser).strip()}")
    search(browser, "nothing-has-this")
    check("No case matches" in browser.evaluate("document.querySelector('#app').innerText"), "where nothing is found, it is said")
    browser.key("Escape")
    browser.evaluate("[...document.querySelectorAll('.toggle')][0].focus()")
    browser.evaluate("[...document.querySelectorAll('.toggle')][0].click()")
    browser.key("Escape")
    check(shown(browser).split()[0] == everything, "Esc shows all after a click on a filter, too")
    browser.open(page, "#cases?case=chains/no-such-case")
    check("no such case" in shown(browser) and "chains/no-such-case" in shown(browser), "a link to a case that is not there says so")
    browser.open(page, "#cases?suite=chains&outcome=f&sort=slow")
    check(f"of {everything}" in shown(browser) and browser.evaluate("document.querySelector('#choose-suite').value") == "chains", "an address brings its filters back")
    active = "document.getElementById(document.querySelector('.grid').getAttribute('aria-activedescendant'))?.ariaRowIndex ?? document.querySelector('.row.active').getAttribute('aria-rowindex')"
    before = int(browser.evaluate(active))
    for key in ("j", "j", "k", "j"):
        browser.key(key)
    check(int(browser.evaluate(active)) == before + 2, "j and k move")
    browser.key("Enter")
    browser.until("document.querySelector('dialog[open] .answers')")
    case = browser.evaluate("document.querySelector('#detail-title').textContent")
    check("case=" in browser.evaluate("location.hash"), "Enter opens a case and puts it into the address")
    check(browser.evaluate("document.querySelectorAll('.answers article').length") == 3, "the answers of three models are side by side")
    for key in ("ArrowRight", "ArrowLeft", "j"):
        now = browser.evaluate("document.querySelector('#detail-title').textContent")
        browser.key(key)
        browser.until(f"document.querySelector('#detail-title').textContent !== {now!r} && document.querySelector('.answers')")
    check(browser.evaluate("document.querySelector('#detail-title').textContent") != case, "arrows to the side and j go through the cases")
    address = browser.evaluate("location.hash")
    title = browser.evaluate("document.querySelector('#detail-title').textContent")
    browser.key("Escape")
    check(browser.evaluate("!document.querySelector('dialog[open]') && document.activeElement.className === 'grid'"), "Esc closes it, and the table has the focus again")
    browser.key("/")
    check(browser.evaluate("document.activeElement.id") == "search", "/ goes to the search")
    browser.open(page, "#cases?suite=chains")
    some = shown(browser)
    browser.evaluate("document.querySelector('nav a[href=\"#summary\"]').click()")
    time.sleep(0.2)
    check(shown(browser) == some, "a link to another section leaves the filters alone")
    for odd_address in ("#cases?base=length", "#cases?show=__proto__", "#cases?base=99&sort=c7", "#cases?sort=clength", "#cases?sort=c-1"):
        browser.open(page, odd_address)
        check(shown(browser).split()[0] == everything, f"{odd_address} does no harm")
    browser.open(page, address)
    browser.until("document.querySelector('dialog[open] .answers')")
    check(browser.evaluate("document.querySelector('#detail-title').textContent") == title, "an address opens its case")
    text = browser.evaluate("(document.querySelectorAll('.answers details').forEach(d => d.open = true), new Promise(r => setTimeout(() => r(document.querySelector('.answers').textContent), 200)))")
    check("Bearer $API_KEY" in text and "nines run" in text and "HTTP 200" in text, "commands, attempts and record are there")
    record = json.loads(browser.evaluate("[...document.querySelectorAll('.answers article')].at(-1).querySelector('details:last-of-type .code').textContent"))
    check(record["target"] == MODELS[-1] and record["suite"] == "chains" and record["outcome"] and "rerun" not in record, "the record is the record's line")
    browser.evaluate("document.querySelector('dialog').close()")
    browser.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    tree = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = {}
    for node in tree:
        if not node.get("ignored"):
            roles.setdefault(node["role"]["value"], []).append(node)
    names = [node["role"]["value"] for role in ("button", "textbox", "searchbox", "combobox", "grid", "link") for node in roles.get(role, []) if not node.get("name", {}).get("value")]
    check(all(role in roles for role in ("grid", "row", "gridcell", "columnheader", "searchbox", "heading", "navigation", "main")), "the accessibility tree has grid, rows, cells, heads, search, headings")
    check(not names, f"everything that can be used has a name {names}")
    quiet(browser, "tools")
