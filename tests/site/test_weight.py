"""What a phone must load before a reader can read, packed as GitHub Pages packs it (gzip). decisions/0014 tells why it is told only."""

import gzip
import re
from functools import cache
from statistics import median
from urllib.parse import urljoin

import pytest

from guide.kinds import FOR_PATIENTS
from tests.site.built import check_each

#: KiB of page, styles and script: what is told, and what the page in the middle may weigh (62 for stock Material on the same words).
TOLD, MIDDLE = 40, 40
#: KiB of all that search loads. It grows with what there is to find, so it is told; only what would be absurd fails.
SEARCH = 200
ASKED = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", re.I)
FONT = (".woff2", ".woff", ".ttf", ".otf")


@pytest.fixture(scope="session")
def files_of(site, home):
    """Returns a function that gives the files that a page loads: styles (but for print), scripts, what is preloaded, typefaces."""

    def within(address):
        """Yield a file, and for a stylesheet every file that it asks for."""
        file = site / re.sub("[?#].*", "", address).removeprefix(home)
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
    return len(gzip.compress(file.read_bytes(), mtime=0))


def kib(page, files):
    return (len(gzip.compress(page.html.encode(), mtime=0)) + sum(map(packed, files))) / 1024


def test_first_view_is_light(built, files_of, record_property):
    """The page in the middle stays light. A heavier one is told, and stops nothing: no medical sentence is cut for bytes."""
    weights = {
        page.name: kib(page, {file for file in files_of(page) if file.suffix not in FONT}) for page in built if page.kind in FOR_PATIENTS
    }
    heavy = [f"{weight:5.1f} {name}" for name, weight in sorted(weights.items(), key=lambda item: -item[1]) if weight > TOLD]
    if heavy:
        record_property("table", "\n".join([f"KiB at first view, of pages over {TOLD}:", *heavy]))

    assert median(weights.values()) <= MIDDLE


def test_what_is_weighed_is_what_is_loaded(built, files_of):
    """The scales see our styles, script and typeface on every page, and what search needs on its own page alone."""

    def look(page):
        files = files_of(page)
        yield from (f"it loads no {kind}" for kind in {".css", ".js", ".woff2"} - {file.suffix for file in files})
        search = {file.name for file in files} & {"search.js", "search.css", "finder.js"}
        if bool(search) != (page.path == "search/"):
            yield f"of search it loads {search or 'nothing'}"

    check_each(built, look)


def test_search_is_light(site, record_property):
    """From the first touch of the field to the first result: style, scripts, library and index."""
    static = site / "static"
    files = [
        static / name
        for name in (
            "search.css",
            "search.js",
            "finder.js",
            "finder-index.js",
            "finder-words.js",
            "search.json",
            "search-library/search-library.js",
        )
    ]
    weight = sum(map(packed, files)) / 1024
    record_property("table", f"KiB that search loads when someone reaches for it: {weight:.1f}")

    assert weight <= SEARCH
