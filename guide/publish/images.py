"""Pictures for places that our styles do not reach: a drawing with its colours in it, and the PNG of an SVG.

Colours and classes are read from the styles of the pages (`base.css`, `drawings.css`), in the light scheme: they stand in one place only.
"""

import json
import re
import xml.etree.ElementTree as etree
from bisect import bisect_left
from functools import cache
from pathlib import Path

from guide import drawings
from guide.content.loading import ROOT
from guide.errors import Refusal, did_you_mean
from guide.publish.cache import code, kept

STATIC = ROOT / "overrides" / "static"
TYPEFACE = Path(__file__).parent / "typeface"
#: The typeface of our files first, for who has it; then what most computers have.
FAMILY = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Helvetica, sans-serif"
#: Pixels of what is shown where a link is sent on.
WIDTH, HEIGHT = 1200, 630
VARIABLE = re.compile(r"var\(--([\w-]+)\)")
#: A token of base.css, with its colour in the light and in the dark.
TOKEN = re.compile(r"--([\w-]+): var\(--light, (#\w+)\) var\(--dark, (#\w+)\);")


class Colours(dict[str, str]):
    """Colours by the name of their token."""

    def __missing__(self, name: str) -> str:
        raise Refusal("overrides/static/base.css", f"the colour “--{name}” is missing.", "Write it as the others, for light and dark.")


def colours(dark: bool = False) -> dict[str, str]:
    """Return the tokens of the light or the dark scheme, such as `{"ink": "#17252b"}`."""
    tokens = TOKEN.findall((STATIC / "base.css").read_text(encoding="utf-8"))
    return Colours({name: pair[dark] for name, *pair in tokens})


def drawing_style() -> str:
    """Return what drawings.css says of shapes and words within `.drawing`, with the colours themselves in place of their names."""
    rules = re.findall(r"^\.drawing (?!figcaption)[^{}]+{[^{}]*}", (STATIC / "drawings.css").read_text(encoding="utf-8"), re.M)
    tone = colours()
    style = VARIABLE.sub(lambda found: tone[found[1]], "\n".join(rules))
    return f"{style}\n.drawing svg {{ overflow: visible; }}"


def load_drawing(name: str, language: str, where: str) -> etree.Element:
    """Return the drawing `discs` of a language, or a panel of it: `discs-2` is the second. It has a `viewBox`.

    Raises `Refusal`, which names the place `where` the drawing is asked for, if there is no such drawing or panel.
    """
    stem, _, number = name.rpartition("-")
    folder = drawings.DRAWINGS / drawings.drawn_in(name, drawings.drawn_in(stem, language) if number.isdecimal() else language)
    file, panel = folder / f"{name}.svg", 0
    if not file.is_file() and number.isdecimal():
        file, panel = folder / f"{stem}.svg", int(number)
    if not file.is_file():
        known = [known.stem for known in folder.glob("*.svg")]
        raise Refusal(where, f"there is no drawing “{name}”.", did_you_mean(name, known))
    place = f"drawings/{language}/{file.name}"
    drawings.read_drawing(file, place)  # refuses what has no place in a drawing
    root = drawings.parse(file.read_bytes(), place)
    for label in root.iter("text"):
        check_letters(" ".join(" ".join(label.itertext()).split()), place)
    panels = [root, *root.findall("svg")]
    if panel >= len(panels) or (panel == 0 and file.stem != name):
        raise Refusal(where, f"{place} has {len(panels) - 1} panels, so there is no “{name}”.", "Name another.")
    return panels[panel]


def size(drawing: etree.Element) -> tuple[float, float]:
    """Return width and height of a drawing in its own units."""
    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    return width, height


def place(drawing: etree.Element, x: float, y: float, width: float, height: float) -> etree.Element:
    """Make a drawing ready for a box of a larger picture, as large as it can be there, in the middle, and return it."""
    for name, value in {"x": x, "y": y, "width": width, "height": height}.items():
        drawing.set(name, f"{value:g}")
    drawing.set("class", "drawing")
    drawing.set("overflow", "visible")
    return drawing


def mark(x: float, y: float, side: float, colour: str) -> str:
    """Return the guide's mark in one colour, in a square of a larger picture."""
    paths = "".join(re.findall(r"<path d[^>]*/>", _needed(STATIC / "mark.svg").decode()))
    return f'<g transform="translate({x:g} {y:g}) scale({side / 24:g})" color="{colour}">{paths}</g>'


def draw(svg: str, width: int) -> bytes:
    """Return the PNG of an SVG, `width` pixels wide; the same to the byte each time, with no typeface but ours."""
    fonts = {name: _needed(TYPEFACE / name) for name in ("regular.ttf", "bold.ttf")}
    return kept(lambda: _draw(svg, width, [str(TYPEFACE / name) for name in fonts]), svg, str(width), *fonts.values(), code((), "resvg-py"))


def _draw(svg: str, width: int, fonts: list[str]) -> bytes:
    from resvg_py import svg_to_bytes  # only now, because most builds draw nothing

    return svg_to_bytes(svg_string=svg, width=width, font_files=fonts, skip_system_fonts=True)


def check_letters(words: str, where: str) -> None:
    """Raise `Refusal`, which names the place `where` the words stand, for a letter that the typeface of our pictures lacks."""
    for letter in words:
        if letter not in _widths():
            mend = "Write another word, or add the letter in tools/make-font.sh."
            raise Refusal(where, f"the typeface has no “{letter}”, which would be left out of a picture.", mend)


def text_width(words: str, size: float) -> float:
    """Return how wide bold words are, in the unit of `size`; a letter that the typeface lacks counts as a wide one."""
    return sum(_widths().get(letter, 1000) for letter in words) * size / 1000


def wrap(words: str, size: float, room: float) -> list[str]:
    """Return bold words in as few lines as `room` allows, about as long as each other; a word that is too wide has its own line."""
    measured, space = [(word, text_width(word, size)) for word in words.split()], text_width(" ", size)
    lines = _fill(measured, space, room)

    def is_too_narrow(step: int) -> bool:
        narrower = _fill(measured, space, room - step)
        return len(narrower) > len(lines) or widest(narrower, size) > room - step

    step = bisect_left(range(int(room)), True, key=is_too_narrow) - 1
    return _fill(measured, space, room - max(step, 0))


def widest(lines: list[str], size: float) -> float:
    """Return the width of the longest line."""
    return max((text_width(line, size) for line in lines), default=0)


def _fill(measured: list[tuple[str, float]], space: float, room: float) -> list[str]:
    """Return words, each with its width, in lines of `room`."""
    lines: list[str] = []
    filled = 0.0
    for word, width in measured:
        if lines and filled + space + width <= room:
            lines[-1] += f" {word}"
            filled += space + width
        else:
            lines.append(word)
            filled = width
    return lines


def _needed(file: Path) -> bytes:
    if not file.is_file():
        where = str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else file.name
        raise Refusal(where, "this file is missing.", "Get it back from Git.")
    return file.read_bytes()


@cache
def _widths() -> dict[str, int]:
    return dict(json.loads(_needed(TYPEFACE / "widths.json")))
