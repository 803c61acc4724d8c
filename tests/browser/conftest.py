"""One server and one browser for all tests of a worker.

A missing browser fails these tests. They are never skipped.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.browser.find import find_browser
from tests.browser.server import serve
from tests.pages import base_path

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]
PHONE, DESK = 360, 1280
HEIGHT = 800
TIMEOUT = 20_000


@pytest.fixture(scope="session")
def address(site):
    """The address of the home page on a local server."""
    with serve(site, base_path(site)) as home:
        yield home


@pytest.fixture(scope="session")
def axe():
    """The accessibility checker."""
    return Axe()


@pytest.fixture(scope="session")
def browser():
    """One Chromium for each worker."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS, timeout=60_000)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser):
    """Returns a function that gives an empty page in a profile of its own, where nothing is stored yet."""
    contexts = []

    def new(width=DESK, **options):
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def shared_pages(browser):
    """One page for each way of looking (no script, four times enlarged, …), used again by every test that leaves no trace."""
    pages = {}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.fixture
def visit(browser, shared_pages, address):
    """Returns a function that opens the page at `path`, below the home page. What is stored stays: see `new_page`."""

    def open_page(path, width=DESK, height=HEIGHT, color_scheme="light", forced_colors="none", **options):
        key = tuple(options.items())
        if key not in shared_pages:
            shared_pages[key] = browser.new_context(**options).new_page()
        page = shared_pages[key]
        page.set_default_timeout(TIMEOUT)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="screen", color_scheme=color_scheme, forced_colors=forced_colors)
        page.goto(address + path)
        return page

    return open_page
