"""The list of questions, and the same for search engines."""

import json

from tests.unit.sources import cites
from tests.unit.test_library import change

PAGE = "/// questions\n///"


def test_each_question_has_its_answer_and_leads_on(page):
    """The question itself is the link to the place that answers it at length; a fact has its source, and can be linked to."""
    items = page(PAGE).find_all("article")

    assert ["does-it-help", "who-can-tell"] == [item.h3["id"] for item in items]
    assert ["Does it help?", "Who can tell me more?"] == [item.h3.text for item in items]
    assert [item.h3["id"] for item in items] == [item["aria-labelledby"] for item in items], "else 200 landmarks are called the same"
    assert ["/conditions/index.md#what-studies-found", "/conditions/index.md"] == [item.h3.a["href"] for item in items]
    assert items[0].p.text.startswith("Nobody knows yet.")
    assert "is it any good" not in page(PAGE).text

    first, second = page(PAGE).find_all("article")

    assert ["small-trial-2024"] == cites(first)
    assert not second.select(".cites")


def test_who_is_sent_to_hospital_is_led_to_all_the_signs(page, own_data):
    """An answer names a few signs, and must not read as if these were all. The way stands in no other answer."""
    change(own_data / "questions" / "doubts.yml", "Ask your own health team.", "Newly numb? Hospital now.")
    first, second = page(PAGE, own_data).find_all("article")

    assert not first.select("a[href='/get-help-now.md']")
    assert second.select("a[href='/get-help-now.md']")


def test_questions_stand_under_the_heading_of_their_group(page):
    """Groups are closed; each is found by its heading, which tells how many it holds, and a link can lead to it."""
    (group,) = page(PAGE).select("details.question-list__group")

    assert ("doubts", "Does it work? (2)", False) == (group["id"], group.summary.h2.text, group.has_attr("open"))
    assert 2 == len(group.select("article"))


def test_search_engines_get_the_same_words(page):
    """FAQPage of schema.org: each question with its answer, and nothing that could end the script."""
    soup = page(PAGE)
    faq = json.loads(soup.find("script", type="application/ld+json").string)

    assert "FAQPage" == faq["@type"]
    assert [("Does it help?", "Nobody knows yet."), ("Who can tell me more?", "Ask your own health team.")] == [
        (asked["name"], asked["acceptedAnswer"]["text"]) for asked in faq["mainEntity"]
    ]
