"""Every figure that a page shows in a picture, a fact box or as 100 people is that of its record."""

import re

import pytest

from guide.content.library import load_library
from guide.content.models import SingleArm

LIBRARY = load_library()


def of_100(share):
    return f"{round(share.of_100)} of 100"


def shares(address):
    """Return the shares of a figure in the order in which they are shown, as readers see them; an unknown one is nothing."""
    figure = LIBRARY.find_figure(address)[1]
    if not isinstance(figure, SingleArm):
        return [of_100(figure.cells), of_100(figure.control)]
    return [of_100(figure.share)] + (["Not known"] if figure.group == "cells" else [])


@pytest.mark.parametrize("id", [id for id, picture in LIBRARY.pictures.items() if picture["kind"] in ("lines", "bars")])
def test_picture_shows_its_records(built, id):
    """Each picture stands on a page, and its numbers are those of the figures that it names, in their order."""
    expected = [share for address in LIBRARY.pictures[id]["figures"] for share in shares(address)]
    shown = [figure for page in built for figure in page.soup.select(f"#chart-{id}")]

    assert shown, f"{id} is on no page"
    for figure in shown:
        assert expected == [number.text for number in figure.select("tbody td > b")], id


@pytest.mark.parametrize("id", [id for id, picture in LIBRARY.pictures.items() if picture["kind"] == "sizes"])
def test_sizes_are_those_of_the_studies(built, id):
    """Each study of a picture of sizes is there with its people and a link to its entry."""
    expected = {f"#{study}": f"{LIBRARY.studies[study].people:,}" for study in LIBRARY.pictures[id]["studies"]}
    rows = [row for page in built for row in page.soup.select(f"#chart-{id} tbody tr:has(td)")]

    assert expected == {"#" + row.a["href"].partition("#")[2]: row.b.text for row in rows}


def test_hundred_people_are_those_of_the_record(built):
    """The number over each picture of 100 people is that of its result, and each picture is known."""
    results = {f"people-{study.id}-{result.id}": result for study in LIBRARY.studies.values() for result in study.results.values()}
    shown = [figure for page in built for figure in page.soup.select("figure.people")]

    assert shown
    for figure in shown:
        result = results[figure["id"]]
        shown_numbers = [number.text for number in figure.select("strong")]

        assert [str(round(result.cells.of_100)), str(round(result.control.of_100))] == shown_numbers, figure["id"]


def test_fact_boxes_are_those_of_the_records(built):
    """Every number of a fact box is that of the result which its row names."""
    shown = [box for page in built for box in page.soup.select("figure.fact-box")]

    assert {"facts-donor-cells-worn-disc", "facts-own-marrow-worn-disc"} <= {box["id"] for box in shown}
    for box in shown:
        record = LIBRARY.fact_boxes[box["id"].removeprefix("facts-")]
        results = LIBRARY.studies[record["study"]].results
        rows = [row for row in record["rows"] if "result" in row]
        expected = [of_100(getattr(results[row["result"]], group)) for row in rows for group in ("cells", "control")]

        assert expected == [cell.text for cell in box.select("td") if re.fullmatch(r"\d+ of 100", cell.text)], box["id"]


def test_every_study_has_its_row_and_its_entry(built):
    """The table on /evidence/ lists each study once, and its link leads to an entry with that anchor."""
    table = next(page for page in built if page.path == "evidence/").soup.select(".study-row a")
    entries = {f"{page.path}#{entry['id']}" for page in built for entry in page.soup.select("section.study")}
    linked = [f"evidence/{link['href'].removeprefix('./')}" for link in table]

    assert len(LIBRARY.studies) == len(entries) == len(linked)
    assert entries == set(linked)
