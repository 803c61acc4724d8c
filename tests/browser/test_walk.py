"""The pages that tests walk to stand for all, and the weekly run goes to every one."""

from selectolax.lexbor import LexborHTMLParser

from tests.browser import test_forced_colours, test_keyboard, test_layout, test_no_script, test_print
from tests.helpers.walk import NOT_FOUND, PARTS, WEEKLY, share
from tests.pages import pages


def test_walked_pages_hold_all_that_any_page_holds(covering, made_of):
    """No element, block, class, style or script of the site is on no page that is walked to; and it is a small part of the pages."""
    assert set().union(*(made_of[path] for path in covering)) == set().union(*made_of.values())
    assert len(covering) < len(made_of) / 4


def test_weekly_run_goes_to_every_page(site, html, covering):
    """The parts of a walk together visit each page of the sitemap, and the page for a wrong address, once."""
    visited = [path for part in range(PARTS + WEEKLY) for path in share(part, covering, html)]

    assert sorted(visited) == sorted([*(page.path for page in pages(site)), NOT_FOUND])


def test_each_kind_of_page_is_walked_to(kinds, made_of):
    """Whatever kind of page styles treat apart, and whatever style or script only some pages ask for, one such page is looked at."""
    apart = {name for made in made_of.values() for _, _, name in made if name.startswith("page--") or name.endswith((".css", ".js"))}

    assert len(apart) > 10
    assert apart == {name for path in kinds for _, _, name in made_of[path] if name in apart}


def test_what_tests_look_for_is_there(covering, html):
    """Everything that a test looks for by a selector, and would pass without, stands on a page that is walked to."""
    looked_for = [
        *(test_print.ADDRESSES, test_print.CARDS, test_print.GONE),
        *(test_layout.MAIN, test_no_script.NEEDS_SCRIPT, *test_keyboard.ENTRIES, *test_forced_colours.REACHED),
        ".hero > .drawing, .hero > p, main h1, .steps, .meaning, .pager > a",
    ]
    pages = [LexborHTMLParser(html[path]) for path in covering]

    assert [] == [part for parts in looked_for for part in parts.split(", ") if not any(page.css_first(part) for page in pages)]
