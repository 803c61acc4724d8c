"""Pictures made from the data: a table whose numbers are drawn beside themselves, so that nothing has to be told twice."""

import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.library import Library
from guide.content.models import Group, Result, SingleArm, Study
from guide.content.proportions import Proportion
from guide.markdown.blocks.base import GuideBlock, add, add_citations, counted
from guide.markdown.blocks.verdict import add_certainty
from guide.markdown.chart_marks import bar_mark, comparison_mark, line_mark, size_mark
from guide.text import capital


class ChartBlock(GuideBlock):
    """`/// chart | id`: a picture of `data/charts.yml`.

    lines: shares as dots with their ranges. bars: shares as bars. sizes: people in each study. conditions: fair trials by condition.
    Treated people never stand alone: without a comparison, an empty bar says so.
    """

    NAME = "chart"
    TAKES = "the id of a chart"

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.record = self.find("charts", self.argument)
        self.say = self.words["chart"]
        kind = self.record.kind
        figure = add(parent, "figure", class_=f"chart chart--{kind}", id=f"chart-{self.argument}")
        table = add(figure, "table", class_="drawn")
        add(table, "caption", self.record.title)
        {
            "lines": self._figures,
            "bars": self._figures,
            "comparisons": self._comparisons,
            "sizes": self._sizes,
            "conditions": self._conditions,
        }[kind](table)
        caption = add(figure, "figcaption")
        add(caption, "p", self.record.meaning, class_="chart__meaning")
        if self.record.note:
            add(caption, "p", self.record.note, class_="chart__note")
        return figure

    def _head(self, table: etree.Element, *columns: str) -> None:
        """Append the head of the table; the column of shares has its axis."""
        row = add(add(table, "thead"), "tr")
        for column in columns:
            cell = add(row, "th", column, scope="col")
            if column == self.say["of_100_people"]:
                axis = add(cell, "span", class_="axis", aria_hidden="true")
                for end in ("0", "50", "100"):
                    add(axis, "span", end)

    def _add_study(self, name: etree.Element, study: Study) -> None:
        add(name, "a", capital(self.library.sources[study.id].label), href=f"/evidence/studies.md#{study.id}")

    # Shares of 100 people

    def _figures(self, table: etree.Element) -> None:
        self._head(table, self.say["group"], self.say["of_100_people"])
        last = None
        for address in self.record.figures:
            study, figure = self.library.find_figure(address, self.record.where)
            title = self._title(study, figure)
            if title != last:  # rows that count the same thing in one study stand under one heading
                last = title
                body = add(table, "tbody")
                head = add(add(body, "tr"), "th", title, scope="rowgroup", colspan="2")
                add_citations(head, [study.id])
                if figure.people_note:
                    add(head, "span", figure.people_note, class_="drawn__note")
            if isinstance(figure, SingleArm):
                self._row(body, figure.group_name, figure.proportion(), "cells" if figure.group == "cells" else "control")
                if figure.group == "cells":
                    self._row(body, self.say["nobody"], None, "nobody")
            else:
                for group in get_args(Group):
                    self._row(body, figure.name(group), figure.proportion(group), group)

    def _title(self, study: Study, figure: Result | SingleArm) -> str:
        label = self.library.sources[study.id].label
        maker = f" {self.say['by_maker']}" if isinstance(figure, Result) and figure.by_maker else ""
        return f"{capital(figure.outcome)} ({label}).{maker}"

    def _row(self, body: etree.Element, group: str, share: Proportion | None, kind: str) -> None:
        _, name, cell = add_row(body, group)
        if share is None:
            add(cell, "b", self.say["not_known"])
            cell.append(bar_mark(100, "nobody"))
            return
        if share.people:
            add(name, "span", counted(self.say["people"], share.people), class_="drawn__people")
        add(cell, "b", self.words["of_100"].format(round(share.of_100))).tail = " "
        if share.interval:
            known = self.say["computed" if share.computed else "read"]
            add(cell, "span", known.format(*(round(end) for end in share.interval)), class_="drawn__range")
        cell.append(line_mark(share, kind) if self.record.kind == "lines" else bar_mark(share.of_100, kind))

    # Every comparison, on one line

    def _comparisons(self, table: etree.Element) -> None:
        """Append a row for each result: the trial, its people and who paid; both groups on one axis; what came out."""
        self._head(table, self.say["study"], self.say["of_100_people"], self.say["result"])
        body = add(table, "tbody")
        for address in self.record.figures:
            study, figure = self.library.find_figure(address, self.record.where)
            assert isinstance(figure, Result), "guide.content.integrity lets no other figure into this kind"
            row, name, cell = add_row(body)
            self._add_study(name, study)
            add(name, "span", f"{capital(figure.outcome)}.", class_="drawn__note")
            if study.paid_by:
                add(name, "span", f"{self.words['study']['paid_by']}: {study.paid_by.split('. ')[0].rstrip('.')}.", class_="drawn__note")
            for group in get_args(Group):
                share, who = figure.proportion(group), figure.name(group)
                line = add(cell, "p", class_=f"group group--{group}")
                add(line, "b", f"{round(share.of_100)}").tail = f" {who[0].lower()}{who[1:]}"
                if share.people:
                    add(line, "span", f" ({counted(self.say['people'], share.people)})", class_="drawn__people")
            cell.append(comparison_mark(figure.proportion("cells"), figure.proportion("control")))
            add(row, "td", figure.meaning)

    # People in each study

    def _sizes(self, table: etree.Element) -> None:
        self._head(table, self.say["study"], self.say["people_in_it"])
        studies = [self.library.studies[id] for id in self.record.studies]
        largest = max(study.size for study in studies)
        for under_way, title in ((False, self.say["finished"]), (True, self.say["under_way"])):
            group = [study for study in studies if (study.design == "registered") == under_way]
            if group:
                body = add(table, "tbody")
                add(add(body, "tr"), "th", title, scope="rowgroup", colspan="2")
            for study in sorted(group, key=lambda study: -study.size):
                _, name, cell = add_row(body)
                self._add_study(name, study)
                add(cell, "b", f"{study.size:,}")
                cell.append(size_mark(study.size / largest, under_way))

    # Fair trials of each condition

    def _conditions(self, table: etree.Element) -> None:
        self._head(table, self.say["condition"], self.say["fair_trials"], self.say["how_sure"])
        trials = {id: fair_trials(self.library, id) for id in self.library.conditions}
        largest = max(sum(study.size for study in studies) for studies in trials.values())
        body = add(table, "tbody")
        for id, condition in self.library.conditions.items():
            row, name, cell = add_row(body)
            add(name, "a", condition.name, href=f"/{condition.page}")
            self._trials(cell, trials[id], largest)
            add(cell, "p", condition.found)
            outcome = self.library.outcomes[condition.outcome]
            add_certainty(add(row, "td"), self.library.certainty[outcome.certainty], "")

    def _trials(self, cell: etree.Element, studies: list[Study], largest: int) -> None:
        """Append one box for each trial, as wide as its people: empty for no clear gain, half full for mixed results, else full."""
        people = sum(study.size for study in studies)
        add(cell, "b", counted(self.say["trials"], len(studies), people) if studies else self.say["none"])
        if not studies:
            return
        boxes = add(cell, "svg", class_="plot plot--trials", aria_hidden="true")
        start = 0.0
        for study in studies:
            width = 100 * study.size / largest
            full = {"no": 0, "mixed": 35, "reported": 70}[study.better_than_control]
            place = {"x": f"{start:.4g}%", "width": f"{width:.4g}%"}
            add(boxes, "rect", y=f"{85 - full}%", height=f"{full}%", class_="value", **place)
            add(boxes, "rect", y="15%", height="70%", class_="box", **place)
            start += width


def add_row(body: etree.Element, name: str | None = None) -> tuple[etree.Element, etree.Element, etree.Element]:
    """Append a row and return it, with its header and its first cell."""
    row = add(body, "tr")
    return row, add(row, "th", name, scope="row"), add(row, "td")


def fair_trials(library: Library, condition: str) -> list[Study]:
    """Return the fair trials of stem cells in a condition, those that found no clear gain first, then by size."""
    found = [study for study in library.studies.values() if study.fair and study.condition == condition and study.size]
    return sorted(found, key=lambda study: (study.better_than_control != "no", -study.size))
