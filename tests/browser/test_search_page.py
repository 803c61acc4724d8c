"""The page of search: results for an address, ways on for every search, and lists for those without a script."""

import pytest
from playwright.sync_api import expect

from tests.helpers.walk import DESK, PHONE

HERE, SEARCH = "risks/", "search/"
FIELD = ".search-form input"
FOUND = ".search__found li"


def test_what_only_comes_near_is_called_so(visit, words):
    """When no line has all of the words, that is said, and what comes near is shown."""
    page = visit(f"{SEARCH}#q=knee exosomes recipe", PHONE)

    expect(page.locator(".search__count")).to_contain_text(words["search"]["near"])  # after a pause, for screen readers
    assert page.locator(f"{FOUND} a").count() >= 3


def test_no_search_ends_in_nothing(visit, words):
    """When no line has any of the words, that is said, the words are named, and ways on are shown."""
    page = visit(f"{SEARCH}#q=zzzqqq xxyyzz", PHONE)
    say = f"{words['search']['none']} {words['search']['unknown'].format('zzzqqq, xxyyzz')}"

    expect(page.locator(".search__count")).to_have_text(say)
    assert page.locator(f"{FOUND} a").count() >= 3


def test_page_of_search_shows_what_the_address_asks(visit):
    """An address brings its results back; typing on changes both; each line tells what it is."""
    page = visit(f"{SEARCH}#q=pretend%20treatment", PHONE)
    page.locator(FOUND).first.wait_for()

    assert "pretend treatment" == page.locator(".search input").input_value()

    page.locator(".search input").fill("RESPINE")
    page.locator(f"{FOUND}:has-text('RESPINE trial')").first.wait_for()
    page.wait_for_url("**#q=RESPINE")

    kinds = page.locator(f"{FOUND} span").all_inner_texts()
    assert kinds and all(kinds)

    page.locator(".search input").fill("")
    page.wait_for_function("!document.querySelector('.search__found li')")
    page.wait_for_function("path => location.href.endsWith(path)", arg=SEARCH)


@pytest.mark.parametrize("asked", ["%", "%E0%A4%A"])
def test_broken_address_is_searched_as_it_is(visit, asked):
    """A cut-off link still shows the page and the words."""
    page = visit(f"{SEARCH}#q={asked}", PHONE)
    page.wait_for_function("document.querySelector('.search input').value")

    assert asked == page.locator(".search input").input_value()


def test_without_a_script_the_field_leads_to_the_lists(visit):
    """The words are not sent; every page and every question is there."""
    page = visit(HERE, PHONE, java_script_enabled=False)
    page.locator(".top__search").click()
    page.locator(FIELD).fill("secret")
    page.locator(".search-form button").click()
    page.wait_for_url("**/search/*")

    assert "secret" not in page.url
    assert page.locator(".search").is_hidden()
    assert page.locator(".page a[href='../risks/']").count()
    assert page.locator(".question-links a").count() > 90


def test_lists_stay_when_the_index_does_not_come(new_page, address, words):
    """A reader on a bad line is told so, and can try again; the field still leads to the lists."""
    page = new_page(DESK)
    page.route("**/search.json*", lambda route: route.abort())
    page.goto(address + HERE)
    page.locator(".top__search").click()
    page.locator(FIELD).press_sequentially("cost")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=cost")
    page.wait_for_function("document.querySelector('.search__count').textContent")

    assert page.locator(".search__count").inner_text().startswith(words["search"]["failed"])

    page.unroute("**/search.json*")
    page.get_by_role("button", name=words["search"]["retry"]).click()
    page.locator(FOUND).first.wait_for()
