"""Signs that need help, where to get it, and words explained."""

from typing import Annotated, Literal

from pydantic import Field

from guide.content.models.base import Id, Ids, Phrases, Plain, Record, Text, record_id, unique


class EmergencyNumber(Record):
    """A number to call in an emergency, by place."""

    id: Id = record_id("uk")
    number: str = Field(pattern=r"^\d{3}$", examples=["999"])
    """The number, in quotation marks"""
    when: Literal["now", "today"] = "now"
    """now: the emergency number. today: a line for urgent advice"""
    sources: Ids = Field(default=[], examples=[["healthify-nz-ces"]])
    """Where the number was read"""
    place: Plain = Field(examples=["the UK"])
    """Where it works, to follow “in”"""


#: The parts of the body under which the signs for now stand, in the order in which they are read.
BodyPart = Literal["saddle", "legs", "neck", "head", "chest", "fever", "taken"]


class Sign(Record):
    """A sign that needs help now, advice today, or a doctor soon."""

    id: Id = record_id("saddle-numbness")
    part: BodyPart | None = None
    """The part of the body that it stands under; a sign for now has one"""
    when: Literal["now", "today", "soon"]
    """now: emergency number or hospital. today: urgent advice. soon: a doctor within a few days."""
    sources: Ids = Field(examples=[["nhs-cauda-equina"]])
    """Where the sign comes from."""
    after_injection: bool | None = None
    """True for a sign that counts after an injection alone; false for one that has a stricter rule after it."""
    drawing: Id | None = Field(default=None, examples=["saddle-area"])
    """The drawing that shows it"""
    drawing_panel: int = Field(default=1, ge=1)
    """Which of its panels"""
    drawing_part: str = Field(default="0 0 320 240", pattern=r"^\d+ \d+ \d+ \d+$")
    """The part of that panel that is shown beside the sign: left, top, width and height"""
    drawing_says: Plain | None = Field(default=None, examples=["Numb here"])
    """A few words under that part"""
    sign: Text = Field(examples=["new numbness around your genitals or bottom"])
    """The sign, as one line of a list"""
    also: Phrases = Field(default=[], examples=[["cant pee"]])
    """Other words for it; a query that has all words of one of them shows the sign above all results. Only search reads them."""

    def counts(self, after_injection: bool) -> bool:
        """Say if the sign stands on the list of those who had an injection, or of those who had none."""
        return self.after_injection in (None, after_injection)


class Term(Record):
    """A medical word, explained."""

    id: Id = record_id("sham")
    word: Text = Field(examples=["pretend treatment (sham)"])
    """The word"""
    meaning: Text = Field(max_length=240)
    """Its meaning in one or two short sentences."""
    also: Annotated[list[Annotated[str, Field(min_length=2, max_length=60)]], Field(min_length=1), unique] = Field(
        default=[], examples=[["herniated disc", "bulging disk"]]
    )
    """Other words that people use for it, of 2 to 60 characters, as they would type them. Only search and the data files use them."""


class Helpline(Record):
    """An official page or a helpline, by place."""

    id: Id = record_id("fda-medwatch")
    url: str = Field(pattern=r"^https://\S+$", examples=["https://www.fda.gov/safety/medwatch"])
    """Its address, with https://"""
    phone: Text | None = Field(default=None, examples=["1-800-332-1088"])
    """Its telephone number, if it has one"""
    crisis: Literal[True] | None = None
    """True for a line for people who think of ending their life; `/// helplines | crisis` prints these with their numbers"""
    sources: Ids = Field(examples=[["fda-medwatch-consumer"]])
    """Where its address or number was read."""
    place: Plain = Field(examples=["United States"])
    """The country, or “Any country”; lines of one place stand together"""
    name: Plain = Field(examples=["FDA MedWatch"])
    """Its name"""
    what: Plain = Field(examples=["report harm from a treatment"])
    """What it helps with, to follow the name and a colon"""
