"""Comfort of the eye and the finger: no line is too long, nothing to press is too small, and the way back is at hand.

How long lines are at a desk is looked at in test_reflow.py, which visits more pages.
"""

from tests.helpers.layout import LEAD_NOWHERE, LONG_LINES, LONGEST_LINE
from tests.helpers.walk import DESK, NOT_FOUND, PHONE, each_depth, on_each

#: Widths at which text has most room: cards of tables just before they become tables, and a desk.
ROOMY = (640, DESK)

#: What can be pressed and is smaller than `least` pixels. A link within a sentence may be as high as its line (WCAG 2.5.8).
SMALL = """([what, least]) => [...document.querySelectorAll(what)].filter(e => e.checkVisibility()).flatMap(e => {
  const {width, height} = e.getBoundingClientRect(), inside = e.parentElement.closest("p, li, td, th, dd, footer, figcaption, .promise h3");
  const inSentence = /^inline/.test(getComputedStyle(e).display) && inside && inside.textContent.trim() !== e.textContent.trim();
  const small = (width < least || height < least) && !inSentence && !e.closest("label");
  return small ? [`${e.outerHTML.slice(0, 90)}: ${width} by ${height}`] : [];
})"""

ANYTHING = "a[href], button, input, select, textarea, summary"
#: What most readers come to press.
MAIN = (
    ".top__menu, .top__search, .search-form input, .search-form button, .next a, .pager a, .aloud, select, .filters label, "
    ".check__item label, .check__bar button, .find input, .search input, .menu a"
)


def test_page_is_easy_on_eye_and_finger(visit, kinds):
    """No line has more than 75 letters, anything to press has 24 pixels each way, and what most readers press has 44."""

    def check(path):
        page, found = visit(path, DESK), []
        for width in ROOMY:
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{width} px: {letters} letters: {line}" for letters, line in page.evaluate(LONG_LINES, LONGEST_LINE)]
        page.set_viewport_size({"width": PHONE, "height": 800})
        assert page.locator(MAIN).count() and page.locator("main p").count()
        found += page.evaluate(SMALL, [ANYTHING, 24]) + page.evaluate(SMALL, [MAIN, 44])

        assert not found, "\n".join(found)

    on_each(kinds, check)


def test_contents_lead_to_what_is_seen(visit, kinds):
    """Each place that the contents of a page name is seen on screen; a list for paper alone is none."""

    def check(path):
        assert [] == visit(path, PHONE).evaluate(LEAD_NOWHERE)

    on_each(kinds, check)


@each_depth
def test_way_back_to_the_top(visit, path):
    """At the end of the text a press on the last link shows the header, and Tab goes on from there; paper has no such link."""
    page = visit(path, PHONE)
    link = page.locator(".pager > a")
    if path == NOT_FOUND:  # one screen has no need of it
        assert not link.count()
        return
    link.click()
    page.wait_for_function("scrollY === 0")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('.top *')"), path

    page.emulate_media(media="print")

    assert link.is_hidden(), path


def test_titles_stand_at_one_height(visit):
    """Whether or not there is a way up or a voice, the title begins at the same place."""
    tops = {path: visit(path, PHONE).locator("h1").bounding_box()["y"] for path in ("risks/", "about/", "glossary/", "sources/trials/")}

    assert 1 == len({round(top) for top in tops.values()}), tops
