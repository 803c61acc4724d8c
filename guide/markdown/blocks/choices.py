"""The other choices, told alike for each, so that they can be compared."""

import re
import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.models import EASED, OF_100, Choice, ChoiceGroup, Group, Outcome
from guide.markdown.blocks.base import GuideBlock, add, add_citations, counted
from guide.markdown.blocks.people import picture, scale, titled
from guide.markdown.blocks.verdict import add_certainty
from guide.text import capital, cited

#: What is told of each choice, in this order; each has its name in the interface words.
COLUMNS = ("choice", "gain", "loss", "sure", "mark")
SIDES = ("benefit", "harm")
MORE = ("for_whom", "not_when", "to_try", "guidelines")
LIFE = ("work", "sleep", "mood", "time", "money")
#: A text up to the sources that it rests on, or what is left after the last of them.
POINT = re.compile(r"\s*(.+?\[@[^\]]+\])")
#: What a name says in brackets, which a list of names leaves out.
BRACKET = re.compile(r" \(.+?\)")
#: The page that tells each choice in full.
IN_FULL = "/choices-in-full.md"
#: Groups whose grave harms have signs that are not those of an emergency in the back: what to do stands in `loss`.
OTHER_SIGNS = ("medicines", "surgery")
#: A small picture for each group: one line in a square of 32.
PICTURES = {
    "no-medicine": "M17 7a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5zM16 10l-2 9 5 4 1 7M14 19l-2 6-5 4M16 11l-5 3-2 5M16 11l4 5 5 1",
    "medicines": "M6 18L18 6a6 6 0 0 1 8 8L14 26a6 6 0 0 1-8-8zM12 12l8 8",
    "injections": "M3 29l7-7M8 19l11-11 5 5-11 11zM21 11l6-6M24 3l5 5M12 15l3 3M16 11l3 3",
    "surgery": "M4 28q8-1 13-8l-4-4zM13 16L25 4q3 0 3 3L17 20",
    "cells": "M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM11 11v.5M22 29a6 6 0 1 1 0-12 6 6 0 0 1 0 12zM22 23v.5",
}


