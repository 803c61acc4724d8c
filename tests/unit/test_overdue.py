"""A check that is overdue is told on the page; it never stops a correction."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader

from guide.content.loading import ROOT

META = {"checked": "2026-11-01", "check_due": "2026-12-01"}


def review(words, **told):
    """Return the foot of a page, as a builder makes it that tells templates what is in `told`."""
    templates = Environment(loader=FileSystemLoader(ROOT / "overrides"))
    templates.filters["url"] = lambda address: address
    page = {"canonical_url": "https://example.org/"}
    html = templates.get_template("partials/review.html").render(page=page, meta=META, config={"extra": {}}, words=words, **told)
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(("day", "hidden"), [((2026, 11, 30), True), ((2026, 12, 1), True), ((2026, 12, 2), False)])
def test_page_says_that_its_check_is_overdue(words, day, hidden):
    """From the day after, readers are told in plain words."""
    sentence = review(words, build_date_utc=datetime(*day, 23, 59, tzinfo=UTC)).select_one(".overdue")

    assert words["overdue"] == sentence.get_text()
    assert hidden == sentence.has_attr("hidden")


def test_builder_that_tells_no_day_leaves_it_to_the_reader(words):
    """The sentence waits for the script, which finds the day of the next check where it looks for it."""
    foot = review(words)

    assert foot.select_one(".overdue").has_attr("hidden")
    assert "2026-12-01" == foot.select_one(".review time:last-of-type")["datetime"]
