"""The emergency card: the same signs, in the same words, on every treatment page."""

import xml.etree.ElementTree as etree

from guide.content.models import EmergencyNumber, Sign
from guide.errors import refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations
from guide.markdown.blocks.drawing import add_part

#: Classes of the card. Soon is as calm as today, so it looks like it.
LOOKS = {"now": " emergency--now", "today": " emergency--today", "soon": " emergency--today emergency--soon"}


class EmergencyBlock(GuideBlock):
    """`/// emergency` (the signs for now), `/// emergency | today` or `/// emergency | soon`, from `data/emergency.yml`.

    Signs that have a drawing show the part of it that tells them, with a few words in place of its labels.
    `brief: true` names some of the signs for now in a line, and leads to all of them: for the home page, where nobody looks for a list.
    """

    NAME = "emergency"
    TAKES = "“now”, “today” or “soon”"
    OPTIONAL = True
    OPTIONS = {"brief": (False, bool)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        when = self.argument or "now"
        if when not in LOOKS:
            raise refuse_page(f"“/// emergency | {when}” is not a level.", "Use “now”, “today” or “soon”.")
        words = self.words["emergency"]
        if self.options["brief"]:
            return self._brief(parent)
        signs = [sign for sign in self.library.emergency.values() if sign.when == when]
        card = add(parent, "section", class_=f"emergency{LOOKS[when]}", aria_labelledby=f"emergency-{when}")
        add(card, "h2", words[when], id=f"emergency-{when}")
        numbers = [number for number in self.library.emergency_numbers.values() if number.when == when]
        if when == "now":
            add(card, "p", words["to_do"], class_="emergency__do")
        if when == "today":
            self._advice(card, numbers)
        after = [sign for sign in signs if sign.after_injection and when in words["after_injection"]]
        self._list(card, [sign for sign in signs if sign not in after])
        if when == "today":
            add(card, "p", words["checked_not_diagnosis"])
        if after:
            add(card, "p", words["after_injection"][when], id=f"emergency-{when}-after-injection")
            self._list(card, after)
            if when == "today":
                add(card, "p", words["do_not_wait"])
        if when == "now":
            self._numbers(card, numbers)
        foot = add(card, "p", class_="emergency__sources")
        add_citations(
            foot, dict.fromkeys(id for sources in [part.sources for part in signs] + [part.sources for part in numbers] for id in sources)
        )
        return card

    def _brief(self, parent: etree.Element) -> etree.Element:
        say = self.words["emergency"]
        card = add(parent, "section", class_="emergency emergency--now emergency--brief", aria_labelledby="emergency-now")
        add(card, "h2", say["brief_title"], id="emergency-now")
        add(card, "p", say["brief"])
        add(add(card, "p"), "a", say["all"], href="/get-help-now.md")
        return card

    def _list(self, card: etree.Element, signs: list[Sign]) -> None:
        items = add(card, "ul")
        for sign in signs:
            item = add(items, "li", sign.sign)
            if sign.drawing:
                add_part(item, sign.drawing, sign.drawing_part, sign.drawing_says, self)

    def _advice(self, card: etree.Element, calls: list[EmergencyNumber]) -> None:
        """Append a line that says whom to call for advice. The place stands first: elsewhere, the number may call an ambulance."""
        say = self.words["emergency"]
        line = add(card, "p")
        for number in calls:
            place = add(line, "span", f"{say['advice'].format(number.place)} ")
            add(place, "a", number.number, href=f"tel:{number.number}").tail = ". "
        add(line, "span", say["elsewhere"])

    def _numbers(self, card: etree.Element, calls: list[EmergencyNumber]) -> None:
        """Append the numbers to call, each a link that a phone can dial."""
        say = self.words["emergency"]
        numbers = add(card, "ul", class_="emergency__numbers", aria_label=say["numbers"])
        for number in calls:
            link = add(add(numbers, "li"), "a", href=f"tel:{number.number}")
            add(link, "span", number.place).tail = f" {say['call'].format(number.number)}"
        add(numbers, "li", say["other_place"], class_="emergency__elsewhere")
