"""What our pages keep of links and attributes: links to allowed places, and the id that an author gives a heading."""

import re
import xml.etree.ElementTree as etree

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from guide.syntax import LINE


class LinkPattern(InlineProcessor):
    """Makes a link of `[words](target)`; whatever else looks like one stays text, because the form allows no other target."""

    def handleMatch(self, match: re.Match[str], text: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        link = etree.Element("a", {"href": match[2]})
        link.text = match[1]
        return link, match.start(0), match.end(0)


class HeadingTree(Treeprocessor):
    """Takes the id of a heading, `## Title {#id}`, from its words."""

    def run(self, root: etree.Element) -> None:
        for heading in root.iter():
            if re.fullmatch("h[1-6]", heading.tag) and heading.text and (given := LINE.fullmatch(f"# {heading.text}")) and given["id"]:
                heading.text = given["heading"]
                heading.set("id", given["id"])
