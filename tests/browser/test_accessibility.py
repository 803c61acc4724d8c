"""Axe finds nothing wrong: in light and dark, on a phone and at a desk, with the menu or a glossary word open."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, PHONE
from tests.browser.every_page import every_page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def axe():
    """The accessibility checker."""
    return Axe()


def violations(axe, page, state, context=None):
    """Return one line for each fault on `page`, or in the part of it that `context` selects: page, state, rule, place."""
    options = {"runOnly": RULES, "resultTypes": ["violations"], "preload": False}
    found = axe.run(page, context, options).response
    assert found["passes"], f"{page.url}, {state}: no rule of axe applied"
    return [f"{page.url}, {state}: {fault['id']} at {node['target']}: {node['failureSummary']}"
            for fault in found["violations"] for node in fault["nodes"]]


@every_page
def test_page_has_no_violation(axe, visit, path):
    """Axe finds nothing at either width in either colour scheme."""
    page = visit(path)
    found = []
    for width in (PHONE, DESK):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            found += violations(axe, page, f"{width} px, {scheme}")

    assert not found, "\n".join(found)


@every_page
def test_what_opens_has_no_violation(axe, visit, path):
    """Axe finds nothing on a phone while the menu is open, nor while a glossary word is; nor in either part in the dark."""
    page = visit(path, PHONE)
    found = []
    for button, part in ((".top__menu", "#menu:popover-open"), (".term", ".meaning:popover-open")):
        if page.locator(button).count():
            page.locator(button).first.click()
            page.locator(part).wait_for()
            found += violations(axe, page, f"{part}, light")
            page.emulate_media(color_scheme="dark")
            found += violations(axe, page, f"{part}, dark", part)
            page.emulate_media(color_scheme="light")
            page.keyboard.press("Escape")

    assert not found, "\n".join(found)
