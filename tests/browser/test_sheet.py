"""The sheet of questions: to tick on screen or paper, to print, and to fill in for one's own doctor."""

import pytest

from tests.helpers.paper import SIZES, printed, squeezed
from tests.helpers.walk import PHONE

SHEET = "questions/"


def test_sheet_is_ticked_and_printed(new_page, address, words):
    """The button prints what was ticked; without a script it is not there, and the boxes still are."""
    page = new_page(PHONE)
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(address + SHEET)
    boxes = page.locator("tbody [type=checkbox]")
    boxes.nth(2).check()
    page.get_by_role("button", name=words["sheet"]["print"]).click()
    page.wait_for_function("window.printed")

    assert boxes.count() == page.locator("tbody tr").count() == 12


def test_without_a_script_nothing_offers_to_print(visit):
    """A button that does nothing would mislead."""
    page = visit(SHEET, PHONE, java_script_enabled=False)

    assert page.locator("button.print").is_hidden()
    assert page.locator("tbody [type=checkbox]").first.is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_paper_has_boxes_room_to_write_and_a_part_for_the_doctor(visit, words, size):
    """One sheet: the last column says what it is for, and each line for the doctor has room."""
    page = visit(SHEET, PHONE)
    page.emulate_media(media="print")
    (text,) = printed(page, size)

    assert squeezed(words["sheet"]["write"]) in squeezed(text)
    assert all(squeezed(line) in squeezed(text) for line in page.locator("#own-doctor + ul li").all_inner_texts())
    assert all(box.bounding_box()["height"] > 40 for box in page.locator("#own-doctor + ul li").all())
    assert page.locator("tbody [type=checkbox]").first.is_visible() and page.locator("button.print").is_hidden()
