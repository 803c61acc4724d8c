"""Plain containers: *in short*, *what next*, and the two parts of the home page."""

import xml.etree.ElementTree as etree

from guide.markdown.blocks.base import GuideBlock, add
from guide.markdown.blocks.verdict import add_verdict


class InShortBlock(GuideBlock):
    """`/// in-short`: the answer in two to four short sentences, the first thing under the title."""

    NAME = "in-short"
    BODY = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        section = add(parent, "section", class_="in-short", aria_labelledby="in-short")
        add(section, "h2", self.words["in_short"], id="in-short")
        return section


class NextBlock(GuideBlock):
    """`/// next` or `/// next | heading`: a list of links to the pages a reader would want now."""

    NAME = "next"
    BODY = True
    TAKES = "a heading"
    OPTIONAL = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        section = add(parent, "section", class_="next", aria_labelledby="next")
        add(section, "h2", self.argument or self.words["what_next"], id="next")
        return section


class HeroBlock(GuideBlock):
    """`/// hero`: the head of the home page; a drawing in it stands beside the words on wide screens."""

    NAME = "hero"
    BODY = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        return add(parent, "section", class_="hero")


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
