"""Tables that authors write in Markdown, made fit for small screens and for ears."""

import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor


class TableTree(Treeprocessor):
    """Names every cell's column, and makes the first cell of a row its header.

    On a phone a row becomes a card, and each cell begins with the name of its column: text, which browsers translate too; styles hide it
    elsewhere. Browsers forget that such a thing is a table, so the roles are written out, and who listens hears the name from them.
    """

    ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            if table.find("caption") is None and not table.get("class"):  # one with a class was made by a block
                self._name_cells(table)

    def _name_cells(self, table: etree.Element) -> None:
        table.set("class", "cards")
        columns = ["".join(cell.itertext()) for cell in table.iterfind("thead/tr/th")]
        for cell in table.iterfind("thead/tr/th"):
            cell.attrib.update(scope="col", role="columnheader")
        for row in table.iterfind("tbody/tr"):
            for column, cell in list(zip(columns, row, strict=False))[1:]:
                label = etree.Element("span", {"class": "cell-label", "aria-hidden": "true", "data-aside": ""})
                label.text, label.tail, cell.text = f"{column}: ", cell.text, None
                cell.insert(0, label)
            row[0].tag = "th"
            row[0].attrib.update(scope="row", role="rowheader")
            if "".join(row[0].itertext()).rstrip().endswith("?"):
                row[0].set("class", "asks")  # a question needs no colon after it
        for element in table.iter():
            if element.tag in self.ROLES:
                element.set("role", self.ROLES[element.tag])
