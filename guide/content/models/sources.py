"""What was read: sources, with their bibliographic data under the names of CSL-JSON."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from guide.content.models.base import Id, Model, Record, Text, record_id


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

    @field_validator("date_parts")
    @classmethod
    def is_a_day_gone_by(cls, parts: list[list[int]]) -> list[list[int]]:
        """Refuse a day that is not in the calendar, or a year of no journal, or still to come; they date an issue some months ahead."""
        if parts[0][0] < 1800:
            raise ValueError("no journal is so old")
        if date(*(parts[0] + [1, 1])[:3]).year > datetime.now(UTC).year + 1:
            raise ValueError("this year is still to come")
        return parts


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

    @model_validator(mode="before")
    @classmethod
    def address_of_doi(cls, given: Any) -> Any:
        """Take the address from the DOI where no other is given: it stands once."""
        return {"URL": f"https://doi.org/{given['DOI']}"} | given if isinstance(given, dict) and "DOI" in given else given


class Source(Record):
    """One thing that was read: a paper, a rule, a leaflet. Pages cite it by its id. Its file is its page under `/sources/`."""

    id: Id = record_id("pers-2024-respine")
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
