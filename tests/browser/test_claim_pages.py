"""Each page of a claim: seen, heard, walked through, printed, and read without a script.

One block makes them all, so these look at what differs from page to page: the text. What the frame does is tried on one
page of each kind, and the claim with the longest answer goes through everything that other pages go through.
"""

import re

import pytest

from tests.browser.axe import CONTRAST, violations
from tests.browser.conftest import PHONE
from tests.browser.every_page import CLAIMS, LOOKED_AT_IN_SHORT
from tests.browser.test_keyboard import check_walk
from tests.browser.test_reflow import FAULTS, NARROW

each_claim = pytest.mark.parametrize("path", LOOKED_AT_IN_SHORT, ids=lambda path: path.strip("/"))

#: Marks the links and buttons of the text as `window.stops`, in their order, and returns how many there are.
STOPS = """() => (window.stops = [...document.querySelectorAll("main :is(a[href], button)")].filter(e => e.checkVisibility())).length"""
PRINTED = [".claim", ".claim-page h2", ".sources", ".review"]
NOT_PRINTED = [".menu", ".next", ".top__scheme", ".up"]


@each_claim
def test_claim_is_read_by_ear_and_keyboard(axe, visit, path):
    """Axe finds nothing in the text, in light and in dark; Tab visits every link of it in order, outlined and in view."""
    page = visit(path, PHONE)
    found = violations(axe, page, "light", "main")
    page.emulate_media(color_scheme="dark")
    found += violations(axe, page, "dark", "main", CONTRAST)

    assert not found, "\n".join(found)

    count = page.evaluate(STOPS)
    page.locator(".md-skip").focus()
    page.keyboard.press("Enter")

    check_walk(page, count, path)


@each_claim
def test_claim_needs_no_script_no_wide_screen_and_no_screen(visit, path):
    """Without scripts, at 320 px and on paper the whole answer stands, nothing is cut off, and no menu is printed."""
    claim = CLAIMS[path.split("/")[1]]
    page = visit(path, NARROW, java_script_enabled=False)
    text = _letters(page.locator(".claim-page").inner_text())

    assert [] == page.evaluate(FAULTS), path
    assert [] == [part for part in (claim.promise, claim.answer, *claim.ask) if _letters(part) not in text], path

    page.emulate_media(media="print")

    assert _letters(claim.answer) in _letters(page.locator(".claim").inner_text()), path
    assert [] == [part for part in PRINTED if not page.locator(part).first.is_visible()], path
    assert [] == [part for part in NOT_PRINTED if page.locator(part).first.is_visible()], path


def _letters(text):
    return re.sub(r"[\W_]", "", text)
