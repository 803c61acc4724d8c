"""The studies: all of them in closed rows, grouped by kind; each row opens on the whole entry."""

import xml.etree.ElementTree as etree
from typing import Any, get_args

from guide.content.models import STEM_CELLS, Design, Measurement, Study
from guide.markdown.blocks.base import GuideBlock, add, counted
from guide.markdown.citations import add_reference
from guide.text import capital


class StudiesBlock(GuideBlock):
    """`/// studies`: every study in a closed row under its kind, the fairest kind first. A row shows what came out and opens on the entry.

    `static/evidence.js` adds filters by what rows say of themselves; without a script all of it is there.
    """

    NAME = "studies"

    #: Words of a record in the order of the entry; each has its name in the interface words.
    LINES = ("who", "people_note", "cells", "compared_with", "main_outcome", "harms", "paid_by", "limits")

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.say = self.words["study"]
        studies = sorted(self.library.studies.values(), key=self._order)
        box = add(parent, "div", class_="study-list")
        self._filters(box, len(studies))
        for design in get_args(Design):
            group = [study for study in studies if study.design == design]
            if group:
                part = add(box, "details", class_="more study-list__group", id=f"studies-{design}")
                title = f"{self.say['designs'][design]} ({len(group)})"
                add(add(part, "summary"), "h2", title, id=f"studies-{design}-title")
                for study in group:
                    self._entry(part, study)
        return box

    def _filters(self, box: etree.Element, number: int) -> None:
        filters = add(box, "div", class_="filters")
        for name in ("condition", "cells", "comparison"):
            select = add(add(filters, "label", self.say["filter"][name]), "select", name=name)
            add(select, "option", self.say["any"], value="")
        count = self.say["all_shown"].format(number)
        add(box, "p", count, class_="study-list__count", role="status", data_some=self.say["some_shown"])

    def _order(self, study: Study) -> tuple[bool, int]:
        """Return what sorts the studies of a kind: stem cells for our conditions before the rest, then the larger first."""
        return study.cells_kind not in STEM_CELLS or study.condition not in self.library.conditions, -study.size

    def _entry(self, part: etree.Element, study: Study) -> None:
        source = self.library.sources[study.id]
        entry = add(part, "details", class_="study", id=study.id)
        head = add(entry, "summary")
        add(head, "h3", capital(source.label))
        add(head, "span", study.finding, class_="study__finding")
        kinds = add(head, "span", class_="study__kinds")
        parts = {
            "condition": (study.condition, self._condition(study)),
            "cells": (study.cells_kind, self.say["cells_kinds"][study.cells_kind]),
            "comparison": (comparison(study), self.say["comparisons"][comparison(study)]),
        }
        for kind, (id, words) in parts.items():
            add(kinds, "span", words, data_filter=kind, data_value=id).tail = " · " if kind != "comparison" else ""
        facts = add(entry, "dl")
        self._fact(facts, "people", people_and_time(study, self.say))
        for line in self.LINES:
            if words := getattr(study, line):
                self._fact(facts, line, words)
        if study.outcomes:
            self._fact(facts, "outcomes")
            results = add(facts[-1], "ul")
            for outcome in study.outcomes:
                add(results, "li", outcome_line(outcome))
        if study.registry:
            self._fact(facts, "registry", study.registry)
        add_reference(add(entry, "p", class_="reference"), source, self.words)

    def _condition(self, study: Study) -> str:
        id = study.condition
        return str(self.library.conditions[id].name if id in self.library.conditions else self.say["conditions"][id])

    def _fact(self, facts: etree.Element, name: str, words: str | None = None) -> None:
        add(facts, "dt", self.say[name])
        add(facts, "dd", words)


def comparison(study: Study) -> str:
    """Return "with", "without" or "mixed": if people without the cells were, or will be, looked at beside those with them."""
    if study.design == "review":
        return "mixed"
    alone = study.design == "no-comparison" or study.people.control == 0
    return "without" if alone else "with"


def people_and_time(study: Study, say: dict[str, Any]) -> str:
    """Return how many people and how long, or that it was not read."""
    people = counted(say["n_people"], study.size) if study.size else say["people_not_read"]
    months = study.months
    if not months:
        return str(people)
    time = counted(say["n_months"], months) if months % 12 else counted(say["n_years"], months / 12)
    return f"{people}, {time}"


def outcome_line(outcome: Measurement) -> str:
    """Return one result as a line: what was measured, when, in which group, what came out."""
    about = ", ".join(filter(None, [outcome.when, outcome.group]))
    found = ": ".join(filter(None, [capital(about), outcome.value]))
    interval = f" ({outcome.interval})" if outcome.interval else ""
    return f"{outcome.measure}. {found}{interval}"
