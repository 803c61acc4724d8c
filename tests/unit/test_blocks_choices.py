"""`/// choices`: what else could be done, told alike for each choice, to be compared."""

import re

import pytest

from tests.unit.sources import cites, said
from tests.unit.test_library import change

COLUMNS = ("choice", "gain", "loss", "sure", "mark")
ALL, SOME, FULL, FIRST = (f"/// choices{argument}\n///" for argument in ("", " | herniated-disc", " | in-full", " | first"))


def rows(page, markdown=ALL, *data):
    """Return the rows of choices on a page, by the id of the choice."""
    return {row["id"].removeprefix("choice-"): row for row in page(markdown, *data).select(".compare .choice")}


def test_choices_stand_in_groups_from_the_least_done_to_the_most(page, words):
    """Whatever the order of the file, and without a heading over nothing."""
    groups = page(ALL).select(".choices__group")
    say = words["choices"]

    assert [("no-medicine", ["Walking"]), ("cells", ["Cells"])] == [
        (group.h3["id"], [name.a.text for name in group.select("tbody th")]) for group in groups
    ]
    for id, group in zip(("no-medicine", "cells"), groups, strict=True):
        assert ("details", f"{say['groups'][id]} (1)", say["leads"][id]) == (group.name, group.summary.h3.text, group.p.text)


def test_those_to_look_at_first_stand_open_and_nowhere_else(page, own_data):
    """In a table that no press must open; a group that has no other choice is not there."""
    assert not page(FIRST).select(".choice")

    change(own_data / "choices.yml", "  group: no-medicine", "  group: no-medicine\n  first: true")

    assert ["walking"] == list(rows(page, FIRST, own_data)) and not page(FIRST, own_data).select(".choices details")
    assert ["cells"] == list(rows(page, ALL, own_data))
    assert ["cells"] == [group.h3["id"] for group in page(ALL, own_data).select(".choices__group")]


def test_grave_harm_has_a_sign_and_a_way_to_help(page, own_data, words):
    """In the cell of what could be lost, whatever the table."""
    assert not page(ALL).select(".grave")

    change(own_data / "choices.yml", "  group: cells", "  group: cells\n  grave: true")

    for markdown in (ALL, SOME):
        (line,) = rows(page, markdown, own_data)["cells"].select("td")[1].select(".grave")
        assert f"{words['choices']['grave']}: {words['choices']['signs']}." == line.text
        assert line.a["href"].endswith("get-help-now.md")


@pytest.mark.parametrize("group", ["medicines", "surgery"])
def test_grave_harm_of_others_is_told_beside_it(page, own_data, words, group):
    """Its signs are not among the emergency signs of a back: who looked for them there would think that all is well."""
    change(own_data / "choices.yml", "  group: cells", f"  group: {group}\n  grave: true")
    (line,) = rows(page, SOME, own_data)["cells"].select(".grave")

    assert f"{words['choices']['grave']}." == line.text
    assert not line.a


def test_row_tells_gain_loss_and_how_sure_under_one_head(page, words):
    """The same columns in every table, heard as a table; nothing of them is closed. The head of a row leads to the whole of it."""
    say = words["choices"]
    for id, row in rows(page).items():
        table = row.find_parent("table")
        assert [say[column] for column in COLUMNS] == [head.text for head in table.select("thead th[scope=col]")]
        assert ("tbody", f"/choices-in-full.md#full-{id}", "row") == (row.name, row.tr.th.a["href"], row.tr.th["scope"])
        assert len(COLUMNS) == len(row.tr.find_all(["th", "td"])) and not row.tr.select("details")

    gain, loss, sure, _ = rows(page)["cells"].tr.find_all("td")

    assert ("No clear gain.", "Not known.") == (said(gain.p), said(loss.p))
    assert "Unsure. Less pain with the cells after 1 year: no clear gain." == sure.p.text.strip(), (
        "sure of what: else it would read as praise"
    )
    assert 2 == len(sure.p.select("i.on"))
    assert ["Cells go into the disc.", f"{say['for_whom']}: People in a trial."] == [
        said(line) for line in rows(page)["cells"].th.find_all("p")
    ]


