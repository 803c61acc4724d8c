"""What all our blocks share: the library, the interface words, and refusals in place of silent raw text."""

import json
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from typing import Any

from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from guide.content.library import Library
from guide.content.models import Heading
from guide.errors import current_line, current_place

#: What can be a mark of Markdown. A text without any is not looked through for each of them, which takes a third of the time of a page.
MARKS = re.compile(r"[\\`*_\[\]<>&!{\n]|  ")
#: Blocks that are not the text of the page they stand on, with the value of `data-aside` (guide/publish/pages.py).
ASIDES = {"claim": "shared", "emergency": "shared", "next": "", "readability": "", "search": ""}


class GuideBlock(Block):
    """A block that stops the build when it is misused.

    pymdownx prints a block it rejects as raw text and goes on, so a fault would reach readers; we raise instead.
    """

    #: What stands after the bar in `/// name | …`, in words for the error message; empty when nothing may.
    TAKES = ""
    #: True when the word after the bar may be left out.
    OPTIONAL = False
    #: True when authors may write between the opening line and the closing one.
    BODY = False
    #: Of what a page may have one: "argument" (of it with the same words after the bar), "name" (of it at all), or "" (any number).
    ONCE_BY = "argument"

    ARGUMENT = None  # either way is accepted here; `guide.markdown.guard` judges what authors write

    @property
    def library(self) -> Library:
        library: Library = self.config["library"]
        return library

    @property
    def words(self) -> dict[str, Any]:
        words: dict[str, Any] = self.config["words"]
        return words

    def on_validate(self, parent: etree.Element) -> bool:
        current_line.set(next(self.config["lines"]))
        return True

    def _create(self, parent: etree.Element) -> etree.Element:
        element: etree.Element = super()._create(parent)
        if self.NAME in ASIDES:
            element.set("data-aside", ASIDES[self.NAME])
        return element

    def find(self, kind: str, id: str) -> Any:
        """Return a record of the library; an unknown id refuses the page."""
        return self.library.find(kind, id, current_place())

    def add_json_ld(self, parent: etree.Element, thing: dict[str, Any]) -> None:
        """Append `thing` as data for search engines, in the words of schema.org; readers see nothing of it."""
        text = json.dumps({"@context": "https://schema.org"} | thing, ensure_ascii=False).replace("<", r"\u003c")
        script = f'<script type="application/ld+json">{text}</script>'
        add(parent, "div", AtomicString(self.md.htmlStash.store(script)))


def grouped(groups: dict[str, Heading], members: Iterable[Any]) -> Iterator[tuple[Heading, list[Any]]]:
    """Yield each group with its claims or questions, both in the order of their files."""
    members = list(members)
    for group in groups.values():
        yield group, [member for member in members if member.group == group.id]


def counted(forms: list[str], number: float, *more: object) -> str:
    """Return the form of some words for one or for many, with the number in it."""
    return forms[number != 1].format(number, *more)


def add(parent: etree.Element, tag: str, text: str | None = None, **attributes: str) -> etree.Element:
    """Append an element to `parent`. `class_` becomes `class`, an underscore in a name a hyphen. Text is Markdown."""
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = etree.SubElement(parent, tag, names)
    element.text = text if text is None or MARKS.search(text) else AtomicString(text)
    return element


def add_citations(parent: etree.Element, ids: Iterable[str]) -> None:
    """Append a mark for sources at this place; `guide.markdown.citations` numbers it when the page is whole."""
    add(parent, "span", data_cite=" ".join(ids))
