"""The place of the reading report: its figures are known when the whole site is built."""

import json
import xml.etree.ElementTree as etree

from guide.markdown.blocks.base import GuideBlock, add


class ReadabilityBlock(GuideBlock):
    """`/// readability`: how hard each page is to read. `guide.publish` puts the table in the place of this sentence.

    The words of the table wait in an attribute, because `guide.publish` knows no language.
    """

    NAME = "readability"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = dict(self.words["readability"])
        waiting = say.pop("waiting")
        box = add(parent, "div", class_="readability", data_words=json.dumps(say, ensure_ascii=False))
        add(box, "p", waiting)
        return box
