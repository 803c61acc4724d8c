"""Every figure that a page shows in a picture, a fact box or as 100 people is that of its record."""

import re

from guide.content.models import SingleArm


def of_100(share):
    return f"{round(share)} of 100"


def shares(library, address):
    """Return the shares of a figure in the order in which they are shown, as readers see them; an unknown one is nothing."""
    figure = library.find_figure(address, "data/charts.yml")[1]
    if not isinstance(figure, SingleArm):
        return [of_100(figure.cells), of_100(figure.control)]
    return [of_100(figure.of_100)] + (["Not known"] if figure.group == "cells" else [])


def charts(library, *kinds):
    """Return the charts of some kinds, by id; that there is none is a failure."""
    found = {id: chart for id, chart in library.charts.items() if chart.kind in kinds}
    assert found
    return found


def test_chart_shows_its_records(built, library):
    """Each chart that stands on a page shows the numbers of the figures that it names, in their order."""
    found = []
    for id, chart in charts(library, "lines", "bars", "comparisons").items():
        expected = [share for address in chart.figures for share in shares(library, address)]
        shown = [figure for page in built for figure in page.soup.select(f"#chart-{id}")]
        found += [] if shown else [f"{id} is on no page"]
        for figure in shown:
            told = [number.text.removesuffix(" of 100") for number in figure.select("tbody td b")]
            found += [] if told == [number.removesuffix(" of 100") for number in expected] else [f"{id} shows {told}, not {expected}"]

    assert [] == found, "\n".join(found)


def test_sizes_are_those_of_the_studies(built, library):
    """Each study of a chart of sizes is there with its people and a link to its entry."""
    for id, chart in charts(library, "sizes").items():
        expected = {f"#{study}": f"{library.studies[study].number_of_people:,}" for study in chart.studies}
        rows = [row for page in built for row in page.soup.select(f"#chart-{id} tbody tr:has(td)")]

        assert expected == {"#" + row.a["href"].partition("#")[2]: row.b.text for row in rows}, id


def test_hundred_people_are_those_of_the_record(built, library):
    """The number over each picture of 100 people is that of its result, and each picture is known."""
    results = {f"people-{study.id}-{result.id}": result for study in library.studies.values() for result in study.results or ()}
    numbers = {id: [str(round(result.cells)), str(round(result.control))] for id, result in results.items()}
    numbers |= {
        f"{key}-{choice.id}": re.findall(r"(\d+) of 100", getattr(choice, key) or "")
        for choice in library.choices.values() for key in ("helped", "harmed")
    }  # fmt: skip
    shown = [figure for page in built for figure in page.soup.select("figure.people")]

    assert shown
    for figure in shown:
        assert numbers[figure["id"]] == [number.text for number in figure.select("strong")], figure["id"]


def test_fact_boxes_are_those_of_the_records(built, library):
    """Every number of a fact box is that of the result which its row names."""
    shown = [box for page in built for box in page.soup.select("figure.fact-box")]

    assert {f"facts-{id}" for id in library.fact_boxes} == {box["id"] for box in shown}
    for box in shown:
        record = library.fact_boxes[box["id"].removeprefix("facts-")]
        results = library.studies[record.study].figures
        rows = [row for row in record.rows if row.result]
        expected = [of_100(getattr(results[row.result], group)) for row in rows for group in ("cells", "control")]

        cells = [cell.find(string=True, recursive=False) or "" for cell in box.select("td")]
        assert expected == [cell for cell in cells if re.fullmatch(r"\d+ of 100", cell)], box["id"]
