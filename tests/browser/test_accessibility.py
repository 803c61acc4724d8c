"""Axe finds nothing wrong: in light and dark, on a phone and at a desk, with the menu or a glossary word open."""

from tests.browser.axe import CONTRAST, shorten, violations
from tests.browser.conftest import PHONE
from tests.browser.every_page import each_depth, each_kind, every_page


@every_page
def test_page_has_no_violation(axe, visit, path):
    """Axe finds nothing in the dark on a phone. What light colours change, and the frame, is looked at on each kind of page."""
    page = visit(path, PHONE, color_scheme="dark")
    shorten(page)
    page.eval_on_selector_all(".menu ul ul, .foot nav", "lists => lists.forEach(list => list.remove())")
    found = violations(axe, page, "phone, dark")

    assert not found, "\n".join(found)


@each_kind
def test_page_has_no_violation_at_a_desk(axe, visit, path):
    """Nor does it in the light on a wide screen, the frame with it."""
    page = visit(path)
    shorten(page)
    found = violations(axe, page, "desk, light")

    assert not found, "\n".join(found)


@each_depth
def test_open_menu_has_no_violation(axe, visit, path):
    """Axe finds nothing on a phone while the menu is open, in light and in dark."""
    check_opened(axe, visit(path, PHONE), ".top__menu", "#menu:popover-open")


@each_kind
def test_open_meaning_has_no_violation(axe, visit, path):
    """Axe finds nothing in the meaning of a glossary word while it is shown, in light and in dark."""
    page = visit(path, PHONE)
    if page.locator(".term").count():
        check_opened(axe, page, ".term", ".meaning:popover-open")


def check_opened(axe, page, button, part):
    page.locator(button).first.click()
    page.locator(part).wait_for()
    found = violations(axe, page, f"{part}, light", part)
    page.emulate_media(color_scheme="dark")
    found += violations(axe, page, f"{part}, dark", part, CONTRAST)

    assert not found, "\n".join(found)
