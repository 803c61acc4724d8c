"""Each page of a claim or a drawing: seen, heard and printed.

One block makes all pages of a kind, so these look at what differs from page to page: the text and the picture. What the frame does
is tried on one page of each kind. The longest of each, whose classes are those of all, goes through everything that other pages go
through. To save the time of half a megabyte of checker for each page, the text of each page is put into the frame of one.
"""

import re

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import TIMEOUT
from tests.browser.every_page import CLAIMS, DRAWINGS, LIBRARY, LOOKED_AT_IN_SHORT, NOT_IN_SHORT
from tests.browser.test_reflow import FAULTS, NARROW

PRINTED = {
    "claims": [".claim", ".claim-page h2", ".sources", ".review"],
    "drawings": [".drawing svg", ".drawing-page h2", ".sources", ".review"],
}
NOT_PRINTED = [".menu", ".next", ".top__scheme", ".breadcrumbs"]
#: Puts the main part of another page of the same folder into this one.
SWAP = """async address => {
  const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  document.querySelector("main").replaceWith(other.querySelector("main"));
  document.title = other.title;
  history.replaceState(null, "", address);
}"""


@pytest.fixture(scope="module")
def frames(browser, address):
    """One open page of a claim and one of a drawing, in the dark at 320 px."""
    pages = {}
    for path in NOT_IN_SHORT:
        page = browser.new_context(viewport={"width": NARROW, "height": 800}, color_scheme="dark").new_page()
        page.set_default_timeout(TIMEOUT)
        page.goto(address + path)
        pages[path.split("/")[0]] = page
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("path", LOOKED_AT_IN_SHORT, ids=lambda path: path.strip("/"))
def test_page_is_read_by_ear_on_a_small_screen_and_on_paper(axe, frames, address, path):
    """In the dark at 320 px axe finds nothing in the text, nothing is cut off; on paper the whole answer stands and no menu."""
    folder, id, _ = path.split("/")
    page = frames[folder]
    page.emulate_media(media="screen")
    page.evaluate(SWAP, address + path)
    text = _letters(page.locator("main").inner_text())

    assert [] == violations(axe, page, "dark", "main", colours=False)
    assert [] == page.evaluate(FAULTS), path
    assert [] == [part for part in _told(folder, id) if _letters(part) not in text], path

    page.emulate_media(media="print")

    assert _letters(_told(folder, id)[0]) in _letters(page.locator("main").inner_text()), path
    assert [] == [part for part in PRINTED[folder] if not page.locator(part).first.is_visible()], path
    assert [] == [part for part in NOT_PRINTED if page.locator(part).locator("visible=true").count()], path


def _told(folder, id):
    """Return what the page must tell, the most important first."""
    if folder == "claims":
        claim = CLAIMS[id]
        return claim.answer, claim.promise, *claim.ask
    return DRAWINGS[id].description, LIBRARY.drawings[id]["name"]


def _letters(text):
    return re.sub(r"[\W_]", "", text)
