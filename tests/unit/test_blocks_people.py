"""Pictures of 100 people, of 100 points and of 1,000 people, drawn from numbers."""

import pytest

from tests.unit.sources import cites
from tests.unit.test_library import change

MARKDOWN = "/// people | small-trial-2024/better-12-months\n///"
CHOICES = "/// choices | first\n///"


def count(picture, state):
    """Return how many figures are `on` or `off`: the area of the rectangles in that pattern, by the area of one figure."""
    pattern = picture.find("pattern", class_=state)
    figure = float(pattern["width"]) * float(pattern["height"])
    filled = picture.find_all("rect", fill=f"url(#{pattern['id']})")
    return sum(float(rect["width"]) * float(rect["height"]) for rect in filled) / figure


@pytest.mark.parametrize("number", [0, 1, 9, 10, 11, 74, 90, 99, 100])
def test_picture_fills_as_many_figures_as_the_data_says(page, own_data, number):
    """Of 100 figures exactly the number in the record is filled, and the others are empty."""
    change(own_data / "studies" / "compared.yml", "cells: 74", f"cells: {number}")
    picture = page(MARKDOWN, own_data).select_one(".people__group--cells svg")

    assert count(picture, "on") == number
    assert count(picture, "off") == 100 - number


def test_both_groups_stand_side_by_side(page, words):
    """Neither group stands alone; each number is heard once. What is counted stands above, what both mean below, with its source."""
    groups = page(MARKDOWN).select("figure.people > .people__group")
    said = [" ".join(line.text for line in group.find_all("p")) for group in groups]
    expected = [
        f"74 {words['of_100_people']} donor cells",
        f"69 {words['of_100_people']} pretend injection",
    ]

    assert said == expected
    assert "Clearly better after 1 year:" == page(MARKDOWN).select_one("figure.people > p:first-child").text
    assert [count(group.svg, "on") for group in groups] == [74, 69]
    assert [picture["aria-hidden"] for picture in page(MARKDOWN).find_all("svg")] == ["true", "true"]

    caption = page(MARKDOWN).figcaption

    assert caption.text.startswith("About the same in both groups.")
    assert ["small-trial-2024"] == cites(caption)


def test_figures_fill_the_picture_without_gap_or_overlap(page):
    """100 figures in ten rows: every spot of the picture is covered once."""
    picture = page(MARKDOWN).svg
    left, top, width, height = (float(number) for number in picture["viewbox"].split())
    spots = [
        (x, y)
        for rect in picture.find_all("rect")
        for x in range(int(rect["x"]), int(rect["x"]) + int(rect["width"]), 10)
        for y in range(int(rect["y"]), int(rect["y"]) + int(rect["height"]), 16)
    ]

    assert (left, top, width, height) == (0, 0, 100, 160)
    assert sorted(spots) == [(x, y) for x in range(0, 100, 10) for y in range(0, 160, 16)]


@pytest.mark.parametrize(
    ("line", "told", "filled"),
    [
        ("13 of 2,372 people", "About 5 of 1,000", 5),
        ("257 of 406 people", "About 630 of 1,000", 633),
        ("16 of 19,259 people", "Fewer than 1 of 1,000", 1),
        ("5 of 5 people", "About 1,000 of 1,000", 1000),
    ],
)
def test_every_chance_has_one_base(page, line, told, filled):
    """Whatever was counted is told and drawn out of 1,000, so that chances can be set side by side."""
    item = page(f"/// chances\n- {line}: **had harm.**[@small-trial-2024]\n///").select_one(".chances li")

    assert item.b.text == told
    assert count(item.svg, "on") == filled
    assert count(item.svg, "off") == 1000 - filled
    assert len(item.svg.select(".ring")) == (filled < 50), "few are hardly seen without a line round them"
    assert "had harm." in item.text and line not in item.text
    assert cites(item) == ["small-trial-2024"]


@pytest.mark.parametrize("line", ["Few people: harm.", "7 of 5 people: harm."])
def test_line_without_a_chance_is_refused(refusal, line):
    """A line that no picture can be drawn of says how to begin it."""
    assert "tells no chance. Begin each line like “- 13 of 2,372 people: ”." in refusal(f"/// chances\n- {line}\n///")


@pytest.mark.parametrize(
    ("helped", "numbers"),
    [
        (
            "Better: 58 of 100 with walks, 44 of 100 with usual care.[@health-leaflet]",
            ["58 of 100 with walks", "44 of 100 with usual care"],
        ),
        ("No pain: 42 of 100 with usual care.[@health-leaflet]", ["42 of 100 with usual care"]),
    ],
)
def test_picture_shows_how_many_were_helped(page, own_data, helped, numbers):
    """Each group has 100 figures, of which so many are filled; its words say the same. What has no such number has no picture."""
    change(own_data / "choices.yml", "  group: no-medicine", "  group: no-medicine\n  first: true")
    assert not page(CHOICES, own_data).select(".people")

    change(own_data / "choices.yml", "    loss: More pain", f'    helped: "{helped}"\n    loss: More pain')
    figure = page(CHOICES, own_data).select_one(".people")

    assert numbers == [group.p.text for group in figure.select(".people__group")]
    assert [number.split()[0] for number in numbers] == [f"{count(picture, 'on'):.0f}" for picture in figure.select("svg")]


@pytest.mark.parametrize(("mark", "lines"), [(" 20 is enough to matter.", ["M40 0v14"]), ("", [])])
def test_bar_shows_how_far_pain_was_lower(page, own_data, mark, lines):
    """The bar is as long as its points, of a scale that is twice as wide as it has points; a line stands where it begins to matter."""
    change(own_data / "choices.yml", "  group: no-medicine", "  group: no-medicine\n  first: true")
    change(
        own_data / "choices.yml",
        "    loss: More pain",
        f'    eased: "Pain: 15 of 100 points lower than without it.{mark}[@health-leaflet]"\n    loss: More pain',
    )
    figure = page(CHOICES, own_data).select_one(".points")

    assert "15 of 100 points lower than without it" == figure.strong.parent.text
    assert ["200", "30"] == [bar["width"] for bar in figure.select("rect")]
    assert lines == [line["d"] for line in figure.select("path")]
    assert mark.strip() == "".join(line.text for line in figure.select(".points__matters"))
