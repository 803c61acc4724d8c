"""Every figure that a page shows in a picture, a fact box or as 100 people is that of its record."""

import re

import pytest

from guide.content.library import load_library
from guide.content.models import SingleArm

LIBRARY = load_library()


def of_100(share):
    return f"{round(share)} of 100"


def shares(address):
    """Return the shares of a figure in the order in which they are shown, as readers see them; an unknown one is nothing."""
    figure = LIBRARY.find_figure(address)[1]
    if not isinstance(figure, SingleArm):
        return [of_100(figure.cells), of_100(figure.control)]
    return [of_100(figure.of_100)] + (["Not known"] if figure.group == "cells" else [])


@pytest.mark.parametrize("id", [id for id, chart in LIBRARY.charts.items() if chart.kind in ("lines", "bars", "comparisons")])
def test_picture_shows_its_records(built, id):
    """Each picture stands on a page, and its numbers are those of the figures that it names, in their order."""
    expected = [share for address in LIBRARY.charts[id].figures for share in shares(address)]
    shown = [figure for page in built for figure in page.soup.select(f"#chart-{id}")]

    assert shown, f"{id} is on no page"
    for figure in shown:
        assert expected == [number.text for number in figure.select("tbody td > b")], id


@pytest.mark.parametrize("id", [id for id, chart in LIBRARY.charts.items() if chart.kind == "sizes"])
def test_sizes_are_those_of_the_studies(built, id):
    """Each study of a picture of sizes is there with its people and a link to its entry."""
    expected = {f"#{study}": f"{LIBRARY.studies[study].number_of_people:,}" for study in LIBRARY.charts[id].studies}
    rows = [row for page in built for row in page.soup.select(f"#chart-{id} tbody tr:has(td)")]

    assert expected == {"#" + row.a["href"].partition("#")[2]: row.b.text for row in rows}


def test_hundred_people_are_those_of_the_record(built):
    """The number over each picture of 100 people is that of its result, and each picture is known."""
    results = {f"people-{study.id}-{result.id}": result for study in LIBRARY.studies.values() for result in study.results or ()}
    shown = [figure for page in built for figure in page.soup.select("figure.people")]

    assert shown
    for figure in shown:
        result = results[figure["id"]]
        shown_numbers = [number.text for number in figure.select("strong")]

        assert [str(round(result.cells)), str(round(result.control))] == shown_numbers, figure["id"]


def test_fact_boxes_are_those_of_the_records(built):
    """Every number of a fact box is that of the result which its row names."""
    shown = [box for page in built for box in page.soup.select("figure.fact-box")]

    assert {"facts-donor-cells-worn-disc", "facts-own-marrow-worn-disc"} <= {box["id"] for box in shown}
    for box in shown:
        record = LIBRARY.fact_boxes[box["id"].removeprefix("facts-")]
        results = LIBRARY.studies[record.study].figures
        rows = [row for row in record.rows if row.result]
        expected = [of_100(getattr(results[row.result], group)) for row in rows for group in ("cells", "control")]

        assert expected == [cell.text for cell in box.select("td") if re.fullmatch(r"\d+ of 100", cell.text)], box["id"]


def test_every_study_is_told_once(built):
    """Each study has one entry with its own address on /evidence/studies/, in the group of its design."""
    (page,) = [page for page in built if page.path == "evidence/studies/"]
    shown = {group["id"]: [entry["id"] for entry in group.select(".study")] for group in page.article.select(".study-list__group")}
    expected = {}
    for study in LIBRARY.studies.values():
        expected.setdefault(f"studies-{study.design}", set()).add(study.id)

    assert len(LIBRARY.studies) == sum(map(len, shown.values()))
    assert expected == {group: set(entries) for group, entries in shown.items()}
