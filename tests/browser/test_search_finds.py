"""How well the search finds: real queries, each with the pages and questions that answer it, put to the real index in a real browser."""

from pathlib import Path

import pytest
import yaml

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
FIRST, FIRST_THREE = 0.90, 0.98  # shares of the queries
FIND = """async (queries) => {
  const base = document.querySelector('link[href*="static/site.css"]').href;
  const { Finder } = await import(new URL("finder.js", base));
  const { words, lines } = await (await fetch(new URL("search.json", base))).json();
  const finder = new Finder(lines, words);
  return queries.map((query) => finder.find(query).lines.slice(0, 3).map(({ to, title }) => [to, title]));
}"""


@pytest.fixture(scope="module")
def places(browser, address, library):
    """For each query, at which place of three the first right line stands; `None` where it is in none of them."""
    page = browser.new_page()
    page.goto(address)
    found = page.evaluate(FIND, [query["ask"] for query in QUERIES])
    page.context.close()

    def right(query, to, title):
        asked = {library.questions[id].question for id in query.get("questions", [])}
        return to.partition("#")[0] in query["pages"] or title in asked

    return [
        next((place for place, line in enumerate(lines) if right(query, *line)), None) for query, lines in zip(QUERIES, found, strict=True)
    ]


def test_there_are_enough_queries():
    """A short list would prove little."""
    assert len(QUERIES) >= 80


def test_the_first_line_is_right(places):
    """Most people open the first line."""
    wrong = [query["ask"] for query, place in zip(QUERIES, places, strict=True) if place != 0]

    assert len(wrong) <= (1 - FIRST) * len(QUERIES), "\n".join(wrong)


def test_a_right_line_is_among_the_first_three(places):
    """Few people look further."""
    wrong = [query["ask"] for query, place in zip(QUERIES, places, strict=True) if place is None]

    assert len(wrong) <= (1 - FIRST_THREE) * len(QUERIES), "\n".join(wrong)
