"""The page of a claim, the list of all, and the sheet to tick."""

import json

import pytest

from tests.unit.sources import cites
from tests.unit.test_library import change

PAGE = "/// claim-page | root-cause\n///"


def test_page_of_a_claim_holds_the_whole_answer(page, words):
    """Promise and its verdict, short answer, longer answer in paragraphs, questions, conditions."""
    whole = page(PAGE).find(class_="claim-page")
    say = words["claim"]

    assert f"{words['told']} “The cells treat the root cause.” Not shown" == whole.select_one(".claim__head").text.strip()
    assert [say["known"], say["ask"]] == [heading.text for heading in whole.find_all("h2")]
    assert ["Which trial showed it?", "Whom was it compared with?"] == [item.text for item in whole.find_all("li")]
    assert (
        f"{say['conditions']} {words['study']['conditions']['back-pain']}, Worn disc." == whole.select_one(".claim-page__conditions").text
    )


def test_longer_answer_cites_and_explains(page):
    """Each paragraph names its own sources, which are listed, and a glossary word explains itself."""
    soup = page(PAGE)
    first, second = soup.select(".claim-page > h2:first-of-type ~ p:has(.cites)")

    assert ["second-trial-2025", "small-trial-2024"] == cites(first)
    assert ["health-leaflet"] == cites(second)
    assert soup.find("a", class_="term", string="pretend treatment")
    assert soup.find(id="source-health-leaflet")


@pytest.mark.parametrize(
    ("verdict", "word", "rating"),
    [
        ("'true'", "True", 4),
        ("partly-true", "Partly true", 3),
        ("not-shown", "Not shown", 2),
        ("not-tested", "Not tested", None),
        ("not-true", "Not true", 1),
    ],
)
def test_rating_goes_from_true_to_not_true(page, own_data, verdict, word, rating):
    """What nobody tested gets no number, which would make it the worst of all; its word is told."""
    change(own_data / "claims" / "promises.yml", "verdict: not-shown", f"verdict: {verdict}")
    change(own_data / "claims" / "promises.yml", "answer: Not shown.", f"answer: {word}.")
    review = json.loads(page(PAGE, own_data).find("script", type="application/ld+json").string)
    numbers = {"worstRating": 1, "bestRating": 4, "ratingValue": rating} if rating else {}

    assert {"@type": "Rating", "alternateName": word} | numbers == review["reviewRating"]


def test_list_holds_every_promise_under_its_group(page, words):
    """Groups are closed and can be led to; a closed row tells verdict and promise and opens on the answer; the field is there."""
    (group,) = page("/// claims\n///").select("details.claim-list__group")

    assert ("promises", "It works (2)") == (group["id"], group.summary.h2.text)
    assert ["root-cause", "new-path"] == [row["id"] for row in group.select("details.promise")]
    assert not group.select("[open]") and not group.has_attr("open")

    row, _ = page("/// claims\n///").select("details.promise")

    assert "Not shown “The cells treat the root cause.”" == row.summary.h3.text
    assert ("not-shown", "mark--bar") == (row["data-verdict"], row.summary.svg["class"][1])
    assert "No study in people has shown this." == row.select_one("p.claim__answer").text
    assert [(words["claim"]["more"], "/claims/root-cause.md")] == [(link.text, link["href"]) for link in row.select("a")]

    find = page("/// claims\n///").select_one(".claim-list > .find:first-child")

    assert (words["claim"]["find"], "search") == (find.label.text, find.input["type"])
    assert ("status", words["claim"]["found"], "") == (find.p["role"], find.p["data-words"], find.p.text)


def test_sheet_has_a_box_for_every_promise_and_sends_nothing(page):
    """Each box is labelled by its promise and stands beside verdict, answer and questions; no form could send it anywhere."""
    sheet = page("/// claim-check\n///").find(class_="check")
    items = sheet.select(".check__item")

    assert ["root-cause", "new-path"] == [item.label.input["name"] for item in items]
    assert ["“The cells treat the root cause.”", "“This is a new path.”"] == [item.label.text for item in items]
    assert ["Not shown", "Partly true"] == [item.select_one(".check__answer > .verdict:first-child").text for item in items]
    assert ["Which trial showed it?", "Whom was it compared with?"] == [line.text for line in items[0].select("li")]
    assert not sheet.find("form")
    assert {"button"} == {button["type"] for button in sheet.find_all("button")}
