"""The contents of a page: a list of its sections right after the answer, before the text, closed on a phone."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

#: A page with fewer sections than this is seen at a glance.
FEWEST = 4
#: What is no matter of the page: its answer, the way on, the sources, and the words that stand on paper alone.
NOT_LISTED = ("in-short", "next", "sources", "words")


class ContentsTree(Treeprocessor):
    """Puts the list of sections after `/// in-short`; it runs when headings have their ids."""

    def __init__(self, md: Markdown, shared: dict[str, Any]) -> None:
        super().__init__(md)
        self.words: dict[str, Any] = shared["words"]

    def run(self, root: etree.Element) -> None:
        answer = next((child for child in root if child.get("class") == "in-short"), None)
        tokens = getattr(self.md, "toc_tokens", [])
        sections = [token for token in (tokens[0]["children"] if tokens else []) if token["id"] not in NOT_LISTED]
        if answer is None or len(sections) < FEWEST:
            return
        contents = etree.Element("nav", {"class": "contents", "aria-label": self.words["on_this_page"], "data-aside": ""})
        details = etree.SubElement(contents, "details")
        etree.SubElement(details, "summary").text = f"{self.words['on_this_page']} ({len(sections)})"
        items = etree.SubElement(details, "ul")
        for section in sections:
            link = etree.SubElement(etree.SubElement(items, "li"), "a", {"href": f"#{section['id']}"})
            name = self.words["emergency"]["short"] if section["id"] == "emergency-now" else section["name"]
            link.text = AtomicString(name)
        root.insert(list(root).index(answer) + 1, contents)
