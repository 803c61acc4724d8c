"""Headings carry people who listen, and people who skim, through a page."""

import re
from itertools import pairwise

from tests.site.built import check_each, text

HEADING = re.compile(r"^h[1-6]$")


def test_one_title_stands_first(everything):
    """A page has one first-level heading, and no heading stands before it."""

    def look(page):
        headings = page.soup.find_all(HEADING)
        titles = [heading for heading in headings if heading.name == "h1"]
        if len(titles) != 1:
            yield f"it has {len(titles)} first-level headings"
        if headings and headings[0].name != "h1":
            yield f"“{text(headings[0])}” stands before its title"

    check_each(everything, look)


def test_no_level_is_skipped(everything):
    """A heading is at most one level below the one before it, whatever block it comes from."""

    def look(page):
        for before, after in pairwise(page.article.find_all(HEADING)):
            if int(after.name[1]) > int(before.name[1]) + 1:
                yield f"<{after.name}> “{text(after)}” follows <{before.name}> “{text(before)}”"

    check_each(everything, look)


def test_no_heading_is_empty(everything):
    """Every heading says something."""
    check_each(everything, lambda page: [f"an empty <{heading.name}>" for heading in page.soup.find_all(HEADING) if not text(heading)])
