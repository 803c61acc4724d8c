"""Promises are found while typing; the sheet opens what was ticked, keeps it in its address alone, and prints only that."""

import pytest

from tests.helpers.layout import LEAD_NOWHERE
from tests.helpers.paper import printed, squeezed
from tests.helpers.walk import DESK, PHONE

LIST, SHEET = "claims/", "claims/check/"
ITEM = ":is(.promise, .check__item)"
TICKED = "#root-cause,no-rejection"


def opened(visit, **options):
    """Return the sheet with the group of the promise “root-cause” open."""
    page = visit(SHEET, PHONE, **options)
    page.locator(".check__group:has([name=root-cause]) > summary").click()
    return page


@pytest.mark.parametrize(("path", "item"), [(LIST, ".promise"), (SHEET, ".check__item")])
def test_typing_leaves_the_promises_that_hold_every_word(visit, words, path, item):
    """Whatever the order and the capitals, and the number left is announced; empty groups go."""
    page = visit(path, PHONE)
    items = page.locator(item)
    page.get_by_role("searchbox", name=words["claim"]["find"]).press_sequentially("CORD cells")
    shown = items.locator("visible=true")

    assert 0 < shown.count() < items.count()
    held = shown.evaluate_all("items => items.map(item => (item.textContent + item.dataset.also).toLowerCase())")
    assert all("cord" in text and "cells" in text for text in held)
    assert words["claim"]["found"].format(shown.count(), items.count()) in page.locator(".find [role=status]").inner_text()
    groups = page.locator(".claim-list__group, .check__group").locator("visible=true").all()
    assert groups
    for group in groups:
        assert group.locator(item).locator("visible=true").count()
    assert [] == page.evaluate(LEAD_NOWHERE)

    page.get_by_role("searchbox").fill("")

    assert items.count() == items.locator("visible=true").count()
    assert not page.locator(".contents [hidden]").count()


@pytest.mark.parametrize("path", [LIST, SHEET])
@pytest.mark.parametrize("asked", ["85 of 100", "85%", "73 per cent", "percent", "success", "guarantee", "MRI looked better"])
def test_rates_and_other_words_find_promises(visit, library, path, asked):
    """Nobody types the very words of the guide: any rate stands for all, and a promise is found by what else people call it."""
    page = visit(path, PHONE)
    page.get_by_role("searchbox").fill(asked)
    shown = page.locator(f"{ITEM}:visible")

    assert 0 < shown.count() < 20
    if "success" in asked or "8" in asked or "cent" in asked:
        assert shown.filter(has_text=library.claims["success-rate"].promise).count() == 1


@pytest.mark.parametrize("path", [LIST, SHEET])
def test_nothing_found_shows_all_again(visit, words, path):
    """Closed groups, what to type, and a way to the search with the same words; it goes when something is found."""
    page = visit(path, PHONE)
    page.get_by_role("searchbox").fill("zebra & stripes")

    assert words["claim"]["none"] == page.locator(".find [role=status]").inner_text()
    assert len(page.locator(".claim-list__group, .check__group").all()) == page.locator("summary:visible h2").count()
    assert page.locator(f"{ITEM}:visible").count() == 0  # closed, and not hidden

    page.get_by_role("searchbox").fill("cells")

    assert page.locator(".find__all").is_hidden() and page.locator(f"{ITEM}:visible").count()

    page.get_by_role("searchbox").fill("zebra & stripes")
    page.get_by_role("link", name=words["claim"]["search"]).click()
    page.wait_for_url("**/search/#q=zebra%20%26%20stripes")


def test_empty_sheet_can_be_printed(new_page, address, words):
    """The page says that who ticks none gets the empty list: its button is there from the start."""
    page = new_page(PHONE)
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(address + SHEET)
    page.get_by_role("button", name=words["claim"]["print"]).click()
    page.wait_for_function("window.printed")

    assert page.get_by_role("button", name=words["claim"]["clear"]).is_hidden()


