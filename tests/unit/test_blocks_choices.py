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
    assert row.select("p.sure")[0].text.endswith("Sure. Our own grade. One small trial.")


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
