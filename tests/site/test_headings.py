"""Headings carry people who listen, and people who skim, through a page."""

import re
from itertools import pairwise

from tests.site.built import check_each, text

HEADING = re.compile(r"^h[1-6]$")


def test_headings_lead_through_a_page(everything):
    """One first-level heading stands first, each after it is at most one level below the one before, and each says something."""

    def look(page):
        headings = page.soup.find_all(HEADING)
        titles = [heading for heading in headings if heading.name == "h1"]
        if len(titles) != 1 or headings[0] is not titles[0]:
            yield f"its headings begin with {headings[:1]}, and {len(titles)} are first-level headings"
        yield from (f"an empty <{heading.name}>" for heading in headings if not text(heading))
        for before, after in pairwise(page.article.find_all(HEADING)):
            if int(after.name[1]) > int(before.name[1]) + 1:
                yield f"<{after.name}> “{text(after)}” follows <{before.name}> “{text(before)}”"

    check_each(everything, look)


def test_landmarks_of_search_are_told_apart(everything):
    """Who jumps to a search hears which: that of the guide in the header, or that of this list. What scrolls by keys has a name."""

    def look(page):
        names = [place.get("aria-label", "") for place in page.article.select("[role=search]")]
        if "" in names or len(names) > 1:
            yield f"its searches are called {names}"
        yield from (
            f"<pre> without a role and a name: {text(pre)[:40]}" for pre in page.soup.select("pre[tabindex]:not([role][aria-label])")
        )

    check_each(everything, look)
