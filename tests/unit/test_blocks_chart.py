"""`/// chart`: a table whose numbers are drawn beside themselves, from the data."""

import re
from copy import copy

import pytest

from guide.errors import Refusal
from tests.unit.sources import cites
from tests.unit.test_library import change

BARS, LINES = "/// chart | who-got-better\n///", "/// chart | how-exact\n///"


def rows(figure):
    """Return the text of each row below the head, cell by cell, without the names of sources."""
    figure = copy(figure)
    for line in figure.select(".cites"):
        line.decompose()
    return [[" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])] for row in figure.select("tbody tr")]


def test_every_number_stands_beside_its_mark(page, words):
    """What is drawn is said in the same cell, as long as its number, with the people it is of; what is not known is said."""
    figure = page(BARS).figure
    got = rows(figure)

    assert ["Clearly better after 1 year (trial of 40 people, 2024)."] == got[0]
    assert ["small-trial-2024"] == cites(figure.select_one("tbody tr"))
    assert [["donor cells 20 people", "74 of 100"], ["pretend injection 20 people", "69 of 100"]] == got[1:3]

    bars = page(BARS).select("svg .value")

    assert ["74%", "69%"] == [bar["width"] for bar in bars[:2]]

    text = page(BARS).figure.text

    assert "How many people this is of was not told." in text
    assert words["chart"]["by_maker"] in text


def test_treated_people_alone_stand_beside_an_empty_place(page, words):
    """Where nobody was compared, the picture shows what is missing and the words say it; what happens anyway is no treatment."""
    figure = page(BARS).figure
    alone = next(number for number, row in enumerate(rows(figure)) if row[-1].startswith("67 of 100"))

    assert [words["chart"]["nobody"], words["chart"]["not_known"]] == rows(figure)[alone + 1]
    assert 1 == len(figure.select("svg.plot--nobody"))
    assert "50 of 100" in rows(figure)[-1][-1]
    assert "plot--control" in figure.select("tbody tr")[-1].svg["class"]


def test_line_spans_the_range_and_says_whose_it_is(page, words):
    """A range that was read and one that we worked out are told apart in words."""
    figure = page(LINES).figure
    ranges = [cell.text for cell in figure.select(".drawn__range")]

    assert [words["chart"]["read"].format(39, 78), words["chart"]["read"].format(30, 70)] == ranges[:2]
    assert words["chart"]["computed"].format(22, 61) == ranges[2]
    assert ("39%", "78%") == (figure.select_one(".range")["x1"], figure.select_one(".range")["x2"])
    assert "60%" == figure.circle["cx"]


def test_sizes_are_in_proportion(page):
    """The largest study fills the axis, the others take their part of it, and each leads to its entry."""
    figure = page("/// chart | sizes\n///").figure

    assert [["With results"], ["Trial of 40 people, 2024", "42"], ["Trial of 30 people, 2025", "30"]] == rows(figure)
    assert ["100%", "71.43%"] == [bar["width"] for bar in figure.select("svg .value")]
    assert ["/evidence/studies.md#small-trial-2024", "/evidence/studies.md#second-trial-2025"] == [
        a["href"] for a in figure.select("tbody th > a")
    ]


def test_trial_without_results_stands_apart(page, own_data, words):
    """A planned trial is not drawn like one with results."""
    change(own_data / "studies" / "alone.yml", "design: no-comparison", "design: registered")
    change(own_data / "studies" / "alone.yml", "better_than_control: no-control", "better_than_control: unknown")
    figure = page("/// chart | sizes\n///", own_data).figure

    assert [words["chart"]["under_way"]] == rows(figure)[2]
    assert 1 == len(figure.select("svg.plot--planned"))


def test_fair_trials_are_counted_from_the_data(page, words, own_data):
    """A fair trial counts for its condition; how sure we are of it is the grade of the record that the condition names."""
    worn, slipped = page("/// chart | by-condition\n///").select("tbody tr")

    assert "1 trial, 42 people" in worn.text
    assert words["chart"]["none"] in slipped.text
    assert [("Unsure", 2), ("Very unsure", 1)] == [
        (row.select_one(".sure strong").text, len(row.select(".sure i.on"))) for row in (worn, slipped)
    ]

    change(own_data / "outcomes.yml", "certainty: very-low", "certainty: high")

    assert ["Unsure", "Sure"] == [word.text for word in page("/// chart | by-condition\n///", own_data).select(".sure strong")]


@pytest.mark.parametrize(("result", "full"), [("'no'", "0%"), ("mixed", "35%"), ("reported", "70%")])
def test_box_of_a_trial_is_as_full_as_its_result(page, own_data, result, full):
    """Empty, half full, full: no clear gain, mixed, a gain."""
    change(own_data / "studies" / "compared.yml", "better_than_control: 'no'", f"better_than_control: {result}")

    assert full == page("/// chart | by-condition\n///", own_data).select_one(".plot--trials .value")["height"]


@pytest.mark.parametrize("change_to", ["design: compared", "cells_kind: disc-cells", ""])
def test_unfair_trial_is_not_counted(page, own_data, words, change_to):
    """Neither groups that chance did not make, nor other cells, nor people who knew what they got."""
    old = {"design: compared": "design: randomised", "cells_kind: disc-cells": "cells_kind: donor-marrow"}.get(
        change_to, "  blinded: true\n"
    )
    change(own_data / "studies" / "compared.yml", old, change_to)
    for picture in ("who-got-better", "how-exact"):  # these need the same kind of cells, which is not what is tried here
        text = (own_data / "charts.yml").read_text(encoding="utf-8")
        (own_data / "charts.yml").write_text(re.sub(rf"- id: {picture}\n(?:  .*\n)+\n?", "", text), encoding="utf-8")

    assert words["chart"]["none"] in page("/// chart | by-condition\n///", own_data).select_one("tbody tr").text


@pytest.mark.parametrize("id", ["who-got-better", "how-exact", "sizes", "by-condition"])
def test_picture_is_a_table_with_a_name_and_a_meaning(page, id):
    """People who listen get a table with headers; the marks, which say the same, are silent; a sentence tells what to conclude."""
    figure = page(f"/// chart | {id}\n///").figure

    assert f"chart-{id}" == figure["id"]
    assert figure.table.caption.text
    assert figure.figcaption.text
    assert {"true"} == {svg["aria-hidden"] for svg in figure.find_all("svg")}
    assert {"rowheader"} == {row.th["role"] for row in figure.select("tbody tr") if row.th["scope"] in ("row", "rowgroup")}


COMPARISONS = """
- id: every-comparison
  kind: comparisons
  figures: [small-trial-2024/sleeping-12-months, small-trial-2024/better-12-months, small-trial-2024/all-or-none]
  en:
    title: What came of it?
    meaning: About the same.
"""


@pytest.fixture
def comparisons(page, own_data):
    """The chart of comparisons of three results, one with ranges, one whose people were not told."""
    with (own_data / "charts.yml").open("a", encoding="utf-8") as charts:
        charts.write(COMPARISONS)
    change(
        own_data / "studies" / "compared.yml",
        "    limits: A small trial.",
        "    limits: A small trial.\n    paid_by: The maker. It sells them.",
    )
    return page("/// chart | every-comparison\n///", own_data).figure


def test_comparison_tells_both_groups_in_one_row(comparisons, words):
    """A row is one result of one trial: who and what, who paid, both numbers with their people, and what they mean together."""
    first, *_ = comparisons.select("tbody tr")
    name, shares, meaning = first.find_all(["th", "td"])
    say = words["chart"]

    assert [say["study"], say["of_100_people"], say["result"]] == [head.contents[0] for head in comparisons.select("thead th")]
    assert ("/evidence/studies.md#small-trial-2024", "Trial of 40 people, 2024") == (name.a["href"], name.a.text)
    assert ["Sleeping better after 1 year.", f"{words['study']['paid_by']}: The maker."] == [note.text for note in name.select("span")]
    assert ["60 donor cells (20 people)", "50 pretend injection (20 people)"] == [line.text for line in shares.select("p")]
    assert ["group--cells", "group--control"] == [line["class"][1] for line in shares.select("p")]
    assert "No clear difference." == meaning.text


def test_comparison_draws_both_groups_on_one_axis(comparisons):
    """A circle with cells, a square without, at their numbers; a range only where one is known, and never a number of people made up."""
    svgs = comparisons.select("tbody svg")

    assert [("60%", "50%"), ("74%", "69%"), ("100%", "0%")] == [(svg.circle["cx"], svg.select_one("rect.value")["x"]) for svg in svgs]
    assert [("39%", "78%"), ("30%", "70%")] == [(line["x1"], line["x2"]) for line in svgs[0].select(".range")]
    assert [] == svgs[2].select(".range")
    assert ["100 donor cells", "0 pretend injection"] == [line.text for line in comparisons.select("tbody tr")[2].select("p")]


def test_comparison_of_one_group_is_refused(page, own_data):
    """Half a comparison would leave an empty place on the axis."""
    with (own_data / "charts.yml").open("a", encoding="utf-8") as charts:
        charts.write(COMPARISONS.replace("small-trial-2024/all-or-none", "second-trial-2025/better-untreated"))

    with pytest.raises(Refusal, match="“second-trial-2025/better-untreated” has one group only"):
        page("/// chart | every-comparison\n///", own_data)
