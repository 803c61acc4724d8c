"""The other choices, told alike for each, so that they can be compared."""

import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.models import Choice, ChoiceGroup, Outcome
from guide.markdown.blocks.base import GuideBlock, add, add_citations, counted
from guide.markdown.blocks.verdict import add_certainty
from guide.text import cited

#: What is told of each choice, in this order; each has its name in the interface words.
SIDES = ("benefit", "harm")
LIFE = ("work", "sleep", "mood", "time", "money")
MORE = ("guidelines", "to_try", "for_whom", "not_when")
#: A small picture for each group: one line in a square of 32.
PICTURES = {
    "yourself": "M17 7a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5zM16 10l-2 9 5 4 1 7M14 19l-2 6-5 4M16 11l-5 3-2 5M16 11l4 5 5 1",
    "taught": "M4 5h24v15H15l-6 7v-7H4zM9 10h14M9 15h9",
    "hands-on": "M9 17V8a2 2 0 0 1 4 0v7M13 14V5a2 2 0 0 1 4 0v9M17 14V6a2 2 0 0 1 4 0v9M21 15V9a2 2 0 0 1 4 0v11a8 8 0 0 1-15 4"
    "l-5-8q1-3 4 1",
    "medicine": "M6 18L18 6a6 6 0 0 1 8 8L14 26a6 6 0 0 1-8-8zM12 12l8 8",
    "needle": "M3 29l7-7M8 19l11-11 5 5-11 11zM21 11l6-6M24 3l5 5M12 15l3 3M16 11l3 3",
    "operation": "M4 28q8-1 13-8l-4-4zM13 16L25 4q3 0 3 3L17 20",
    "cells": "M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM11 11v.5M22 29a6 6 0 1 1 0-12 6 6 0 0 1 0 12zM22 23v.5",
}


class ChoicesBlock(GuideBlock):
    """`/// choices`: every choice of `data/choices.yml` in closed rows, in closed groups; `/// choices | worn-disc`: those for one problem,
    in one closed part.

    A row shows the name, the main outcome and how sure we are of it. It opens on three plain lines: gain, harm, how sure. Among all
    choices, a closed part with the figures follows, then life and the rest; a row for one problem links to them.
    `static/choices.js` adds the filter “my problem is …”; without a script all of it is there.
    """

    NAME = "choices"
    TAKES = "the id of a condition"
    OPTIONAL = True
    ONCE_BY = "name"

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.say = self.words["choices"]
        box = add(parent, "div", class_="choices")
        if self.argument:
            self.find("conditions", self.argument)
            chosen = [choice for choice in self.library.choices.values() if self.argument in choice.problems]
            part = add(box, "details", class_="more choices__all")
            add(add(part, "summary"), "h3", counted(self.say["side_by_side"], len(chosen)))
            for choice in chosen:
                row = self._row(part, choice)
                self._add_plain(row, choice)
                add(add(row, "p"), "a", self.say["all"].format(choice.name), href=f"/other-options.md#choice-{choice.id}")
            return box
        self._filter(box, len(self.library.choices))
        for group in get_args(ChoiceGroup):
            choices = [choice for choice in self.library.choices.values() if choice.group == group]
            if not choices:
                continue
            part = add(box, "details", class_="more choices__group")
            head = add(part, "summary")
            add(add(head, "svg", class_="step", viewBox="0 0 32 32", aria_hidden="true"), "path", d=PICTURES[group])
            add(head, "h3", f"{self.say['groups'][group]} ({len(choices)})", id=f"choices-{group}")
            for choice in choices:
                row = self._row(part, choice)
                self._add_plain(row, choice)
                self._add_figures(row, choice)
                self._add_more(row, choice)
        return box

    def _filter(self, box: etree.Element, number: int) -> None:
        """Append the field that filters; it stands there from the start, so that nothing moves, and is hidden without scripts."""
        bar = add(box, "div", class_="filters")
        select = add(add(bar, "label", self.say["problem"]), "select", name="problem")
        add(select, "option", self.say["any"], value="")
        for condition in self.library.conditions.values():
            add(select, "option", condition.name, value=condition.id)
        add(bar, "p", counted(self.say["shown"], number), class_="choices__count", role="status", data_words="|".join(self.say["shown"]))

    def _row(self, part: etree.Element, choice: Choice) -> etree.Element:
        """Append a closed row with the name, the outcome that counts most for the problem, and how sure we are of it."""
        row = add(part, "details", class_="choice", id=f"choice-{choice.id}", data_problems=" ".join(choice.problems))
        head = add(row, "summary")
        add(head, "b", choice.name, class_="choice__name").tail = " "
        outcome = self._main_outcome(choice)
        name = add(head, "span", f"{outcome.outcome}: ", class_="choice__outcome")
        add(name, "strong", outcome.result or "")
        add_certainty(head, self.library.certainty[outcome.certainty], self.say["sure"], tag="span")
        return row

    def _main_outcome(self, choice: Choice) -> Outcome:
        outcomes = [self.library.outcomes[id] for id in choice.outcomes]
        return next((outcome for outcome in outcomes if outcome.condition == self.argument), outcomes[0])

    def _add_plain(self, row: etree.Element, choice: Choice) -> None:
        """Append what it is, and in a line each what you may gain, what may go wrong and how sure we are, for this problem."""
        add(row, "p", choice.what)
        lines = add(row, "div", class_="choice__plain")
        for key, text, own in (("gain", choice.gain, choice.gain_for), ("loss", choice.loss, choice.loss_for)):
            line = add(lines, "p")
            add(line, "strong", f"{self.say[key]}:").tail = " "
            add(line, "span", own.get(self.argument, text))
        certainty = self.library.certainty[self._main_outcome(choice).certainty]
        add_certainty(lines, certainty, self.say["sure"])[-1].tail = f". {certainty.means}"

    def _add_figures(self, row: etree.Element, choice: Choice) -> None:
        """Append a closed part with gain and harm in figures, side by side, and why we are so sure."""
        part = add(row, "details", class_="more choice__figures")
        add(part, "summary", self.say["figures"])
        sides = add(part, "div", class_="choice__sides")
        for side in SIDES:
            half = add(sides, "div", class_=f"choice__{side}")
            add(half, "h4", self.say[side])
            add(half, "p", getattr(choice, side))
        why = add(part, "p")
        add(why, "strong", f"{self.say['why_sure']}:").tail = " "
        add(why, "span", self._main_outcome(choice).why)

    def _add_more(self, row: etree.Element, choice: Choice) -> None:
        """Append what guidelines say, what it means for life, and the sources."""
        self._list(row, choice, MORE)
        add(row, "h4", self.say["life"])
        self._list(row, choice, LIFE)
        texts = [getattr(choice, name) for name in ("what", "gain", "loss", *SIDES, *MORE, *LIFE)]
        texts += [*choice.gain_for.values(), *choice.loss_for.values(), self._main_outcome(choice).why]
        told = {id for text in texts for id in cited(text)}
        if rest := [id for id in choice.sources if id not in told]:  # the others stand beside what rests on them
            add_citations(add(row, "p", f"{self.words['sources']}:", class_="choice__sources"), rest)

    def _list(self, row: etree.Element, choice: Choice, keys: tuple[str, ...]) -> None:
        facts = add(row, "dl")
        for key in keys:
            add(facts, "dt", self.say[key])
            add(facts, "dd", getattr(choice, key))
