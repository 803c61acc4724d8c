"""The fact box: benefits over harms, cells and comparison side by side, “not known” written out."""

import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.models import Group, Result
from guide.markdown.blocks.base import GuideBlock, add, add_citations


class FactBoxBlock(GuideBlock):
    """`/// fact-box | id`: a table from `data/fact-boxes.yml`; numbers come from the study's results, of 100 people."""

    NAME = "fact-box"
    TAKES = "the id of a fact box"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = self.find("fact_boxes", self.argument)
        results = self.library.studies[box.study].figures
        figure = add(parent, "figure", class_="fact-box", id=f"facts-{box.id}")
        table = add(figure, "table", class_="facts")
        caption = add(table, "caption")
        add(caption, "strong", box.title)
        add(caption, "span", box.who)
        head = add(add(table, "thead"), "tr")
        for title in (self.words["fact_box"]["what"], box.cells, box.control):
            add(head, "th", title, scope="col")
        for kind in ("benefit", "harm"):
            body = add(table, "tbody")
            add(add(body, "tr"), "th", self.words["fact_box"][kind], scope="rowgroup", colspan="3")
            for row in (row for row in box.rows if row.kind == kind):
                line = add(body, "tr")
                add(line, "th", row.row, scope="row")
                result = results[row.result] if row.result else None
                for group in get_args(Group):
                    cell = add(line, "td")
                    label = add(cell, "span", f"{getattr(box, group)}: ", class_="cell-label", aria_hidden="true", data_aside="")
                    label.tail = self._of_100(result, group) if isinstance(result, Result) else getattr(row, group)
        note = add(figure, "figcaption", box.meaning)
        add_citations(note, [box.study, *(box.sources or ())])
        return figure

    def _of_100(self, result: Result, group: Group) -> str:
        form: str = self.words["of_100"]
        return form.format(round(result.proportion(group).of_100))
