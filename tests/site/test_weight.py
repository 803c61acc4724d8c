"""What a phone must load, packed as a good host packs it (Brotli, quality 11), before a reader can read."""

import re
from functools import cache
from urllib.parse import urljoin

import brotli
import pytest

from guide.kinds import KINDS, LISTS, ROUND_TRIP
from tests.site.built import faults

WHY = {
    ROUND_TRIP: "read by patients, often from a link in a message or in an emergency: one round trip on a slow phone",
    LISTS: "whole lists to look things up in, which may take a second round trip; it brings twice as much as the first",
}
#: Kind of page: (KiB of page, styles and script; KiB with the typeface; why). decisions/0004 tells of the round trip.
LIMITS = {name: (*kind.weight, WHY[kind.weight]) for name, kind in KINDS.items()}
#: KiB of all that search loads.
SEARCH = 60
ASKED = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.I)
FONT = (".woff2", ".woff", ".ttf", ".otf")


@pytest.fixture(scope="session")
def files_of(site, home):
    """Returns a function that gives the files that a page loads: styles (but for print), scripts, what is preloaded, typefaces."""

    def within(address):
        """Yield a file, and for a stylesheet every file that it asks for."""
        file = site / address.partition("#")[0].removeprefix(home)
        yield file
        if file.suffix == ".css":
            for url, imported in ASKED.findall(file.read_text(encoding="utf-8")):
                if not (url or imported).startswith(("data:", "#")):
                    yield from within(urljoin(address, url or imported))

    def find(page):
        asked = [link["href"] for link in page.soup.select('link[rel~="stylesheet"]:not([media="print"]), link[rel~="preload"]')]
        asked += [script["src"] for script in page.soup.select("script[src]")]
        return {file for link in asked for file in within(page.resolve(link))}

    return find


@cache
def packed(file):
    return len(brotli.compress(file.read_bytes(), quality=11))


def limits(page):
    return LIMITS[page.kind]


@cache
def packed_html(html):
    return len(brotli.compress(html.encode(), quality=11))


def kib(page, files):
    return (packed_html(page.html) + sum(map(packed, files))) / 1024


def test_first_view_is_light(built, files_of):
    """Page, styles and script together stay within the round trips that its kind of page may take."""

    def look(page):
        weight = kib(page, {file for file in files_of(page) if file.suffix not in FONT})
        limit, _, reason = limits(page)
        if weight > limit:
            yield f"{weight:.2f} KiB, but at most {limit} ({reason})"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_first_view_with_typeface_is_light(built, files_of):
    """With the typeface, too, a page stays light."""

    def look(page):
        weight = kib(page, files_of(page))
        _, limit, reason = limits(page)
        if weight > limit:
            yield f"{weight:.2f} KiB with the typeface, but at most {limit} ({reason})"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_what_is_weighed_is_what_is_loaded(built, files_of):
    """The scales see our styles, script and typeface on every page: a page that loads none of them was not weighed."""
    expected = {".css", ".js", ".woff2"}
    found = faults(built, lambda page: [f"it loads no {kind}" for kind in sorted(expected - {file.suffix for file in files_of(page)})])

    assert [] == found, "\n".join(found)


def test_search_is_light(site):
    """From the first touch of the field to the first result: style, scripts, library and index."""
    static = site / "static"
    files = [static / name for name in ("search.css", "search.js", "finder.js", "search.json", "search-library/search-library.js")]
    weight = sum(map(packed, files)) / 1024

    assert weight <= SEARCH, f"{weight:.1f} KiB"


def test_search_is_loaded_by_no_page_but_its_own(built, files_of):
    """Nobody pays for it who does not search."""
    own = {"search.js", "search.css", "finder.js"}
    found = faults(
        (page for page in built if page.path != "search/"),
        lambda page: [f"it loads {file.name}" for file in files_of(page) if file.name in own],
    )

    assert [] == found, "\n".join(found)
