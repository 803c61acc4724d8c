"""A drawing with words under it."""

import re
import xml.etree.ElementTree as etree
from pathlib import Path

from markdown.util import AtomicString

from guide.blocks.base import GuideBlock, add
from guide.records import ROOT
from guide.refusal import did_you_mean, refuse_page

DRAWINGS = ROOT / "drawings"
SVG = "{http://www.w3.org/2000/svg}"


class DrawingBlock(GuideBlock):
    """`/// drawing | spine`: the SVG `drawings/<language>/spine.svg` in the page itself, so that it takes our colours.

    The body is the description that everyone reads; the drawing carries a title for those who hear it.
    """

    NAME = "drawing"
    BODY = True
    TAKES = "the name of a drawing"

    def on_create(self, parent: etree.Element) -> etree.Element:
        folder = DRAWINGS / self.library.language
        path = folder / f"{self.argument}.svg"
        if not path.is_file():
            known = [drawing.stem for drawing in folder.glob("*.svg")]
            raise refuse_page(f"there is no drawing “{self.argument}”.", did_you_mean(self.argument, known))
        # What only a person reading the file needs is not sent to every phone: line breaks, names of groups.
        svg = read_drawing(path, f"drawings/{self.library.language}/{path.name}")
        svg = re.sub(r">\s+<", "><", svg)
        svg = re.sub(r' xmlns="[^"]*"|(?<=<g) id="[^"]*"', "", svg)
        self.once(self.argument)
        figure = add(parent, "figure", class_=f"drawing drawing--{self.argument}")
        figure.text = AtomicString(self.md.htmlStash.store(svg))
        self.caption = add(figure, "figcaption")
        return figure

    def on_add(self, block: etree.Element) -> etree.Element:
        return self.caption

    def on_end(self, block: etree.Element) -> None:
        if not len(self.caption) and not (self.caption.text or "").strip():
            block.remove(self.caption)


def read_drawing(path: Path, where: str) -> str:
    """Return the `<svg>` of a file. Raises `Refusal` for what would break, restyle or spy on the page it stands in."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = etree.fromstring(text)
    except (UnicodeDecodeError, etree.ParseError) as error:
        raise refuse_page(f"{where}: this drawing cannot be read ({error}).", "Save it again as plain SVG in UTF-8.") from None
    title = root.find(f"{SVG}title")
    if root.tag != f"{SVG}svg" or root.get("role") != "img" or title is None or not (title.text or "").strip():
        raise refuse_page(f"{where} has no name to be heard.", 'Give its svg role="img" and a <title> with words.')
    if root.get("aria-labelledby") != title.get("id"):
        name = f"{path.stem}-title"
        raise refuse_page(f"{where}: aria-labelledby does not name its title.", f'Write aria-labelledby="{name}" and <title id="{name}">.')
    for element in root.iter():
        name = str(element.tag).removeprefix(SVG)
        if name in {"script", "style", "image", "foreignObject", "use", "a"} or any(key.startswith("on") for key in element.attrib):
            raise refuse_page(f"{where}: <{name}> has no place in a drawing.", "Draw with shapes and text; colours come from classes.")
        id = element.get("id") or path.stem
        if not id.startswith(path.stem):
            raise refuse_page(f"{where}: the id “{id}” could clash with another on the page.", f"Begin it with “{path.stem}-”.")
    return text[text.index("<svg"):].strip()
