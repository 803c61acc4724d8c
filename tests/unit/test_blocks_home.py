"""`/// hero`, `/// answers` and `/// answer`: the home page, read in ten seconds."""

from tests.unit.sources import cites

MARKDOWN = """
//// hero
A plain guide

# Can stem cells help your back pain?

It is an idea still being tested.[@small-trial-2024]
////

//// answers
/// answer | Does it work?
    claim: root-cause

Two trials found no advantage.
///

/// answer | What can I do now?

Keep moving.
///
////
"""


def test_hero_holds_the_only_title_of_the_page(page):
    """The head keeps its title, text and citations; a reader who skims the headings meets every question."""
    soup = page(MARKDOWN)
    hero = soup.find(class_="hero")

    assert [title.text for title in soup.find_all("h1")] == [hero.h1.text]
    assert (hero.p.text, hero.p["class"]) == ("A plain guide", ["kicker"])
    assert ["small-trial-2024"] == cites(hero.select_one("h1 ~ p"))

    answers = page(MARKDOWN).find("div", class_="answers")

    assert [question.text for question in answers.select("section.answer > h2")] == ["Does it work?", "What can I do now?"]


def test_answer_on_a_promise_begins_with_its_verdict(page):
    """Mark and word come from the record, right under the question; without `claim:` nothing is made up."""
    promise, plain = page(MARKDOWN).select("section.answer")

    assert [child.name for child in promise.find_all(True, recursive=False)] == ["h2", "p", "p"]
    assert ("Not shown", "mark--bar") == (promise.p.strong.text, promise.p.svg["class"][1])
    assert plain.find(class_="verdict") is None
