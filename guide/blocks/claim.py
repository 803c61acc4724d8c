"""A claim: what you may have been told, and what is known."""

import xml.etree.ElementTree as etree

from guide.blocks.base import GuideBlock, add, add_citations
from guide.blocks.how_sure import add_certainty


class ClaimBlock(GuideBlock):
    """`/// claim | root-cause`: the promise in quotation marks, its answer, how sure we are, and the sources.

    All of it comes from the record in `data/claims/`; a body adds what this one page wants to say besides.
    """

    NAME = "claim"
    TAKES = "the id of a claim"

    def on_create(self, parent: etree.Element) -> etree.Element:
        claim = self.record = self.find("claims", self.argument)
        self.once(claim.id)
        title = f"claim-{claim.id}-title"
        card = add(parent, "section", class_="claim", id=f"claim-{claim.id}", aria_labelledby=title)
        told = add(card, "div", class_="claim__told")
        add(told, "p", self.words["told"])
        add(told, "h3", f"“{claim.promise}”", id=title)
        self.known = add(card, "div", class_="claim__known")
        add(self.known, "p", claim.answer)
        return card

    def on_add(self, block: etree.Element) -> etree.Element:
        return self.known

    def on_end(self, block: etree.Element) -> None:
        add_certainty(self.known, self.library.scale[self.record.certainty])
        line = add(self.known, "footer", f"{self.words['sources']}: ", class_="claim__sources")
        for number, id in enumerate(self.record.sources):
            label = add(line, "span", self.library.sources[id].label)
            add_citations(label, [id])
            label.tail = " · " if number < len(self.record.sources) - 1 else " "
        add(line, "a", self.words["claim_link"], class_="claim__link", href=f"#claim-{self.record.id}")
