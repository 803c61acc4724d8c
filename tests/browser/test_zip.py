"""The guide as a folder, opened by a double click: no server, no network, and still pages, styles, search and contents."""

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from tests.helpers.build import run_module
from tests.helpers.walk import DESK, HEIGHT, PHONE
from tests.pages import pages

#: An address that leads out of the folder, or to a place on the page.
ELSEWHERE = ("http:", "https:", "tel:", "mailto:", "#")


@pytest.fixture
def opened(new_page, folder):
    """Returns a function that opens a file of the folder in a browser without a network; a fault that is told fails the test."""
    faults = []

    def open_file(path, anchor="", width=PHONE):
        page = new_page(width, offline=True)
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((folder / path / "index.html").as_uri() + anchor)
        return page

    yield open_file
    assert [] == faults


def test_every_page_is_there_and_every_way_leads_to_a_file(site, folder):
    """All pages of the site, with links that a disk can follow, to places that are there."""
    files = {page.path: folder / page.path / "index.html" for page in pages(site)}
    lost = [path for path, file in files.items() if not file.is_file()]
    there, broken = {str(file) for file in folder.rglob("*") if file.is_file()}, []
    for path, file in files.items():
        parts = LexborHTMLParser(file.read_text(encoding="utf-8")).css("a, link:not([rel=canonical]), script, form")
        asked = [address for part in parts for name in ("href", "src", "action") if (address := part.attributes.get(name))]
        for address in asked:
            target = unquote(urlsplit(urljoin(file.as_uri(), address)).path)
            if not address.startswith(ELSEWHERE) and target not in there:
                broken.append(f"{path}: {address}")

    assert [] == lost
    assert [] == broken


def test_same_site_gives_the_same_zip(site, folder, tmp_path):
    """To the byte."""
    run_module("tools.zip", str(site), str(tmp_path / "guide.zip"))

    assert (folder.parent / "guide.zip").read_bytes() == (tmp_path / "guide.zip").read_bytes()


def test_page_looks_as_on_the_web(opened, visit):
    """Styles and typeface are those of the site, on a phone and at a desk."""
    look = """async () => {
      await document.fonts.load("700 2rem 'Atkinson Next'");
      const { height, width } = document.querySelector("h1").getBoundingClientRect();
      return [height, width, getComputedStyle(document.body).backgroundColor, [...document.fonts].map(({ status }) => status)];
    }"""
    for width in (PHONE, DESK):
        there = visit("risks/", width, HEIGHT).evaluate(look)

        assert there == opened("risks", width=width).evaluate(look)
        assert "loaded" in there[-1]


def test_menu_and_contents_lead_on(opened):
    """From the first file to another page by the menu, and to a part of it by its contents."""
    page = opened("")
    page.locator(".top__menu").click()
    page.locator("#menu a[href='risks/index.html']").click()
    page.wait_for_url("**/risks/index.html")
    page.locator(".contents summary").click()
    way = page.locator(".contents a").first
    way.click()

    assert page.url.endswith(way.get_attribute("href"))
    assert page.locator(way.get_attribute("href")).is_visible()


def test_search_finds_and_leads_to_the_place(opened):
    """In the header of a page, and on the page of search."""
    page = opened("risks")
    page.locator(".top__search").click()
    page.locator(".search-form input").fill("costs")
    page.locator(".search-form [role=option]").first.click()
    page.wait_for_url("**/index.html*")
    assert page.locator("h1").is_visible()

    page = opened("search", "#q=sciatica")
    page.locator(".search__found a").first.click()
    page.wait_for_url("**/index.html*")
    assert page.locator("h1").is_visible()

    page = opened("search")
    page.locator(".search input").fill("infection")
    page.locator(".search__found a").first.wait_for()
    page.wait_for_url("**/search/index.html#q=infection")


def test_filters_ticks_and_colours_work(opened):
    """What scripts add to a page is there too: the choice of studies and of other choices, the sheet with its code, dark colours."""
    page = opened("evidence/studies")
    page.locator(".filters select").first.select_option(index=1)
    assert page.locator(".study[hidden]").count()

    page = opened("other-options")
    page.locator(".choices select").select_option(index=1)
    expect(page.locator(".choice[hidden]").first).to_be_attached()

    page = opened("claims/check", "#root-cause")
    page.locator(".check__phone svg").wait_for(state="attached")

    page.locator(".top__scheme").click()
    assert "dark" == page.evaluate("document.documentElement.dataset.scheme")
