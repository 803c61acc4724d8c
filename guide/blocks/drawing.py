"""A drawing with words under it."""

import re
import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from guide.blocks.base import GuideBlock, add
from guide.records import ROOT
from guide.refusal import did_you_mean, refuse_page

DRAWINGS = ROOT / "drawings"


class DrawingBlock(GuideBlock):
    """`/// drawing | spine`: the SVG `drawings/<language>/spine.svg` in the page itself, so that it takes our colours.

    The body is the description that everyone reads; the drawing carries a title for those who hear it.
    """

    NAME = "drawing"
    TAKES = "the name of a drawing"

    def on_create(self, parent: etree.Element) -> etree.Element:
        folder = DRAWINGS / self.library.language
        path = folder / f"{self.argument}.svg"
        if not path.is_file():
            known = [drawing.stem for drawing in folder.glob("*.svg")]
            raise refuse_page(f"there is no drawing “{self.argument}”.", did_you_mean(self.argument, known))
        # What only a person reading the file needs is not sent to every phone: line breaks, names of groups.
        svg = re.sub(r">\s+<", "><", path.read_text(encoding="utf-8").strip())
        svg = re.sub(r' xmlns="[^"]*"|(?<=<g) id="[^"]*"', "", svg)
        if "<title" not in svg or 'role="img"' not in svg:
            where = f"drawings/{self.library.language}/{path.name}"
            raise refuse_page(f"{where} has no name to be heard.", "Give its svg role=\"img\" and a <title>.")
        figure = add(parent, "figure", class_=f"drawing drawing--{self.argument}")
        figure.text = AtomicString(self.md.htmlStash.store(svg))
        self.caption = add(figure, "figcaption")
        return figure

    def on_add(self, block: etree.Element) -> etree.Element:
        return self.caption

    def on_end(self, block: etree.Element) -> None:
        if not len(self.caption) and not (self.caption.text or "").strip():
            block.remove(self.caption)