@pytest.mark.parametrize(
    ("harmed", "groups"),
    [
        ("Stopped: 11 of 100 with it, 5 of 100 with a pretend pill.", {"cells": "11", "control": "5"}),
        ("Bled: 9 of 100 with needles.", {"cells": "9"}),
    ],
)
def test_harm_that_was_counted_is_drawn(page, own_data, words, harmed, groups):
    """Beside those who did not have it; where nobody counted these, the picture says so."""
    change(own_data / "choices.yml", "    loss: Not known.", f'    harmed: "{harmed}[@health-leaflet]"\n    loss: Not known.')
    figure = rows(page, ALL, own_data)["cells"].select_one(".people--harmed")

    assert groups == {group["class"][1].removeprefix("people__group--"): group.strong.text for group in figure.select(".people__group")}
    assert (words["choices"]["alone"] in figure.text) == (len(groups) == 1)


def test_closed_group_names_its_choices(page):
    """Who sees only closed groups, as on a phone, sees what is in them."""
    for group in page(ALL).select(".choices__group"):
        assert [name.text for name in group.select("tbody th a")] == group.summary.select_one(".choices__names").text.split(" · ")


def test_choice_has_boxes_to_mark(page, words):
    """Each says what it marks to those who hear it alone; what is not told of the choice, as on a page for one problem, has none."""
    for row in rows(page).values():
        boxes = row.select(".choice__ticks label")
        assert words["choices"]["ticks"] == [box.text for box in boxes]
        assert [f"{box.text}: {row.th.a.text}" for box in boxes] == [box.select_one("input[type=checkbox]")["aria-label"] for box in boxes]
    assert not page(SOME).select("input")


def test_cell_names_its_column_where_a_row_becomes_a_card(page, words):
    """As text, which styles show on a phone; who listens hears it from the head of the column, once."""
    for row in rows(page).values():
        labels = [label.text for label in row.tr.select("td > .cell-label[aria-hidden]")]
        assert [f"{words['choices'][column]}:" for column in ("gain", "loss", "sure")] == labels


def test_words_for_a_problem_stand_beside_those_for_all(page):
    """Marked for the script, which shows them in place of the others; with the name of the problem for who has no script."""
    gain, loss, sure, _ = rows(page)["cells"].tr.find_all("td")

    assert ["Slipped disc: Not known for a slipped disc."] == [said(line) for line in gain.select('[data-problem="herniated-disc"]')]
    assert [] == loss.select("[data-problem]")
    assert ["herniated-disc"] == [line["data-problem"] for line in sure.select("[data-problem]")]
    assert "Slipped disc:" == sure.select_one("[data-problem] > b").text


def test_page_on_one_problem_tells_only_what_holds_there(page, words):
    """A line of its own for the problem takes the place of the one for all; the rest stands on the page of all choices."""
    row = rows(page, SOME)["cells"]
    gain = row.find("td")

    assert "Not known for a slipped disc." in gain.text and "No clear gain." not in gain.text
    assert "Cells go into the disc." in row.th.text
    assert row.th.a["href"].endswith("other-options.md#choice-cells")
    assert not row.select("details, [data-problem]")
    assert ["cells"] == list(rows(page, SOME))
    assert not page(SOME).select(".filters, .numbers")


def test_closed_part_tells_the_same_of_every_choice(page, words):
    """How it works, gain and harm in figures in one form, guidelines, effort, and what it means for a life, whatever the choice."""
    say, keys = words["choices"], ["for_whom", "not_when", "to_try", "guidelines", "work", "sleep", "mood", "time", "money"]

    parts = page(FULL).select("details.choice-full:not([open])")

    assert ["full-walking", "full-cells"] == [part["id"] for part in parts]
    for part, name in zip(parts, ("Walking", "Cells"), strict=True):
        assert name == part.summary.h3.text
        assert [say["benefit"], say["harm"]] == [side.strong.text for side in part.select(".choice__sides > div")]
        assert all(side.li for side in part.select(".choice__sides > div"))
        assert [say[key] for key in keys] == [term.text for term in part.select("dt")]
        assert len(keys) == len([fact for fact in part.select("dd") if fact.text])
        assert cites(part)


