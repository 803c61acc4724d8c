"""The emergency cards: the same signs, in the same words, on every page about the treatment; and whom to call."""

import xml.etree.ElementTree as etree
from collections.abc import Iterable
from typing import get_args

from guide.content.models import BodyPart, EmergencyNumber, Sign
from guide.errors import refuse_page
from guide.markdown.blocks.base import ASIDES, GuideBlock, add, add_citations
from guide.markdown.blocks.drawing import add_part

#: Classes of the card. Soon is as calm as today, so it looks like it.
LOOKS = {"now": " emergency--now", "today": " emergency--today", "soon": " emergency--today emergency--soon"}
#: Whose list it is, and if it is after an injection.
READERS = {"injection": True, "none": False}


class EmergencyBlock(GuideBlock):
    """`/// emergency`: all signs for now, from `data/emergency.yml`; `/// emergency | soon`: those that can wait some days.

    `/// emergency | injection` and `/// emergency | none` are the lists of one reader each, for now by parts of the body, and for today:
    no reader must look into two. A sign that both need stands in both. `numbers: true` adds the numbers to call, on a page without them.
    Signs that have a drawing show the part of it that tells them, with a few words in place of its labels.
    `brief: true` names some of the signs for now in a line, and leads to all of them: for the home page, where nobody looks for a list.
    """

    NAME = "emergency"
    TAKES = "“now”, “soon”, “injection” or “none”"
    OPTIONAL = True
    OPTIONS = {"brief": (False, bool), "numbers": (False, bool)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        which = self.argument or "now"
        if which not in ("now", "soon", *READERS):
            raise refuse_page(f"“/// emergency | {which}” is not a card.", f"Use {self.TAKES}.")
        if self.options["brief"]:
            return self._brief(parent)
        signs = list(self.library.emergency.values())
        if which not in READERS:
            return self._card(parent, which, [sign for sign in signs if sign.when == which])
        signs = [sign for sign in signs if sign.counts(READERS[which])]
        signs.sort(key=lambda sign: sign.after_injection is None)  # what is theirs alone comes first
        self._card(parent, "now", [sign for sign in signs if sign.when == "now"], which).set("data-aside", ASIDES[self.NAME])
        return self._card(parent, "today", [sign for sign in signs if sign.when == "today"], which)

    def _card(self, parent: etree.Element, when: str, signs: list[Sign], reader: str = "") -> etree.Element:
        say, id = self.words["emergency"], "-".join(filter(None, ("emergency", reader, when)))
        card = add(parent, "section", class_=f"emergency{LOOKS[when]}")
        if not reader:  # the lists of two readers have the same titles: a landmark of each could not be told apart
            card.set("aria-labelledby", id)
        add(card, "h3" if reader else "h2", say[when], id=id)
        numbers = [number for number in self.library.emergency_numbers.values() if number.when == when]
        if when == "today":
            _add_advice(card, numbers, say)
            self._list(card, signs)
            foot = add(card, "p", f"{say['do_not_wait'] if READERS[reader] else say['checked_not_diagnosis']} ")
        elif reader:
            self._parts(card, signs)
            if self.options["numbers"]:
                add(card, "p", say["to_do"], class_="emergency__do")
                _add_numbers(card, numbers, say)
                foot = add(card, "p")
            else:
                foot = add(card, "p")
                add(foot, "a", say["numbers_above"], href="/get-help-now.md#emergency-now").tail = " "
        else:
            self._lists(card, when, signs, numbers)
            foot = add(card, "p", class_="emergency__sources")
        add_citations(
            foot, dict.fromkeys(id for ids in [part.sources for part in signs] + [part.sources for part in numbers] for id in ids)
        )
        return card

    def _lists(self, card: etree.Element, when: str, signs: list[Sign], numbers: list[EmergencyNumber]) -> None:
        """Append the signs for all, then those after an injection alone, then the numbers to call."""
        say = self.words["emergency"]
        if when == "now":
            add(card, "p", say["to_do"], class_="emergency__do")
        else:
            add(card, "p", say["soon_after_injection"])
        after = [sign for sign in signs if sign.after_injection and when == "now"]
        self._list(card, [sign for sign in signs if sign not in after])
        if after:
            add(card, "p", say["after_injection"])
            self._list(card, after)
        if when == "now":
            _add_numbers(card, numbers, say)

    def _brief(self, parent: etree.Element) -> etree.Element:
        say = self.words["emergency"]
        card = add(parent, "section", class_="emergency emergency--now emergency--brief", aria_labelledby="emergency-now")
        add(card, "h2", say["brief_title"], id="emergency-now")
        add(card, "p", say["brief"])
        add(add(card, "p"), "a", say["all"], href="/get-help-now.md")
        return card

    def _parts(self, card: etree.Element, signs: list[Sign]) -> None:
        """Append the signs under the parts of the body that they are of."""
        parts = add(card, "div", class_="emergency__parts")
        for name in get_args(BodyPart):
            if here := [sign for sign in signs if sign.part == name]:
                part = add(parts, "div")
                add(part, "h4", self.words["emergency"]["parts"][name])
                self._list(part, here)

    def _list(self, card: etree.Element, signs: Iterable[Sign]) -> None:
        items = add(card, "ul")
        for sign in signs:
            item = add(items, "li", sign.sign)
            if sign.drawing:
                add_part(item, sign, self)


class CallBlock(GuideBlock):
    """`/// call`: the emergency numbers in a red head, and under them what else comes first: the top of the page of help."""

    NAME = "call"
    BODY = True
    ONCE_BY = "name"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["emergency"]
        card = add(parent, "section", class_="emergency emergency--call", aria_labelledby="emergency-now")
        add(card, "h2", say["call_now"], id="emergency-now")
        _add_numbers(card, [number for number in self.library.emergency_numbers.values() if number.when == "now"], say)
        return card


def _add_advice(card: etree.Element, calls: list[EmergencyNumber], say: dict[str, str]) -> None:
    """Append a line that says whom to call for advice. The place stands first: elsewhere, the number may call an ambulance."""
    line = add(card, "p")
    for number in calls:
        place = add(line, "span", f"{say['advice'].format(number.place)} ")
        add(place, "a", number.number, href=f"tel:{number.number}").tail = ". "
    add(line, "span", say["elsewhere"])


def _add_numbers(card: etree.Element, calls: list[EmergencyNumber], say: dict[str, str]) -> None:
    """Append the numbers to call, each a link that a phone can dial."""
    numbers = add(card, "ul", class_="emergency__numbers", aria_label=say["numbers"])
    for number in calls:
        link = add(add(numbers, "li"), "a", href=f"tel:{number.number}")
        add(link, "span", number.place).tail = f" {say['call'].format(number.number)}"
    add(numbers, "li", say["other_place"], class_="emergency__elsewhere")
