"""The records of `data/`, typed: what each must hold, in words that teach. A record is in one language once it is read.

In a file, the words of a language stand under its code (`en: {promise: …}`); `guide.content.loading` lays them beside the other keys.
What stands under a field is its description for authors: refusals print it, and so do the JSON Schemas that `/data/` publishes.
"""

import datetime
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr
from pydantic_core import PydanticCustomError

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
#: Kinds of choices, from what a reader does alone to what is done to them: the order of the list.
ChoiceGroup = Literal["yourself", "taught", "hands-on", "medicine", "needle", "operation", "cells"]


def _must(holds: Callable[[Any], bool]) -> AfterValidator:
    """Return a check of one value; what is wrong is told by the description of the field."""

    def check(value: Any) -> Any:
        if not holds(value):
            raise ValueError
        return value

    return AfterValidator(check)


def _at_most(words: int) -> AfterValidator:
    return _must(lambda text: len(text.split()) <= words)


def _unlike(letters: str) -> AfterValidator:
    return _must(lambda text: not set(letters) & set(text))


def _refuse_twice(items: list[str]) -> list[str]:
    if len(items) > len(set(items)):
        raise PydanticCustomError("twice", "holds the same thing twice")
    return items


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Cited = Annotated[Text, Field(pattern=r"\[@[a-z0-9]")]
Plain = Annotated[Text, _unlike("<>[]*")]
PageAddress = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md(#[a-z0-9-]+)?$")]
Phrase = Annotated[str, Field(min_length=2, max_length=90)]
Of100 = Annotated[float, Field(ge=0, le=100, strict=False)]
Months = Annotated[float, Field(ge=0, strict=False)]
Interval = Annotated[list[Of100], Field(min_length=2, max_length=2, examples=[[31, 59]])]
_unique = AfterValidator(_refuse_twice)
Ids = Annotated[list[Id], Field(min_length=1), _unique]
Phrases = Annotated[list[Phrase], Field(min_length=1), _unique]


class Model(BaseModel):
    """What all share: no unknown keys, no silent change of a type, descriptions from docstrings."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True, regex_engine="python-re")


class Record(Model):
    """A record with an id, which is part of addresses and never changes."""

    id: Id = Field(examples=["worn-disc"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""

    _path: Path = PrivateAttr(default=Path())

    @property
    def file(self) -> str:
        """The name of the file that it stands in, without its ending: a topic or a group."""
        return self._path.stem

    @property
    def where(self) -> str:
        """The place of the record, as refusals name it: `data/claims/it-works.yml, breakthrough`."""
        return f"{self._path.as_posix()}, {self.id}"


class Name(Model):
    """A person with family and given name, or a body as literal."""

    family: Text | None = Field(default=None, examples=["Pers"])
    """Family name"""
    given: Text | None = Field(default=None, examples=["Yves-Marie"])
    """Given names or initials"""
    literal: Text | None = Field(default=None, examples=["World Health Organization"])
    """A body, or a name that has no family part"""


class Issued(Model):
    """When it was published."""

    date_parts: Annotated[
        list[Annotated[list[Annotated[int, Field(ge=1, le=2100)]], Field(min_length=1, max_length=3)]], Field(min_length=1, max_length=1)
    ] = Field(alias="date-parts", examples=[[[2024, 4, 28]]])
    """Year, or year, month, day, as whole numbers without quotation marks, in a list of their own."""


class Csl(Model):
    """Bibliographic data under the names of CSL-JSON 1.0, so that Zotero reads it."""

    type: Literal[
        "article-journal", "webpage", "report", "legal_case", "legislation", "paper-conference", "article-newspaper", "post-weblog", "book",
    ]  # fmt: skip
    """What kind of publication, in CSL's words."""
    title: Text
    """The title as published"""
    author: Annotated[list[Name], Field(min_length=1)] | None = None
    """Authors in order; leave out when none were seen."""
    container_title: Text | None = Field(default=None, alias="container-title")
    """The journal, book or site"""
    publisher: Text | None = None
    """The body that published it"""
    publisher_place: Text | None = Field(default=None, alias="publisher-place")
    """Place of the publisher"""
    volume: Text | None = Field(default=None, examples=["83"])
    """Volume, in quotation marks"""
    issue: Text | None = Field(default=None, examples=["11"])
    """Issue, in quotation marks"""
    page: Text | None = Field(default=None, examples=["1572-1583"])
    """Pages or article number, in quotation marks"""
    issued: Issued | None = None
    """When it was published."""
    doi: str | None = Field(default=None, alias="DOI", pattern=r"^10\.\d{4,9}/\S+$", examples=["10.1136/ard-2024-225771"])
    """The DOI alone, without an address before it."""
    pmid: str | None = Field(default=None, alias="PMID", pattern=r"^\d{1,8}$", examples=["39393844"])
    """The PubMed number, in quotation marks."""
    pmcid: str | None = Field(default=None, alias="PMCID", pattern=r"^PMC\d+$", examples=["PMC12284277"])
    """The PubMed Central number."""
    isbn: Text | None = Field(default=None, alias="ISBN")
    """ISBN"""
    url: str = Field(alias="URL", pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$", examples=["https://doi.org/10.1136/ard-2024-225771"])
    """A full web address that starts with https:// or http://."""


class Source(Record):
    """One thing that was read: a paper, a rule, a leaflet. Pages cite it by its id. Its file is its page under `/sources/`."""

    id: Id = Field(examples=["pers-2024-respine"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    kind: Literal[
        "trial", "study", "review", "registry", "guideline", "law", "regulator",
        "survey", "case", "laboratory", "animal", "report", "other",
    ]  # fmt: skip
    """What it is: a trial compared groups; a study did not, or did so unfairly; a registry entry has no results."""
    read: Literal["part", "abstract", "secondary"]
    """How far we read it: part (text of the source itself, often in part), abstract (its summary) or secondary (through another source).
    What was not read is not a source."""
    more_authors: Literal[True] | None = None
    """True when the list of authors is not complete."""
    csl: Csl
    """Bibliographic data under the names of CSL-JSON 1.0, so that Zotero reads it."""
    label: Text = Field(max_length=80, examples=["trial of 114 people, 2024"])
    """Three to eight words that name it beside a claim"""
    says: Text = Field(max_length=520)
    """What it found, in our own plain words: one to three short sentences, the control beside the treatment."""

    @property
    def topic(self) -> str:
        return self.file

    @property
    def address(self) -> str:
        """Where it was published: its DOI where it has one, because that address lasts."""
        return f"https://doi.org/{self.csl.doi}" if self.csl.doi else self.csl.url

    @property
    def place(self) -> str:
        """The journal, site or publisher, or nothing when none was seen."""
        return self.csl.container_title or self.csl.publisher or ""

    @property
    def year(self) -> str:
        """The year in which it was published, or nothing when none was seen."""
        return str(self.csl.issued.date_parts[0][0]) if self.csl.issued else ""


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

    id: Id = Field(examples=["better-12-months"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
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
    p: Text | None = Field(default=None, examples=["0.77"])
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

    def name(self, group: Group) -> str:
        return str(getattr(self, f"{group}_name"))


class SingleArm(Record):
    """One outcome in one group that was compared with nobody. Only a chart that shows a fair comparison too may use treated people."""

    id: Id = Field(examples=["disc-shrank"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
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

    id: Id = Field(examples=["pers-2024-respine"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
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
    finding: Annotated[Text, _at_most(25)] = Field(
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

    @property
    def topic(self) -> str:
        return self.file

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


class Claim(Record):
    """A promise that readers meet, and what is known of it. Its file is its group."""

    id: Id = Field(examples=["root-cause"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    verdict: Id = Field(examples=["not-shown"])
    """Is the promise true? An id of data/verdicts.yml. The first words of the answer are those of the verdict."""
    conditions: Ids = Field(examples=[["worn-disc"]])
    """The conditions that the promise is made for; back-pain when it is made for any."""
    sources: Ids = Field(examples=[["pers-2024-respine"]])
    """The sources of the answer, most important first. A claim without a source stops the build."""
    promise: Annotated[Text, _unlike('“”"*<>[]')] = Field(examples=["The cells fix the root cause of your pain."])
    """The promise as a reader would hear it, one sentence, without quotation marks."""
    answer: Annotated[Text, _at_most(39), _must(lambda text: "[@" not in text)]
    """The short answer, under 40 words and without citations: the verdict first, then the one fact that carries it."""
    more: Cited
    """The longer answer for the claim's own page, in Markdown: one to three short paragraphs with a blank line between, each fact with its
    source as [@id]."""
    ask: Annotated[list[Annotated[str, Field(pattern=r"\?$")]], Field(min_length=1, max_length=3), _unique] = Field(
        examples=[["Which trial tested this very product?"]]
    )
    """What to ask the clinic: one to three short questions, each with a question mark at its end."""
    also: Phrases = Field(default=[], examples=[["no risk of rejection"]])
    """Other words in which the promise is made, of 2 to 90 characters each; only search reads them."""

    @property
    def group(self) -> str:
        return self.file


class Question(Record):
    """A question that people ask, with a short answer and the place that answers it. Its file is its group."""

    id: Id = Field(examples=["does-it-work"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    page: PageAddress = Field(examples=["cost.md#insurance"])
    """The page below docs/ that answers it, with the anchor of the section after “#”."""
    sources: Annotated[list[Id], _unique] = Field(examples=[["pers-2024-respine"]])
    """The sources of the answer, most important first; empty only when the answer states no fact."""
    question: str = Field(pattern=r"^[^“”\"*_`{}<>\[\]]+\?$", max_length=90, examples=["Does my insurance pay for it?"])
    """The question as a reader would ask it, up to 90 characters, with a question mark at its end."""
    answer: Annotated[Text, _at_most(45), _unlike("[]*_`{}")]
    """One or two sentences, up to 45 words, in plain text without links and citations: the answer first."""
    also: Phrases = Field(default=[], examples=[["does medicare cover it"]])
    """Other ways in which people ask it, of 2 to 90 characters, as they would type them; only search reads them."""

    @property
    def group(self) -> str:
        return self.file


class Heading(Record):
    """The heading of a group of claims or questions. Its id names a file in data/claims/ or data/questions/; groups stand in this order."""

    id: Id = Field(examples=["it-is-safe"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    title: Plain = Field(examples=["It is safe"])
    """The heading of the group"""


class Condition(Record):
    """One of the conditions, with its page and the outcome that counts most."""

    page: PageAddress = Field(examples=["conditions/herniated-disc.md"])
    """The page of the condition in docs/en/"""
    outcome: Id = Field(examples=["cells-worn-disc-pain"])
    """The outcome that counts most here: less pain with the cells. An id of data/outcomes.yml, which holds its certainty."""
    name: Plain = Field(examples=["Slipped disc"])
    """Its name in plain words"""
    found: Cited
    """What the trials found, in one or two short sentences with sources as [@id]"""


class Verdict(Record):
    """An answer to “is this promise true?”, with a mark that tells it by its shape."""

    id: Id = Field(examples=["not-shown"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    mark: Literal["tick", "half", "bar", "ring", "cross"]
    """The shape of its mark: tick, half, bar, ring (dashed) or cross."""
    rating: Annotated[int, Field(ge=1, le=4)] | None = None
    """For search engines: 4 for true down to 1 for not true. None where nobody tested it: a number would make it the worst of all."""
    word: Text = Field(examples=["Not shown"])
    """The word that stands beside the mark"""
    means: Text
    """What it means in one sentence"""


class Certainty(Record):
    """A level of GRADE: how far the figures of an outcome can be trusted."""

    id: Id = Field(examples=["low"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    level: int = Field(ge=1, le=4)
    """4 for high down to 1 for very low."""
    word: Text = Field(examples=["Unsure"])
    """The words on the page"""
    means: Text
    """What it means in one sentence"""


class Outcome(Record):
    """Something that was measured, and how sure we are of it. One outcome has one grade, here; every page prints this record."""

    id: Id = Field(examples=["exercise-pain"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    choice: Id = Field(examples=["exercise"])
    """The choice that it is an outcome of: an id of data/choices.yml."""
    condition: Id = Field(examples=["worn-disc"])
    """The condition: an id of data/conditions.yml, or back-pain."""
    certainty: Id = Field(examples=["low"])
    """How far the figures can be trusted: an id of data/certainty.yml."""
    sources: Ids = Field(examples=[["pers-2024-respine"]])
    """What it rests on, most important first."""
    outcome: Text = Field(examples=["Less pain after about 3 months"])
    """What was measured"""
    found: Cited
    """What was found, both groups and their people, in one to four short sentences with sources as [@id]"""
    why: Text
    """Why this grade, in one or two sentences: the authors' grade, or our own."""


class Choice(Record):
    """Something a person with back pain may choose, told alike for each, so that choices can be compared."""

    id: Id = Field(examples=["exercise"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    group: ChoiceGroup
    """What kind of thing it is; the interface words name the groups."""
    problems: Ids = Field(examples=[["back-pain", "worn-disc"]])
    """The problems that it is for: ids of data/conditions.yml, or back-pain for lasting back pain of any kind."""
    outcomes: Ids = Field(examples=[["exercise-pain"]])
    """Its graded outcomes, the main one first: ids of data/outcomes.yml."""
    sources: Ids = Field(examples=[["exercise-who-review-2023"]])
    """All sources that the words cite."""
    name: Plain = Field(examples=["Exercise"])
    """Its name in plain words"""
    also: Phrases = Field(default=[], examples=[["walking", "gym"]])
    """Other words that people use for it; only search reads them."""
    what: Text
    """What it is and how it is meant to work, in one or two sentences"""
    benefit: Text
    """The gain: number, against what, how many people, how long"""
    harm: Text
    """The harm, in the same form"""
    guidelines: Text
    """What guidelines say, by name; where they disagree, both sides"""
    work: Text
    """What it means for work"""
    sleep: Text
    """What it means for sleep"""
    mood: Text
    """What it means for mood"""
    time: Text
    """The time it takes"""
    money: Text
    """What it costs"""
    to_try: Text
    """What it costs the reader to try it: effort, time, money, risk, and if it can be stopped"""
    for_whom: Text
    """Whom it may suit"""
    not_when: Text
    """When not to choose it"""


class EmergencyNumber(Record):
    """A number to call in an emergency, by place."""

    id: Id = Field(examples=["uk"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    number: str = Field(pattern=r"^\d{3}$", examples=["999"])
    """The number, in quotation marks"""
    place: Plain = Field(examples=["the UK"])
    """Where it works, to follow “in”"""


class Sign(Record):
    """A sign that needs help now, advice today, or a doctor soon."""

    id: Id = Field(examples=["saddle-numbness"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    when: Literal["now", "today", "soon"]
    """now: emergency number or hospital. today: urgent advice. soon: a doctor within a few days."""
    sources: Ids = Field(examples=[["nhs-cauda-equina"]])
    """Where the sign comes from."""
    after_injection: Literal[True] | None = None
    """True for a sign that counts after an injection."""
    sign: Text = Field(examples=["new numbness around your genitals or bottom"])
    """The sign, to follow “you have back or leg pain and:”"""


class Term(Record):
    """A medical word, explained."""

    id: Id = Field(examples=["sham"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    word: Text = Field(examples=["pretend treatment (sham)"])
    """The word"""
    meaning: Text = Field(max_length=240)
    """Its meaning in one or two short sentences."""
    also: Annotated[list[Annotated[str, Field(min_length=2, max_length=60)]], Field(min_length=1), _unique] = Field(
        default=[], examples=[["herniated disc", "bulging disk"]]
    )
    """Other words that people use for it, of 2 to 60 characters, as they would type them. Only search and the data files use them."""


class Helpline(Record):
    """An official page or a helpline, by place."""

    id: Id = Field(examples=["fda-medwatch"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    url: str = Field(pattern=r"^https://\S+$", examples=["https://www.fda.gov/safety/medwatch"])
    """Its address, with https://"""
    phone: Text | None = Field(default=None, examples=["1-800-332-1088"])
    """Its telephone number, if it has one"""
    sources: Ids = Field(examples=[["fda-medwatch-consumer"]])
    """Where its address or number was read."""
    place: Plain = Field(examples=["United States"])
    """The country, or “Any country”; lines of one place stand together"""
    name: Plain = Field(examples=["FDA MedWatch"])
    """Its name"""
    what: Plain = Field(examples=["report harm from a treatment"])
    """What it helps with, to follow the name and a colon"""


class FactRow(Model):
    """One row."""

    kind: Literal["benefit", "harm"]
    """benefit or harm"""
    result: Id | None = Field(default=None, examples=["better-12-months"])
    """Id of a result of this study; its numbers fill the row"""
    row: Text
    """What the row counts"""
    cells: Text | None = None
    """Words for the treated group, when no result gives a number"""
    control: Text | None = None
    """Words for the comparison group"""


class FactBox(Record):
    """Benefits and harms of one study in one table, both groups side by side."""

    id: Id = Field(examples=["donor-cells-worn-disc"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    study: Id = Field(examples=["pers-2024-respine"])
    """Id of the study"""
    sources: Ids | None = Field(default=None, examples=[["jerome-2021"]])
    """Further sources than the study itself."""
    rows: Annotated[list[FactRow], _must(lambda rows: {row.kind for row in rows} == {"benefit", "harm"})]
    """Rows: benefits, then harms; at least one of each."""
    title: Text
    """Title of the box"""
    who: Text
    """Who was studied, how many, how long"""
    cells: Text
    """Name of the treated column"""
    control: Text
    """Name of the comparison column"""
    meaning: Text
    """What it means, in one or two sentences"""


class ChartWords(Record):
    """A chart that is drawn from figures of data/studies/, each beside its number in words."""

    title: Text
    """What the chart shows"""
    meaning: Text
    """What to conclude, in one or two sentences"""
    note: Text | None = None
    """What a careful reader must know: what was left out, what cannot be compared"""


class FiguresChart(ChartWords):
    """A chart of figures, as dots with their ranges (lines) or as bars."""

    kind: Literal["lines", "bars", "comparisons"]
    """lines: shares as dots with their ranges. bars: shares as bars. comparisons: both groups of each result on one line."""
    figures: Annotated[list[Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]], Field(min_length=1), _unique] = Field(
        examples=[["pers-2024-respine/better-12-months"]]
    )
    """For lines, bars and comparisons: figures as study/figure, in their order."""


class SizesChart(ChartWords):
    """A chart of how many people were in each study."""

    kind: Literal["sizes"]
    """sizes: people in each study."""
    studies: Ids = Field(examples=[["pers-2024-respine"]])
    """For sizes: ids of studies."""


class ConditionsChart(ChartWords):
    """A chart of the fair trials of each condition."""

    kind: Literal["conditions"]
    """conditions: fair trials of each condition."""


Chart = Annotated[FiguresChart | SizesChart | ConditionsChart, Field(discriminator="kind")]


class DrawingRecord(Record):
    """A line drawing: what to conclude from it, what its labels rest on, and the page that it helps. It is drawings/<language>/<id>.svg."""

    id: Id = Field(examples=["slipped-disc"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    page: PageAddress = Field(examples=["conditions/herniated-disc.md#what-it-is"])
    """The page that shows it in its text, from docs/<language>/, with the anchor of the section if it is not the first."""
    sources: Ids = Field(examples=[["wang-2020-regression"]])
    """The sources that its labels and its description rest on, most important first."""
    name: Text = Field(max_length=60, examples=["A slipped disc, then and months later"])
    """The title of its page, in plain text."""
    means: Text = Field(max_length=280, examples=["Many slipped discs shrink by themselves.[@zou-2023-resorption]"])
    """What to conclude, in one to three sentences, with the source of each medical fact."""


class Statement(Model):
    """One statement."""

    statement: Text
    """What the article says"""
    claims: Ids = Field(examples=[["root-cause"]])
    """Claims that answer it"""


class ArticlePart(Record):
    """A section or bullet of the promotional article, and where the guide answers it."""

    id: Id = Field(examples=["introduction"])
    """A short name in lower case with hyphens. It is part of addresses, so it never changes."""
    part: Literal["section", "bullet"]
    """section or bullet of the article"""
    heading: Text
    """The heading or bullet as the article has it"""
    page: Text = Field(examples=["advantages.md"])
    """The page that holds it"""
    says: Annotated[list[Statement], Field(min_length=1)]
    """The article's statements, shortened, each with the claims that answer it."""


class Reading(Model):
    """How hard one page is to read. Measured block by block on the built page; headings, menus, lists of sources, buttons and blocks
    under four words are left out."""

    id: str = Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$", examples=["claims/root-cause"])
    """The path of the page below the home page; the home page itself is “home”."""
    kind: Text = Field(examples=["claim"])
    """The kind of page."""
    grade: float = Field(examples=[4.2])
    """Flesch-Kincaid grade, about the years of school a reader needs: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words: int = Field(ge=1)
    """Words that were measured."""
    sentences: int = Field(ge=1)
    """Sentences that were measured; the end of a block ends a sentence."""
    mean_sentence: float
    """Words in a sentence, on average."""
    over_20: int = Field(ge=0)
    """Sentences of more than 20 words."""
    longest: int = Field(ge=1)
    """Words in the longest sentence."""


_PLAIN_HEAD = r"^[^<>\"\[\]*`]+$"
Day = Annotated[
    str,
    Field(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"format": "date"}),
    _must(lambda text: bool(datetime.date.fromisoformat(text))),
]


_SearchWord = Annotated[str, Field(min_length=2, max_length=60, pattern=r"^[^<>\"\[\]*`,]+$")]
SearchWords = Annotated[list[_SearchWord], Field(min_length=1), _unique]


class Reviewer(Model):
    """A clinician who has really reviewed this page. Leave it out until one has."""

    name: Text
    """The clinician's real name, with consent"""
    role: Text
    """Role and place of work"""
    date: Day = Field(examples=["2026-11-23"])
    """A date as “year-month-day” in quotation marks."""


class Card(Model):
    """What others see when a link to this page, or to its section, is sent on."""

    drawing: str = Field(examples=["visit-4"])
    """A drawing, or a panel of one: visit-4 is the fourth of drawings/en/visit.svg."""
    says: Text
    """What the card says, the first sentence large."""


class FrontMatter(Model):
    """The keys at the head of every page."""

    title: Annotated[str, Field(min_length=1, max_length=70, pattern=_PLAIN_HEAD)] = Field(examples=["Advantages of stem cell therapy"])
    """The page's title, unlike any other, in plain text: none of < > " [ ] * `."""
    description: Annotated[str, Field(min_length=40, max_length=160, pattern=_PLAIN_HEAD)] = Field(
        examples=["What stem cells are said to do in a spine, and what has been seen."]
    )
    """What a reader finds here, in one sentence of 40 to 160 characters, in plain text: none of < > " [ ] * `."""
    kind: Literal["home", "treatment", "condition", "practical", "sheet", "help", "claim", "drawing", "reference"]
    """Decides what the page must hold: one of the kinds of guide/kinds.py."""
    checked: Day = Field(examples=["2026-11-23"])
    """The day the facts were last checked against their sources, as “year-month-day” in quotation marks."""
    check_due: Day = Field(examples=["2026-11-23"])
    """The day the next check is due, as “year-month-day” in quotation marks."""
    published: Day | None = Field(default=None, examples=["2026-12-01"])
    """The day on which the page was first published, as “year-month-day” in quotation marks. Leave it out until then."""
    also: SearchWords = Field(default=[], examples=[["price", "how much is it"]])
    """Other words by which people look for this page, as they would type them, each of 2 to 60 characters, in quotation marks if it is a
    number, without a comma and without < > " [ ] * `; only search reads them."""
    assets: Literal["chart", "evidence", "claims", "search"] | None = None
    """The extra style and script of this page, for example static/evidence.css and .js; chart is a style alone."""
    card: Card | None = None
    """What others see when a link to this page, or to its section, is sent on."""
    reviewer: Reviewer | None = None
    """A clinician who has really reviewed this page. Leave it out until one has."""
