"""Studies in people, and their results: what was counted in which group."""

from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import Field

from guide.content.models.base import Id, Interval, Model, Months, Of100, Record, Text, at_most, record_id
from guide.content.proportions import Proportion, make_proportion

#: What a claim or study names when it is about back pain of any kind.
ANY_CONDITION = "back-pain"
#: Kinds of cells that are stem cells or are sold as such: not disc tissue, bone graft or blood platelets.
STEM_CELLS = frozenset({"own-marrow", "own-marrow-grown", "own-fat", "donor-marrow", "donor-cord", "donor-other"})

Design = Literal["randomised", "compared", "no-comparison", "registered", "review"]
CellsKind = Literal[
    "own-marrow", "own-marrow-grown", "own-fat", "donor-marrow", "donor-cord", "donor-other",
    "disc-cells", "bone-graft", "platelets", "several", "none",
]  # fmt: skip
Group = Literal["cells", "control"]


class StudyPeople(Model):
    """People in each group, as analysed where known; null when not seen."""

    cells: Annotated[int, Field(ge=0)] | None
    """People who got the treatment"""
    control: Annotated[int, Field(ge=0)] | None
    """People who got the comparison"""
    all: Annotated[int, Field(ge=1)] | None = None
    """People in all: put in groups, planned, or in the studies of a review"""


class ResultPeople(Model):
    """How many people the two numbers are of: a share without its people tells nothing. null for a group whose number was not read;
    the words then say so in `people_note`."""

    cells: Annotated[int, Field(ge=1)] | None
    """People who got the cells"""
    control: Annotated[int, Field(ge=1)] | None
    """People in the comparison group"""


class ResultCounts(Model):
    """How many of these people, where the source counts them; the range is then worked out from them."""

    cells: Annotated[int, Field(ge=0)] | None = None
    """People"""
    control: Annotated[int, Field(ge=0)] | None = None
    """People"""


class ResultIntervals(Model):
    """The range (95% confidence interval) of each share as it was read, of 100 people."""

    cells: Interval | None = None
    """Lowest and highest"""
    control: Interval | None = None
    """Lowest and highest"""


class Result(Record):
    """One outcome in both groups. A treated value never stands without its control."""

    id: Id = record_id("better-12-months")
    months: Months
    """Months after treatment"""
    cells: Of100
    """Of 100 people who got the cells, how many"""
    control: Of100
    """Of 100 people in the comparison group, how many"""
    people: ResultPeople = Field(examples=[{"cells": 45, "control": 18}])
    """How many people the two numbers are of: a share without its people tells nothing. null for a group whose number was not read;
    the words then say so in `people_note`."""
    counts: ResultCounts | None = None
    """How many of these people, where the source counts them; the range is then worked out from them."""
    interval: ResultIntervals | None = None
    """The range (95% confidence interval) of each share as it was read, of 100 people."""
    by_maker: Literal[True] | None = None
    """True when only the maker's own report was read."""
    p: str | None = Field(default=None, pattern=r"^<?[01]\.\d+$", examples=["0.77"])
    """The p-value, in quotation marks"""
    outcome: Text = Field(examples=["clearly better after 1 year"])
    """What happened to these people, to follow “74 of 100 people”"""
    cells_name: Text = Field(examples=["Donor stem cells"])
    """Name of the treated group"""
    control_name: Text = Field(examples=["Pretend injection"])
    """Name of the comparison group"""
    meaning: Text
    """What the two numbers mean together, in one or two sentences."""
    people_note: Text | None = None
    """Says why the number of people in a group is not there."""

    def proportion(self, group: Group) -> Proportion:
        """Return the figures of one group. Raises `ValueError` (fault, mend) when they disagree."""
        interval = getattr(self.interval, group) if self.interval else None
        count = getattr(self.counts, group) if self.counts else None
        return make_proportion(getattr(self, group), getattr(self.people, group), interval, count)

    def proportions(self) -> list[Proportion]:
        """Return the figures of both groups."""
        return [self.proportion(group) for group in get_args(Group)]

    def name(self, group: Group) -> str:
        return str(getattr(self, f"{group}_name"))


