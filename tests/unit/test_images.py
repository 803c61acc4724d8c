"""Our drawings as pictures: with the colours of the pages, in our typeface, and packed with no loss that is seen."""

import struct
import zlib

import pytest

from guide.images import FAMILY, STATIC, colours, draw, drawing_style, text_width, wrap
from guide.png import repack

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{}</svg>'
TEXT = f'<path fill="#fff" d="M0 0h40v40H0z"/><text x="2" y="30" font-size="20" font-family="{FAMILY}"{{}}>aß</text>'


def pixels(png):
    """Return the size of a PNG as we pack it, and its rows of red, green, blue."""
    parts, at = {}, 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        parts[name], at = png[at + 8 : at + 8 + length], at + 12 + length
    (width, height), colours = struct.unpack_from(">II", parts[b"IHDR"]), parts[b"PLTE"]
    rows = zlib.decompress(parts[b"IDAT"])
    lines = [rows[at + 1 : at + 1 + width] for at in range(0, len(rows), width + 1)]
    return width, height, [b"".join(colours[index * 3 : index * 3 + 3] for index in line) for line in lines]


def test_colours_are_those_of_light_pages():
    """The light scheme counts, not the dark one below it."""
    assert "#fbfaf6" == colours()["paper"]
    assert {"ink", "soft", "teal", "teal-tint", "coral", "coral-tint", "sand", "sheet"} <= colours().keys()


def test_every_class_of_drawings_has_its_colour():
    """No picture depends on a token that its reader would not know."""
    style = drawing_style()

    assert ".drawing .well { fill: #e3efee; stroke: #0b5560;" in style
    assert "var(" not in style
    assert "figcaption" not in style


def test_mark_wears_the_colours_of_the_pages():
    """The icon of a browser's tab cannot read our tokens, so it repeats them: teal in the light, and in the dark."""
    mark, base = ((STATIC / name).read_text(encoding="utf-8") for name in ("mark.svg", "base.css"))

    light, dark = (base[base.index(scheme) :].partition("--teal: ")[2].partition(";")[0] for scheme in ("scheme: light", "scheme: dark"))

    assert light == colours()["teal"] != dark
    assert f"path {{ color: {light} }} @media (prefers-color-scheme: dark) {{ path {{ color: {dark} }} }}" in mark


def test_both_weights_are_drawn():
    """Words are drawn at all, and bold ones are bold: typefaces of the system, which differ, are not asked."""
    plain, regular, bold = (
        repack(draw(SQUARE.format(text), 40)) for text in (TEXT.partition("<text")[0], TEXT.format(""), TEXT.format(' font-weight="700"'))
    )

    assert 3 == len({plain, regular, bold})
    dark = [sum(byte < 128 for row in pixels(png)[2] for byte in row) for png in (plain, regular, bold)]
    assert 0 == dark[0] < dark[1] < dark[2]


def test_lines_fit_and_are_alike():
    """Words go into as few lines as there is room for, without a single short word at the end."""
    lines = wrap("Can stem cells help your back pain?", 72, 560)

    assert ["Can stem", "cells help your", "back pain?"] == lines
    assert all(text_width(line, 72) <= 560 for line in lines)
    assert ["incomprehensibilities", "it"] == wrap("incomprehensibilities it", 72, 300)
    assert [] == wrap("", 72, 300)


def test_repacked_picture_is_the_same():
    """Whatever filters were used, most pixels keep their colour, and none is far from it."""
    disc = '<path fill="#fff" d="M0 0h40v40H0z"/><circle cx="20" cy="17" r="13.3" fill="#b4432b" opacity=".6"/>'
    dots = "".join(f'<circle cx="{4 + 4 * x}" cy="{3 + 5 * y}" r="1.7" fill="#{x:x}{y:x}{12 - x:x}"/>' for x in range(9) for y in range(8))
    shapes = f'{disc}<path d="M3 38L37 5" stroke="#0b5560"/>{dots}'
    png = draw(SQUARE.format(shapes), 120)
    # Here the filters of the picture as it is first written are undone byte by byte, as the format tells it.
    data, at = b"", 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        data, at = data + (png[at + 8 : at + 8 + length] if name == b"IDAT" else b""), at + 12 + length
    raw, above, rows, filters = zlib.decompress(data), bytes(480), [], set()
    for start in range(0, len(raw), 481):
        kind, row = raw[start], bytearray(raw[start + 1 : start + 481])
        filters.add(kind)
        for i in range(480):
            left, up, corner = (row[i - 4] if i > 3 else 0), above[i], (above[i - 4] if i > 3 else 0)
            near = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
            row[i] = (row[i] + (0, left, up, (left + up) // 2, near)[kind]) & 255
        above = bytes(row)
        rows.append(bytes(byte for i, byte in enumerate(row) if i % 4 < 3))

    width, height, ours = pixels(repack(png))
    assert (120, 120) == (width, height)
    assert len({row[at : at + 3] for row in rows for at in range(0, 360, 3)}) > 256, "no colour had to go"
    far = [abs(a - b) for row, our in zip(rows, ours, strict=True) for a, b in zip(row, our, strict=True)]
    assert 0 == sorted(far)[len(far) // 2] and max(far) < 64
    assert len(filters) > 1, "the picture tries one filter only"


def test_other_pictures_are_not_repacked():
    """A picture of another kind is not spoiled in silence."""
    with pytest.raises(ValueError, match="not a PNG as resvg writes it"):
        repack(repack(draw(SQUARE.format(""), 4)))
