"""Tests of the HTML report in a real browser: tests.py NINES CHROMIUM FOLDER-FOR-SCREENSHOTS [PART…]."""

import os
import sys
import tempfile

from chromium import Chromium, Failure
from page import PROGRAM, SHOTS, check, failures
from pages_committed import baseline, tools
from pages_large import heavy, large
from pages_strange import foreign, hostile, many, odd


def main():
    os.makedirs(SHOTS, exist_ok=True)
    browser = Chromium(PROGRAM)
    try:
        with tempfile.TemporaryDirectory(prefix="nines-pages-") as folder:
            parts = [baseline, tools, hostile, odd, many, foreign, large, heavy]
            for part in [part for part in parts if not sys.argv[4:] or part.__name__ in sys.argv[4:]]:
                try:
                    part(browser, folder)
                except Failure as failure:
                    check(False, f"{part.__name__}: {failure}")
    finally:
        browser.close()
    print(f"{len(failures)} failed" if failures else f"all held; screenshots in {SHOTS}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
