"""How well the search finds: real queries, each with its right places, put to the real index in a real browser."""

import pytest
import yaml

from tools.search_score import SETS, rank

QUERIES = yaml.safe_load((SETS / "list.yml").read_text(encoding="utf-8"))
FIRST, FIRST_THREE = 93, 98  # of 100 queries
FIND = """async (queries) => {
  const base = document.querySelector('link[href*="static/site.css"]').href;
  const { Finder, unpack } = await import(new URL("finder.js", base));
  const { words, lines } = await (await fetch(new URL("search.json", base))).json();
  const finder = new Finder(unpack(lines), words);
  return queries.map((query) => finder.find(query))
    .map(({ danger, lines }) => [danger, ...lines].filter(Boolean).slice(0, 3).map(({ to, title }) => [to, title]));
}"""


@pytest.fixture(scope="module")
def ranks(browser, address, library):
    """For each query, at which place of three the first right line stands; `None` where it is in none of them."""
    page = browser.new_page()
    page.goto(address)
    found = page.evaluate(FIND, [query["ask"] for query in QUERIES])
    page.context.close()
    return [rank(query, lines, library.questions) for query, lines in zip(QUERIES, found, strict=True)]


def test_there_are_enough_queries():
    """A short list would prove little."""
    assert len(QUERIES) >= 430


def test_the_first_line_is_right(ranks):
    """Most people open the first line."""
    wrong = [query["ask"] for query, place in zip(QUERIES, ranks, strict=True) if place != 0]

    assert 100 * len(wrong) <= (100 - FIRST) * len(QUERIES), "\n".join(wrong)


def test_a_right_line_is_among_the_first_three(ranks):
    """Few people look further."""
    wrong = [query["ask"] for query, place in zip(QUERIES, ranks, strict=True) if place is None]

    assert 100 * len(wrong) <= (100 - FIRST_THREE) * len(QUERIES), "\n".join(wrong)
