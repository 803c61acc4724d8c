"""Citations: `[@pers-2024-respine]` in the text becomes a number that leads to the page's list of sources."""

import xml.etree.ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guide.content.models import Library, Source
from guide.errors import refuse_page

NO_BREAK_SPACE = "\u00a0"


class CitationPattern(InlineProcessor):
    """Marks `[@id]` or `[@id; @id]`, with the space before it, so that a number never starts a line."""

    def __init__(self, md) -> None:
        super().__init__(r"\s*\[@([^\]]*)\]", md)

    def handleMatch(self, match, text):
        ids = dict.fromkeys(part.strip().removeprefix("@").strip() for part in match[1].split(";"))
        return etree.Element("span", {"data-cite": " ".join(ids)}), match.start(0), match.end(0)


class CitationTree(Treeprocessor):
    """Numbers the marks in reading order and appends the list of sources that the page used."""

    def __init__(self, md, shared: dict) -> None:
        super().__init__(md)
        self.library: Library = shared["library"]
        self.words: dict = shared["words"]

    def run(self, root: etree.Element) -> None:
        used: dict[str, int] = {}
        for mark in list(root.iter("span")):
            if "data-cite" in mark.attrib:
                self._number(mark, used)
        if used:
            root.append(self._list(used))

    def _number(self, mark: etree.Element, used: dict[str, int]) -> None:
        ids = mark.attrib.pop("data-cite").split(" ")
        mark.attrib |= {"class": "cites", "data-aside": ""}
        mark.text = NO_BREAK_SPACE
        for id in ids:
            self._check(id)
            number = used.setdefault(id, len(used) + 1)
            link = etree.SubElement(mark, "a", {"href": f"#source-{id}", "aria-label": f"{self.words['source']} {number}"})
            link.text = str(number)
            link.tail = NO_BREAK_SPACE if id != ids[-1] else ""

    def _check(self, id: str) -> None:
        try:
            self.library.find("sources", id)
        except KeyError as error:
            raise refuse_page(f"“[@{id}]” is not one of our sources.", error.args[0]) from None

    def _list(self, used: dict[str, int]) -> etree.Element:
        foot = etree.Element("footer", {"class": "sources", "data-aside": ""})
        etree.SubElement(foot, "h2", {"id": "sources"}).text = self.words["sources"]
        items = etree.SubElement(foot, "ol")
        for id in used:
            add_entry(etree.SubElement(items, "li", {"id": f"source-{id}"}), self.library.sources[id], self.words)
        return foot


def add_entry(parent: etree.Element, source: Source, words: dict) -> None:
    """Append what the page's own list tells: our label, which leads to the entry, who and where, and how far we read it.

    The title is left to the entry: it is long, in the words of the field, and would double the weight of the list.
    """
    label = etree.SubElement(parent, "a", {"href": f"/sources/{source.topic}.md#{source.id}"})
    label.text = AtomicString(source.label[0].upper() + source.label[1:])
    who = authors(source, words)
    label.tail = AtomicString(f". {who + ', ' if who and who != place(source) else ''}")
    link = etree.SubElement(parent, "a", {"href": address(source)})
    link.text = AtomicString(place(source) or words["original"])
    link.tail = AtomicString(f". {words['read'][source.read]}")


def add_reference(parent: etree.Element, source: Source, words: dict) -> None:
    """Append the full reference: authors, year, linked title, journal, and how far we read it."""
    csl = source.csl
    who = authors(source, words)
    year = str(csl["issued"]["date-parts"][0][0]) if "issued" in csl else words["no_year"]
    parent.text = AtomicString(f"{who + ', ' if who else ''}{year}. ")
    link = etree.SubElement(parent, "a", {"href": address(source)})
    link.text = AtomicString(csl["title"].rstrip("."))
    where = place(source)
    link.tail = AtomicString(f". {where + '. ' if where and where != who else ''}{words['read'][source.read]}")


def address(source: Source) -> str:
    """Return where the source was published: its DOI where it has one, because that address lasts."""
    return f"https://doi.org/{source.csl['DOI']}" if "DOI" in source.csl else source.csl["URL"]


def place(source: Source) -> str:
    """Return the journal, site or publisher, or nothing when none was seen."""
    return source.csl.get("container-title") or source.csl.get("publisher", "")


def authors(source: Source, words: dict) -> str:
    """Return the authors as readers need them: one, two, or the first and “others”."""
    names = [author.get("family") or author["literal"] for author in source.csl.get("author", [])]
    if len(names) > 2 or (names and source.more_authors):
        return f"{names[0]} {words['and_others']}"
    return f" {words['and']} ".join(names)
