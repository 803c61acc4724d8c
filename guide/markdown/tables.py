"""Tables, made fit for small screens and for ears."""

import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor


class TableTree(Treeprocessor):
    """Makes cards of the tables that authors write: names every cell's column, and makes the first cell of a row its header.

    On a phone a row becomes a card, and each cell begins with the name of its column: text, which browsers translate too; styles hide it
    elsewhere. A row of a chart becomes two lines. Browsers forget that such a thing is a table, so the roles are written out, and who
    listens hears the name from them.
    """

    ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    HEADS = {"col": "columnheader", "row": "rowheader", "rowgroup": "rowheader"}

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            if table.find("caption") is None and not table.get("class"):  # one with a class was made by a block
                self._make_cards(table)
            if table.get("class"):
                for part in table.iter():
                    if role := self.ROLES.get(part.tag) or self.HEADS.get(part.get("scope", "")):
                        part.set("role", role)

    def _make_cards(self, table: etree.Element) -> None:
        table.set("class", "cards")
        columns = ["".join(cell.itertext()) for cell in table.iterfind("thead/tr/th")]
        for cell in table.iterfind("thead/tr/th"):
            cell.set("scope", "col")
        for row in table.iterfind("tbody/tr"):
            for column, cell in zip(columns[1:], row[1:], strict=False):
                label = etree.Element("span", {"class": "cell-label", "aria-hidden": "true", "data-aside": ""})
                label.text, label.tail, cell.text = f"{column} " if column.endswith("?") else f"{column}: ", cell.text, None
                cell.insert(0, label)
            row[0].tag = "th"
            row[0].set("scope", "row")
            if "".join(row[0].itertext()).rstrip().endswith("?"):
                row[0].set("class", "asks")  # a question needs no colon after it
