"""Axe finds nothing wrong: in light and dark, on a phone and at a desk, with the menu or a glossary word open."""

import pytest

from tests.helpers.axe import CONTRAST, violations
from tests.helpers.walk import PHONE, each_depth, on_each

MENU, MEANING = "#menu:popover-open", ".meaning:popover-open"


def test_page_has_no_violation(axe, visit, walked):
    """Axe finds nothing on a page as it is published, in the dark on a phone."""
    on_each(walked, lambda path: check(axe, visit(path, PHONE, color_scheme="dark"), "phone, dark"))


@each_depth
def test_page_has_no_violation_at_a_desk(axe, visit, path):
    """Nor does it in the light on a wide screen, where notes and contents stand beside the text."""
    check(axe, visit(path), "desk, light")


@each_depth
def test_open_menu_has_no_violation(axe, visit, path):
    """Axe finds nothing on a phone while the menu is open, in light and in dark."""
    check_opened(axe, visit(path, PHONE), ".top__menu", MENU)


@pytest.mark.parametrize("path", ["", "risks/", "conditions/herniated-disc/"])
def test_open_meaning_has_no_violation(axe, visit, path):
    """Axe finds nothing in the meaning of a glossary word while it is shown, in light and in dark."""
    check_opened(axe, visit(path, PHONE), ".term", MEANING)


def check(axe, page, state):
    found = violations(axe, page, state)

    assert not found, "\n".join(found)


def check_opened(axe, page, button, part):
    page.locator(button).first.click()
    page.locator(part).wait_for()
    found = violations(axe, page, f"{part}, light", part)
    page.emulate_media(color_scheme="dark")
    found += violations(axe, page, f"{part}, dark", part, CONTRAST)

    assert not found, "\n".join(found)
