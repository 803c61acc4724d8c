"""Each page of a claim: seen, heard and printed.

One block makes them all, so these look at what differs from page to page: the text. What the frame does is tried on one
page of each kind, and the claim with the longest answer goes through everything that other pages go through.
"""

import re

import pytest

from tests.browser.axe import violations
from tests.browser.every_page import CLAIMS, LOOKED_AT_IN_SHORT
from tests.browser.test_reflow import FAULTS, NARROW

each_claim = pytest.mark.parametrize("path", LOOKED_AT_IN_SHORT, ids=lambda path: path.strip("/"))

PRINTED = [".claim", ".claim-page h2", ".sources", ".review"]
NOT_PRINTED = [".menu", ".next", ".top__scheme", ".up"]


@each_claim
def test_claim_is_read_by_ear_on_a_small_screen_and_on_paper(axe, visit, path):
    """In the dark at 320 px axe finds nothing in the text, nothing is cut off; on paper the whole answer stands and no menu."""
    claim = CLAIMS[path.split("/")[1]]
    page = visit(path, NARROW, color_scheme="dark")
    text = _letters(page.locator(".claim-page").inner_text())

    assert [] == violations(axe, page, "dark", "main")
    assert [] == page.evaluate(FAULTS), path
    assert [] == [part for part in (claim.promise, claim.answer, *claim.ask) if _letters(part) not in text], path

    page.emulate_media(media="print")

    assert _letters(claim.answer) in _letters(page.locator(".claim").inner_text()), path
    assert [] == [part for part in PRINTED if not page.locator(part).first.is_visible()], path
    assert [] == [part for part in NOT_PRINTED if page.locator(part).first.is_visible()], path


def _letters(text):
    return re.sub(r"[\W_]", "", text)
