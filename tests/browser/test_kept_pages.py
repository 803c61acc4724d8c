"""A page that is shown again, and the menu of a phone: nothing lies open over the text, and chosen colours hold."""

import pytest

from tests.helpers.walk import DESK, HEIGHT, LOOKING, PHONE, TIMEOUT

BACK = "setTimeout(() => history.back())"
OPEN = "document.querySelector('.menu').matches(':popover-open')"
DARK = "document.documentElement.dataset.scheme === 'dark' && document.querySelector('.top__scheme').ariaPressed === 'true'"


@pytest.fixture
def page(launch, address):
    """A page on a phone in a browser that keeps the pages left behind, as those of readers do and Playwright's do not."""
    with launch(ignore_default_args=["--disable-back-forward-cache"]) as browser:
        page = browser.new_context(viewport={"width": PHONE, "height": HEIGHT}, color_scheme="light", **LOOKING).new_page()
        page.set_default_timeout(TIMEOUT)
        page.goto(f"{address}risks/")
        page.evaluate("window.kept = true")
        yield page


def come_back(page):
    """Go back to the first page, as it was kept."""
    page.evaluate(BACK)
    page.wait_for_function("window.kept")


def test_menu_is_closed_after_back(page):
    """It led to the next page; who comes back wants to read."""
    page.locator(".top__menu").click()
    page.locator(".menu a[href*=conclusion]").click()
    page.wait_for_url("**/conclusion/")
    come_back(page)

    assert not page.evaluate(OPEN)


def test_colours_chosen_elsewhere_hold(page, address):
    """On a page that is shown again, and in a tab that was open all the time."""
    other = page.context.new_page()
    other.goto(f"{address}cost/")
    page.locator(".foot nav a").first.click()
    page.wait_for_url("**/search/*")
    page.locator(".top__scheme").click()
    come_back(page)

    assert page.evaluate(DARK)
    other.wait_for_function(DARK)


def test_menu_goes_with_the_focus(page):
    """Who tabs past its end is not left on links that it covers; where the window gets wide, it is a row."""
    page.locator(".top__menu").click()
    page.locator(".menu a").last.focus()
    page.keyboard.press("Tab")

    assert not page.evaluate(OPEN)

    page.locator(".top__menu").click()
    assert page.evaluate(OPEN)
    page.set_viewport_size({"width": DESK, "height": HEIGHT})
    page.wait_for_function(f"!{OPEN}")

    page.set_viewport_size({"width": PHONE, "height": HEIGHT})
    page.locator(".top__menu").click()
    page.locator(".top__menu").click()
    assert not page.evaluate(OPEN), "its own button does not close it"
