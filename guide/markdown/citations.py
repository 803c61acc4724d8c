"""Citations: `[@pers-2024-respine]` in a text becomes the name of the source at its end, which leads to the page's list of sources."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guide.content.library import Library
from guide.content.models import Source
from guide.markdown.blocks.base import add, counted
from guide.text import capital, cited

NO_BREAK_SPACE = "\u00a0"


class CitationPattern(InlineProcessor):
    """Marks `[@id]` or `[@id; @id]`, with the space before it, so that a number never starts a line."""

    def handleMatch(self, match: re.Match[str], text: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        return etree.Element("span", {"data-cite": " ".join(dict.fromkeys(cited(match[0])))}), match.start(0), match.end(0)


#: Elements that hold a text of their own: the citations of each stand together at its end.
HOLDERS = {"p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "footer", "summary", "h1", "h2", "h3", "h4"}

#: What may follow the own text of an item of a list.
LISTS = {"ul", "ol"}


class CitationTree(Treeprocessor):
    """Gathers the marks of each paragraph into one line of its sources, and appends the list of all that the page used.

    The line is a short link, “2 sources”, and the names of these sources, each a link to the page's list. The names are there for everyone:
    styles show them in the margin, or under the paragraph when the link is followed, and paper, reader views and copies have them too.
    Within `data-numbers` the line has the numbers of the list in place of names; static/choices.js gives the names when one is pressed.
    """

    def __init__(self, md: Markdown, shared: dict[str, Any]) -> None:
        super().__init__(md)
        self.library: Library = shared["library"]
        self.words: dict[str, Any] = shared["words"]

    def run(self, root: etree.Element) -> None:
        used: dict[str, str] = {}  # id of each source, and the place of the first paragraph that cites it
        numbered: set[str] = set()  # ids of those that a number leads to
        named: set[str] = set()  # ids of those that a name leads to
        short = {element for box in root.iter() if "data-numbers" in box.attrib for element in box.iter()}
        parents = {child: parent for parent in root.iter() for child in parent}
        for number, (holder, marks) in enumerate(self._holders(root), start=1):
            ids = dict.fromkeys(id for mark in marks for id in self._take(parents[mark], mark))
            place = f"cites-{number}"
            if holder in short:  # an id for each of hundreds of lines would be heavy: the list leads back to the part around
                place = self._id_around(holder, parents)
            for id in ids:
                used.setdefault(id, place)
            if holder in short:
                numbered.update(ids)
                places = list(used)
                self._add_numbers(holder, [places.index(id) + 1 for id in ids])
            else:
                named.update(ids)
                self._add_line(holder, list(ids), number)
        if used:
            root.append(self._list(used, numbered, named))

    def _holders(self, root: etree.Element) -> list[tuple[etree.Element, list[etree.Element]]]:
        """Return each element that holds marks of its own, in reading order, with them."""
        found: list[tuple[etree.Element, list[etree.Element]]] = []

        def walk(element: etree.Element, holder: tuple[etree.Element, list[etree.Element]]) -> None:
            for child in element:
                if "data-cite" in child.attrib:
                    if not holder[1]:
                        found.append(holder)
                    holder[1].append(child)
                walk(child, (child, []) if child.tag in HOLDERS else holder)

        walk(root, (root, []))
        return found

    def _take(self, parent: etree.Element, mark: etree.Element) -> list[str]:
        """Remove a mark, but not what follows it, and return the ids in it."""
        change_text_before(parent, list(parent).index(mark), lambda text: text + (mark.tail or ""))
        parent.remove(mark)
        return mark.attrib["data-cite"].split(" ")

    def _line(self, holder: etree.Element, kind: str, space: str) -> etree.Element:
        place = next((place for place, child in enumerate(holder) if child.tag in LISTS), len(holder))
        change_text_before(holder, place, lambda text: f"{text.rstrip()}{space}")
        line = etree.Element("span", {"class": kind, "data-aside": ""})
        holder.insert(place, line)
        return line

    @staticmethod
    def _id_around(element: etree.Element, parents: dict[etree.Element, etree.Element]) -> str:
        while not (id := element.get("id")):
            element = parents[element]
        return id

    def _add_numbers(self, holder: etree.Element, numbers: list[int]) -> None:
        """Append the numbers that sources have in the page's list: names in each of hundreds of lines would be most of a page."""
        line = self._line(holder, "numbers", " ")
        line.text = (self.words["sources"] if len(numbers) > 1 else self.words["source"]) + NO_BREAK_SPACE
        for number in numbers:
            add(line, "a", str(number), href=f"#s{number}").tail = " "
        line[-1].tail = None

    def _add_line(self, holder: etree.Element, ids: list[str], number: int) -> None:
        line = self._line(holder, "cites", NO_BREAK_SPACE)
        add(line, "a", counted(self.words["n_sources"], len(ids)), class_="cites__count", href=f"#cites-{number}")
        names = add(line, "span", " ", class_="cites__names", id=f"cites-{number}")
        for id in ids:
            add(names, "a", self.library.sources[id].label, href=f"#source-{id}")
            if id != ids[-1]:
                add(names, "span", "; ")

    def _list(self, used: dict[str, str], numbered: set[str], named: set[str]) -> etree.Element:
        foot = etree.Element("section", {"class": "sources", "data-aside": ""})  # no footer: reader views drop them
        details = add(foot, "details")
        add(add(details, "summary"), "h2", f"{self.words['sources']} ({len(used)})", id="sources")
        items = add(details, "ol")
        for number, (id, place) in enumerate(used.items(), start=1):
            item = add(items, "li", **({"id": f"source-{id}"} if id in named else {}))
            add_entry(item, self.library.sources[id], self.words)
            if id in numbered:
                item[0].set("id", f"s{number}")
            item[-1].tail = f"{item[-1].tail} "
            add(item, "a", self.words["back_to_text"], href=f"#{place}", class_="back")
        return foot


