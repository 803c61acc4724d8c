"""The search: it comes when someone reaches for it, works by keyboard and by ear, leads on always, and tells nobody what was sought."""

import re

import pytest
from playwright.sync_api import expect

from tests.helpers.axe import CONTRAST, violations
from tests.helpers.walk import DESK, NARROW, PHONE

HERE = "risks/"
FIELD, LIST, OPTION, STATUS = ".search-form input", "#search-form-list", "#search-form-list [role=option]", ".search-form__status"
FOUND = ".search__found li"
LAY = ["stenosys", "STENOSIS", "narrow spine", "estenosis lumbar"]
DANGER = ["suicidal", "i want to die", "quiero morir", "cant pee", "numb between my legs", "can't breathe", "ambulance"]


def seek(page, text):
    """Open the field of the header, type into it, and wait for what is found."""
    if page.locator(FIELD).is_hidden():
        page.locator(".top__search").click()
    page.locator(FIELD).press_sequentially(text)
    page.locator(OPTION).first.wait_for()
    page.wait_for_function("text => document.querySelector('.search-form input').value === text", arg=text)


def test_nothing_of_it_is_loaded_before_someone_reaches_for_it(new_page, address):
    """A page costs no more for it; the first touch of the field brings the library and the index, once."""
    page = new_page(DESK)
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{address}static/").partition("?")[0]))
    page.goto(address + HERE)

    assert not {"search.js", "finder.js", "finder-index.js", "finder-words.js", "search.json"} & set(asked)

    seek(page, "stenosis")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".top__search").click()

    assert [1, 1, 1, 1, 1] == [
        asked.count(name) for name in ("search.js", "finder.js", "finder-index.js", "finder-words.js", "search.json")
    ]


def test_first_line_leads_to_the_right_page(visit):
    """Wrong letters, capitals, lay words and another language lead to the page of a condition; whoever is in danger is led to help."""
    page = visit(HERE, DESK)
    page.locator(".top__search").click()
    for asked, path in {**dict.fromkeys(LAY, "conditions/spinal-stenosis"), **dict.fromkeys(DANGER, "get-help-now")}.items():
        page.locator(FIELD).fill("")
        expect(page.locator(OPTION)).to_have_count(0)
        page.locator(FIELD).fill(asked)

        expect(page.locator(OPTION).first, asked).to_have_attribute("href", re.compile(f"/{path}/"))


def test_arrow_keys_choose_and_enter_opens(visit):
    """The field keeps the focus and names the chosen line; past the last comes the field, then the first; Enter opens it."""
    page = visit(HERE, DESK)
    field = page.get_by_role("combobox")

    assert field.count() == 0  # before anyone reaches for it, it is a plain field that a form sends

    seek(page, "slipped disc")
    options = page.get_by_role("option")

    assert (field.get_attribute("aria-expanded"), field.get_attribute("aria-controls")) == ("true", "search-form-list")
    assert page.get_by_role("listbox").get_attribute("aria-label")

    page.keyboard.press("ArrowUp")

    assert options.last.get_attribute("id") == field.get_attribute("aria-activedescendant")

    page.keyboard.press("ArrowDown")

    assert field.get_attribute("aria-activedescendant") is None

    page.keyboard.press("ArrowDown")

    assert options.first.get_attribute("id") == field.get_attribute("aria-activedescendant")
    assert 1 == page.locator(f"{OPTION}[aria-selected=true]").count()
    assert page.evaluate("document.activeElement.matches('.search-form input')")

    page.keyboard.press("Enter")
    page.wait_for_url("**/conditions/herniated-disc/")


def test_escape_closes_the_list_and_keeps_the_words(visit):
    """One press closes the list and nothing else."""
    page = visit(HERE, DESK)
    seek(page, "tumor")
    page.keyboard.press("Escape")

    assert page.locator(LIST).is_hidden()
    assert "tumor" == page.locator(FIELD).input_value()
    assert "false" == page.locator(FIELD).get_attribute("aria-expanded")


def test_number_of_results_is_announced(visit, words):
    """A listener hears how much there is once the typing pauses, and how to choose."""
    page = visit(HERE, DESK)
    seek(page, "exosomes")
    page.wait_for_function("document.querySelector('.search-form__status').textContent")

    assert page.locator(STATUS).get_attribute("role") == "status"
    assert page.locator(STATUS).inner_text().endswith(words["search"]["keys"].removeprefix("{}"))


def test_click_opens_a_line(visit):
    """A finger or a mouse opens what it touches."""
    page = visit(HERE, PHONE)
    page.locator(".top__search").click()
    seek(page, "medicare")
    target = page.locator(OPTION).first.get_attribute("href")
    page.locator(OPTION).first.click()
    page.wait_for_url(target)


