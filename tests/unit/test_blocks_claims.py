"""The page of a claim, the list of all, and the sheet to tick."""

import json

PAGE = "/// claim-page | root-cause\n///"


def test_page_of_a_claim_holds_the_whole_answer(page, words):
    """Promise, short answer, certainty, longer answer in paragraphs, questions, conditions."""
    whole = page(PAGE).find(class_="claim-page")
    say = words["claim"]

    assert "“The cells treat the root cause.”" == whole.select_one(".claim__promise").text
    assert "Not shown" == whole.select_one(".sure strong").text
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
    """Promise, answer and the step of the scale reach search engines under the address of the page."""
    review = json.loads(page(PAGE).find("script", type="application/ld+json").string)

    assert "ClaimReview" == review["@type"]
    assert ("The cells treat the root cause.", "No study in people has shown this.") == (review["claimReviewed"], review["reviewBody"])
    assert {"@type": "Rating", "worstRating": 1, "bestRating": 4, "ratingValue": 1, "alternateName": "Not shown"} == review["reviewRating"]
    assert review["url"].endswith("/claims/root-cause/")
    assert review["url"].startswith(review["author"]["url"])


def test_what_nobody_studied_gets_no_number(page, own_data):
    """A number would make “not studied” the worst rating of all; the word is told."""
    file = own_data / "claims" / "promises.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("certainty: not-shown", "certainty: not-studied"), encoding="utf-8")
    review = json.loads(page(PAGE, own_data).find("script", type="application/ld+json").string)

    assert {"@type": "Rating", "alternateName": "Not studied"} == review["reviewRating"]


def test_list_holds_every_promise_under_its_group(page):
    """Each has a heading with an anchor that leads to its page, its answer and its certainty."""
    groups = page("/// claims\n///").select(".claim-list__group")

    assert [("promises", "It works")] == [(group.h2["id"], group.h2.text) for group in groups]
    assert [("root-cause", "/claims/root-cause.md"), ("new-path", "/claims/new-path.md")] == [
        (item.h3["id"], item.h3.a["href"]) for item in groups[0].select(".promise")
    ]
    assert ["Not shown", "Early signs"] == [item.select_one(".sure strong").text for item in groups[0].select(".promise")]


def test_sheet_has_a_box_for_every_promise_and_sends_nothing(page):
    """Each box is labelled by its promise and stands beside answer and questions; no form could send it anywhere."""
    sheet = page("/// claim-check\n///").find(class_="check")
    items = sheet.select(".check__item")

    assert ["root-cause", "new-path"] == [item.label.input["name"] for item in items]
    assert ["“The cells treat the root cause.”", "“This is a new path.”"] == [item.label.text for item in items]
    assert ["Which trial showed it?", "Whom was it compared with?"] == [line.text for line in items[0].select("li")]
    assert not sheet.find("form")
    assert all("button" == button["type"] for button in sheet.find_all("button"))


def test_claim_without_a_page_is_refused(refusal):
    """An unknown claim is answered with the nearest one."""
    assert "Did you mean “root-cause”?" in refusal("/// claim-page | root-causes\n///")