class SingleArm(Record):
    """One outcome in one group that was compared with nobody. Only a chart that shows a fair comparison too may use treated people."""

    id: Id = record_id("disc-shrank")
    group: Literal["cells", "untreated"]
    """Who they were: treated with cells, or not treated"""
    of_100: Of100
    """Of 100 people, how many"""
    people: Annotated[int, Field(ge=1)] | None
    """How many people this is of; null when that was not read, and then the words say so in `people_note`."""
    months: Months | None = None
    """Months after the start"""
    interval: Interval | None = None
    """Range (95% confidence interval), as read"""
    outcome: Text = Field(examples=["disc bulge shrank on a scan"])
    """What happened to these people, to follow “63 of 100 people”"""
    group_name: Text = Field(examples=["No surgery, no cells"])
    """Name of the group"""
    people_note: Text | None = None
    """Says why the number of people is not there."""

    def proportion(self) -> Proportion:
        """Return its figures. Raises `ValueError` (fault, mend) when they disagree."""
        return make_proportion(self.of_100, self.people, self.interval, None)

    def proportions(self) -> list[Proportion]:
        """Return the figures of its one group in a list, as those of a result."""
        return [self.proportion()]


class Measurement(Model):
    """One result as it was read."""

    measure: Text
    """What was measured"""
    when: Text | None = None
    """At what time"""
    group: Text | None = None
    """In which group"""
    value: Text | None = None
    """The value, as read"""
    interval: Text | None = None
    """Interval or p-value, as read"""


class Study(Record):
    """A study in people, or one that is registered. Its id is that of the source it was read in; its file is its page in `/evidence/`."""

    id: Id = record_id("pers-2024-respine")
    design: Design
    """randomised: chance decided who got what. compared: two groups, not by chance. no-comparison: one group. registered: no results yet.
    review: puts many studies together."""
    condition: Id = Field(examples=["worn-disc"])
    """The condition that was treated: an id of data/conditions.yml, or one that the interface words name."""
    cells_kind: CellsKind
    """The kind of cells: own-marrow (not grown), own-marrow-grown (grown in a lab), own-fat, donor-marrow, donor-cord, donor-other,
    disc-cells (cells or tissue of discs or cartilage), bone-graft, platelets (PRP), several, or none."""
    blinded: Literal[True] | None = None
    """True when the people did not know what they got."""
    people: StudyPeople
    """People in each group, as analysed where known; null when not seen."""
    months: Months | None = None
    """Longest follow-up, in months"""
    registry: Text | None = Field(default=None, examples=["NCT03737461"])
    """Number in a trial register"""
    better_than_control: Literal["reported", "no", "mixed", "no-control", "unknown"]
    """Did the treated group do better than the comparison group? reported: by the study's own account. 'no' stands in quotation marks."""
    results: Annotated[list[Result], Field(min_length=1)] | None = None
    """Results as numbers, for tables and charts. A treated value never stands without its control."""
    single_arms: Annotated[list[SingleArm], Field(min_length=1)] | None = None
    """Shares of people in one group that was compared with nobody."""
    finding: Annotated[Text, at_most(25)] = Field(
        examples=["After 1 year, 74 of 100 were better with cells and 69 of 100 with a pretend injection: about the same."]
    )
    """What came out, in at most 25 plain words; the comparison stands beside the cells."""
    who: Text | None = None
    """Who took part"""
    people_note: Text | None = None
    """A note on the numbers of people"""
    cells: Text | None = None
    """What was given"""
    compared_with: Text | None = None
    """What it was compared with"""
    main_outcome: Text | None = None
    """The main outcome"""
    harms: Text | None = None
    """Harms reported"""
    paid_by: Text | None = None
    """Who paid, and ties"""
    limits: Text | None = None
    """Limits"""
    outcomes: list[Measurement]
    """Results as read."""

    @cached_property
    def figures(self) -> dict[str, Result | SingleArm]:
        """Results and single arms by id."""
        return {figure.id: figure for figure in [*(self.results or ()), *(self.single_arms or ())]}

    @property
    def number_of_people(self) -> int | None:
        """People in all, or nothing when that was not read."""
        if self.people.all is not None:
            return self.people.all
        if self.people.cells is None or self.people.control is None:
            return None
        return self.people.cells + self.people.control

    @property
    def size(self) -> int:
        """People in all, for a study whose number was read; 0 for another."""
        return self.number_of_people or 0

    @property
    def fair(self) -> bool:
        """True for results of stem cells in groups made by chance whose people did not know what they got."""
        known = self.better_than_control in ("no", "mixed", "reported")
        return known and self.design == "randomised" and self.blinded is not None and self.cells_kind in STEM_CELLS