def test_on_a_phone_the_button_opens_the_field(visit):
    """It takes the focus at once; Escape closes the list, then the field, and the button has the focus again."""
    page = visit(HERE, PHONE)

    assert page.locator(FIELD).is_hidden()

    page.locator(".top__search").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('.search-form input')")
    seek(page, "cost")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    assert page.locator(FIELD).is_hidden()
    assert page.evaluate("document.activeElement.matches('.top__search')")


def test_call_for_help_finds_help_first_on_the_page_of_search(visit):
    """So it does there."""
    page = visit("search/", DESK)
    for asked in DANGER:
        page.locator(".search input").fill("")
        expect(page.locator(FOUND)).to_have_count(0)
        page.locator(".search input").fill(asked)

        expect(page.locator(f"{FOUND} a").first, asked).to_have_attribute("href", re.compile("/get-help-now/"))


@pytest.mark.parametrize("asked", ["cant pee", "numb between my legs"])
def test_sign_of_an_emergency_says_what_to_do(visit, words, asked):
    """The sign stands above all that is found and says to go now; its line opens the list of signs, in the header and on the page."""
    page = visit(HERE, DESK)
    seek(page, asked)

    assert words["search"]["danger"]["now"] in page.locator(OPTION).first.inner_text()

    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=*")
    page.locator(f"{FOUND} a").first.wait_for()

    assert words["search"]["danger"]["now"] in page.locator(FOUND).first.inner_text()

    page.locator(f"{FOUND} a").first.click()
    page.wait_for_url("**/get-help-now/#emergency-now")


def test_text_stays_as_it_is_when_the_search_comes(new_page, address):
    """The styles of the list touch nothing else: no bullet goes, nothing moves."""
    page = new_page(DESK)
    page.goto(address + "choosing-a-clinic/")
    look = "() => [document.querySelector('main').offsetHeight, getComputedStyle(document.querySelector('.page > ul')).listStyleType]"
    before = page.evaluate(look)
    seek(page, "cost")
    page.wait_for_function("getComputedStyle(document.querySelector('.search-form__panel')).gridColumnStart === '1'")  # they are there

    assert before == page.evaluate(look)


def test_header_says_that_nothing_was_found(visit, words):
    """Lines that are only near are not taken for answers, by eye or by ear; the word that nothing here has is named."""
    page = visit(HERE, DESK)
    seek(page, "zzzqqq")

    assert f"{words['search']['none']} {words['search']['unknown'].format('zzzqqq')}" == page.locator(".search-form__hint").inner_text()

    page.locator(FIELD).fill("stenosis")
    page.locator(f"{OPTION}:has-text('stenosis')").first.wait_for()

    assert page.locator(".search-form__hint").is_hidden()


def test_list_goes_with_the_focus(visit):
    """Tab on a phone closes the popover, so that nothing lies over what has the focus; turning the device does too."""
    page = visit(HERE, PHONE)
    page.locator(".top__search").click()
    seek(page, "cost")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.locator(".search-form").is_hidden()

    page.locator(".top__search").click()
    page.set_viewport_size({"width": DESK, "height": 800})
    page.wait_for_function("!document.querySelector('.search-form').matches(':popover-open')")


def test_result_on_the_same_page_is_shown(visit):
    """The popover does not stay over the section that was chosen."""
    page = visit("cost/", PHONE)
    page.locator(".top__search").click()
    seek(page, "what will your insurance pay")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cost/#insurance")

    assert page.locator(".search-form").is_hidden()


def test_field_sends_its_words_nowhere(new_page, address):
    """Enter leads to the page of search with the words after “#”, which browsers never send; nothing is kept."""
    page = new_page(DESK)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + HERE)
    seek(page, "sciatica secret")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/#q=sciatica%20secret")
    page.locator(".search__found li").first.wait_for()

    assert not [url for url in asked if "secret" in url.partition("#")[0]]
    assert [0, 0, ""] == page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_open_list_has_no_violation(axe, visit, width):
    """Axe finds nothing in the open list, in light and in dark, and nothing is cut off on a narrow screen."""
    page = visit(HERE, width)
    if width == PHONE:
        page.locator(".top__search").click()
    seek(page, "slipped disc")
    page.keyboard.press("ArrowDown")
    found = violations(axe, page, "search, light", ".top")
    page.emulate_media(color_scheme="dark")
    found += violations(axe, page, "search, dark", ".top", CONTRAST)

    assert not found, "\n".join(found)

    page.set_viewport_size({"width": NARROW, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
