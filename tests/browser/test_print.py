"""On paper the guide is whole: text, sources with addresses, meanings of words; no menu, nothing cut in two, black on white."""

import re

import pytest

from tests.helpers.paper import SIZES, printed, squeezed
from tests.helpers.walk import PHONE, on_each

ADDRESSES = ".sources a[href^=http], .reference a[href^=http]"
CARDS = ".claim, .fact-box, .emergency, .drawn tbody"
GONE = ".top__menu, .top__scheme, .top__search, .search-form, .menu, .toc, .foot nav, .md-skip"
BLACK_ON_WHITE = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
INK = "() => [getComputedStyle(document.querySelector('main h1')).color, getComputedStyle(document.body).backgroundColor]"


def test_paper_holds_what_a_reader_needs(visit, walked):
    """Title, addresses of sources, review line and meanings of words are printed, menus are not; no card is cut in two."""
    on_each(walked, lambda path: check_sheets(visit(path, PHONE), "A4"))


def test_american_paper_holds_it_too(visit):
    """The home page and the page with the widest tables also fit on Letter."""
    on_each(["", "advantages/"], lambda path: check_sheets(visit(path, PHONE), "Letter"))


@pytest.mark.parametrize("size", SIZES)
def test_questions_fit_on_one_sheet(visit, size):
    """What a patient takes along is one piece of paper, sources and all."""
    page = visit("questions/", PHONE)
    page.emulate_media(media="print")

    assert 1 == len(printed(page, size))


@pytest.mark.parametrize("size", SIZES)
def test_drawing_fits_on_one_sheet(visit, html, size):
    """What a clinic hands out is one piece of paper: drawing, words, sources and address."""
    sheets = {}
    for path in (path for path, text in html.items() if "page--drawing" in text):
        page = visit(path, PHONE)
        page.emulate_media(media="print")
        sheets[path] = len(printed(page, size))

    assert {1} == set(sheets.values()), sheets


def check_sheets(page, size):
    page.emulate_media(media="print")
    sheets = printed(page, size)
    check_text(page, "".join(sheets), size)
    check_cards(page, [squeezed(sheet) for sheet in sheets], size)


def check_text(page, text, name):
    letters, without_spaces = squeezed(text), re.sub(r"\s", "", text)
    for needed in page.locator("main h1, .review, .meaning").all_text_contents():
        assert squeezed(needed) in letters, f"{name}: not printed: {needed}"
    for address in page.eval_on_selector_all(ADDRESSES, "links => links.map(link => link.getAttribute('href'))"):
        assert address in without_spaces, f"{name}: not printed: {address}"
    for part in page.locator(GONE).all():
        assert part.is_hidden(), f"{name}: printed: {part.get_attribute('class')}"
    for menu in page.locator(".menu, .foot nav").all_text_contents():
        assert squeezed(menu) not in letters, f"{name}: a menu is printed"


def check_cards(page, sheets, name):
    for card in page.locator(CARDS).all():
        text = card.inner_text()
        assert any(squeezed(text) in sheet for sheet in sheets), f"{name}: cut: {text[:80]}"
        assert "avoid" == card.evaluate("e => getComputedStyle(e).breakInside"), f"{name}: may be cut: {text[:80]}"


def test_paper_is_black_on_white(visit, kinds):
    """Dark colours do not reach the paper: those of the system, with no script and so no choice either, or those chosen."""

    def check(path):
        page = visit(path, color_scheme="dark", java_script_enabled=False)
        page.emulate_media(media="print")

        assert BLACK_ON_WHITE == page.evaluate(INK)

        page.locator("html").evaluate("html => { html.dataset.scheme = 'dark'; }")

        assert BLACK_ON_WHITE == page.evaluate(INK), "dark colours chosen"

    on_each(kinds, check)