def test_what_nobody_measured_is_one_line(page, own_data, words):
    """A fact that is left out is named as not measured, after those that are known, and not line by line."""
    assert words["choices"]["not_measured"] not in page(FULL).text

    for name in ("sleep", "mood"):
        text = own_data / "choices.yml"
        text.write_text(re.sub(rf"(?m)^    {name}: .*\n", "", text.read_text(encoding="utf-8")), encoding="utf-8")
    facts = page(FULL, own_data).select("#full-cells dl")[-1]

    assert [words["choices"][key] for key in ("work", "time", "money", "not_measured")] == [term.text for term in facts.select("dt")]
    assert "Sleep, mood" == facts.select("dd")[-1].text


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("One.[@small-trial-2024] Two. Three.[@health-leaflet]", ["One.", "Two. Three."]),
        ("One.[@small-trial-2024] Two, unsourced.", ["One. Two, unsourced."]),
        ("One, [linked](index.md).[@small-trial-2024; @health-leaflet] Two.[@health-leaflet]", ["One, linked.", "Two."]),
        ("Not counted.", ["Not counted."]),
    ],
)
def test_what_rests_on_the_same_sources_is_one_point(page, own_data, text, points):
    """No sentence is lost, and each stands with the sources that it came with."""
    change(own_data / "choices.yml", "It was 74 of 100 with cells and 69 without.[@small-trial-2024]", text)
    side = page(FULL, own_data).select_one("#full-cells .choice__sides > div")

    assert points == [said(point) for point in side.select("li")]


def test_source_that_no_sentence_cites_stands_at_the_foot(page, own_data):
    """Every source of a choice is in its row: beside what rests on it, or else at the foot."""
    assert not page(FULL).select(".choice__sources")

    change(own_data / "choices.yml", "[@health-leaflet]", "")

    assert cites(page(FULL, own_data).select_one("#full-cells .choice__sources")) == ["health-leaflet"]


def test_sources_have_numbers_in_rows_and_a_name_in_the_list(page, words):
    """Each name stands once; a line says that its numbers are sources, and they lead to the names, which lead back to the first line."""
    made = page(f"Text.[@health-leaflet]\n\n{ALL}")
    lines = made.select(".choices .numbers")
    names = [entry.a.text for entry in made.select(".sources li")]

    assert lines and not made.select(".choices .cites")
    for line in lines:
        numbers = [link.text for link in line.select("a")]
        assert f"{words['source' if len(numbers) == 1 else 'sources']} {' '.join(numbers)}" == " ".join(line.text.split())
        assert [names[int(number) - 1] for number in numbers] == [made.find(id=link["href"][1:]).text for link in line.select("a")]
    backs = [link["href"][1:] for link in made.select(".sources .back")]
    assert ["cites-1", "choice-cells"] == [made.find(id=back)["id"] for back in backs]


def test_grade_and_its_reason_come_from_the_outcome(page, own_data):
    """No choice has a grade of its own; a change in the record is seen in the row and in the whole."""
    change(own_data / "outcomes.yml", "certainty: low", "certainty: high")

    assert "Sure" == rows(page, ALL, own_data)["cells"].select_one(".sure strong").text
    assert (
        page(FULL, own_data)
        .select("#full-cells > p")[1]
        .text.endswith("Less pain with the cells after 1 year: no clear gain. Our own grade. One small trial.")
    )


def test_filter_offers_the_problems_and_marks_the_rows(page, words):
    """The script finds in each row what it is for; the number is announced in words of the settings."""
    bar = page(ALL).select_one(".choices > .filters")
    one, many = words["choices"]["shown"]

    assert [("", words["choices"]["any"]), ("worn-disc", "Worn disc"), ("herniated-disc", "Slipped disc")] == [
        (option["value"], option.text) for option in bar.select("label select option")
    ]
    assert {"cells": "worn-disc herniated-disc", "walking": "back-pain"} == {id: row["data-problems"] for id, row in rows(page).items()}
    assert ("status", f"{one}|{many}", many.format(2)) == (bar.p["role"], bar.p["data-words"], bar.p.text)
