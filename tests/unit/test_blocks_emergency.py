"""`/// emergency`: the same signs, in the same words, on every page."""

import pytest

from guide.content.library import load_library
from guide.errors import Refusal
from tests.unit.sources import cites
from tests.unit.test_library import change

#: The signs of a card, without the numbers to call.
SIGNS = "ul:not(.emergency__numbers) > li"


@pytest.fixture
def soon(own_data):
    """The small library with a sign for soon, after an injection or not."""
    sign = "- id: weight-loss\n  when: soon\n  after_injection: true\n  sources: [health-leaflet]\n  en:\n    sign: weight loss\n"
    with (own_data / "emergency.yml").open("a", encoding="utf-8") as signs:
        signs.write(f"\n{sign}")
    return own_data


@pytest.mark.parametrize("when", ["now", "soon"])
def test_card_is_a_section_named_by_what_to_do(page, soon, words, when):
    """The heading says what to do at once; it is also the name of the card."""
    card = page(f"/// emergency | {when}\n///", soon).find("section", class_="emergency")

    assert card["aria-labelledby"] == card.h2["id"]
    assert card.h2.text == words["emergency"][when]


def lists(page, reader, data):
    """Return the cards of one reader, for now and for today."""
    return page(f"/// emergency | {reader}\n///", data).find_all("section", class_="emergency")


def test_each_reader_has_one_whole_list(page, own_data, words):
    """A sign that both need stands in both, in the same words; one that is stricter after an injection stands where it counts."""
    change(
        own_data / "emergency.yml",
        "- id: bladder\n  part: saddle\n  when: now\n",
        "- id: bladder\n  part: legs\n  when: now\n  after_injection: true\n",
    )
    change(own_data / "emergency.yml", "- id: fever\n  when: today\n", "- id: fever\n  when: today\n  after_injection: false\n")
    after, none = (lists(page, reader, own_data) for reader in ("injection", "none"))

    assert [["new numbness between your legs", "new trouble when you pee"], ["swelling where the needle went in"]] == [
        [sign.text for sign in card.select(SIGNS)] for card in after
    ]
    assert [["new numbness between your legs"], ["a fever"]] == [[sign.text for sign in card.select(SIGNS)] for card in none]
    assert all(card.has_attr("data-aside") for card in (*after, *none))


def test_lists_of_a_reader_are_for_now_by_parts_of_the_body_and_for_today(page, own_data, words):
    """Each part of the body has its heading, and none stands empty; each card says what to do, and the numbers are one step away."""
    say = words["emergency"]
    now, today = lists(page, "injection", own_data)

    assert [say["now"], say["today"]] == [card.h3.text for card in (now, today)]
    assert not any(card.has_attr("aria-labelledby") for card in (now, today)), "two readers, two landmarks of one name"
    assert [say["parts"]["saddle"]] == [part.text for part in now.select("h4")]
    assert now.select("p a")[0]["href"].endswith("get-help-now.md#emergency-now")
    assert say["do_not_wait"] in today.text
    assert say["checked_not_diagnosis"] in lists(page, "none", own_data)[1].text


def test_numbers_come_before_all_else(page, own_data, words):
    """On the page of help the numbers stand first, and what the author writes under them."""
    card = page("/// call\nNot sure? Call.\n///", own_data).find("section", class_="emergency--call")

    assert [words["emergency"]["call_now"], "tel:112", "Not sure? Call."] == [card.h2.text, card.find("a")["href"], card.p.text]


def test_panel_that_a_drawing_has_not_is_refused(page, own_data):
    """A sign that names one says so, and how many there are."""
    change(own_data / "emergency.yml", "  when: now\n", "  drawing: disc\n  drawing_panel: 9\n  when: now\n")

    with pytest.raises(Refusal, match=r"“drawing_panel: 9” is no panel of .*disc.svg. Write a number from 1 to"):
        page("/// emergency\n///", own_data)


def test_sign_for_now_stands_under_a_part_of_the_body(own_data):
    """Without one it would be lost from the lists of readers."""
    change(own_data / "emergency.yml", "  part: saddle\n", "")

    with pytest.raises(Refusal, match=r"saddle-numbness: it stands under no part of the body. Add `part:` and one of saddle, legs"):
        load_library("en", own_data)


def test_card_alone_lists_the_signs_for_now(page, words):
    """Without a word after the bar the card is for now: its signs, and nothing for later."""
    card = page("/// emergency\n///").find("section", class_="emergency")

    assert [sign.text for sign in card.select(SIGNS)] == ["new numbness between your legs", "new trouble when you pee"]
    assert words["emergency"]["checked_not_diagnosis"] not in card.text


