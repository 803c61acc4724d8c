"""`/// emergency`: the same signs, in the same words, on every page."""

import pytest

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


@pytest.mark.parametrize("when", ["now", "today", "soon"])
def test_card_is_a_section_named_by_what_to_do(page, soon, words, when):
    """The heading says what to do at once; it is also the name of the card."""
    card = page(f"/// emergency | {when}\n///", soon).find("section", class_="emergency")

    assert card["aria-labelledby"] == card.h2["id"]
    assert card.h2.text == words["emergency"][when]


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


def test_card_for_today_says_whom_to_call(page, own_data, words):
    """A line for advice is no emergency number: it stands on the card for today alone, by place, with its source."""
    with (own_data / "emergency-numbers.yml").open("a", encoding="utf-8") as numbers:
        numbers.write("\n- id: uk-advice\n  number: '111'\n  when: today\n  sources: [small-trial-2024]\n  en: {place: the UK}\n")
    now, today = page("/// emergency\n///\n\n/// emergency | today\n///", own_data).find_all("section", class_="emergency")
    say = words["emergency"]

    assert ["tel:112", "tel:000"] == [link["href"] for link in now.select("a[href^=tel]")]
    assert f"{say['advice'].format('the UK')} 111. {say['elsewhere']}" == today.p.text
    assert "tel:111" == today.p.a["href"]
    assert "small-trial-2024" in cites(today)


def test_card_for_today_keeps_signs_after_an_injection_apart(page, words):
    """Signs of infection after an injection follow a sentence of their own; the comfort stands before it, and after them: do not wait."""
    card = page("/// emergency | today\n///").find("section", class_="emergency")
    lists = [[sign.text for sign in items.find_all("li")] for items in card.find_all("ul")]

    assert lists == [["a fever"], ["swelling where the needle went in"]]
    assert card.find_all("ul")[1].find_previous_sibling("p").text == words["emergency"]["after_injection"]["today"]

    said = [part.text for part in page("/// emergency | today\n///").find("section", class_="emergency").find_all("p")]
    emergency = words["emergency"]

    assert said[1:4] == [emergency["checked_not_diagnosis"], emergency["after_injection"]["today"], emergency["do_not_wait"]]


def test_card_for_now_has_signs_after_an_injection_too(page, own_data, words):
    """They too follow a sentence of their own, and the numbers to call come after them."""
    change(own_data / "emergency.yml", "- id: bladder\n  when: now\n", "- id: bladder\n  when: now\n  after_injection: true\n")
    card = page("/// emergency\n///", own_data).find("section", class_="emergency")
    first, second, numbers = card.find_all("ul")

    assert ["new numbness between your legs"] == [sign.text for sign in first.find_all("li")]
    assert ["new trouble when you pee"] == [sign.text for sign in second.find_all("li")]
    assert [words["emergency"]["to_do"], words["emergency"]["after_injection"]["now"]] == [part.text for part in card.find_all("p")[:2]]
    assert ["emergency__numbers"] == numbers["class"]


def test_card_for_soon_is_one_calm_list(page, soon, words):
    """Signs that can wait stand in one list, with the look of the card for today and no number to call; its comfort is not said twice."""
    card = page("/// emergency | soon\n///", soon).find("section", class_="emergency")

    assert [sign.text for sign in card.find_all("li")] == ["weight loss"]
    assert words["emergency"]["checked_not_diagnosis"] not in card.text
    assert [] == card.select(".emergency__numbers")
    assert {"emergency--today", "emergency--soon"} <= set(card["class"])

    soup = page("/// emergency\n///\n\n/// emergency | today\n///", soon)

    assert "weight loss" not in soup.text


def test_card_without_signs_after_injections_has_no_empty_list(page, own_data, words):
    """A heading for signs that do not exist is not printed."""
    change(own_data / "emergency.yml", "  after_injection: true\n", "")
    card = page("/// emergency | today\n///", own_data).find("section", class_="emergency")

    assert [len(items.find_all("li")) for items in card.find_all("ul")] == [2]
    assert words["emergency"]["do_not_wait"] not in card.text
