"""`/// study-table` and `/// studies`: every study in one table, and an entry for each."""

import pytest

TABLE = "/// study-table\n///"


def test_every_study_is_a_row_under_its_kind(page, words):
    """Studies that compared people stand before those that did not."""
    bodies = page(TABLE).select("tbody")

    assert [words["study"]["designs"][kind] for kind in ("randomised", "no-comparison")] == [body.th.text for body in bodies]
    assert [1, 1] == [len(body.select(".study-row")) for body in bodies]
    assert words["study"]["all_shown"].format(2) == page(TABLE).select_one(".study-table__count").text


def test_row_tells_who_how_long_and_what_came_out(page):
    """The three things a reader asks first; the name leads to the entry."""
    row = page(TABLE).select_one(".study-row")

    assert "/evidence/compared.md#small-trial-2024" == row.a["href"]
    assert ["42 people, 2 years", "After 1 year, 74 of 100 were better with cells and 69 of 100 without."] == [
        cell.text for cell in row.find_all("td")
    ]


def test_row_carries_what_the_filters_need(page, words):
    """A script finds condition, cells, comparison and kind as ids, beside the words that everyone sees."""
    row = page(TABLE).select_one(".study-row")
    marked = {part["data-filter"]: part.text for part in row.select("[data-filter]")}
    say = words["study"]

    assert {"condition": "Worn disc", "cells": say["cells_kinds"]["donor-marrow"], "comparison": say["comparisons"]["with"]} == marked
    assert "randomised" == row.parent["data-design"]
    assert ("worn-disc", "donor-marrow", "with") == tuple(row[f"data-{name}"] for name in marked)


def test_entry_has_an_anchor_a_heading_and_every_fact(page, words):
    """Whoever follows a link to one study finds who took part, what came out, its limits and how far we read it."""
    entry = page("/// studies | compared\n///").find("section", id="small-trial-2024")
    facts = dict(zip([dt.text for dt in entry.find_all("dt")], [dd.text.strip() for dd in entry.find_all("dd")], strict=True))
    say = words["study"]

    assert "Trial of 40 people, 2024" == entry.h2.text
    assert "42 adults with worn discs." == facts[say["who"]]
    assert "A small trial." == facts[say["limits"]]
    assert "NCT00000001" == facts[say["registry"]]
    assert "Clearly better. 12 months, cells: 74 of 100 (p=0.7)" == facts[say["outcomes"]]
    assert words["read"]["abstract"] in entry.footer.text


def test_fact_that_was_not_read_is_not_printed(page, words):
    """An empty line would look like a fact."""
    names = [dt.text for dt in page("/// studies | alone\n///").find_all("dt")]

    assert words["study"]["paid_by"] not in names
    assert words["study"]["outcomes"] not in names


@pytest.mark.parametrize(
    ("months", "people", "expected"),
    [
        ("24", "42", "42 people, 2 years"),
        ("12", "42", "42 people, 1 year"),
        ("18", "42", "42 people, 18 months"),
        ("13", "1042", "1,042 people, 13 months"),
    ],
)
def test_time_is_told_in_years_where_it_fits(page, own_data, months, people, expected):
    """Nobody counts 36 months in their head."""
    file = own_data / "studies" / "compared.yml"
    text = file.read_text(encoding="utf-8").replace("months: 24", f"months: {months}").replace("all: 42", f"all: {people}")
    file.write_text(text, encoding="utf-8")

    assert expected == page(TABLE, own_data).select_one(".study-row td").text


def test_number_that_was_not_read_is_said(page, own_data, words):
    """A blank cell would look like a small study."""
    file = own_data / "studies" / "compared.yml"
    text = file.read_text(encoding="utf-8").replace("    cells: 20\n    control: 20\n    all: 42\n", "    cells: null\n    control: null\n")
    file.write_text(text, encoding="utf-8")
    (own_data / "charts.yml").unlink()

    assert page(TABLE, own_data).select_one(".study-row td").text.startswith(words["study"]["people_not_read"])


def test_unknown_file_of_studies_is_refused(refusal):
    """The sentence names the nearest file."""
    assert "there is no file “compard.yml” in data/studies/. Did you mean “compared”?" in refusal("/// studies | compard\n///")
