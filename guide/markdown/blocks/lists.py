"""Whole lists: the sources of one topic, and the glossary."""

import xml.etree.ElementTree as etree

from guide.content.loading import ROOT
from guide.content.models import Source
from guide.errors import did_you_mean, refuse_page
from guide.markdown.blocks.base import GuideBlock, add
from guide.markdown.citations import add_reference
from guide.text import capital

CHANGELOG = ROOT / "CHANGELOG.md"
#: The first year of each group of sources, the newest first; those without a year come last.
SINCE = (2024, 2020, 2015, 1, 0)


class SourcesBlock(GuideBlock):
    """`/// sources | trials`: every source of `data/sources/trials.yml`, each with an anchor of its own, in closed groups by year."""

    NAME = "sources"
    TAKES = "a topic"

    def on_create(self, parent: etree.Element) -> etree.Element:
        topics = {source.topic for source in self.library.sources.values()}
        if self.argument not in topics:
            raise refuse_page(f"there is no topic “{self.argument}” in data/sources/.", did_you_mean(self.argument, topics))
        box = add(parent, "div", class_="source-list")
        groups: dict[int, list[Source]] = {since: [] for since in SINCE}
        for source in self.library.sources.values():
            if source.topic == self.argument:
                groups[next(since for since in SINCE if since <= int(source.year or 0))].append(source)
        for name, (since, sources) in zip(self.words["source_years"], groups.items(), strict=True):
            if sources:
                part = add(box, "details", class_="more source-list__group")
                add(add(part, "summary"), "h2", f"{name} ({len(sources)})", id=f"since-{since}")
                for source in sources:
                    self._entry(part, source)
        return box

    def _entry(self, part: etree.Element, source: Source) -> None:
        entry = add(part, "section", id=source.id)
        add(entry, "h3", capital(source.label))
        add(entry, "p", source.says)
        add_reference(add(entry, "p", class_="reference", data_aside=""), source, self.words)


class GlossaryBlock(GuideBlock):
    """`/// glossary`: every term in the order of the alphabet."""

    NAME = "glossary"

    def on_create(self, parent: etree.Element) -> etree.Element:
        terms = add(parent, "dl", class_="glossary")
        for term in sorted(self.library.glossary.values(), key=lambda term: term.word.lower()):
            add(terms, "dt", term.word, id=term.id)
            add(terms, "dd", term.meaning)
        return terms


class ChangesBlock(GuideBlock):
    """`/// changes`: what was corrected or changed, month by month, from `CHANGELOG.md`: one list for readers and for programmers."""

    NAME = "changes"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="changes", data_aside="")
        items = box
        for line in CHANGELOG.read_text(encoding="utf-8").partition("-->")[2].splitlines():
            if line.startswith("## "):
                add(box, "h3", line.removeprefix("## "))
                items = add(box, "ul")
            elif line.startswith("- "):
                add(items, "li", line.removeprefix("- "))
            elif line.strip() and len(items):
                items[-1].text = f"{items[-1].text} {line.strip()}"
        return box
