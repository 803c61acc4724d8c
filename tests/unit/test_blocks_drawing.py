"""`/// drawing` and its kin: pictures in the page itself, with words for those who do not see them."""

import pytest

from guide.drawings import find_drawing
from guide.errors import Refusal
from tests.unit.sources import cites


def test_drawing_stands_in_the_page_with_its_words_for_ears(page):
    """The SVG is part of the page, with name and description for ears; its caption concludes, with its source; a cover is no lesson."""
    result = page("/// drawing | disc\n///")
    panels = result.select_one("figure.drawing > .panels")

    assert panels.svg["viewbox"] == "0 0 10 10"
    assert panels["role"] == "img"
    assert panels["aria-label"] == "A disc between two bones"
    assert panels.svg.find_all("text") == panels.svg.select("text[aria-hidden=true]")
    assert result.find(id=panels["aria-describedby"]).text == "Two bones. Between them lies a disc."

    caption = page("/// drawing | disc\n///").figure.figcaption

    assert caption.text.strip().startswith("A disc is soft.")
    assert "/drawings/disc.md" == caption.a["href"]
    assert ["small-trial-2024"] == cites(caption)
    assert page("//// hero\n/// drawing | disc\n///\n////").select_one(".hero figure").figcaption is None


def test_drawing_beside_a_text_has_its_name_alone(page):
    """The text says it all, so its caption is only its name, which leads to the whole drawing."""
    figure = page("/// drawing | disc\n    beside: true\n///").select_one("figure.drawing--beside")

    assert ("A disc", "/drawings/disc.md") == (figure.figcaption.text, figure.figcaption.a["href"])
    assert figure.select_one(".panels")["aria-label"] == "A disc between two bones"


def test_each_panel_is_a_picture_that_can_be_stacked(page, own_data):
    """Beside each other at a desk, below each other on a phone: a wide picture would only shrink."""
    record = (own_data / "drawings.yml").read_text(encoding="utf-8").replace("id: disc", "id: two-discs")
    (own_data / "drawings.yml").write_text(record, encoding="utf-8")
    panels = page("/// drawing | two-discs\n///", own_data).select_one(".panels")

    assert ["new", "old"] == [svg.text for svg in panels.find_all("svg", recursive=False)]
    assert "panels--2" in panels["class"]


def test_page_of_a_drawing_has_it_in_words_with_sources_and_files(page):
    """Who does not see it reads all of it; a clinic finds its files, and links that paper leaves out stand in one box."""
    result = page("/// drawing-page | disc\n///").select_one(".drawing-page")
    links = [link["href"] for link in result.select("a")]

    assert "Two bones. Between them lies a disc." in [part.text for part in result.select("p:not([hidden])")]
    assert {"drawings/disc/disc.png", "drawings/disc/disc.svg", "/conditions/index.md"} <= set(links)
    assert ["small-trial-2024"] * 2 == cites(result), "at what to conclude, and at the labels"

    box = page("/// drawing-page | disc\n///").select_one(".drawing-page__use")

    assert ["/conditions/index.md", "drawings/disc/disc.png", "drawings/disc/disc.svg"] == [link["href"] for link in box.select("a")]
    assert box.h2 and not box.select("figure, .drawing-page__means")


def test_list_of_drawings_leads_to_each(page):
    """Clinics choose from the whole list."""
    part = page("/// drawings\n///").select_one(".drawing-list section")

    assert part.h2.a["href"] == "/drawings/disc.md"
    assert part.h2["id"] == part["aria-labelledby"] == "disc"
    assert part.select_one("figure.drawing svg")


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("without-title", 'drawings/en/without-title.svg: it has no name to be heard. Give its svg role="img"'),
        ("without-role", "drawings/en/without-role.svg: it has no name to be heard."),
        ("without-description", "drawings/en/without-description.svg: it has no description. Add <desc>"),
        ("disk", "there is no drawing “disk”. Did you mean “disc”?"),
    ],
)
def test_drawing_that_leaves_a_reader_out_is_refused(own_drawings, name, fault):
    """A picture that a reader who listens cannot meet does not go out, nor a hole in the page."""
    with pytest.raises(Refusal) as caught:
        find_drawing(name, "en")

    assert fault in str(caught.value)
