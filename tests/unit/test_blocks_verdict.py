"""`/// outcome` and `/// scale`: the verdict on a promise and how sure we are of an outcome, two things never mixed."""

import pytest

from guide.content.loading import DATA
from guide.errors import Refusal
from tests.unit.sources import cites, said
from tests.unit.test_library import change

VERDICTS = [("True", "tick"), ("Partly true", "half"), ("Not shown", "bar"), ("Not tested", "ring"), ("Not true", "cross")]
LEVELS = [("Sure", 4), ("Fairly sure", 3), ("Unsure", 2), ("Very unsure", 1)]
OUTCOME = "/// outcome | cells-worn-disc\n///"


def test_every_verdict_has_its_word_and_a_shape_of_its_own(page, library):
    """Marks are told apart without colour; people who listen hear the word, for the mark is silent."""
    scale = page("/// scale | verdicts\n///").find("dl", class_="scale")
    terms = scale.select("dt > .verdict")
    marks = [term.svg for term in terms]

    assert VERDICTS == [(term.text, term.svg["class"][1].removeprefix("mark--")) for term in terms]
    assert len({mark.decode_contents() for mark in marks}) == len(VERDICTS)
    assert {"true"} == {mark["aria-hidden"] for mark in marks}
    assert [verdict.means for verdict in library.verdicts.values()] == [means.text for means in scale.select("dd")]


def test_every_level_has_its_word_and_its_steps(page, library):
    """Four steps are drawn, as many filled as the level; people who listen hear the word alone."""
    scale = page("/// scale | certainty\n///").find("dl", class_="scale")
    lines = scale.select("dt > .sure")

    assert LEVELS == [(line.strong.text, len(line.select("i.on"))) for line in lines]
    assert {(4, "true")} == {(len(line.select(".steps i")), line.find(class_="steps")["aria-hidden"]) for line in lines}
    assert [word for word, _ in LEVELS] == [line.text.strip() for line in lines]
    assert [level.means for level in library.certainty.values()] == [means.text for means in scale.select("dd")]


def test_promises_are_counted_in_words_and_bars(page):
    """Each verdict has its count in words; the bars, which nobody hears, are as long as the counts."""
    band = page("/// verdicts | We checked {} promises\n///", DATA).select_one("section.verdicts")
    counts = [int(count.text) for count in band.select("li b")]
    bars = [bar.rect["width"] for bar in band.select("li > .verdicts__bar[aria-hidden=true]")]

    assert f"We checked {sum(counts)} promises" == band.h2.text
    assert [word.lower() for word, _ in VERDICTS] == [line.text.partition(" ")[2] for line in band.select("li > span")]
    assert len(set(counts)) > 1 and [f"{100 * count / max(counts):.4g}%" for count in counts] == bars


def test_outcome_tells_what_was_found_how_sure_and_why(page, words):
    """The whole record is printed, named by what was measured, with its sources."""
    box = page(OUTCOME).find("section", class_="outcome")
    found, sure = box.find_all("p")

    assert ("outcome-cells-worn-disc", box.h3["id"]) == (box["id"], box["aria-labelledby"])
    assert "Less pain with the cells after 1 year: no clear gain" == box.h3.text
    assert said(found).startswith("It was 74 of 100 with cells and 69 with a pretend treatment")
    assert ["small-trial-2024"] == cites(found)
    assert f"{words['outcome']['sure']} Unsure. Our own grade. One small trial." == said(sure)
    assert 2 == len(sure.select("i.on"))


def test_page_adds_to_an_outcome_but_cannot_change_it(page, own_data):
    """What a page says besides follows the record; another grade in the record is another grade on the page."""
    change(own_data / "outcomes.yml", "certainty: low", "certainty: high")
    box = page("/// outcome | cells-worn-disc\nMore of it [here](other.md).\n///", own_data).find("section", class_="outcome")

    assert ["More of it here."] == [line.text for line in box.find_all("p")[2:]]
    assert ["Sure"] == [word.text for word in box.select(".sure strong")]


def test_outcomes_stand_in_one_table(page):
    """Each row has what was measured, what came out and how sure we are; the sources of all stand under it."""
    figure = page("/// outcomes | cells-worn-disc cells-slipped-disc\n///").find("figure", class_="outcomes")
    rows = figure.select("tbody tr")

    assert ["Less pain with the cells after 1 year", "With the cells: no clear gain"] == [said(cell) for cell in rows[0].select("th, td")][
        :2
    ]
    assert ["Unsure", "Very unsure"] == [row.select_one(".sure strong").text for row in rows]
    assert "small-trial-2024" in cites(figure.figcaption)


def test_outcome_without_a_result_is_refused(page, own_data):
    """A row of the table that does not say what came out would read as a promise."""
    change(own_data / "outcomes.yml", "- id: walking-pain\n", "- id: walking-harm\n")
    change(
        own_data / "outcomes.yml",
        "    outcome: Less pain after walking\n    result: no clear gain\n",
        "    outcome: More pain after walking\n",
    )
    change(own_data / "choices.yml", "walking-pain", "cells-worn-disc")

    with pytest.raises(Refusal, match=r"“walking-harm” has no `result` to show\."):
        page("/// outcomes | walking-harm\n///", own_data)


@pytest.mark.parametrize(
    ("markdown", "fault"),
    [
        ("/// how-sure | low\nWhy.\n///", "“/// how-sure” is not a block."),
        ("/// outcome | cells-worn-disc\n    certainty: high\n///", "“certainty” is an option that “/// outcome” does not know."),
        ("/// outcome | low\n///", "“low” is not one of our outcomes."),
        ("/// scale | dots\n///", "“/// scale | dots” is not a scale. Use “verdicts” or “certainty”."),
        ("/// scale | certainty\n///\n\n/// scale | certainty\n///", "“/// scale | certainty” stands twice."),
    ],
)
def test_grade_written_on_a_page_is_refused(refusal, markdown, fault):
    """A second grade for the same outcome cannot be built: a page has no way to write one."""
    assert fault in refusal(markdown)
