"""A claim: what you may have been told, and what is known."""

import re
import xml.etree.ElementTree as etree
from typing import Any

from guide.content.library import Library
from guide.content.models import Claim
from guide.markdown.blocks.base import GuideBlock, add, add_citations
from guide.markdown.blocks.verdict import add_verdict
from guide.text import capital

#: The rating of a true promise, for search engines.
BEST = 4


class ClaimBlock(GuideBlock):
    """`/// claim | root-cause`: the verdict, the promise in quotation marks, the short answer, and the sources.

    All of it comes from the record in `data/claims/`; a body adds what this one page wants to say besides.
    """

    NAME = "claim"
    BODY = True
    TAKES = "the id of a claim"

    def on_create(self, parent: etree.Element) -> etree.Element:
        claim = self.record = self.find("claims", self.argument)
        card, self.known = add_card(parent, claim, self)
        return card

    def on_add(self, block: etree.Element) -> etree.Element:
        return self.known

    def on_end(self, block: etree.Element) -> None:
        line = add_claim_sources(self.known, self.record)
        add(line, "a", self.words["claim"]["more"], class_="claim__link", href=page_of(self.record))


class ClaimPageBlock(GuideBlock):
    """`/// claim-page | root-cause`: the whole page of a claim under its title: card, longer answer, conditions, what to ask."""

    NAME = "claim-page"
    TAKES = "the id of a claim"

    def on_create(self, parent: etree.Element) -> etree.Element:
        claim, say = self.find("claims", self.argument), self.words["claim"]
        page = add(parent, "div", class_="claim-page")
        _, known = add_card(page, claim, self, heading="p")
        add_claim_sources(known, claim)
        add(page, "h2", say["known"])
        for paragraph in re.split(r"\n\s*\n", claim.more.strip()):
            add(page, "p", paragraph)
        add(page, "h2", say["ask"])
        questions = add(page, "ul")
        for question in claim.ask:
            add(questions, "li", question)
        self._conditions(page, claim)
        self.add_json_ld(page, self._review(claim))
        return page

    def _conditions(self, page: etree.Element, claim: Claim) -> None:
        line = add(page, "p", f"{self.words['claim']['conditions']} ", class_="claim-page__conditions")
        for number, id in enumerate(claim.conditions):
            condition = self.library.conditions.get(id)
            name = condition.name if condition else self.words["study"]["conditions"][id]
            place = add(line, "a", name, href=f"/{condition.page}" if condition else "/conditions/index.md")
            place.tail = ", " if number < len(claim.conditions) - 1 else "."

    def _review(self, claim: Claim) -> dict[str, Any]:
        """Return the claim and our rating as schema.org's ClaimReview, for search engines and fact checkers."""
        verdict, home = self.library.verdicts[claim.verdict], self.config["home"]
        numbers = {"worstRating": 1, "bestRating": BEST, "ratingValue": verdict.rating} if verdict.rating else {}
        return {
            "@type": "ClaimReview",
            "url": f"{home}claims/{claim.id}/",
            "claimReviewed": claim.promise,
            "reviewBody": claim.answer,
            "reviewRating": {"@type": "Rating", "alternateName": verdict.word} | numbers,
            "author": {"@type": "Organization", "name": self.config["name"], "url": home},
        }


def add_card(parent: etree.Element, claim: Claim, block: GuideBlock, heading: str = "h3") -> tuple[etree.Element, etree.Element]:
    """Append a card: the verdict, the promise in quiet letters, the answer. Return it, and the part of it that takes more.

    Under a title that is a question (`heading` is no heading then), the promise comes first: the verdict answers it, not the question.
    """
    title = f"claim-{claim.id}-title"
    card = add(parent, "section", class_="claim", id=f"claim-{claim.id}", aria_labelledby=title)
    head = add(card, heading, id=title, class_="claim__head")
    add_verdict(head, block.library.verdicts[claim.verdict], tag="span").tail = " "
    promise = add(head, "span", class_="claim__promise")
    add(promise, "span", block.words["told"], class_="claim__told").tail = f" “{claim.promise}”"
    if heading == "p":
        head[:] = [promise, *head[:-1]]
        promise.tail = " "
    known = add(card, "div", class_="claim__text")  # “text”, because reader views drop boxes of links by another name
    add(known, "p", without_verdict(claim, block.library), class_="claim__answer")
    return card, known


def without_verdict(claim: Claim, library: Library) -> str:
    """Return the answer without the verdict that it begins with, which stands above it with its mark."""
    rest = claim.answer[len(library.verdicts[claim.verdict].word) :].lstrip(".:, ")
    return capital(rest) or claim.answer


def add_claim_sources(parent: etree.Element, claim: Claim) -> etree.Element:
    """Append the line at whose end the sources of the short answer are named."""
    line = add(parent, "p", class_="claim__sources", data_aside="")
    add_citations(line, claim.sources)
    return line


def page_of(claim: Claim) -> str:
    """Return the address of a claim's own page, as pages link to each other."""
    return f"/claims/{claim.id}.md"
