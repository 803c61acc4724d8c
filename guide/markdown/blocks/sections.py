"""Plain containers: *in short*, *what next*, and the two parts of the home page."""

import re
import xml.etree.ElementTree as etree
from itertools import groupby

from markdown.util import AtomicString

from guide.drawings import find_drawing
from guide.errors import refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations
from guide.markdown.blocks.drawing import add_cover
from guide.markdown.blocks.verdict import add_verdict


class InShortBlock(GuideBlock):
    """`/// in-short`: the answer in two to four short sentences, the first thing under the title.

    `for:` says whom the page is for and what it will tell; `claim:` puts that promise and its verdict before the answer;
    `cover: where-it-hurts 2` sets the second panel of a drawing, without its labels, into the band above.
    """

    NAME = "in-short"
    BODY = True
    OPTIONS = {"for": ("", str), "claim": ("", str), "cover": ("", str)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        section = add(parent, "section", class_="in-short", aria_labelledby="in-short")
        add(section, "h2", self.words["in_short"], id="in-short")
        if self.options["for"]:
            add(section, "p", self.options["for"], class_="in-short__for")
        if self.options["claim"]:
            claim = self.find("claims", self.options["claim"])
            told = add(section, "p", f"{self.words['told']}: ", class_="in-short__promise", data_aside="shared")
            add(told, "b", f"“{claim.promise}”")
            add_verdict(section, self.library.verdicts[claim.verdict])
        if self.options["cover"]:
            add_cover(section, self.options["cover"], self)
        return section


class DetailsBlock(GuideBlock):
    """`/// details | The numbers`: a part that stands closed, for those who want more; it opens for links, search in the page and paper.

    Emergency signs, harms and the answer are never put in one. `level: 3` makes its heading one of a section.
    """

    NAME = "details"
    BODY = True
    TAKES = "a heading"
    ONCE_BY = ""
    OPTIONS = {"level": ("2", str)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        if self.options["level"] not in ("2", "3"):
            raise refuse_page(f"“/// details | {self.argument}” has a heading of level {self.options['level']}.", "Write 2 or 3.")
        box = add(parent, "details", class_="more")
        add(add(box, "summary"), f"h{self.options['level']}", self.argument)
        return box


class DoNowBlock(GuideBlock):
    """`/// do-now`: three to five small steps in order, each with its tool: what a reader can do now.

    `pictures: phone papers ask` puts a small picture of `drawings/steps/` beside each step, in their order.
    """

    NAME = "do-now"
    BODY = True
    TAKES = "a heading"
    OPTIONAL = True
    ONCE_BY = "name"
    OPTIONS = {"pictures": ("", str)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        section = add(parent, "section", class_="do-now", aria_labelledby="do-now")
        add(section, "h2", self.argument or self.words["do_now"], id="do-now")
        return section

    def on_end(self, block: etree.Element) -> None:
        names = self.options["pictures"].split()
        steps = block.findall("ol/li")
        if names and len(names) != len(steps):
            raise refuse_page(
                f"“pictures: {' '.join(names)}” names {len(names)} pictures for {len(steps)} steps.", "Name one for each step."
            )
        for name, step in zip(names, steps, strict=False):
            holder = step[0] if len(step) and step[0].tag == "p" else step
            picture = etree.Element("span", {"class": "drawing deed", "aria-hidden": "true"})
            picture.text = AtomicString(self.md.htmlStash.store(find_drawing(name, "steps").panels[0]))
            picture.tail, holder.text = holder.text, None
            holder.insert(0, picture)


class NextBlock(GuideBlock):
    """`/// next` or `/// next | heading`: a list of links to the pages a reader would want now."""

    NAME = "next"
    BODY = True
    TAKES = "a heading"
    OPTIONAL = True
    ONCE_BY = "name"

    def on_create(self, parent: etree.Element) -> etree.Element:
        section = add(parent, "section", class_="next", aria_labelledby="next")
        add(section, "h2", self.argument or self.words["what_next"], id="next")
        return section


class HelplinesBlock(GuideBlock):
    """`/// helplines`: more help, by name, closed: official pages and helplines of `data/helplines.yml`, by place.

    `/// helplines | crisis` prints the numbers for people who think of ending their life, open, each to be touched.
    """

    NAME = "helplines"
    TAKES = "“crisis”"
    OPTIONAL = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        if self.argument not in (None, "", "crisis"):
            raise refuse_page(f"“/// helplines | {self.argument}” is not a kind of help.", "Write “crisis”, or nothing after the bar.")
        if self.argument:
            return self._crisis(parent)
        section = add(parent, "details", class_="more helplines")
        add(add(section, "summary"), "h2", self.words["helplines"], id="helplines")
        facts = add(section, "dl")
        for place, lines in groupby(self.library.helplines.values(), key=lambda line: line.place):
            add(facts, "dt", place)
            for line in lines:
                item = add(facts, "dd")
                add(item, "a", line.name, href=line.url).tail = f": {line.what}"
                if line.phone:
                    item[-1].tail = f": {line.what} "
                    add(item, "a", line.phone, href=dial(line.phone))
        return section

    def _crisis(self, parent: etree.Element) -> etree.Element:
        lines = [line for line in self.library.helplines.values() if line.crisis and line.phone]
        section = add(parent, "section", class_="crisis")
        numbers = add(section, "ol")  # of lists without order, reader views drop those that are all links
        for line in lines:
            link = add(add(numbers, "li"), "a", f"{self.words['emergency']['call'].format(line.phone)} ", href=dial(line.phone or ""))
            add(link, "span", f"{line.place}: {line.name}")
        add_citations(add(section, "p"), dict.fromkeys(id for line in lines for id in line.sources))
        return section


def dial(number: str) -> str:
    """Return the address that makes a phone dial a number."""
    return f"tel:{re.sub('[ -]', '', number)}"


class HeroBlock(GuideBlock):
    """`/// hero`: the head of the home page, with a line above the title; a drawing in it stands beside the words on wide screens."""

    NAME = "hero"
    BODY = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        return add(parent, "div", class_="hero")

    def on_end(self, block: etree.Element) -> None:
        if block[:1] and block[0].tag == "p":
            block[0].set("class", "kicker")


class AnswersBlock(GuideBlock):
    """`/// answers` holds `/// answer` cards that are read in ten seconds."""

    NAME = "answers"
    BODY = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        return add(parent, "div", class_="answers")


class AnswerBlock(GuideBlock):
    """`/// answer | question`: the answer in the first line, or with `claim:` the verdict on a promise; then why."""

    NAME = "answer"
    BODY = True
    TAKES = "the question"
    OPTIONS = {"claim": ("", str)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        card = add(parent, "section", class_="answer")
        add(card, "h2", self.argument)
        if self.options["claim"]:
            add_verdict(card, self.library.verdicts[self.find("claims", self.options["claim"]).verdict])
        return card
