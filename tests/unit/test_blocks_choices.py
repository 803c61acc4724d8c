"""`/// choices`: what else could be done, told alike for each choice."""

from tests.unit.sources import cites
from tests.unit.test_library import change

ALL, SOME = "/// choices\n///", "/// choices | worn-disc\n///"


def rows(page, markdown=ALL, *data):
    """Return the rows of choices on a page, by the id of the choice."""
    return {row["id"].removeprefix("choice-"): row for row in page(markdown, *data).select("details.choice")}


def test_choices_stand_in_groups_from_the_least_done_to_the_most(page, words):
    """Whatever the order of the file, and without a heading over nothing."""
    groups = page(ALL).select(".choices__group")
    names = words["choices"]["groups"]

    assert [(names["yourself"], ["Walking"]), (names["cells"], ["Cells"])] == [
        (group.h3.text.removesuffix(" (1)"), [name.text for name in group.select(".choice__name")]) for group in groups
    ]
    assert all(group.name == "details" and group.summary.h3["id"] for group in groups)


def test_closed_row_tells_the_main_outcome_and_how_sure(page, words):
    """What came out first, with its grade, no two words run together; inside, gain and harm in one form: neither can be left out."""
    head = rows(page)["cells"].summary

    assert ["Cells", "Less pain with the cells after 1 year:", "no clear gain", words["choices"]["sure"], "Unsure"] == list(
        head.stripped_strings
    )
    assert f"Cells Less pain with the cells after 1 year: no clear gain {words['choices']['sure']} Unsure" == " ".join(head.text.split())
    assert 2 == len(head.select("i.on"))

    sides = rows(page)["cells"].select(".choice__sides > div")
    say = words["choices"]

    assert [say["benefit"], say["harm"]] == [side.h4.text for side in sides]
    assert [["h4", "p"]] * 2 == [[part.name for part in side.find_all(True, recursive=False)] for side in sides]
    assert [["small-trial-2024"]] * 2 == [cites(side) for side in sides]


def test_row_opens_on_three_plain_lines(page, words):
    """What you may gain, what may go wrong, how sure; the figures come after, in a closed part of their own."""
    row, say = rows(page)["cells"], words["choices"]
    plain = row.select_one(".choice__plain")

    assert [f"{say['gain']}:", f"{say['loss']}:", "Unsure"] == [line.strong.text for line in plain.select("p")]
    assert "No clear gain." in plain.text
    assert "details" == plain.find_next_sibling().name
    assert say["figures"] == plain.find_next_sibling("details", class_="choice__figures").summary.text
    assert not plain.select(".choice__sides") and row.select_one(".choice__figures:not([open]) .choice__sides")


def test_page_on_one_problem_tells_only_what_holds_there(page):
    """A line of its own for the problem takes the place of the one for all; figures of other problems stand on the page of all choices."""
    row = rows(page, "/// choices | herniated-disc\n///")["cells"]

    assert "Not known for a slipped disc." in row.text
    assert "No clear gain." not in row.select_one(".choice__plain").text
    assert not row.select(".choice__figures")
    assert row.select_one('a[href$="#choice-cells"]')


def test_row_tells_the_same_of_every_choice(page, words):
    """Guidelines, effort, whom it suits, and what it means for a life: each has its word, whatever the choice."""
    keys = ["guidelines", "to_try", "for_whom", "not_when", "work", "sleep", "mood", "time", "money"]

    assert rows(page)
    for row in rows(page).values():
        assert [words["choices"][key] for key in keys] == [term.text for term in row.select("dt")]
        assert len(keys) == len([fact for fact in row.select("dd") if fact.text])
        assert cites(row)


def test_source_that_no_sentence_cites_stands_at_the_foot(page, own_data):
    """Every source of a choice is in its row, and none is named twice: beside what rests on it, or else at the foot."""
    assert not page(ALL).select(".choice__sources")

    change(own_data / "choices.yml", "[@health-leaflet]", "")

    assert cites(rows(page, ALL, own_data)["cells"].select_one(".choice__sources")) == ["health-leaflet"]


def test_grade_and_its_reason_come_from_the_outcome(page, own_data):
    """No choice has a grade of its own; a change in the record is seen in the row and inside it."""
    change(own_data / "outcomes.yml", "certainty: low", "certainty: high")
    row = rows(page, ALL, own_data)["cells"]

    assert ["Sure", "Sure"] == [word.text for word in row.select(".sure strong")]
    assert row.select_one("p.sure").text.endswith("How sure of this: Sure. More studies will not change this.")
    assert row.select(".choice__figures > p")[-1].text.endswith("Our own grade. One small trial.")


def test_filter_offers_the_problems_and_marks_the_rows(page, words):
    """The script finds in each row what it is for; the number is announced in words of the settings."""
    bar = page(ALL).select_one(".choices > .filters")
    one, many = words["choices"]["shown"]

    assert [("", words["choices"]["any"]), ("worn-disc", "Worn disc"), ("herniated-disc", "Slipped disc")] == [
        (option["value"], option.text) for option in bar.select("label select option")
    ]
    assert {"cells": "worn-disc herniated-disc", "walking": "back-pain"} == {id: row["data-problems"] for id, row in rows(page).items()}
    assert ("status", f"{one}|{many}", many.format(2)) == (bar.p["role"], bar.p["data-words"], bar.p.text)


def test_choices_for_one_problem_need_no_filter(page):
    """A page about one problem shows what was told for it."""
    assert ["cells"] == list(rows(page, SOME))
    assert not page(SOME).select(".filters")
