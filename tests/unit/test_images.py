"""Our drawings as pictures: with the colours of the pages, in our typeface, and light."""

from io import BytesIO

import pytest
from PIL import Image

from guide.errors import Refusal
from guide.publish import images
from guide.publish.images import FAMILY, STATIC, colours, draw, drawing_style, text_width, wrap

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{}</svg>'
TEXT = f'<path fill="#fff" d="M0 0h40v40H0z"/><text x="2" y="30" font-size="20" font-family="{FAMILY}"{{}}>aß</text>'


def pixels(png):
    """Return the size of a PNG, and its pixels in rows, each as (red, green, blue)."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    return *picture.size, [[picture.getpixel((x, y)) for x in range(picture.width)] for y in range(picture.height)]


def test_colours_are_those_of_light_pages():
    """The light scheme counts, not the dark one below it; no picture depends on a token that its reader would not know."""
    assert max(colours(dark=True)["paper"], "#8") < colours()["paper"]
    assert {"ink", "soft", "teal", "teal-tint", "coral", "coral-tint", "sand", "sheet"} <= colours().keys()

    style = drawing_style()

    assert f".drawing .well {{ fill: {colours()['teal-tint']}; stroke: {colours()['teal']};" in style
    assert "var(" not in style
    assert "figcaption" not in style


def test_mark_wears_the_colours_of_the_pages():
    """The icon of a browser's tab cannot read our tokens, so it repeats them: teal in the light, and in the dark."""
    mark, light, dark = (STATIC / "mark.svg").read_text(encoding="utf-8"), colours()["teal"], colours(dark=True)["teal"]

    assert light != dark
    assert f"path {{ color: {light} }} @media (prefers-color-scheme: dark) {{ path {{ color: {dark} }} }}" in mark


def test_both_weights_are_drawn():
    """Words are drawn at all, and bold ones are bold: typefaces of the system, which differ, are not asked."""
    plain, regular, bold = (
        draw(SQUARE.format(text), 40) for text in (TEXT.partition("<text")[0], TEXT.format(""), TEXT.format(' font-weight="700"'))
    )

    assert 3 == len({plain, regular, bold})
    dark = [sum(sum(pixel) < 384 for row in pixels(png)[2] for pixel in row) for png in (plain, regular, bold)]
    assert 0 == dark[0] < dark[1] < dark[2]


def test_lines_fit_and_are_alike():
    """Words go into as few lines as there is room for, without a single short word at the end."""
    lines = wrap("Can stem cells help your back pain?", 72, 560)

    assert ["Can stem", "cells help your", "back pain?"] == lines
    assert all(text_width(line, 72) <= 560 for line in lines)
    assert ["incomprehensibilities", "it"] == wrap("incomprehensibilities it", 72, 300)
    assert [] == wrap("", 72, 300)


@pytest.mark.parametrize("name", ["regular.ttf", "bold.ttf"])
def test_missing_typeface_is_refused(monkeypatch, tmp_path, name):
    """Without it words would be left out of every picture, and nobody would be told."""
    for file in {"regular.ttf", "bold.ttf"} - {name}:
        (tmp_path / file).write_bytes((images.TYPEFACE / file).read_bytes())
    monkeypatch.setattr(images, "TYPEFACE", tmp_path)

    with pytest.raises(Refusal, match=rf"{name}: this file is missing\. Get it back from Git\."):
        draw(SQUARE.format(""), 40)
