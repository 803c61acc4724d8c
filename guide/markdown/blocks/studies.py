"""The studies: one table of all, and an entry for each."""

import xml.etree.ElementTree as etree
from itertools import groupby

from guide.content.models import Study
from guide.errors import did_you_mean, refuse_page
from guide.markdown.blocks.base import GuideBlock, add, counted
from guide.markdown.blocks.chart import add_study_link
from guide.markdown.citations import add_reference

#: Kinds of study, the fairest first; their names stand in the interface words.
DESIGNS = ("randomised", "compared", "no-comparison", "registered", "review")


class StudyTableBlock(GuideBlock):
    """`/// study-table`: every study in one table, grouped by kind. `static/evidence.js` adds filters by the marked words."""

    NAME = "study-table"

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.once(self.NAME)
        self.say = self.words["study"]
        box = add(parent, "div", class_="study-table")
        studies = sorted(self.library.studies.values(), key=self._order)
        filters = add(box, "div", class_="filters")
        for name in ("condition", "cells", "design", "comparison"):
            select = add(add(filters, "label", self.say["filter"][name]), "select", name=name)
            add(select, "option", self.say["any"], value="")
        count = self.say["all_shown"].format(len(studies))
        add(box, "p", count, class_="study-table__count", role="status", data_some=self.say["some_shown"])
        table = add(box, "table", class_="cards", role="table", aria_label=self.say["table"])
        head = add(add(table, "thead", role="rowgroup"), "tr", role="row")
        for column in ("study", "people", "finding"):
            add(head, "th", self.say[column], scope="col", role="columnheader")
        for design, group in groupby(studies, key=lambda study: study.record["design"]):
            body = add(table, "tbody", role="rowgroup", data_design=design)
            add(add(body, "tr", role="row"), "th", self.say["designs"][design], scope="rowgroup", colspan="3", role="rowheader")
            for study in group:
                self._row(body, study)
        return box

    def _order(self, study: Study) -> tuple:
        """Return what sorts studies: kind, then stem cells for the five conditions before the rest, then the larger first."""
        aside = study.record["cells_kind"] not in Study.STEM_CELLS or study.record["condition"] not in self.library.conditions
        return DESIGNS.index(study.record["design"]), aside, -(study.people or 0)

    def _row(self, body: etree.Element, study: Study) -> None:
        ids = {"data_condition": study.record["condition"], "data_cells": study.record["cells_kind"], "data_comparison": comparison(study)}
        row = add(body, "tr", role="row", class_="study-row", **ids)
        name = add(row, "th", scope="row", role="rowheader")
        add_study_link(name, study, self.library.sources[study.id].label)
        kinds = add(name, "span", class_="study-table__kinds")
        parts = {
            "condition": self._condition(study),
            "cells": self.say["cells_kinds"][study.record["cells_kind"]],
            "comparison": self.say["comparisons"][comparison(study)],
        }
        for kind, words in parts.items():
            add(kinds, "span", words, data_filter=kind).tail = " · " if kind != "comparison" else ""
        add(row, "td", people_and_time(study, self.say), role="cell", data_label=self.say["people"])
        add(row, "td", study.record["finding"], role="cell", data_label=self.say["finding"])

    def _condition(self, study: Study) -> str:
        id = study.record["condition"]
        return self.library.conditions[id]["name"] if id in self.library.conditions else self.say["conditions"][id]


class StudiesBlock(GuideBlock):
    """`/// studies | with-comparison`: an entry for every study of `data/studies/with-comparison.yml`, each with its anchor."""

    NAME = "studies"
    TAKES = "a file of data/studies/"

    #: Words of a record in the order of the entry; each has its name in the interface words.
    LINES = ("who", "people_note", "cells", "compared_with", "main_outcome", "harms", "paid_by", "limits")

    def on_create(self, parent: etree.Element) -> etree.Element:
        topics = {study.topic for study in self.library.studies.values()}
        if self.argument not in topics:
            raise refuse_page(f"there is no file “{self.argument}.yml” in data/studies/.", did_you_mean(self.argument, topics))
        self.say = self.words["study"]
        box = add(parent, "div", class_="study-list")
        for study in self.library.studies.values():
            if study.topic == self.argument:
                self._entry(box, study)
        return box

    def _entry(self, box: etree.Element, study: Study) -> None:
        source, record = self.library.sources[study.id], study.record
        entry = add(box, "section", id=study.id, class_="study")
        add(entry, "h2", source.label[0].upper() + source.label[1:])
        add(entry, "p", record["finding"], class_="study__finding")
        facts = add(entry, "dl")
        self._fact(facts, "design", self.say["designs"][record["design"]])
        self._fact(facts, "people", people_and_time(study, self.say))
        for line in self.LINES:
            if line in record:
                self._fact(facts, line, record[line])
        if record["outcomes"]:
            self._fact(facts, "outcomes")
            results = add(facts[-1], "ul")
            for outcome in record["outcomes"]:
                add(results, "li", outcome_line(outcome))
        if "registry" in record:
            self._fact(facts, "registry", record["registry"])
        add_reference(add(entry, "footer", class_="reference"), source, self.words)

    def _fact(self, facts: etree.Element, name: str, words: str | None = None) -> None:
        add(facts, "dt", self.say[name])
        add(facts, "dd", words)


def comparison(study: Study) -> str:
    """Return "with", "without" or "mixed": if people without the cells were, or will be, looked at beside those with them."""
    if study.record["design"] == "review":
        return "mixed"
    alone = study.record["design"] == "no-comparison" or study.record["people"]["control"] == 0
    return "without" if alone else "with"


def people_and_time(study: Study, say: dict) -> str:
    """Return how many people and how long, or that it was not read."""
    people = counted(say["n_people"], study.people) if study.people else say["people_not_read"]
    months = study.record.get("months")
    if not months:
        return people
    time = counted(say["n_months"], months) if months % 12 else counted(say["n_years"], months / 12)
    return f"{people}, {time}"


def outcome_line(outcome: dict) -> str:
    """Return one result as a line: what was measured, when, in which group, what came out."""
    about = ", ".join(outcome[key] for key in ("when", "group") if key in outcome)
    found = ": ".join(filter(None, [about[:1].upper() + about[1:], outcome.get("value", "")]))
    interval = f" ({outcome['interval']})" if "interval" in outcome else ""
    return f"{outcome['measure']}. {found}{interval}"
