"""The reading report: its place on a page, the table that is put there, and the same as data."""

import json
from html import escape

import pytest
from bs4 import BeautifulSoup

from guide.publish.pages import read_site
from guide.publish.readability import ARTICLE
from guide.publish.reading_report import publish_report
from tests.unit.sources import HOME, built

ARTICLE_TAG = '<article class="page page--{}"><h1>{}</h1>{}</article>'
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
    box = page("/// readability\n///").div
    place = f'{EASY}<div class="readability" data-words="{escape(box["data-words"])}" data-aside="">{box.p}</div>'
    pages = PAGES | {"about/": ("reference", "About", place)}
    built(tmp_path, {path: ARTICLE_TAG.format(*parts) for path, parts in pages.items()})
    return tmp_path


def report(folder):
    publish_report(read_site(folder))


@pytest.fixture
def table(site):
    """The table on the page."""
    report(site)
    return BeautifulSoup((site / "about/index.html").read_text(encoding="utf-8"), "html.parser").table


@pytest.fixture
def rows(table):
    """Each row of the table as a list of its cells, the row's header first."""
    for label in table.select(".cell-label"):
        label.decompose()
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.select("tbody tr")]


def test_preview_says_that_figures_come_later(page, words):
    """Before the whole site is built, one plain sentence stands in the place."""
    box = page("/// readability\n///").select_one(".readability")

    assert words["readability"]["waiting"] == box.get_text(strip=True)


def test_rows(rows):
    """The article first, then each page for patients, the hardest first; one row for all promises, one for the rest."""
    assert [
        "The article that this guide began as",
        "What are the risks?",
        "Can it help?",
        "2 pages on promises. The hardest: Two",
        "2 pages to look things up in. The hardest: About",
    ] == [head for head, *_ in rows]

    article, _, easy, promises, reference = [row[1:] for row in rows]

    assert ["-1.8", "5.0", "0 of 1", "5", "5"] == easy
    assert ["5.0 to 5.5", "0 of 3", "5 to 6", "5 to 11"] == promises[1:]
    assert ["-1.8", "5.0", "0 of 2", "5", "5"] == reference
    assert [f"{ARTICLE.grade:.1f}", "16.8", "16 of 49", "32", "825"] == article


def test_table_works_as_cards_and_for_ears(table):
    """Each cell names its column, and the roles are written out, because a phone shows rows as cards."""
    columns = [head.get_text() for head in table.select("thead th[scope=col][role=columnheader]")]

    assert table.caption.get_text()
    assert "cards" in table["class"]
    assert 5 == len(table.select("tbody tr[role=row]")) and len(columns) > 3
    for row in table.select("tbody tr[role=row]"):
        head, *cells = row.find_all(["th", "td"])

        assert ("th", "row", "rowheader") == (head.name, head["scope"], head["role"])
        assert columns[1:] == [cell.select_one(".cell-label").text.removesuffix(": ") for cell in cells]
        assert {"cell"} == {cell["role"] for cell in cells}


def test_links_lead_from_the_page_to_the_others(site, table):
    """A reader can go to each page that is named, wherever the guide is published."""
    assert ["../risks/", "../", "../claims/two/", "./"] == [link["href"] for link in table.select("a")]
    assert all((site / "about" / link["href"] / "index.html").is_file() for link in table.select("a"))


def test_reporting_twice_changes_nothing(site):
    """The table is no part of what is measured, and a new one takes its place."""
    report(site)
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    report(site)

    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == first


def test_figures_are_published_as_data(site):
    """Every page on which there is something to read has its record, with its address."""
    report(site)
    content = json.loads((site / "data/readability.json").read_text(encoding="utf-8"))

    assert ["about", "claims", "claims/one", "claims/two", "home", "risks"] == sorted(r["id"] for r in content["readability"])
    assert HOME == content["addresses"]["home"]
    assert f"{HOME}claims/two/" == content["addresses"]["claims/two"]
    (two,) = [record for record in content["readability"] if record["id"] == "claims/two"]
    expected = {"id": "claims/two", "kind": "claim", "words": 11, "sentences": 2, "mean_sentence": 5.5, "over_20": 0, "longest": 6}
    assert expected == {key: value for key, value in two.items() if key != "grade"}
