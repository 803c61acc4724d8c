"""`/// fact-box`: benefits and harms of one study, both groups side by side."""

from tests.unit.sources import cites
from tests.unit.test_library import change

MARKDOWN = "/// fact-box | cells-or-pretend\n///"


def rows(table, kind):
    """Return the cells of each row under the heading `kind`, as text, without the names of groups that are seen beside large letters."""
    for label in table.select(".cell-label"):
        label.decompose()
    body = next(body for body in table.find_all("tbody") if body.find("th", scope="rowgroup").text == kind)
    return [[cell.text for cell in row.find_all(["th", "td"])] for row in body.find_all("tr")[1:]]


def test_numbers_of_both_groups_stand_side_by_side(page, words):
    """Never the treated group alone; where no number was seen, words stand in both columns; below, what it means, with its sources."""
    table = page(MARKDOWN).table
    expected = [["Clearly better after 1 year", "74 of 100", "69 of 100"]]

    assert rows(table, words["fact_box"]["benefit"]) == expected

    expected = [["Milder side effects", "Not known to us", "None reported"]]

    assert rows(table, words["fact_box"]["harm"]) == expected
    assert all(cell.text.strip() for cell in table.find_all(["th", "td"]))

    labels = [label.text for label in page(MARKDOWN).select("tbody .cell-label")]

    assert labels == ["Donor cells: ", "Pretend injection: "] * 2

    note = page(MARKDOWN).figcaption

    assert note.text.startswith("Both groups did about the same.")
    assert ["small-trial-2024", "health-leaflet"] == cites(note)


def test_benefits_come_before_harms_whatever_the_order_of_the_data(page, words, own_data):
    """Both kinds have a heading of their own, always in the same order."""
    boxes = own_data / "fact-boxes.yml"
    text = boxes.read_text(encoding="utf-8")
    boxes.write_text(text.replace("benefit", "kept").replace("kind: harm", "kind: benefit").replace("kept", "harm"), encoding="utf-8")
    table = page(MARKDOWN, own_data).table

    assert [head.text for head in table.find_all("th", scope="rowgroup")] == [words["fact_box"]["benefit"], words["fact_box"]["harm"]]
    assert rows(table, words["fact_box"]["benefit"])[0][0] == "Milder side effects"


def test_zero_is_a_number(page, words, own_data):
    """None of 100 people is a finding, not a gap."""
    change(own_data / "fact-boxes.yml", "better-12-months", "all-or-none")
    table = page(MARKDOWN, own_data).table

    assert rows(table, words["fact_box"]["benefit"])[0][1:] == ["100 of 100", "0 of 100"]


def test_every_cell_has_a_heading_for_ears(page):
    """Columns, rows and groups of rows are named by header cells, and the table by its caption."""
    table = page(MARKDOWN).table

    assert [cell.text for cell in table.thead.find_all("th", scope="col")] == ["What was counted", "Donor cells", "Pretend injection"]
    assert len(table.find_all("th", scope="row")) == len(table.select("tbody tr")) - 2
    assert table.find(True).name == "caption"
    assert "Donor cells or a pretend injection" in table.caption.text
