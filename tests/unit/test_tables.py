"""Tables in Markdown, made fit for small screens and for ears."""

import pytest

MARKDOWN = """
| Treatment | What was **found** | How long |
|---|---|---|
| Own cells | About the same | 1 year |
| Donor cells | Not known | 2 years |
"""


def test_roles_are_written_out(page):
    """On a phone a row becomes a card, and browsers forget that such a thing is a table; the roles say it again."""
    table = page(MARKDOWN).table
    expected = {
        "table": {"table"},
        "thead": {"rowgroup"},
        "tbody": {"rowgroup"},
        "tr": {"row"},
        "td": {"cell"},
        "th": {"columnheader", "rowheader"},
    }
    roles = {name: {element.get("role") for element in [table, *table.find_all(True)] if element.name == name} for name in expected}

    assert roles == expected
    assert [("col", "columnheader")] * 3 == [(cell["scope"], cell["role"]) for cell in table.select("thead th")]


def test_first_cell_of_a_row_is_its_header(page):
    """People who listen hear “Donor cells” before each fact; the card on a phone prints the name of the column before the cell."""
    headers = [row.find_all("th") for row in page(MARKDOWN).select("tbody tr")]

    assert [[cell.text for cell in cells] for cells in headers] == [["Own cells"], ["Donor cells"]]
    assert [(cell["scope"], cell["role"]) for [cell] in headers] == [("row", "rowheader")] * 2


def test_each_cell_carries_the_name_of_its_column(page):
    """The card on a phone shows it before the cell, as text that a browser can translate; the row's header stands as a title without it.

    It is no part of what is read aloud, searched or measured: there the head of the table tells it.
    """
    row = page(MARKDOWN).select("tbody tr")[1]
    labels = row.select("td > .cell-label:first-child")

    assert [label.text for label in labels] == ["What was found: ", "How long: "]
    assert all(label["aria-hidden"] == "true" and "data-aside" in label.attrs for label in labels)
    assert row.th.find("span") is None


@pytest.mark.parametrize("head", ["[Disc](term:disc)", "Disc[@small-trial-2024]"])
def test_name_of_a_column_is_its_word_alone(page, head):
    """A meaning or a number in the head is not printed again before every cell."""
    cell = page(f"| Treatment | {head} |\n|---|---|\n| Own cells | Worn |").find("td")

    assert cell.text == "Disc: Worn"


def test_question_needs_no_colon(page):
    """A column that asks is answered by its cell."""
    assert page("| Treatment | Did it help? |\n|---|---|\n| Own cells | Not shown |").find("td").text == "Did it help? Not shown"


def test_fact_box_keeps_its_own_form(page):
    """Its headings over groups of rows would make nonsense of cards; roles are written out, as rows stand alone beside large letters."""
    table = page("/// fact-box | cells-or-pretend\n///").table

    assert ["facts"] == table["class"] and table["role"] == "table"
    assert all(label["aria-hidden"] == "true" for label in table.select(".cell-label"))
