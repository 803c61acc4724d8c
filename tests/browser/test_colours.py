"""Colours follow the reader: the system's setting, the switch, a browser that keeps nothing."""

from playwright.sync_api import expect

from tests.helpers.layout import STORED
from tests.helpers.walk import NOT_FOUND, PHONE, each_depth, on_each

#: Red, green and blue of the ground, each 0 to 255.
GROUND = """() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"""

#: Notes whether the body was there when the stored colours were set: what is set before it cannot flash.
EARLY = """localStorage["stem-cell-guide:scheme"] = "dark";
new MutationObserver(() => {
  if (window.set === undefined && document.documentElement?.dataset.scheme === "dark") window.set = document.body ? "late" : "early";
}).observe(document, {attributes: true, childList: true, subtree: true});"""

BLOCKED = """Object.defineProperty(window, "localStorage", {get() { throw new DOMException("blocked", "SecurityError"); }});"""


def is_dark(page):
    """Say whether the page is dark; its ground and what the browser draws itself (fields, scroll bars) must agree."""
    dark = "dark" == page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    brightness = sum(page.evaluate(GROUND))
    assert dark == (brightness < 150) == (brightness < 650), f"{page.url}: brightness {brightness}"
    return dark


def test_colours_follow_the_system(visit, kinds):
    """With no choice made, the page is as light or dark as the system, also when that changes while it is open."""

    def check(path):
        page = visit(path, color_scheme="dark")
        switch = page.locator(".top__scheme")

        assert is_dark(page)
        expect(switch).to_have_attribute("aria-pressed", "true")

        page.emulate_media(color_scheme="light")

        assert not is_dark(page)
        expect(switch).to_have_attribute("aria-pressed", "false")

    on_each(kinds, check)


@each_depth
def test_choice_is_remembered_and_can_be_taken_back(new_page, address, path):
    """Dark colours chosen by key hold on the next page; taken back there, they are taken back here. Nothing else is kept."""
    page = new_page(PHONE, color_scheme="light")
    switch = page.locator(".top__scheme")
    page.goto(address + path)
    switch.focus()
    page.keyboard.press("Space")

    assert is_dark(page) and "true" == switch.get_attribute("aria-pressed"), path
    assert [["stem-cell-guide:scheme"], []] == page.evaluate(STORED), path
    assert [] == page.context.cookies(), path

    page.goto(address + (NOT_FOUND if path != NOT_FOUND else ""))

    assert is_dark(page), path

    switch.focus()
    page.keyboard.press("Enter")

    assert not is_dark(page) and "false" == switch.get_attribute("aria-pressed"), path

    page.goto(address + path)

    assert not is_dark(page), path


def test_choice_holds_against_a_dark_system(new_page, address):
    """Light colours chosen on a dark system hold after a reload."""
    page = new_page(color_scheme="dark")
    page.goto(address)
    page.locator(".top__scheme").click()
    page.reload()

    assert not is_dark(page)


@each_depth
def test_stored_choice_stands_before_the_first_paint(new_page, address, path):
    """A stored choice is set before the body of the page is read, so that no other colours flash."""
    page = new_page(color_scheme="light")
    page.add_init_script(EARLY)
    page.goto(address + path)

    assert "early" == page.evaluate("window.set"), path
    assert is_dark(page), path


@each_depth
def test_switch_works_when_storage_is_blocked(new_page, address, path):
    """In a browser that refuses storage the switch still switches, and nothing fails."""
    page = new_page(color_scheme="light")
    failures = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.add_init_script(BLOCKED)
    page.goto(address + path)
    page.locator(".top__scheme").click()

    assert is_dark(page), path
    assert [] == failures, path
