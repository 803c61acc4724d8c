"""Line drawings: SVG files that stand in the page itself, so that they take our colours and typeface.

A drawing has one panel or several. Panels are `<svg>` elements of their own in the file, because a browser can stack them where room
is short; one wide picture would only shrink until nobody can read it.
"""

import re
import xml.etree.ElementTree as etree
import zlib
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from pathlib import Path

from guide.content.loading import FIRST_LANGUAGE, ROOT, check_text
from guide.errors import Refusal, did_you_mean, refuse_page
from guide.lint.house_words import check_drawing_words
from guide.text import plain

DRAWINGS = ROOT / "drawings"
STYLE = ROOT / "overrides" / "static" / "drawings.css"
SVG = "{http://www.w3.org/2000/svg}"
#: What tells of a drawing, and what it is made of.
NAMES = ("title", "desc")
PARTS = {"path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "g", "text", "tspan"}
#: What a part may say of itself: its form, its place and its class. Colours and the size of letters are those of drawings.css.
SAYS = {
    "class",
    "id",
    "d",
    "points",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "dx",
    "dy",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "transform",
    "text-anchor",
    "font-weight",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
}
PANEL = {"viewBox", "x", "y", "width", "height"}
ROOT_SAYS = PANEL | {"role", "aria-labelledby", "aria-describedby"}
#: What makes a path: a letter and its numbers, again and again. Of another one, browsers draw what they understand, or nothing.
PATH = re.compile(r"(?:[MmLlHhVvCcSsQqTtAa](?:[\s,]*-?(?:\d*\.\d+|\d+))+[\s,]*|[Zz]\s*)+")
NUMBER = re.compile(r"-?(?:\d*\.\d+|\d+)")
_NUMBERS = {"x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "width", "height"}
LENGTHS = {"r", "rx", "ry"}
#: Moves, turns and scales; one by nothing would hide the part.
TRANSFORM = re.compile(r"(?:(?:translate|rotate|scale|matrix)\((?:[\s,]*-?(?:\d*\.\d+|\d+))+\)\s*)+")
TO_NOTHING = re.compile(r"(?:scale\(|scale\([^ ,)]+[ ,]+)-?0*\.?0*[ ,)]")
FORMS = {"d": PATH, "transform": TRANSFORM} | dict.fromkeys(_NUMBERS | LENGTHS, NUMBER)
#: How wide or high a panel may be.
LEAST, MOST = 1, 5000
#: Bytes of a drawing, packed, and how many groups stand in each other. Ours take a fifth of this.
HEAVIEST, DEEPEST = 6 * 1024, 20


@dataclass(frozen=True)
class Drawing:
    """A drawing: its name and description for those who do not see it, and its panels, each an `<svg>` for a page of HTML."""

    id: str
    title: str
    description: str
    panels: tuple[str, ...]


def drawn_in(id: str, language: str) -> str:
    """Return the language whose drawing is shown: that of the page, or the first where only that has it."""
    has = [name for name in (language, FIRST_LANGUAGE) if (DRAWINGS / name / f"{id}.svg").is_file()]
    return has[0] if has else language


def find_drawing(id: str, language: str) -> Drawing:
    """Return the drawing `drawings/<language>/<id>.svg`. Raises `Refusal` with the nearest name when there is none."""
    language = drawn_in(id, language)
    folder = DRAWINGS / language
    path = folder / f"{id}.svg"
    if not path.is_file():
        raise refuse_page(f"there is no drawing “{id}”.", did_you_mean(id, [file.stem for file in folder.glob("*.svg")]))
    return read_drawing(path, f"drawings/{language}/{path.name}")


def read_drawing(path: Path, where: str) -> Drawing:
    """Read a file. Raises `Refusal` for what would break, restyle or spy on the page it stands in, or leave a reader out."""
    known = re.findall(r"\.drawing \.([\w-]+)", STYLE.read_text(encoding="utf-8"))
    return _read(path.read_bytes(), path.stem, path.parent.name, frozenset(known), where)


def parse(content: bytes, where: str) -> etree.Element:
    """Return the outermost `<svg>` of a file; what is of SVG has its plain name. Raises `Refusal` for what is no drawing."""
    try:
        root = etree.fromstring(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, etree.ParseError) as error:
        raise Refusal(where, f"this drawing cannot be read ({error}).", "Save it again as plain SVG in UTF-8.") from None
    if root.tag != f"{SVG}svg" or root.get("role") != "img" or not root.findtext(f"{SVG}title", "").strip():
        raise Refusal(where, "it has no name to be heard.", 'Give its svg role="img", xmlns="http://www.w3.org/2000/svg" and a <title>.')
    for part in root.iter():
        part.tag = part.tag.removeprefix(SVG)
    return root


@lru_cache(maxsize=64)
def _read(content: bytes, stem: str, language: str, known: frozenset[str], where: str) -> Drawing:
    root, text = parse(content, where), content.decode("utf-8-sig")
    if "<!DOCTYPE" in text:
        raise Refusal(where, "it begins with a <!DOCTYPE>.", "Take that line out: a drawing needs none.")
    title, description = _named(root, "title"), _named(root, "desc")
    if " " not in description:
        raise Refusal(where, "it has no description.", "Add <desc> with all that the eye sees, in a few plain sentences.")
    for words in (title, description):
        check_text(words, where)
        if plain(words) != words:
            fault = "its name or description has a form of Markdown, which would be printed as it stands."
            raise Refusal(where, fault, "Write plain words; sources stand in data/drawings.yml.")
    for key, name in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
        id = f"{stem}-{name}"
        if root.get(key) != id or root.find(f"{name}[@id='{id}']") is None:
            raise Refusal(where, f"{key} does not name its {name}.", f'Write {key}="{id}" and <{name} id="{id}">.')
    _check_ids(root, stem, where)
    _check_attributes(root, ROOT_SAYS, where)
    check_drawing_words(where, text, language)
    for label in ("".join(part.itertext()) for part in root.iter("text")):  # as readers see it, whatever it is made of
        check_text(label, where)
        check_drawing_words(where, label, language)
    panels = _find_panels(root, where)
    for panel in panels:
        for part in panel:
            if part.tag not in NAMES:
                _check_part(part, known, 1, where)
    drawing = Drawing(stem, title, description, tuple(map(_markup, panels)))
    if len(zlib.compress("".join(drawing.panels).encode(), 9)) > HEAVIEST:
        raise Refusal(where, f"it adds more than {HEAVIEST // 1024} KiB to each page it stands in.", "Draw it with fewer points.")
    return drawing


def _named(root: etree.Element, name: str) -> str:
    return " ".join((root.findtext(name) or "").split())


def _check_ids(root: etree.Element, stem: str, where: str) -> None:
    seen = set()
    for id in (element.attrib["id"] for element in root.iter() if "id" in element.attrib):
        if not id.startswith(f"{stem}-"):
            raise Refusal(where, f"the id “{id}” could clash with another on the page.", f"Begin it with “{stem}-”.")
        if id in seen:
            raise Refusal(where, f"the id “{id}” stands twice.", "Give one of the two another id.")
        seen.add(id)


def _find_panels(root: etree.Element, where: str) -> list[etree.Element]:
    """Return the panels, or the root if it has none; whatever stands beside panels would be lost on every page."""
    panels = root.findall("svg")
    for svg in (root, *panels):
        _check_size(svg, where)
    for panel in panels:
        _check_attributes(panel, PANEL, where)
    names = [part.tag for part in root if part.tag in NAMES] + [part.tag for panel in panels for part in panel if part.tag in NAMES]
    if len(names) != len(NAMES):
        raise Refusal(where, "it has more than one <title> or <desc>.", "Keep one of each, the first things in the drawing.")
    for part in root if panels else ():
        if part.tag not in (*NAMES, "svg"):
            mend = "Move it into one of them: no page would show it beside them."
            raise Refusal(where, f"<{_name(part)}> stands beside the panels.", mend)
    return panels or [root]


def _check_size(svg: etree.Element, where: str) -> None:
    try:
        size = [float(number) for number in svg.get("viewBox", "").split()]
    except ValueError:
        size = []
    if len(size) != 4 or not all(map(isfinite, size)) or not LEAST <= min(size[2:]) <= max(map(abs, size)) <= MOST:
        mend = 'Give each <svg> where it begins, its width and its height, such as viewBox="0 0 280 200".'
        raise Refusal(where, "it is, or has, a panel without a viewBox of four numbers.", mend)


def _check_part(part: etree.Element, known: frozenset[str], depth: int, where: str) -> None:
    """Check what stands in a panel; `known` are the classes that our styles know."""
    name = _name(part)
    if part.tag == "svg":
        raise Refusal(where, "a panel stands inside something else.", "Put each panel straight into the outermost <svg>.")
    if part.tag not in PARTS:
        raise Refusal(where, f"<{name}> has no place in a drawing.", "Draw with shapes and text; colours come from classes.")
    if depth > DEEPEST:
        raise Refusal(where, f"more than {DEEPEST} groups stand in each other.", "Draw it with fewer.")
    _check_attributes(part, SAYS, where)
    for unknown in sorted(set(part.get("class", "").split()) - known):
        raise Refusal(where, f"overrides/static/drawings.css has no class “{unknown}”.", did_you_mean(unknown, known))
    for inner in part:
        _check_part(inner, known, depth + 1, where)


def _check_attributes(part: etree.Element, allowed: set[str], where: str) -> None:
    for key in sorted(part.attrib.keys() - allowed):
        mend = "Take it out; colours and letters come from classes."
        raise Refusal(where, f'{key.rpartition("}")[2]}="…" of <{_name(part)}> has no place in a drawing.', mend)
    for key, value in part.attrib.items():
        form = FORMS.get(key)
        if (form and not form.fullmatch(value.strip())) or (key in LENGTHS and value.startswith("-")) or TO_NOTHING.search(value):
            fault = f'{key}="{value[:30]}" of <{_name(part)}> draws nothing, or something else.'
            raise Refusal(where, fault, "Draw it again, and save it as plain SVG.")


def _name(part: etree.Element) -> str:
    return part.tag.rpartition("}")[2]


def _markup(panel: etree.Element) -> str:
    """Return a panel as a page has it: what only a person reading the file needs is not sent to every phone.

    A space between words that stand beside each other is one that readers see.
    """
    text = "".join(etree.tostring(part, encoding="unicode") for part in panel if part.tag not in NAMES)
    text = re.sub(r'(?<=<g) id="[^"]*"', "", re.sub(r"(?<!</tspan)>\s+<", "><", text)).replace(" />", "/>").strip()
    text = text.replace("<text ", '<text aria-hidden="true" ')  # Firefox would read labels in place of the description
    return f'<svg viewBox="{panel.get("viewBox")}">{text}</svg>'
