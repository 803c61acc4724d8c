"""On paper the guide is whole: text, sources with addresses, meanings of words; no menu, nothing cut in two, black on white."""

import re

import pytest

from tests.helpers.paper import SIZES, holds, printed, sheets, squeezed
from tests.helpers.walk import PHONE, on_each

ADDRESSES = ".sources a[href^=http], .reference a[href^=http]"
#: What a leaflet leaves out (meanings, sources) is on the page, whose address it tells.
LEAFLETS = ".leaflet, .page--sheet"
CARDS = ".claim, .fact-box, .emergency, .drawn tr"
GONE = ".top__menu, .top__help, .top__search, .search-form, .menu, .contents, .breadcrumbs, .pager, .cites__count, .foot nav, .md-skip"
#: Text of each card that is seen, and if it may be cut.
SHOWN = """cards => cards.filter(card => card.checkVisibility() && card.offsetHeight)
  .map(card => [card.innerText, getComputedStyle(card).breakInside])"""
BLACK_ON_WHITE = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
INK = "() => [getComputedStyle(document.querySelector('main h1')).color, getComputedStyle(document.body).backgroundColor]"


def test_paper_holds_what_a_reader_needs(visit, walked):
    """Title, addresses of sources, review line and meanings of words are printed, menus are not; no card is cut in two."""
    on_each(walked, lambda path: check_sheets(visit(path, PHONE), "A4"))


def test_american_paper_holds_it_too(visit):
    """The home page and the page with the widest tables also fit on Letter."""
    on_each(["", "advantages/"], lambda path: check_sheets(visit(path, PHONE), "Letter"))


def test_leaflets_have_few_sides(visit, html):
    """What a patient takes along is short: the questions are one side, all others two."""
    expected = {path: 2 for path, text in html.items() if ' leaflet" id="__skip"' in text} | {"questions/": 1}

    assert {path for path, text in html.items() if "page--condition" in text} | {"questions/", "risks/", "get-help-now/"} == set(expected)
    assert {path: {count} for path, count in expected.items()} == count_sheets(visit, expected)


@pytest.mark.parametrize("part", [0, 1])
def test_drawing_fits_on_one_sheet(visit, html, part):
    """What a clinic hands out is one piece of paper: drawing, words, sources and address."""
    drawings = [path for path, text in html.items() if "page--drawing" in text][part::2]

    assert drawings
    assert {} == {path: counts for path, counts in count_sheets(visit, drawings).items() if counts != {1}}


def count_sheets(visit, paths):
    """Return how many sheets each page takes, on any paper."""
    counts = {}
    for path in paths:
        page = visit(path, PHONE)
        page.emulate_media(media="print")
        counts[path] = {len(sheets(page, size)) for size in SIZES}
    return counts


def check_sheets(page, size):
    page.emulate_media(media="print")
    texts = printed(page, size)
    check_text(page, "".join(texts), size)
    check_cards(page, texts, size)


def check_text(page, text, name):
    letters, without_spaces = squeezed(text), re.sub(r"\s", "", text)
    needed = page.locator("main h1, .review, .address").all_inner_texts()
    addresses = page.locator(".address").all_inner_texts()
    if not page.locator(LEAFLETS).count():
        needed += page.locator(".meaning").all_text_contents()
        addresses += page.eval_on_selector_all(ADDRESSES, "links => links.map(link => link.getAttribute('href'))")
    assert needed and all(needed), f"{name}: there is nothing to look for"
    for part in needed:
        assert squeezed(part) in letters, f"{name}: not printed: {part}"
    for address in addresses:
        assert address in without_spaces, f"{name}: not printed: {address}"
    left = page.eval_on_selector_all(GONE, "parts => parts.filter(part => part.checkVisibility()).map(part => part.className)")
    assert [] == left, f"{name}: printed: {left}"
    for menu in page.locator(".menu, .foot nav").all_text_contents():
        assert squeezed(menu) not in letters, f"{name}: a menu is printed"


def check_cards(page, texts, name):
    letters = [squeezed(text) for text in texts]
    for text, inside in page.eval_on_selector_all(CARDS, SHOWN):
        assert any(holds(sheet, text) for sheet in letters), f"{name}: cut: {text[:80]}"
        assert "avoid" == inside, f"{name}: may be cut: {text[:80]}"


def test_paper_is_black_on_white(visit, kinds):
    """Dark colours do not reach the paper: those of the system, with no script and so no choice either, or those chosen."""

    def check(path):
        page = visit(path, color_scheme="dark", java_script_enabled=False)
        page.emulate_media(media="print")

        assert BLACK_ON_WHITE == page.evaluate(INK)

        page.locator("html").evaluate("html => { html.dataset.scheme = 'dark'; }")

        assert BLACK_ON_WHITE == page.evaluate(INK), "dark colours chosen"

    on_each(kinds, check)
