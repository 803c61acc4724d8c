"""How soon the next page is there, where a reader has rested on its link: beside the same link followed at once, on a slow network.

Browsers that know speculation rules fetch a page as soon as the mouse rests on its link. Needs Playwright, as the tests do.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

FROM, TO = "", "risks/"
DELAY = 0.45  # seconds that each file takes to begin: slow 4G
TIMES = 5
#: When the page is whole, and when something of it is seen, in ms after the link was followed.
TIMINGS = """() => [performance.getEntriesByType("navigation")[0].responseEnd,
                    performance.getEntriesByName("first-contentful-paint")[0].startTime]"""
NO_RULES = "document.querySelector('script[type=speculationrules]').remove()"


def missing() -> list[str]:
    """Return the names of the programs that are not here."""
    return [] if find_spec("playwright") else ["Playwright"]


def next_page(site: Path, browser: str) -> dict[str, tuple[float, float]]:
    """Return for a rest on the link, and for none: when the next page is whole and when first painted, in ms, in the middle run."""
    from playwright.sync_api import sync_playwright  # only here: the rest of the measurements does without

    with _slow(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        return {name: _follow(chromium, address, rests) for name, rests in {"rested on its link": True, "at once": False}.items()}


def _follow(chromium: Any, address: str, rests: bool) -> tuple[float, float]:
    found = []
    for _ in range(TIMES):
        page = chromium.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.goto(address + FROM)
        page.wait_for_timeout(1000)  # the first page and its styles are here
        link = page.locator(f'article a[href$="{TO}"]').first
        if rests:
            link.hover()
            page.wait_for_timeout(1200)  # as long as a reader may take to press
        else:
            page.evaluate(NO_RULES)
        link.click()
        page.wait_for_url(f"**/{TO}")
        page.wait_for_timeout(1000)
        found.append(page.evaluate(TIMINGS))
        page.context.close()
    whole, painted = zip(*found, strict=True)
    return median(whole), median(painted)


class _SlowHandler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        time.sleep(DELAY)
        with suppress(ConnectionError):  # the browser went on to the next page
            super().do_GET()

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def _slow(site: Path) -> Iterator[str]:
    """Yield the address of a built site whose files come late."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_SlowHandler, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