def change_text_before(parent: etree.Element, place: int, change: Callable[[str], str]) -> None:
    """Change the text that stands before the child at `place`, or that ends `parent`."""
    holder, name = (parent[place - 1], "tail") if place else (parent, "text")
    setattr(holder, name, change(getattr(holder, name) or ""))


def add_entry(parent: etree.Element, source: Source, words: dict[str, Any]) -> None:
    """Append what the page's own list tells: our label, which leads to the entry, who and where, and how far we read it.

    The title is left to the entry: it is long, in the words of the field, and would double the weight of the list.
    """
    label = add(parent, "a", AtomicString(capital(source.label)), href=f"/sources/{source.topic}.md#{source.id}")
    who = authors(source, words)
    label.tail = AtomicString(f". {who + ', ' if who and who != source.place else ''}")
    link = add(parent, "a", AtomicString(source.place or words["original"]), href=source.address)
    link.tail = AtomicString(f". {words['read'][source.read]}")


def add_reference(parent: etree.Element, source: Source, words: dict[str, Any]) -> None:
    """Append the full reference: authors, year, linked title, journal, and how far we read it."""
    who = authors(source, words)
    year = source.year or words["no_year"]
    parent.text = AtomicString(f"{who + ', ' if who else ''}{year}. ")
    link = add(parent, "a", AtomicString(source.csl.title.rstrip(".")), href=source.address)
    where = source.place
    link.tail = AtomicString(f". {where + '. ' if where and where != who else ''}{words['read'][source.read]}")


def authors(source: Source, words: dict[str, Any]) -> str:
    """Return the authors as readers need them: one, two, or the first and “others”."""
    names = [author.family or author.literal or author.given or "" for author in source.csl.author or ()]
    if len(names) > 2 or (names and source.more_authors):
        return f"{names[0]} {words['and_others']}"
    return f" {words['and']} ".join(names)
