"""Choices, told alike, their outcomes, and how sure we are of each."""

import re
from typing import Annotated, Literal

from pydantic import Field

from guide.content.models.base import Cited, Id, Ids, Phrases, Plain, Record, Text, at_most, must, record_id

#: Kinds of choices, from what a reader does alone to what is done to them: the order of the list.
ChoiceGroup = Literal["no-medicine", "medicines", "injections", "surgery", "cells"]

#: What tells of scales, which a plain line may not.
SCALE = re.compile(r"\bpoints?\b|\d\.\d")
#: A line that a tired reader takes in: the first layer of a choice.
Line = Annotated[Text, at_most(30), must(lambda text: not SCALE.search(text))]
#: People who were helped, with a choice or without it: a number, and of whom.
OF_100 = re.compile(r"(\d+) (\D*\b100\b[^,.]+)[,.]")
#: What was counted, one or two such numbers, and the source.
COUNTED = re.compile(rf"[^:]+: (?:{OF_100.pattern}\s*){{1,2}}\[@[^\]]+\]")
Counted = Annotated[Text, must(lambda text: bool(COUNTED.fullmatch(text)))]
#: What was measured, by how much it was lower, how much would matter where a source says so, and the source.
EASED = re.compile(
    r"(?P<what>[^:]+): (?P<number>\d+) (?P<words>of 100 points lower [^.]+)\. ?(?P<matters>(?P<mark>\d+) [^.]+\.)?(?P<source>\[@[^\]]+\])"
)


class Certainty(Record):
    """A level of GRADE: how far the figures of an outcome can be trusted."""

    id: Id = record_id("low")
    level: int = Field(ge=1, le=4)
    """4 for high down to 1 for very low."""
    word: Text = Field(examples=["Unsure"])
    """The words on the page"""
    means: Text
    """What it means in one sentence"""


class Outcome(Record):
    """Something that was measured, and how sure we are of it. One outcome has one grade, here; every page prints this record."""

    id: Id = record_id("exercise-pain")
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
    result: Text | None = Field(default=None, examples=["no clear gain"])
    """What came out, in a few words, to follow the name and a colon; every main outcome of a choice needs it."""
    found: Cited
    """What was found, both groups and their people, in one to four short sentences with sources as [@id]"""
    why: Text
    """Why this grade, in one or two sentences: the authors' grade, or our own."""

    @property
    def name(self) -> str:
        """What was measured, and what came out: a name alone, such as “less pain”, would promise a gain."""
        return f"{self.outcome}: {self.result}" if self.result else self.outcome


class Choice(Record):
    """Something a person with back pain may choose, told alike for each, so that choices can be compared."""

    id: Id = record_id("exercise")
    group: ChoiceGroup
    """What kind of thing it is; the interface words name the groups."""
    first: bool = False
    """True where it is shown before all others. The WHO, US doctors and England's guide (NICE) all advise it for lasting pain; it is the
    one kind of medicine that all three allow; or it is what these are set beside: to carry on as now, and the cells that are sold."""
    grave: bool = False
    """True where `loss` tells a harm that can kill, or stay for life, or needs help at once: its row has a sign. It leads to the emergency
    signs too, but not from medicines and surgery, whose signs are others."""
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
    gain: Line = Field(examples=["A small gain, which most people would not notice."])
    """What you may gain, in up to 30 words and with at most one figure “of 100”; points and second studies stand in `benefit`"""
    gain_for: dict[Id, Line] = Field(default={}, examples=[{"spinal-stenosis": "Not known for a narrowed spine."}])
    """The same for one problem, where it differs: told on the page of that problem"""
    helped: Counted | None = Field(
        default=None,
        examples=["Felt better after a year: 74 of 100 with the cells, 69 of 100 with a pretend treatment.[@small-trial-2024]"],
    )
    """People who were helped, to be drawn: what was counted, a colon, “N of 100 with it, M of 100 without it.”, and the source"""
    eased: Annotated[Text, must(lambda text: bool(EASED.fullmatch(text)))] | None = Field(
        default=None,
        examples=["Pain after 3 months: 15 of 100 points lower than without it. 15 is enough to matter.[@small-trial-2024]"],
    )
    """By how much pain was lower, to be drawn: what was measured, a colon, “N of 100 points lower than …”, what would matter, the source"""
    loss: Line = Field(examples=["Pain can flare up for some weeks."])
    """What may go wrong, in the same form"""
    loss_for: dict[Id, Line] = Field(default={}, examples=[{"spinal-stenosis": "Within 3 years, 10 to 20 of 100 people got worse."}])
    """The same for one problem, where it differs"""
    harmed: Counted | None = Field(
        default=None, examples=["Stopped for side effects: 11 of 100 with it, 5 of 100 without it.[@small-trial-2024]"]
    )
    """People who were harmed, to be drawn, in the form of `helped`; with it alone, the page says that nobody else was counted"""
    benefit: Text
    """The gain: number, against what, how many people, how long"""
    harm: Text
    """The harm, in the same form"""
    guidelines: Text
    """What guidelines say, by name; where they disagree, both sides"""
    work: Text | None = None
    """What it means for work; left out, it is told as not measured in what we read, and so are the next three"""
    sleep: Text | None = None
    """What it means for sleep"""
    mood: Text | None = None
    """What it means for mood"""
    time: Text
    """The time it takes"""
    money: Text | None = None
    """What it costs"""
    to_try: Text
    """What it costs the reader to try it: effort, time, money, risk, and if it can be stopped"""
    for_whom: Annotated[Text, at_most(30)]
    """Whom it may suit, or for which pain, in up to 30 words: it stands under the name"""
    not_when: Text
    """When not to choose it"""
