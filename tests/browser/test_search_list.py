"""The open list of the search: what is told to those who listen, what is large enough to touch, what comes back."""

import pytest

from tests.browser.test_search import FIELD, FOUND, HERE, OPTION, STATUS, seek
from tests.helpers.walk import DESK, PHONE


def test_open_list_has_names_and_roles(visit, words):
    """What a screen reader is told of the open list: a field that has a list, options with title, kind and answer, and what they are."""
    page = visit(HERE, DESK)
    seek(page, "cant pee")
    page.wait_for_function("document.querySelector('.search-form__status').textContent")
    tree = page.locator(".search-form").aria_snapshot()
    field = words["search"]["field"]

    assert f'combobox "{field}" [expanded]' in tree
    assert f'listbox "{field}"' in tree
    assert f'button "{words["search"]["go"]}"' in tree
    assert f'option "{page.locator(f"{OPTION} b").first.inner_text()}' in tree
    assert "link" not in tree.replace("/url", "")  # an option may hold no link
    assert words["search"]["danger"]["now"] in tree.partition("status")[2]


def test_status_tells_of_an_emergency_first(visit, words):
    """Who listens hears that it can be an emergency before the number of results, in the header and on the page."""
    page = visit(HERE, DESK)
    seek(page, "cant pee")
    page.wait_for_function("document.querySelector('.search-form__status').textContent")

    assert page.locator(STATUS).inner_text().startswith(words["search"]["danger"]["now"])

    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=*")
    page.wait_for_function("document.querySelector('.search__count').textContent")

    assert page.locator(".search__count").inner_text().startswith(words["search"]["danger"]["now"])


def test_low_window_scrolls_to_the_last_line(visit):
    """Where a window is low, as with a keyboard on the screen, the list scrolls under the field and its last line comes into view."""
    page = visit(HERE, PHONE)
    page.set_viewport_size({"width": PHONE, "height": 300})
    page.locator(".top__search").click()
    seek(page, "slipped disc")
    last = page.locator(OPTION).last
    page.locator(OPTION).first.hover()
    page.mouse.wheel(0, 2000)
    page.wait_for_function("node => node.getBoundingClientRect().bottom <= innerHeight", arg=last.element_handle())


@pytest.mark.parametrize("place", [HERE, "search/"])
def test_on_a_phone_all_is_large_enough_to_touch(visit, place):
    """Field, buttons and results are at least 44 pixels high."""
    page = visit(place, PHONE)
    if place == HERE:
        page.locator(".top__search").click()
        seek(page, "slipped disc")
    else:
        page.locator(".search input").fill("slipped disc")
        page.locator(f"{FOUND} a").first.wait_for()
    parts = page.locator(
        ".top__search, .search-form input, .search-form button, [role=option], .search input, .search__found a, .search ~ ul a"
    )
    heights = [part.bounding_box()["height"] for part in parts.all() if part.is_visible()]

    assert len(heights) > 5
    assert 44 <= min(heights)


def test_failed_load_is_tried_again_at_the_next_key(new_page, address):
    """A line that was away for a moment costs nobody the search: the next key asks for it again."""
    page = new_page(DESK)
    page.route("**/search.json*", lambda route: route.abort())
    page.goto(address + HERE)
    page.locator(".top__search").click()
    with page.expect_event("requestfailed"):
        page.locator(FIELD).press_sequentially("stenosi")

    assert page.locator(OPTION).count() == 0

    page.unroute("**/search.json*")
    page.locator(FIELD).press_sequentially("s")
    page.locator(OPTION).first.wait_for()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_back_brings_the_list_back(visit, width):
    """Who opened a result and comes back finds the words and the list, to open another."""
    page = visit(HERE, width)
    seek(page, "slipped disc")
    page.locator(OPTION).first.click()
    page.wait_for_url("**/conditions/herniated-disc/*")
    page.go_back()
    page.locator(OPTION).first.wait_for()

    assert "slipped disc" == page.locator(FIELD).input_value()


def test_result_in_a_closed_part_opens_and_is_marked(visit):
    """The place that answers is in sight and stands out, although its part was closed."""
    page = visit(HERE, DESK)
    seek(page, "who holds the needle and are they trained")
    page.locator(OPTION).first.click()
    page.wait_for_url("**/choosing-a-clinic/#skill")
    place = page.locator("#skill")

    assert place.is_visible()
    assert place.evaluate("node => node.closest('details').open")
    assert "none" != place.evaluate("node => getComputedStyle(node).outlineStyle")