class ChoicesBlock(GuideBlock):
    """The choices of `data/choices.yml`, told alike.

    `/// choices | first`: the few to look at first (`first: true`), with pictures of 100 people, in one table that stands open.
    `/// choices`: all others, in a closed table for each group, and the filter “my problem is …” for both.
    `/// choices | worn-disc`: those for one problem, in one table. `/// choices | in-full`: all of each, in closed parts.

    A row tells for whom a choice is, what one may gain and lose, and how sure we are; its name leads on. `static/choices.js` puts the words
    for a problem in the place of those for all; without a script both are there.
    """

    NAME = "choices"
    TAKES = "“first”, “in-full”, or the id of a condition"
    OPTIONAL = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.say = self.words["choices"]
        choices, box = self.library.choices.values(), add(parent, "div", class_="choices")
        if self.argument not in (None, "", "first", "in-full"):
            self.find("conditions", self.argument)
            chosen = [choice for choice in choices if self.argument in choice.problems]
            self._table(box, chosen, self.argument)
            return box
        box.set("data-numbers", "")  # so many lines of sources: guide.markdown.citations names each source once, in the list
        if self.argument == "first":
            box.set("class", "choices choices__first")
            self._table(box, [choice for choice in choices if choice.first])
            return box
        if not self.argument:
            self._filter(box, len(choices))
        for group in get_args(ChoiceGroup):
            members = [choice for choice in choices if choice.group == group and (self.argument or not choice.first)]
            if members and self.argument:
                add(box, "h2", self.say["groups"][group], id=group)
                for choice in members:
                    self._in_full(box, choice)
            elif members:
                self._group(box, group, members)
        return box

    def _group(self, box: etree.Element, group: str, members: list[Choice]) -> None:
        """Append a group as a closed part, which names its choices until it is open."""
        part = add(box, "details", class_="more choices__group")
        head = add(part, "summary")
        add(add(head, "svg", class_="step", viewBox="0 0 32 32", aria_hidden="true"), "path", d=PICTURES[group])
        title = add(head, "h3", f"{self.say['groups'][group]} ", id=group)
        add(title, "span", f"({len(members)})", data_aside="")
        add(head, "span", " · ".join(BRACKET.sub("", choice.name) for choice in members), class_="choices__names", data_aside="")
        add(part, "p", self.say["leads"][group], class_="choices__lead")
        self._table(part, members)

    def _filter(self, box: etree.Element, number: int) -> None:
        """Append the field that filters; it stands there from the start, so that nothing moves, and is hidden without scripts."""
        bar = add(box, "div", class_="filters")
        select = add(add(bar, "label", self.say["problem"]), "select", name="problem")
        add(select, "option", self.say["any"], value="")
        for condition in self.library.conditions.values():
            add(select, "option", condition.name, value=condition.id)
        add(bar, "p", counted(self.say["shown"], number), class_="choices__count", role="status", data_words="|".join(self.say["shown"]))

    def _table(self, part: etree.Element, choices: list[Choice], problem: str = "") -> None:
        """Append a table with a body for each choice, so that one element holds all of it: for any problem, or as it is for one."""
        table = add(part, "table", class_="compare")
        head = add(add(table, "thead"), "tr")
        for column in COLUMNS[: -1 if problem else None]:
            add(head, "th", self.say[column], scope="col")
        for choice in choices:
            body = add(table, "tbody", class_="choice", id=f"choice-{choice.id}", data_problems=" ".join(choice.problems))
            row = add(body, "tr")
            self._name(row, choice, problem)
            gain = self._lines(row, "gain", choice.gain, choice.gain_for, problem)
            loss = self._lines(row, "loss", choice.loss, choice.loss_for, problem)
            if not problem:
                self._counted(gain, choice, "helped", choice.gain)
                self._eased(gain, choice)
                self._counted(loss, choice, "harmed", choice.loss)
            if choice.grave:
                line, led = etree.Element("p", {"class": "grave"}), choice.group not in OTHER_SIGNS
                line.text = self.say["grave"] + (": " if led else ".")
                if led:
                    add(line, "a", self.say["signs"], href="/get-help-now.md").tail = "."
                loss.insert(1, line)
            self._sure(row, choice, problem)
            if not problem:
                self._ticks(add(row, "td", class_="choice__ticks", data_aside=""), choice)

    def _name(self, row: etree.Element, choice: Choice, problem: str) -> None:
        """Append the name of a choice, which leads to all that is told of it, what it is, and in a closed group whom it is for."""
        name = add(row, "th", scope="row")
        add(name, "a", choice.name, href=f"/other-options.md#choice-{choice.id}" if problem else f"{IN_FULL}#full-{choice.id}")
        add(name, "p", choice.what)
        if not problem and not choice.first:
            line = add(name, "p")
            add(line, "b", f"{self.say['for_whom']}:").tail = " "
            add(line, "span", choice.for_whom)

    def _cell(self, row: etree.Element, column: str) -> etree.Element:
        """Append a cell that names its column, for where a row becomes a card."""
        cell = add(row, "td")
        add(cell, "b", f"{self.say[column]}:", class_="cell-label", aria_hidden="true", data_aside="").tail = " "
        return cell

    def _lines(self, row: etree.Element, column: str, text: str, own: dict[str, str], problem: str) -> etree.Element:
        """Append what is told for all, and for each problem that differs; or only what holds for the problem of this page."""
        cell = self._cell(row, column)
        add(cell, "p", own.get(problem, text))
        if not problem:
            for id, words in own.items():
                line = add(cell, "p", data_problem=id)
                add(line, "b", f"{self.library.conditions[id].name}:").tail = " "
                add(line, "span", words)
        return cell

    def _counted(self, cell: etree.Element, choice: Choice, key: str, beside: str) -> None:
        """Append pictures of 100 people who were helped or harmed: with the choice, and without it where that was counted."""
        what, _, counts = (getattr(choice, key) or "").partition(": ")
        if not what:
            return
        other = (id for id in cited(counts) if id not in cited(beside))  # the line above names the rest
        figure = titled(cell, f"people people--{key}", f"{key}-{choice.id}", what, other)
        groups, kinds = OF_100.findall(counts), get_args(Group)
        if len(groups) == 1:
            kinds = kinds[1:] if key == "helped" else kinds[:1]  # who was helped without the choice may stand alone
        for kind, (number, words) in zip(kinds, groups, strict=True):
            part = add(figure, "div", class_=f"people__group people__group--{kind}")
            add(add(part, "p"), "strong", number).tail = f" {words}"
            part.append(picture(int(number), f"{key}-{choice.id}-{kind}", columns=25))
        if "control" not in kinds:
            add(figure, "p", self.say["alone"])

    def _eased(self, cell: etree.Element, choice: Choice) -> None:
        """Append a bar, of a scale of 100 points, as long as what pain was lower by, with a line where it begins to matter."""
        if told := EASED.fullmatch(choice.eased or ""):
            other = (id for id in cited(told["source"]) if id not in cited(choice.gain))
            figure = titled(cell, "points", f"eased-{choice.id}", told["what"], other)
            add(add(figure, "p"), "strong", told["number"]).tail = f" {told['words']}"
            figure.append(scale(int(told["number"]), int(told["mark"] or 0)))
            if told["matters"]:
                add(figure, "p", told["matters"], class_="points__matters")

    def _sure(self, row: etree.Element, choice: Choice, problem: str) -> None:
        """Append how sure we are of the gain, and of that for each problem that has its own, and of what."""
        cell, main = self._cell(row, "sure"), self._outcome(choice, problem)
        self._grade(cell, main)
        if not problem:
            for id in [id for id in self.library.conditions if id in choice.problems]:
                if (outcome := self._outcome(choice, id)) is not main:
                    line = self._grade(cell, outcome)
                    line.set("data-problem", id)
                    name = etree.Element("b")
                    name.text, name.tail = f"{self.library.conditions[id].name}:", " "
                    line.insert(0, name)

    def _ticks(self, cell: etree.Element, choice: Choice) -> None:
        """Append the boxes to mark a choice, which are printed as they stand. Nothing is kept: who leaves the page leaves no trace."""
        for tick in self.say["ticks"]:
            add(add(cell, "label"), "input", type="checkbox", aria_label=f"{tick}: {choice.name}").tail = tick

    def _grade(self, cell: etree.Element, outcome: Outcome) -> etree.Element:
        """Append how sure we are, and of what: without it, “sure” of a choice that helps nobody would read as praise."""
        line = add_certainty(cell, self.library.certainty[outcome.certainty], "")
        line[-1].tail = f". {outcome.name}."
        return line

    def _outcome(self, choice: Choice, problem: str) -> Outcome:
        outcomes = [self.library.outcomes[id] for id in choice.outcomes]
        return next((outcome for outcome in outcomes if outcome.condition == problem), outcomes[0])

    def _in_full(self, box: etree.Element, choice: Choice) -> None:
        """Append a closed part: how it works, gain and harm in figures, what guidelines say, what it means for life, and the sources."""
        part = add(box, "details", class_="more choice-full", id=f"full-{choice.id}")
        add(add(part, "summary"), "h3", choice.name)
        add(part, "p", choice.what)
        sides = add(part, "div", class_="choice__sides")
        for side in SIDES:
            half = add(sides, "div")
            add(add(half, "p"), "strong", self.say[side])
            self._points(half, getattr(choice, side))
        why, outcome = add(part, "p"), self._outcome(choice, "")
        add(why, "strong", f"{self.say['why_sure']}:").tail = " "
        add(why, "span", f"{outcome.name}. {outcome.why}")
        self._list(part, choice, MORE)
        add(add(part, "p"), "strong", self.say["life"])
        self._list(part, choice, LIFE)
        texts = [getattr(choice, name) or "" for name in ("what", "gain", "helped", "eased", "loss", "harmed", *SIDES, *MORE, *LIFE)]
        texts += [*choice.gain_for.values(), *choice.loss_for.values(), outcome.why]
        told = {id for text in texts for id in cited(text)}
        if rest := [id for id in choice.sources if id not in told]:  # the others stand beside what rests on them
            add_citations(add(part, "p", class_="choice__sources"), rest)

    @staticmethod
    def _points(parent: etree.Element, text: str) -> None:
        """Append a text as a list: what rests on the same sources is one point, and they stand at its end."""
        points = POINT.findall(text)
        rest = POINT.sub("", text).strip()
        if rest or not points:
            points = [*points[:-1], " ".join([*points[-1:], rest])]
        box = add(parent, "ul")
        for point in points:
            add(box, "li", point)

    def _list(self, row: etree.Element, choice: Choice, keys: tuple[str, ...]) -> None:
        """Append each fact after its name, and the names of those that nobody measured in one line."""
        facts = add(row, "dl")
        for key in keys:
            if text := getattr(choice, key):
                add(facts, "dt", self.say[key])
                add(facts, "dd", text)
        if unknown := [self.say[key] for key in keys if not getattr(choice, key)]:
            add(facts, "dt", self.say["not_measured"])
            add(facts, "dd", capital(", ".join(unknown).lower()))
