"""Plain containers: *in short*, *what next*, and the two parts of the home page."""

import xml.etree.ElementTree as etree

from guide.markdown.blocks.base import GuideBlock, add
from guide.markdown.blocks.how_sure import add_certainty


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
    """`/// answer | question`: the verdict in the first line, or as `sure:` with a word of the scale; then why."""

    NAME = "answer"
    BODY = True
    TAKES = "the question"
    OPTIONS = {"sure": ("", str)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        card = add(parent, "section", class_="answer")
        add(card, "h2", self.argument)
        if self.options["sure"]:
            add_certainty(card, self.find("certainty", self.options["sure"]))
        return card
