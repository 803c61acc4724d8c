"""The page of search and what search knows: every page, every question, and addresses that are there."""

import json
import re

import pytest

from guide.content.loading import ROOT
from tests.site.built import text


@pytest.fixture(scope="module")
def lines(site):
    """The lines of the index, which keeps each part of all of them together."""
    parts = json.loads((site / "static" / "search.json").read_text(encoding="utf-8"))["lines"]
    assert parts["to"], "search knows nothing"
    return [dict(zip(parts, line, strict=True)) for line in zip(*parts.values(), strict=True)]


@pytest.fixture(scope="module")
def lists(built):
    """The page of search."""
    return next(page for page in built if page.path == "search/")


def test_every_page_can_be_found(built, lines):
    """A page of the sitemap that search does not know is lost to those who search."""
    known = {line["to"].partition("#")[0] for line in lines}

    assert [] == [page.name for page in built if page.path not in known]


def test_every_line_leads_somewhere(built, lines):
    """No result opens a page that is not there, or a place that the page does not have."""
    ids = {page.path: set(page.ids) for page in built}
    places = [line["to"].partition("#") for line in lines]
    lost = ["".join(place) for place in places if place[0] not in ids or (place[2] and place[2] not in ids[place[0]])]

    assert [] == lost, "\n".join(lost)


def test_ways_on_are_there(lines):
    """Who finds nothing is led to pages that are near, and to a way to tell us; a renamed place would be left out without a sound."""
    script = (ROOT / "overrides" / "static" / "search.js").read_text(encoding="utf-8")
    ways = re.findall(r'"([^"]*)"', script.partition("const others = [")[2].partition("]")[0])

    assert len(ways) == 4
    assert set(ways) <= {line["to"] for line in lines}


def test_lists_hold_every_page(built, lists, library):
    """Who has no script finds each page by the alphabet; promises and drawings stand in lists of their own."""
    linked = {lists.resolve(link["href"]).partition("#")[0] for link in lists.article.select("a[href]")}
    elsewhere = {"search/", *(f"claims/{id}/" for id in library.claims), *(f"drawings/{id}/" for id in library.drawings)}

    assert [] == [page.name for page in built if page.path not in elsewhere and page.address not in linked]


def test_alphabet_is_in_order(lists):
    """Each entry stands under its letter, and the letters follow each other."""
    letters = [text(heading) for heading in lists.article.select("h3[id^=letter-]")]
    wrong = [
        text(entry)
        for heading in lists.article.select("h3[id^=letter-]")
        for entry in heading.find_next_sibling("ul").find_all("li")
        if not text(entry).lstrip("“").upper().startswith(text(heading))
    ]

    assert sorted(letters) == letters and len(letters) > 10
    assert [] == wrong


def test_lists_hold_every_question(lists, library):
    """Each question is a link to its answer."""
    shown = [text(link) for link in lists.article.select(".question-links a")]

    assert sorted(shown) == sorted(question.question for question in library.questions.values())


def test_there_is_much_to_find(built):
    """Questions that people asked and 60 more, each with its answer and a place to read on; at least 60 words with their meaning."""
    (page,) = [page for page in built if page.path == "questions-and-answers/"]
    questions = page.article.select("article.question")

    assert len(questions) >= 96
    assert [] == [text(question) for question in questions if not question.h3.a or not question.p]

    (page,) = [page for page in built if page.path == "glossary/"]

    assert len(page.article.select(".glossary dt")) == len(page.article.select(".glossary dd")) >= 60
