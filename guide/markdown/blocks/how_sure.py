"""How sure are we? One scale across the guide, in words and in shape."""

import xml.etree.ElementTree as etree

from guide.content.models import Certainty
from guide.markdown.blocks.base import GuideBlock, add

STEPS = 4


def add_certainty(parent: etree.Element, step: Certainty, of: str = "") -> etree.Element:
    """Append the dots and the words of one step of the scale, and before the words of what it is said.

    Each dot is drawn with its border: borders survive print and forced colours, backgrounds do not.
    """
    line = add(parent, "p", class_="sure")
    dots = add(line, "span", class_="dots", aria_hidden="true")
    for number in range(STEPS):
        add(dots, "i", **({"class_": "on"} if number < step.dots else {}))
    dots.tail = f" {of} " if of else " "
    add(line, "strong", step.word)
    return line


class HowSureBlock(GuideBlock):
    """`/// how-sure | early-signs`: the certainty of a page or section; the body says why."""

    NAME = "how-sure"
    BODY = True
    TAKES = "a word of the scale"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="how-sure")
        step = self.find("certainty", self.argument)
        line = add_certainty(box, step)
        line[-1].tail = f": {step.means[0].lower()}{step.means[1:]} "
        add(line, "a", self.words["scale_link"], href="/about.md#scale")
        return box


class ScaleBlock(GuideBlock):
    """`/// scale`: the whole scale, step by step."""

    NAME = "scale"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="scale")
        for step in self.library.certainty.values():
            add_certainty(box, step)[-1].tail = f": {step.means[0].lower()}{step.means[1:]}"
        return box
