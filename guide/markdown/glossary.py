"""Glossary words: `[pretend treatment](term:sham)` becomes a word that explains itself where it stands."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.content.library import Library
from guide.content.models import Term
from guide.markdown.citations import change_text_before

STOPS = ".,;:!?)"


class TermTree(Treeprocessor):
    """Turns links to `term:id` into a button and its meaning.

    The browser's own popover does the rest, with no script: it opens by touch, mouse and keyboard and closes with
    Escape. Where popovers are unknown, and on paper, the meaning stands in the line.
    """

    def __init__(self, md: Markdown, shared: dict[str, Any]) -> None:
        super().__init__(md)
        self.library: Library = shared["library"]
        self.words: dict[str, Any] = shared["words"]

    def run(self, root: etree.Element) -> None:
        explained: dict[str, Term] = {}
        for parent in list(root.iter()):
            for link in list(parent):
                if link.tag == "a" and link.get("href", "").startswith("term:"):
                    self._explain(parent, link, explained)
        if explained:
            root.append(self._words(explained))

    def _words(self, explained: dict[str, Term]) -> etree.Element:
        """Return the words of the page with their meanings, for paper, where no word can be pressed."""
        words = etree.Element("section", {"class": "words", "data-aside": ""})
        etree.SubElement(words, "h2", {"id": "words"}).text = self.words["words"]
        facts = etree.SubElement(words, "dl")
        for term in sorted(explained.values(), key=lambda term: term.word.lower()):
            etree.SubElement(facts, "dt").text = term.word
            etree.SubElement(facts, "dd").text = term.meaning
        return words

    def _explain(self, parent: etree.Element, link: etree.Element, explained: dict[str, Term]) -> None:
        id = link.attrib.pop("href").removeprefix("term:")
        term = self.library.glossary[id]
        link.tag = "button"
        link.set("type", "button")
        link.set("class", "term")
        link.set("popovertarget", f"term-{id}")
        place, opened = link, take_bracket(parent, link)
        stop = link.tail[0] if link.tail and link.tail[0] in STOPS else ""
        if opened or stop:  # a browser may break the line beside a button, even before a full stop
            place = etree.Element("span", {"class": "unbroken"})
            parent[list(parent).index(link)] = place
            place.text = opened
            place.append(link)
            link.tail, place.tail = stop, (link.tail or "")[len(stop) :]
        if id in explained:
            return
        explained[id] = term
        meaning = etree.Element("span", {"popover": "auto", "id": f"term-{id}", "class": "meaning", "data-aside": ""})
        etree.SubElement(meaning, "b").text = term.word
        meaning[0].tail = f": {term.meaning}"
        meaning.tail, place.tail = place.tail, ""
        parent.insert(list(parent).index(place) + 1, meaning)


def take_bracket(parent: etree.Element, link: etree.Element) -> str:
    """Remove a bracket that opens just before `link`, and return it; nothing when there is none."""
    place = list(parent).index(link)
    before = parent[place - 1].tail if place else parent.text
    if not (before or "").endswith("("):
        return ""
    change_text_before(parent, place, lambda text: text[:-1])
    return "("
