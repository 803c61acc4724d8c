"""The reading report: its place on a page, the table that is put there, and the same as data."""

import json

import pytest
from bs4 import BeautifulSoup

from guide.publish.readability import ARTICLE
from guide.publish.reading_report import publish_report
from tests.unit.built_site import HOME, built_page, built_site

PAGE = '<html lang="en"><article class="page page--{}"><h1>{}</h1>{}</article></html>'
EASY, HARD = "<p>The cells did not help.</p>", "<p>Regenerative interventions necessitate comprehensive multinational investigation.</p>"
PAGES = {
    "": ("home", "Can it help?", EASY),
    "risks/": ("practical", "What are the <em>risks</em>?", HARD),
    "claims/": ("reference", "Promises", EASY),
    "claims/one/": ("claim", "One", EASY),
    "claims/two/": ("claim", "Two", EASY + HARD),
    "empty/": ("practical", "Empty", "<p>Words.</p>"),
}


@pytest.fixture
def site(tmp_path, page):
    """A small built site, whose page about/ leaves a place for the table as the block writes it."""
    place = str(page("/// readability\n///").div)
    return built_site(
        tmp_path, {path: PAGE.format(*told) for path, told in (PAGES | {"about/": ("reference", "About", EASY + place)}).items()}
    )


@pytest.fixture
def table(site):
    """The table on the page about/."""
    publish_report(site)
    return BeautifulSoup((site.folder / "about/index.html").read_text(encoding="utf-8"), "html.parser").table


def test_place_says_that_figures_come_later(page, words, refusal):
    """Before the whole site is built, one plain sentence stands in the place; one place is enough for a page."""
    box = page("/// readability\n///").select_one(".readability")

    assert words["readability"]["waiting"] == box.get_text(strip=True)
    assert "stands twice" in refusal("/// readability\n///\n\n/// readability\n///")


def test_rows_and_figures(table):
    """The article first, as it was measured; a row for each page for patients, the hardest first; one for all promises, one for the rest.

    A page shows its own figures, a group the lowest and highest and its long sentences in all.
    """
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.select("tbody tr")]

    assert [
        ["The article that this guide began as", f"{ARTICLE.grade:.1f}", "16.8", "16 of 49", "32", "825"],
        ["What are the risks?", *rows[1][1:]],
        ["Can it help?", "-1.8", "5.0", "0 of 1", "5", "5"],
        ["2 pages on promises. The hardest: Two", rows[3][1], "5.0 to 5.5", "0 of 3", "5 to 6", "5 to 11"],
        ["2 pages to look things up in. The hardest: About", "-1.8", "5.0", "0 of 2", "5", "5"],
    ] == rows


def test_table_works_as_cards_and_for_ears(table):
    """Each cell names its column, and the roles are written out, because a phone shows rows as cards."""
    columns = [head.get_text() for head in table.select("thead th[scope=col][role=columnheader]")]

    assert table.caption.get_text()
    assert "cards" in table["class"]
    for row in table.select("tbody tr[role=row]"):
        head, *cells = row.find_all(["th", "td"])

        assert ("th", "row", "rowheader") == (head.name, head["scope"], head["role"])
        assert columns[1:] == [cell["data-label"] for cell in cells]
        assert {"cell"} == {cell["role"] for cell in cells}


def test_links_lead_from_the_page_to_the_others(site, table):
    """A reader can go to each page that is named, wherever the guide is published."""
    assert ["../risks/", "../", "../claims/two/", "./"] == [link["href"] for link in table.select("a")]
    assert all((site.folder / "about" / link["href"] / "index.html").is_file() for link in table.select("a"))


def test_only_the_place_changes_and_only_once(site, table):
    """The table is no part of what is measured, a new one takes its place, and no other page is touched."""
    first = {page.path: page.file.read_text(encoding="utf-8") for page in site.pages}
    publish_report(built_site(site.folder, first))

    assert first == {page.path: page.file.read_text(encoding="utf-8") for page in site.pages}
    assert ["about/"] == [page.path for page in site.pages if page.html != first[page.path]]


def test_figures_are_published_as_data(site, table):
    """Every page on which there is something to read has its record, with its address."""
    content = json.loads((site.folder / "data/readability.json").read_text(encoding="utf-8"))

    assert ["about", "claims", "claims/one", "claims/two", "home", "risks"] == sorted(r["id"] for r in content["readability"])
    assert HOME == content["addresses"]["home"]
    assert built_page("claims/two/", "").address == content["addresses"]["claims/two"]
    (two,) = [record for record in content["readability"] if record["id"] == "claims/two"]
    expected = {"id": "claims/two", "kind": "claim", "words": 11, "sentences": 2, "mean_sentence": 5.5, "over_20": 0, "longest": 6}
    assert expected == {key: value for key, value in two.items() if key != "grade"}
