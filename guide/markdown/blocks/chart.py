"""Pictures made from the data: a table whose numbers are drawn beside themselves, so that nothing has to be told twice."""

import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.library import Library
from guide.content.models import Group, Result, SingleArm, Study
from guide.content.proportions import Proportion
from guide.markdown.blocks.base import GuideBlock, add, add_citations, counted
from guide.markdown.blocks.studies import add_study_link
from guide.markdown.blocks.verdict import add_certainty
from guide.markdown.chart_marks import bar_mark, comparison_mark, empty_mark, line_mark, size_mark


class ChartBlock(GuideBlock):
    """`/// chart | id`: a picture of `data/charts.yml`.

    lines: shares as dots with their ranges. bars: shares as bars. sizes: people in each study. conditions: fair trials by condition.
    Treated people never stand alone: without a comparison, an empty bar says so.
    """

    NAME = "chart"
    TAKES = "the id of a chart"

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.record = self.find("charts", self.argument)
        self.once(self.argument)
        self.say = self.words["chart"]
        kind = self.record.kind
        figure = add(parent, "figure", class_=f"chart chart--{kind}", id=f"chart-{self.argument}")
        table = add(figure, "table", class_="drawn", role="table")
        add(table, "caption", self.record.title)
        {
            "lines": self._figures,
            "bars": self._figures,
            "comparisons": self._comparisons,
            "sizes": self._sizes,
            "conditions": self._conditions,
        }[kind](table)
        add(figure, "figcaption", self.record.meaning)
        if self.record.note:
            add(figure, "p", self.record.note, class_="chart__note")
        return figure

    def _head(self, table: etree.Element, *columns: str) -> list[etree.Element]:
        row = add(add(table, "thead", role="rowgroup"), "tr", role="row")
        return [add(row, "th", column, scope="col", role="columnheader") for column in columns]

    # Shares of 100 people

    def _figures(self, table: etree.Element) -> None:
        axis = add(self._head(table, self.say["group"], self.say["of_100_people"])[1], "span", class_="axis", aria_hidden="true")
        for end in ("0", "50", "100"):
            add(axis, "span", end)
        last = None
        for address in self.record.figures:
            study, figure = self.library.find_figure(address)
            title = self._title(study, figure)
            if title != last:  # rows that count the same thing in one study stand under one heading
                last = title
                body = add(table, "tbody", role="rowgroup")
                head = add(add(body, "tr", role="row"), "th", title, scope="rowgroup", colspan="2", role="rowheader")
                add_citations(head, [study.id])
                if figure.people_note:
                    add(head, "span", figure.people_note, class_="drawn__note")
            if isinstance(figure, SingleArm):
                self._row(body, figure.group_name, figure.proportion(), "cells" if figure.group == "cells" else "control")
                if figure.group == "cells":
                    self._row(body, self.say["nobody"], None, "nobody")
            else:
                for group in ("cells", "control"):
                    self._row(body, figure.name(group), figure.proportion(group), group)

    def _title(self, study: Study, figure: Result | SingleArm) -> str:
        label = self.library.sources[study.id].label
        maker = f" {self.say['by_maker']}" if isinstance(figure, Result) and figure.by_maker else ""
        outcome = figure.outcome
        return f"{outcome[0].upper()}{outcome[1:]} ({label}).{maker}"

    def _row(self, body: etree.Element, group: str, share: Proportion | None, kind: str) -> None:
        row = add(body, "tr", role="row")
        name = add(row, "th", group, scope="row", role="rowheader")
        cell = add(row, "td", role="cell")
        if share is None:
            add(cell, "b", self.say["not_known"])
            cell.append(empty_mark())
            return
        if share.people:
            add(name, "span", counted(self.say["people"], share.people), class_="drawn__people")
        add(cell, "b", self.words["of_100"].format(round(share.of_100))).tail = " "
        if share.interval:
            known = self.say["computed" if share.computed else "read"]
            add(cell, "span", known.format(*(round(end) for end in share.interval)), class_="drawn__range")
        cell.append(line_mark(share, kind) if self.record.kind == "lines" else bar_mark(share, kind))

    # Every comparison, on one line

    def _comparisons(self, table: etree.Element) -> None:
        """Append a row for each result: the trial, its people and who paid; both groups on one axis; what came out."""
        head = self._head(table, self.say["study"], self.say["of_100_people"], self.say["result"])
        axis = add(head[1], "span", class_="axis", aria_hidden="true")
        for end in ("0", "50", "100"):
            add(axis, "span", end)
        body = add(table, "tbody", role="rowgroup")
        for address in self.record.figures:
            study, figure = self.library.find_figure(address)
            assert isinstance(figure, Result), "guide.content.integrity lets no other figure into this kind"
            row = add(body, "tr", role="row")
            name = add(row, "th", scope="row", role="rowheader")
            add_study_link(name, study, self.library.sources[study.id].label)
            add(name, "span", f"{figure.outcome[0].upper()}{figure.outcome[1:]}.", class_="drawn__note")
            if study.paid_by:
                add(name, "span", f"{self.words['study']['paid_by']}: {study.paid_by.split('. ')[0].rstrip('.')}.", class_="drawn__note")
            cell = add(row, "td", role="cell")
            for group in get_args(Group):
                share, who = figure.proportion(group), figure.name(group)
                line = add(cell, "p", class_=f"group group--{group}")
                add(line, "b", f"{round(share.of_100)}").tail = f" {who[0].lower()}{who[1:]}"
                if share.people:
                    add(line, "span", f" ({counted(self.say['people'], share.people)})", class_="drawn__people")
            cell.append(comparison_mark(figure.proportion("cells"), figure.proportion("control")))
            add(row, "td", figure.meaning, role="cell")

    # People in each study

    def _sizes(self, table: etree.Element) -> None:
        self._head(table, self.say["study"], self.say["people_in_it"])
        studies = [self.library.studies[id] for id in self.record.studies]
        largest = max(study.size for study in studies)
        for under_way, title in ((False, self.say["finished"]), (True, self.say["under_way"])):
            group = [study for study in studies if (study.design == "registered") == under_way]
            if group:
                body = add(table, "tbody", role="rowgroup")
                add(add(body, "tr", role="row"), "th", title, scope="rowgroup", colspan="2", role="rowheader")
            for study in sorted(group, key=lambda study: -study.size):
                row = add(body, "tr", role="row")
                name = add(row, "th", scope="row", role="rowheader")
                add_study_link(name, study, self.library.sources[study.id].label)
                cell = add(row, "td", role="cell")
                add(cell, "b", f"{study.size:,}")
                cell.append(size_mark(study.size / largest, under_way))

    # Fair trials of each condition

    def _conditions(self, table: etree.Element) -> None:
        self._head(table, self.say["condition"], self.say["fair_trials"], self.say["how_sure"])
        trials = {id: fair_trials(self.library, id) for id in self.library.conditions}
        largest = max(sum(study.size for study in studies) for studies in trials.values())
        body = add(table, "tbody", role="rowgroup")
        for id, condition in self.library.conditions.items():
            row = add(body, "tr", role="row")
            add(add(row, "th", scope="row", role="rowheader"), "a", condition.name, href=f"/{condition.page}")
            cell = add(row, "td", role="cell")
            self._trials(cell, trials[id], largest)
            add(cell, "p", condition.found)
            outcome = self.library.outcomes[condition.outcome]
            add_certainty(add(row, "td", role="cell"), self.library.certainty[outcome.certainty], "")

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


def fair_trials(library: Library, condition: str) -> list[Study]:
    """Return the fair trials of stem cells in a condition, those that found no clear gain first, then by size."""
    found = [study for study in library.studies.values() if study.fair and study.condition == condition and study.size]
    return sorted(found, key=lambda study: (study.better_than_control != "no", -study.size))
