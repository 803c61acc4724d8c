"""`/// drawing`: a picture in the page itself, with words under it."""

import pytest


def test_drawing_stands_in_the_page_with_its_name_for_ears(page):
    """The SVG is part of the page, so that it takes its colours, and keeps role and title."""
    svg = page("/// drawing | disc\nA disc between two bones.\n///").select_one("figure.drawing > svg")

    assert svg["role"] == "img"
    assert svg["aria-labelledby"] == svg.title["id"]
    assert svg.title.text == "A disc between two bones"


def test_body_of_a_drawing_is_its_caption(page):
    """The description that everyone reads is Markdown like the rest of the page."""
    caption = page("/// drawing | disc\nA disc is *soft*.[@small-trial-2024]\n///").figure.figcaption

    assert caption.text.strip().startswith("A disc is soft.")
    assert caption.a["href"] == "#source-small-trial-2024"


def test_drawing_without_a_body_has_no_empty_caption(page):
    """An empty caption would be announced as nothing."""
    figure = page("/// drawing | disc\n///").figure

    assert figure.svg is not None
    assert figure.figcaption is None


def test_drawing_adds_no_lines_that_markdown_would_take_for_text(page):
    """No paragraph gets into the picture."""
    assert page("/// drawing | disc\n///").find("p") is None


@pytest.mark.parametrize("name", ["without-title", "without-role"])
def test_drawing_without_a_name_for_ears_is_refused(refusal, name):
    """A picture that a reader who listens cannot meet does not go out."""
    sentence = refusal(f"/// drawing | {name}\n///")

    assert f"drawings/en/{name}.svg has no name to be heard" in sentence
    assert "<title>" in sentence


def test_unknown_drawing_is_refused_with_the_nearest_name(refusal):
    """A slip in a name does not leave a hole in the page."""
    sentence = refusal("/// drawing | disk\n///")

    assert "there is no drawing “disk”" in sentence
    assert "Did you mean “disc”?" in sentence
