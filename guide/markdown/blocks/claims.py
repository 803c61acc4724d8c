"""All claims: the grouped list, and the sheet on which a reader ticks what they were told."""

import xml.etree.ElementTree as etree
from typing import Any

from guide.content.models import Claim
from guide.markdown.blocks.base import GuideBlock, add, grouped
from guide.markdown.blocks.claim import page_of, without_verdict
from guide.markdown.blocks.verdict import add_verdict


class ClaimsBlock(GuideBlock):
    """`/// claims`: every promise under the heading of its group, with the short answer and the way to the longer one.

    `static/claims.js` adds a field that filters it; without a script all of it is there.
    """

    NAME = "claims"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["claim"]
        box = add(parent, "div", class_="claim-list")
        self._find(box, say)
        for group, claims in grouped(self.library.claim_groups, self.library.claims.values()):
            part = add(box, "details", class_="more claim-list__group", id=group.id)
            add(add(part, "summary"), "h2", f"{group.title} ({len(claims)})", id=f"{group.id}-title")
            for claim in claims:
                self._claim(part, claim)
        return box

    @staticmethod
    def _find(box: etree.Element, say: dict[str, Any]) -> None:
        """Append the field that filters; it stands there from the start, so that nothing moves, and is hidden without scripts."""
        find = add(box, "div", class_="find", role="search", aria_label=say["find"])
        add(add(find, "label", say["find"]), "input", type="search", autocomplete="off")
        add(find, "p", class_="find__count", role="status", data_words=say["found"], data_none=say["none"])
        add(add(find, "p", class_="find__all", hidden=""), "a", say["search"], href="/search.md")

    def _claim(self, part: etree.Element, claim: Claim) -> None:
        item = add(part, "details", class_="promise", id=claim.id, data_verdict=claim.verdict, data_also=" ".join(claim.also))
        heading = add(add(item, "summary"), "h3")
        add_verdict(heading, self.library.verdicts[claim.verdict], tag="span").tail = " "
        add(heading, "span", f"“{claim.promise}”", class_="claim__promise")
        add(item, "p", without_verdict(claim, self.library), class_="claim__answer")
        add(add(item, "p"), "a", self.words["claim"]["more"], href=page_of(claim))


class ClaimCheckBlock(ClaimsBlock):
    """`/// claim-check`: every promise with a box to tick; a ticked one opens its answer and goes on the printed sheet.

    The styles alone do that. It is no form, so that no key can send it. `static/claims.js` keeps the ticks in the address
    after “#”, which is never sent anywhere.
    """

    NAME = "claim-check"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["claim"]
        sheet = add(parent, "div", class_="check")
        self._find(sheet, say)
        bar = add(sheet, "div", class_="check__bar")
        add(bar, "p", say["ticked"].format(0), class_="check__count", role="status", data_words=say["ticked"])
        add(bar, "button", say["print"], type="button", class_="check__print")
        add(bar, "button", say["clear"], type="button", class_="check__clear")
        for group, claims in grouped(self.library.claim_groups, self.library.claims.values()):
            part = add(sheet, "details", class_="more check__group")
            add(add(part, "summary"), "h2", f"{group.title} ({len(claims)})", id=f"{group.id}-title")
            boxes = add(part, "div", role="group", aria_labelledby=f"{group.id}-title")
            for claim in claims:
                self._claim(boxes, claim)
        add(sheet, "p", say["qr"], class_="check__phone")
        return sheet

    def _claim(self, part: etree.Element, claim: Claim) -> None:
        item = add(part, "div", class_="check__item", data_also=" ".join(claim.also))
        label = add(item, "label")
        add(label, "input", type="checkbox", name=claim.id)
        add(label, "span", f"“{claim.promise}”")
        answer = add(item, "div", class_="check__answer")
        add_verdict(answer, self.library.verdicts[claim.verdict])
        add(answer, "p", without_verdict(claim, self.library), class_="claim__answer")
        add(answer, "p", self.words["claim"]["ask_them"], class_="check__ask")
        questions = add(answer, "ul")
        for question in claim.ask:
            add(questions, "li", question)
        more = self.words["claim"]["more"]
        add(answer, "a", more, href=page_of(claim), aria_label=f"{more}: {claim.promise}")
