"""Line drawings: SVG files that stand in the page itself, so that they take our colours and typeface.

A drawing has one panel or several. Panels are `<svg>` elements of their own in the file, because a browser can stack them where room
is short; one wide picture would only shrink until nobody can read it.
"""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from pathlib import Path

from guide.records import ROOT
from guide.refusal import did_you_mean, refuse_page

DRAWINGS = ROOT / "drawings"
SVG = "{http://www.w3.org/2000/svg}"
FORBIDDEN = {"script", "style", "image", "foreignObject", "use", "a"}

etree.register_namespace("", SVG.strip("{}"))


@dataclass(frozen=True)
class Drawing:
    """A drawing: its name and description for those who do not see it, and its panels, each an `<svg>` for a page of HTML."""

    id: str
    title: str
    description: str
    panels: tuple[str, ...]


def find_drawing(id: str, language: str) -> Drawing:
    """Return the drawing `drawings/<language>/<id>.svg`. Raises `Refusal` with the nearest name when there is none."""
    folder = DRAWINGS / language
    path = folder / f"{id}.svg"
    if not path.is_file():
        raise refuse_page(f"there is no drawing “{id}”.", did_you_mean(id, [file.stem for file in folder.glob("*.svg")]))
    return read_drawing(path, f"drawings/{language}/{path.name}")


def read_drawing(path: Path, where: str) -> Drawing:
    """Read a file. Raises `Refusal` for what would break, restyle or spy on the page it stands in, or leave a reader out."""
    try:
        root = etree.fromstring(path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, etree.ParseError) as error:
        raise refuse_page(f"{where}: this drawing cannot be read ({error}).", "Save it again as plain SVG in UTF-8.") from None
    title, description = _named(root, "title"), _named(root, "desc")
    if root.tag != f"{SVG}svg" or root.get("role") != "img" or not title:
        raise refuse_page(f"{where} has no name to be heard.", 'Give its svg role="img" and a <title> with words.')
    if not description:
        raise refuse_page(f"{where} has no description.", "Add <desc> with all that the eye sees, in a few plain sentences.")
    for key, name in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
        id = f"{path.stem}-{name}"
        if root.get(key) != id or root.find(f"{SVG}{name}").get("id") != id:
            raise refuse_page(f"{where}: {key} does not name its {name}.", f'Write {key}="{id}" and <{name} id="{id}">.')
    for element in root.iter():
        _check(element, path.stem, where)
    panels = root.findall(f"{SVG}svg") or [root]
    if not all(panel.get("viewBox") for panel in panels):
        raise refuse_page(f"{where} has a panel without a viewBox.", 'Give each <svg> its size, such as viewBox="0 0 280 200".')
    return Drawing(path.stem, title, description, tuple(map(_markup, panels)))


def _named(root: etree.Element, name: str) -> str:
    return " ".join((root.findtext(f"{SVG}{name}") or "").split())


def _check(element: etree.Element, stem: str, where: str) -> None:
    name = str(element.tag).removeprefix(SVG)
    if name in FORBIDDEN or any(key.startswith("on") for key in element.attrib):
        raise refuse_page(f"{where}: <{name}> has no place in a drawing.", "Draw with shapes and text; colours come from classes.")
    id = element.get("id") or stem
    if not id.startswith(stem):
        raise refuse_page(f"{where}: the id “{id}” could clash with another on the page.", f"Begin it with “{stem}-”.")


def _markup(panel: etree.Element) -> str:
    """Return a panel as a page has it: what only a person reading the file needs is not sent to every phone."""
    text = "".join(etree.tostring(part, encoding="unicode") for part in panel if part.tag not in (f"{SVG}title", f"{SVG}desc"))
    text = re.sub(r' xmlns="[^"]*"|(?<=<g) id="[^"]*"', "", re.sub(r">\s+<", "><", text)).replace(" />", "/>").strip()
    return f'<svg viewBox="{panel.get("viewBox")}">{text}</svg>'
