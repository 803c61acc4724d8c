"""Pages: their front matter, how hard they are to read, and the parts of the article that they answer."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from guide.content.models.base import Id, Ids, Model, Record, Text, must, one_of, record_id, unique
from guide.kinds import KINDS


class Statement(Model):
    """One statement."""

    statement: Text
    """What the article says"""
    claims: Ids = Field(examples=[["root-cause"]])
    """Claims that answer it"""


class ArticlePart(Record):
    """A section or bullet of the promotional article, and where the guide answers it."""

    id: Id = record_id("introduction")
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
    must(lambda text: bool(datetime.date.fromisoformat(text))),
]


_SearchWord = Annotated[str, Field(min_length=2, max_length=60, pattern=r"^[^<>\"\[\]*`,]+$")]
SearchWords = Annotated[list[_SearchWord], Field(min_length=1), unique]


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
    kind: Annotated[str, *one_of(KINDS)]
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
    leaflet: Literal[True] | None = None
    """True where the page is printed short, to take along: on two sides, without what stands closed and without sources."""
    card: Card | None = None
    """What others see when a link to this page, or to its section, is sent on."""
    reviewer: Reviewer | None = None
    """A clinician who has really reviewed this page. Leave it out until one has."""
