"""One server and one browser for all tests of a worker, and the pages that a walk goes to.

A missing browser fails these tests. They are never skipped.
"""

import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.helpers.build import once, run_module
from tests.helpers.cover import cover, features, known_classes
from tests.helpers.server import serve
from tests.helpers.walk import DESK, HEIGHT, LOOKING, NOT_FOUND, PARTS, TIMEOUT, WEEKLY, share
from tests.pages import base_path, pages

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]
NO_BROWSER = "The browser tests need Chromium. Run “sh tests/install-browser.sh”, or name one in the environment variable CHROMIUM."


def find_browser(playwright):
    """Return the path of a Chromium: the one that CHROMIUM names, else one on PATH, else Playwright's own."""
    on_path = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    found = os.environ.get("CHROMIUM") or next(on_path, playwright.chromium.executable_path)
    if not Path(found).is_file():
        pytest.fail(NO_BROWSER, pytrace=False)
    return found


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
def launch():
    """Returns a function that starts a Chromium."""
    with sync_playwright() as playwright:
        path = find_browser(playwright)
        yield lambda **options: playwright.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=60_000, **options)


@pytest.fixture(scope="session")
def browser(launch):
    """One Chromium for each worker."""
    with launch() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def folder(site, shared_folder):
    """The guide as a zip, unpacked below a folder that is called as people call theirs."""

    def unpack(target):
        run_module("tools.zip", str(site), str(target / "guide.zip"))
        with ZipFile(target / "guide.zip") as archive:
            archive.extractall(target)

    return once(shared_folder / "my static, stick & more", unpack) / "guide"


@pytest.fixture(scope="session")
def html(site):
    """The text of every page, and of the page that a wrong address leads to, by its path below the home page."""
    files = {page.path: page.file for page in pages(site)} | {NOT_FOUND: site / NOT_FOUND}
    return {path: file.read_text(encoding="utf-8") for path, file in files.items()}


@pytest.fixture(scope="session")
def made_of(site, html):
    """What each page is made of, by its path: see tests/helpers/cover.py."""
    known = known_classes(site)
    return {path: features(text, known) for path, text in html.items()}


@pytest.fixture(scope="session")
def covering(made_of):
    """Paths of few pages that hold every element, block and class of all; the page for a wrong address is one of them."""
    return list(dict.fromkeys([*cover(made_of), NOT_FOUND]))


@pytest.fixture(params=[*range(PARTS), *(pytest.param(part, marks=pytest.mark.weekly) for part in range(PARTS, PARTS + WEEKLY))])
def walked(request, html, covering):
    """Paths that one part of a walk visits: of the pages that stand for all, and in the weekly run of all others too."""
    return share(request.param, covering, html)


@pytest.fixture(scope="session")
def kinds(covering, made_of):
    """One path for each kind of page that styles treat apart, and for each set of styles and scripts that pages ask for."""

    def kind(path):
        return frozenset(name for _, _, name in made_of[path] if name.startswith("page--") or name.endswith((".css", ".js")))

    return [*{kind(path): path for path in reversed(covering)}.values()]


@pytest.fixture
def path(request, made_of):
    """The path of a page at the depth that the mark `each_depth` asks for, the one with most in it; or the page for a wrong address."""
    depth = request.param
    return depth if depth == NOT_FOUND else max((path for path in made_of if path.count("/") == depth), key=lambda path: len(made_of[path]))


@pytest.fixture
def new_page(browser):
    """Returns a function that gives an empty page in a profile of its own, where nothing is stored yet."""
    contexts = []

    def new(width=DESK, **options):
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **LOOKING | options)
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
            shared_pages[key] = browser.new_context(**LOOKING | options).new_page()
        page = shared_pages[key]
        page.set_default_timeout(TIMEOUT)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="screen", color_scheme=color_scheme, forced_colors=forced_colors)
        page.goto(address + path)
        return page

    return open_page