def test_sign_that_has_a_drawing_shows_it(page, own_data):
    """A sign shows its part of a drawing, named for those who hear it, over a few words; the labels would be too small."""
    plain = page("/// emergency\n///", own_data).section
    change(own_data / "emergency.yml", "  when: now\n", "  drawing: disc\n  drawing_part: 10 20 30 40\n  when: now\n")
    change(own_data / "emergency.yml", "    sign: new numbness", "    drawing_says: Numb here\n    sign: new numbness")
    pictured = page("/// emergency\n///", own_data).section
    picture = pictured.select_one("li > .part > [role=img]")

    assert [] == plain.select(".part")
    assert picture["aria-label"] and picture.svg["viewbox"] == "10 20 30 40"
    assert not picture.svg.find("text")
    assert pictured.li.text == f"Numb here{plain.li.text}"


def test_numbers_to_call_are_links_that_a_phone_dials(page, words):
    """Each number is a button after the signs, behind its place; who is elsewhere is told what to do. Each source is named once."""
    card = page("/// emergency\n///").find("section", class_="emergency")
    numbers = card.find("ul", class_="emergency__numbers")
    call = words["emergency"]["call"].format

    assert words["emergency"]["numbers"] == numbers["aria-label"]
    assert [("tel:112", f"Europe {call('112')}"), ("tel:000", f"Australia {call('000')}")] == [
        (link["href"], link.text) for link in numbers.select("li > a")
    ]
    assert words["emergency"]["other_place"] == numbers.select("li")[-1].text
    assert card.select(SIGNS)[-1].parent in numbers.find_previous_siblings("ul")
    assert ["health-leaflet", "small-trial-2024"] == cites(card)


def test_list_of_one_reader_has_the_numbers_where_the_page_has_none(page, words):
    """It says what to do and shows the numbers, or leads to those at the top of the page of help; never both."""
    say = words["emergency"]
    led, whole = (page(f"/// emergency | injection\n{option}///").section for option in ("", "    numbers: true\n"))

    assert [] == led.select(".emergency__numbers")
    assert "/get-help-now.md#emergency-now" == led.find("a", string=say["numbers_above"])["href"]
    assert ["tel:112", "tel:000"] == [link["href"] for link in whole.select(".emergency__numbers a")]
    assert say["to_do"] == whole.select_one(".emergency__do").text
    assert not whole.find("a", string=say["numbers_above"])


def test_card_for_today_says_whom_to_call(page, own_data, words):
    """A line for advice is no emergency number: it stands on the card for today alone, by place, with its source."""
    with (own_data / "emergency-numbers.yml").open("a", encoding="utf-8") as numbers:
        numbers.write("\n- id: uk-advice\n  number: '111'\n  when: today\n  sources: [small-trial-2024]\n  en: {place: the UK}\n")
    now = page("/// emergency\n///", own_data).find("section", class_="emergency")
    today = lists(page, "none", own_data)[1]
    say = words["emergency"]

    assert ["tel:112", "tel:000"] == [link["href"] for link in now.select("a[href^=tel]")]
    assert f"{say['advice'].format('the UK')} 111. {say['elsewhere']}" == today.p.text
    assert "tel:111" == today.p.a["href"]
    assert "small-trial-2024" in cites(today)


def test_card_for_now_has_signs_after_an_injection_too(page, own_data, words):
    """They too follow a sentence of their own, and the numbers to call come after them."""
    change(
        own_data / "emergency.yml",
        "- id: bladder\n  part: saddle\n  when: now\n",
        "- id: bladder\n  part: saddle\n  when: now\n  after_injection: true\n",
    )
    card = page("/// emergency\n///", own_data).find("section", class_="emergency")
    first, second, numbers = card.find_all("ul")

    assert ["new numbness between your legs"] == [sign.text for sign in first.find_all("li")]
    assert ["new trouble when you pee"] == [sign.text for sign in second.find_all("li")]
    assert [words["emergency"]["to_do"], words["emergency"]["after_injection"]] == [part.text for part in card.find_all("p")[:2]]
    assert ["emergency__numbers"] == numbers["class"]


def test_card_for_soon_is_one_calm_list(page, soon, words):
    """Signs that can wait stand in one list, with the look of the card for today and no number to call; its comfort is not said twice."""
    card = page("/// emergency | soon\n///", soon).find("section", class_="emergency")

    assert [sign.text for sign in card.find_all("li")] == ["weight loss"]
    assert words["emergency"]["soon_after_injection"] == card.p.text, "who had an injection would wait for days"
    assert words["emergency"]["checked_not_diagnosis"] not in card.text
    assert [] == card.select(".emergency__numbers")
    assert {"emergency--today", "emergency--soon"} <= set(card["class"])

    assert "weight loss" not in page("/// emergency\n///\n\n/// emergency | injection\n///", soon).text
