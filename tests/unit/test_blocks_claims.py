"""The page of a claim, the list of all, and the sheet to tick."""

import json

import pytest

from tests.unit.test_library import change

PAGE = "/// claim-page | root-cause\n///"


def test_page_of_a_claim_holds_the_whole_answer(page, words):
    """Verdict, promise, short answer, longer answer in paragraphs, questions, conditions."""
    whole = page(PAGE).find(class_="claim-page")
    say = words["claim"]

    assert f"Not shown {words['told']} “The cells treat the root cause.”" == whole.select_one(".claim__head").text
    assert [say["known"], say["ask"]] == [heading.text for heading in whole.find_all("h2")]
    assert ["Which trial showed it?", "Whom was it compared with?"] == [item.text for item in whole.find_all("li")]
    assert (
        f"{say['conditions']} {words['study']['conditions']['back-pain']}, Worn disc." == whole.select_one(".claim-page__conditions").text
    )


def test_longer_answer_cites_and_explains(page):
    """Its sources are numbered and listed, and a glossary word explains itself."""
    soup = page(PAGE)
    known = soup.find(class_="claim-page").find_all("p")

    assert [["#source-second-trial-2025", "#source-small-trial-2024"], ["#source-health-leaflet"]] == [
        [link["href"] for link in paragraph.select(".cites a")]
        for paragraph in known
        if paragraph.select(".cites") and paragraph.parent.name == "div"
    ]
    assert soup.find("button", class_="term", string="pretend treatment")
    assert soup.find(id="source-health-leaflet")


def test_rating_for_machines_says_what_the_page_says(page):
    """Promise, whole answer and verdict reach search engines under the address of the page."""
    review = json.loads(page(PAGE).find("script", type="application/ld+json").string)

    assert "ClaimReview" == review["@type"]
    assert ("The cells treat the root cause.", "Not shown. No study in people has shown this.") == (
        review["claimReviewed"],
        review["reviewBody"],
    )
    assert "Not shown" == review["reviewRating"]["alternateName"]
    assert review["url"].endswith("/claims/root-cause/")
    assert review["url"].startswith(review["author"]["url"])


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


def test_list_holds_every_promise_under_its_group(page):
    """Each has a heading with an anchor: the verdict first, then the promise, which leads to its page."""
    groups = page("/// claims\n///").select(".claim-list__group")

    assert [("promises", "It works")] == [(group.h2["id"], group.h2.text) for group in groups]
    assert [("root-cause", "/claims/root-cause.md"), ("new-path", "/claims/new-path.md")] == [
        (item.h3["id"], item.h3.a["href"]) for item in groups[0].select(".promise")
    ]
    assert ["Not shown “The cells treat the root cause.”", "Partly true “This is a new path.”"] == [
        item.h3.text for item in groups[0].select(".promise")
    ]


def test_sheet_has_a_box_for_every_promise_and_sends_nothing(page):
    """Each box is labelled by its promise and stands beside verdict, answer and questions; no form could send it anywhere."""
    sheet = page("/// claim-check\n///").find(class_="check")
    items = sheet.select(".check__item")

    assert ["root-cause", "new-path"] == [item.label.input["name"] for item in items]
    assert ["“The cells treat the root cause.”", "“This is a new path.”"] == [item.label.text for item in items]
    assert ["Not shown", "Partly true"] == [item.select_one(".check__answer > .verdict:first-child").text for item in items]
    assert ["Which trial showed it?", "Whom was it compared with?"] == [line.text for line in items[0].select("li")]
    assert not sheet.find("form")
    assert all("button" == button["type"] for button in sheet.find_all("button"))


def test_claim_without_a_page_is_refused(refusal):
    """An unknown claim is answered with the nearest one."""
    assert "Did you mean “root-cause”?" in refusal("/// claim-page | root-causes\n///")
