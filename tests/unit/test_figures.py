"""Figures in prose: printed from the record, by reference, with their group."""

import pytest

from guide.content.library import load_library
from tests.unit.test_library import change

CELLS = "[of 100](figure:small-trial-2024/better-12-months/cells)"
CONTROL = "[of 100 people](figure:small-trial-2024/better-12-months/control)"


def test_figure_on_a_page_is_that_of_the_record(page):
    """A number in a sentence has one home, the record; a group alone has nothing to be swapped with."""
    text = page(f"With cells {CELLS} were better, and {CONTROL} without.").p.text

    assert text == "With cells 74 of 100 were better, and 69 of 100 people without."
    assert page("In [of 100](figure:second-trial-2025/better-6-months).").p.text == "In 67 of 100."


@pytest.mark.parametrize(("form", "printed"), [("number", "74"), ("people", "20")])
def test_form_chooses_what_is_printed(page, form, printed):
    """The bare number, or of how many people it is."""
    assert page(f"Of [{form}](figure:small-trial-2024/better-12-months/cells)").p.text == f"Of {printed}"


def test_changed_record_changes_pages_and_records(page, own_data):
    """A correction is made once; words of records follow it like pages."""
    change(own_data / "glossary.yml", "A strong pain medicine.", f"It helped {CELLS}.")
    change(own_data / "studies" / "compared.yml", "cells: 74", "cells: 71")

    assert page(f"{CELLS} and {CONTROL}", own_data).p.text == "71 of 100 and 69 of 100 people"
    assert load_library("en", own_data).glossary["opioid"].meaning == "It helped 71 of 100."


def test_reference_may_run_over_a_line(page):
    """Authors wrap lines where they like; the figure is whole, and what follows keeps its line."""
    assert "It was 74 of 100 with cells." == " ".join(
        page(f"It was {CELLS.replace('of 100', 'of' + chr(10) + '100')} with cells.").text.split()
    )


@pytest.mark.parametrize("before", ["", "Text.\n\n", f"{CELLS.replace('of 100]', 'of' + chr(10) + '100]')} were better.\n\n"])
def test_reference_that_leads_nowhere_is_told_with_its_line(refusal, before):
    """Counted as the author's editor does, whatever was printed above it."""
    line = before.count("\n") + 2

    assert f", line {line}: " in refusal(f"{before}It was\n[74](figure:small-trial-2024/better-12-months/cells).")
    assert f", line {line}: " in refusal(f"{before}It was\nso.[@nobody]")


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        ("[of 100](figure:small-trial-2024/better-12-months)", "names no group of the result."),
        ("[of 100](figure:small-trial-2024/better-12-months/treated)", "names no group of the result."),
        ("[of 100](figure:second-trial-2025/better-6-months/cells)", "names a group, but the figure has one group only."),
        ("[of 100](figure:small-trial-2024/bettr-12-months/cells)", "is not a figure of our studies. Did you mean “better-12-months”?"),
        ("[74](figure:small-trial-2024/better-12-months/cells)", "does not say how to print the figure."),
        ("[people](figure:small-trial-2024/all-or-none/cells)", "prints nothing: the number of people was not read."),
    ],
)
def test_reference_that_leads_nowhere_is_refused(refusal, reference, fault):
    """The sentence says what is wrong with it."""
    assert fault in refusal(f"Better: {reference}.")


@pytest.mark.parametrize(
    ("address", "number"), [("sources", "3"), ("sources/trials", "2"), ("sources/abstract", "1"), ("claim-groups", "1")]
)
def test_count_is_that_of_the_records(page, address, number):
    """A page that counts records is never out of date."""
    assert page(f"There are [number](count:{address}).").p.text == f"There are {number}."


@pytest.mark.parametrize(("address", "mend"), [("source", "another kind of records"), ("sources/trial", "Did you mean “trials”?")])
def test_count_of_nothing_is_refused(refusal, address, mend):
    """The nearest file is named."""
    assert mend in refusal(f"There are [number](count:{address}).")
