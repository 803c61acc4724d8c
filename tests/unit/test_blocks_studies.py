"""`/// studies`: every study in a closed row, under its kind; each row opens on the whole entry."""

import pytest

from tests.unit.test_library import change

STUDIES = "/// studies\n///"


@pytest.fixture
def entry(page):
    """The entry of the trial that compared people."""
    return page(STUDIES).find("details", id="small-trial-2024")


def facts(entry):
    """Return what an entry tells, by the name of each fact."""
    return dict(zip([term.text for term in entry.find_all("dt")], [fact.text.strip() for fact in entry.find_all("dd")], strict=True))


def test_studies_stand_in_closed_groups_the_fairest_first(page, words):
    """Each group tells how many it holds, can be led to, and is closed; a kind without studies has no group."""
    groups = page(STUDIES).select(".study-list > details.study-list__group")
    say = words["study"]

    assert [
        ("studies-randomised", f"{say['designs']['randomised']} (1)", ["small-trial-2024"]),
        ("studies-no-comparison", f"{say['designs']['no-comparison']} (1)", ["second-trial-2025"]),
    ] == [(group["id"], group.summary.h2.text, [row["id"] for row in group.select("details.study")]) for group in groups]
    assert not page(STUDIES).select("details[open]")


def test_row_carries_what_the_filters_need(page, entry, words):
    """A script finds condition, cells and comparison in the words that everyone sees, a field for each of them, and words for how many."""
    say = words["study"]
    marked = {part["data-filter"]: (part["data-value"], part.text) for part in entry.select("[data-filter]")}

    assert {
        "condition": ("worn-disc", "Worn disc"),
        "cells": ("donor-marrow", say["cells_kinds"]["donor-marrow"]),
        "comparison": ("with", say["comparisons"]["with"]),
    } == marked
    assert [(name, say["filter"][name]) for name in marked] == [
        (field.select_one("select")["name"], field.contents[0]) for field in page(STUDIES).select(".filters label")
    ]

    count = page(STUDIES).select_one(".study-list__count")

    assert ("status", words["study"]["all_shown"].format(2)) == (count["role"], count.text)
    assert words["study"]["some_shown"] == count["data-some"]


def test_fact_that_was_not_read_is_not_printed(page, words):
    """An empty line would look like a fact."""
    told = facts(page(STUDIES).find("details", id="second-trial-2025"))

    assert not {words["study"]["paid_by"], words["study"]["outcomes"]} & told.keys()
    assert all(told.values())


@pytest.mark.parametrize(
    ("months", "people", "expected"),
    [
        ("24", "42", "42 people, 2 years"),
        ("12", "42", "42 people, 1 year"),
        ("18", "42", "42 people, 18 months"),
        ("13", "1042", "1,042 people, 13 months"),
    ],
)
def test_time_is_told_in_years_where_it_fits(page, own_data, words, months, people, expected):
    """Nobody counts 36 months in their head."""
    change(own_data / "studies" / "compared.yml", "months: 24", f"months: {months}")
    change(own_data / "studies" / "compared.yml", "all: 42", f"all: {people}")

    assert expected == facts(page(STUDIES, own_data).find("details", id="small-trial-2024"))[words["study"]["people"]]


def test_number_that_was_not_read_is_said(page, own_data, words):
    """A blank would look like a small study."""
    change(own_data / "studies" / "compared.yml", "    cells: 20\n    control: 20\n    all: 42\n", "    cells: null\n    control: null\n")
    (own_data / "charts.yml").unlink()
    told = facts(page(STUDIES, own_data).find("details", id="small-trial-2024"))

    assert told[words["study"]["people"]].startswith(words["study"]["people_not_read"])
