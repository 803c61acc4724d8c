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

    row = page(MARKDOWN).select("tbody tr")[1]

    assert [cell["data-label"] for cell in row.find_all("td")] == ["What was found", "How long"]
    assert "data-label" not in row.th.attrs


@pytest.mark.parametrize("head", ["[Disc](term:disc)", "Disc[@small-trial-2024]"])
def test_name_of_a_column_is_its_word_alone(page, head):
    """A meaning or a number in the head is not printed again before every cell."""
    cell = page(f"| Treatment | {head} |\n|---|---|\n| Own cells | Worn |").find("td")

    assert cell["data-label"] == "Disc"


def test_fact_box_keeps_its_own_form(page):
    """Its headings over groups of rows would make nonsense of cards."""
    table = page("/// fact-box | cells-or-pretend\n///").table

    assert table.get("class") is None
    assert table.find(attrs={"data-label": True}) is None
