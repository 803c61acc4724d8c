"""Glossary words: `[pretend treatment](term:sham)` becomes a word that explains itself where it stands."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.content.library import Library
from guide.content.models import Term


class TermTree(Treeprocessor):
    """Turns links to `term:id` into links to a meaning, which stands hidden behind the first of them.

    A link, because reader views drop buttons, and with them words such as “never stop opioids”; some browsers leave them out of what is
    copied. `static/site.js` opens the meaning as a popover; without a script it shows in the line. On paper all stand at the end.
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
        id = link.get("href", "").removeprefix("term:")
        term = self.library.glossary[id]
        link.set("class", "term")
        link.set("href", f"#term-{id}")
        if id in explained:
            return
        explained[id] = term
        meaning = etree.Element("span", {"popover": "auto", "hidden": "", "id": f"term-{id}", "class": "meaning", "data-aside": ""})
        etree.SubElement(meaning, "b").text = term.word
        meaning[0].tail = f": {term.meaning}"
        meaning.tail, link.tail = link.tail, ""
        parent.insert(list(parent).index(link) + 1, meaning)
