"""A sheet to take along: a table of questions with a box to tick beside each, and room to write."""

import xml.etree.ElementTree as etree

from guide.errors import refuse_page
from guide.markdown.blocks.base import GuideBlock, add
from guide.text import CITATION


class SheetBlock(GuideBlock):
    """`/// sheet` around a table: a button that prints, a box to tick in each row, and on paper a last column to write in.

    Without a script the button is hidden. The ticks are kept nowhere.
    """

    NAME = "sheet"
    BODY = True
    ONCE_BY = "name"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="to-tick")
        add(box, "button", self.words["sheet"]["print"], type="button", class_="print")
        return box

    def on_end(self, block: etree.Element) -> None:
        head = block.find("table/thead/tr")
        if head is None:
            raise refuse_page("“/// sheet” holds no table.", "Write a table in it, with a question at the start of each row.")
        add(head, "th", self.words["sheet"]["write"], class_="write")
        for row in block.iterfind("table/tbody/tr"):
            add(row, "td", class_="write")
            cell = row[0]
            question = CITATION.sub("", cell.text or "")
            tick = etree.Element("input", {"type": "checkbox", "aria-label": question})
            tick.tail, cell.text = f" {cell.text}", None
            cell.insert(0, tick)