def test_tick_opens_the_answer_and_joins_the_address(visit, words):
    """Space ticks a promise: its answer opens, the number is announced, the address holds its id; a button empties all."""
    page = opened(visit)
    box = page.locator("input[name=root-cause]")
    answer = page.locator(".check__item:has([name=root-cause]) .check__answer")

    assert answer.is_hidden()

    box.focus()
    page.keyboard.press("Space")

    assert answer.is_visible()
    assert page.url.endswith("#root-cause")
    assert page.locator(".check__count").inner_text() == words["claim"]["ticked"].format(1)

    page.get_by_role("button", name=words["claim"]["clear"]).click()

    assert answer.is_hidden()
    assert "#" not in page.url


def test_address_brings_the_ticks_back(visit):
    """Whoever opens the address sees the same sheet, in open groups; “Skip to content” stands after “#” too and is no tick."""
    page = visit(SHEET + TICKED, PHONE)

    assert ["root-cause", "no-rejection"] == page.eval_on_selector_all(".check :checked", "boxes => boxes.map(box => box.name)")
    assert 2 == page.locator(".check__answer").locator("visible=true").count()

    page.locator(".md-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#check-what-you-were-told'")

    assert 2 == page.locator(".check :checked").count()


def test_sheet_is_printed_even_without_the_code(new_page, address, words):
    """When the maker of the code does not come, the button still prints."""
    page = new_page(PHONE)
    page.route("**/lean-qr/*", lambda route: route.abort())
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(address + SHEET + TICKED)
    page.get_by_role("button", name=words["claim"]["print"]).click()
    page.wait_for_function("window.printed")


def test_sheet_works_without_a_script(visit):
    """A tick opens its answer, and paper holds only what was ticked."""
    page = opened(visit, java_script_enabled=False)
    page.locator("input[name=root-cause]").check()

    assert page.locator(".check__answer").locator("visible=true").count() == 1

    page.emulate_media(media="print")

    assert page.locator(".check__item").locator("visible=true").count() == 1


def test_printed_sheet_holds_what_was_ticked_and_a_code(visit):
    """Two promises, their answers and questions, and a code to open them on a phone; nothing else of the list."""
    page = visit(SHEET + TICKED, DESK)
    page.locator(".check__phone svg").wait_for(state="attached")
    page.emulate_media(media="print")
    shown = page.locator(".check__item").locator("visible=true")
    text = squeezed("".join(printed(page, "A4")))

    assert 2 == shown.count() and shown.locator("li").count()
    assert all(squeezed(item) in text for item in shown.locator("span, p, li").all_inner_texts() if squeezed(item))
    assert page.locator(".check__phone svg").bounding_box()["width"] > 140  # 4 cm
    assert page.locator(".check__bar").is_hidden()


def test_nothing_that_is_ticked_is_sent_or_stored(visit, address):
    """The only requests are for the maker of the code, and none carries a tick; no key sends the sheet."""
    page = opened(visit)
    requests = []
    page.on("request", lambda request: requests.append(request.url.partition("?")[0]))
    page.locator("input[name=root-cause]").check()
    page.keyboard.press("Enter")
    page.locator(".check__phone svg").wait_for(state="attached")

    expected = {f"{address}static/{file}" for file in ("lean-qr/lean-qr.mjs", "lean-qr/svg.mjs", "mark.svg")}  # the last is the icon
    assert not set(requests) - expected
    assert [0, 0, ""] == page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")


def test_page_of_a_promise_shows_it_above_its_verdict(visit, words, library):
    """A “Not true” under a question answers the question; under the promise in quotation marks it answers that."""
    page = visit("claims/waiting-makes-it-worse/", PHONE)
    promise, verdict = page.locator(".claim__promise"), page.locator(".claim .verdict")

    assert f"{words['told']} “{library.claims['waiting-makes-it-worse'].promise}”" == promise.inner_text()
    assert 40 < promise.bounding_box()["height"] + promise.bounding_box()["y"] <= verdict.bounding_box()["y"]
