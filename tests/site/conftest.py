"""What these tests share: every built page, parsed once, beside the data and the settings it was made from."""

from xml.etree import ElementTree

import pytest

from guide.syntax import read_page
from tests.pages import DOCS, LOC, pages
from tests.site.built import BuiltPage

#: Where a reader stands who meets 404.html: any depth must do.
WRONG_ADDRESS = "no/such/page/"


@pytest.fixture(scope="session")
def home(site):
    """The address of the home page."""
    return min((loc.text.strip() for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)), key=len)


@pytest.fixture(scope="session")
def built(site, home):
    """Every page of the sitemap."""
    return [BuiltPage(page.name, page.path, home + page.path, page.file.read_text(encoding="utf-8")) for page in pages(site)]


@pytest.fixture(scope="session")
def everything(site, home, built):
    """Every page of the sitemap, and the page that a wrong address leads to."""
    not_found = (site / "404.html").read_text(encoding="utf-8")
    return [*built, BuiltPage("404.html", WRONG_ADDRESS, home + WRONG_ADDRESS, not_found)]


@pytest.fixture(scope="session")
def front_matter():
    """The head of every page in docs/en, by the path of the page below the home page."""
    heads = {}
    for file in DOCS.rglob("*.md"):
        path = f"{file.relative_to(DOCS).with_suffix('').as_posix()}/".removesuffix("index/")
        heads[path] = read_page(path, file.read_bytes()).meta
    return heads
