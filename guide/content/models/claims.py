"""Claims and questions, their groups, the conditions they are about, and verdicts."""

from typing import Annotated, Literal

from pydantic import Field

from guide.content.models.base import Cited, Id, Ids, PageAddress, Phrases, Plain, Record, Text, at_most, must, record_id, unique, unlike


class Claim(Record):
    """A promise that readers meet, and what is known of it. Its file is its group."""

    id: Id = record_id("root-cause")
    verdict: Id = Field(examples=["not-shown"])
    """Is the promise true? An id of data/verdicts.yml; 'true' stands in quotation marks. The answer begins with the word of the verdict."""
    conditions: Ids = Field(examples=[["worn-disc"]])
    """The conditions that the promise is made for; back-pain when it is made for any."""
    sources: Ids = Field(examples=[["pers-2024-respine"]])
    """The sources of the answer, most important first. A claim without a source stops the build."""
    promise: Annotated[Text, unlike('“”"*<>[]')] = Field(examples=["The cells fix the root cause of your pain."])
    """The promise as a reader would hear it, one sentence, without quotation marks."""
    answer: Annotated[Text, at_most(39), must(lambda text: "[@" not in text)]
    """The short answer, under 40 words and without citations: the verdict first, then the one fact that carries it."""
    more: Cited
    """The longer answer for the claim's own page, in Markdown: one to three short paragraphs with a blank line between, each fact with its
    source as [@id]."""
    ask: Annotated[list[Annotated[str, Field(pattern=r"\?$")]], Field(min_length=1, max_length=3), unique] = Field(
        examples=[["Which trial tested this very product?"]]
    )
    """What to ask the clinic: one to three short questions, each with a question mark at its end."""
    also: Phrases = Field(default=[], examples=[["no risk of rejection"]])
    """Other words in which the promise is made, of 2 to 90 characters each; only search and “Find a promise” read them."""

    @property
    def group(self) -> str:
        return self.file


class Question(Record):
    """A question that people ask, with a short answer and the place that answers it. Its file is its group."""

    id: Id = record_id("does-it-work")
    page: PageAddress = Field(examples=["cost.md#insurance"])
    """The page below docs/ that answers it, with the anchor of the section after “#”."""
    sources: Annotated[list[Id], unique] = Field(examples=[["pers-2024-respine"]])
    """The sources of the answer, most important first; empty only when the answer states no fact."""
    question: str = Field(pattern=r"^[^“”\"*_`{}<>\[\]]+\?$", max_length=90, examples=["Does my insurance pay for it?"])
    """The question as a reader would ask it, up to 90 characters, with a question mark at its end."""
    answer: Annotated[Text, at_most(45), unlike("[]*_`{}")]
    """One or two sentences, up to 45 words, in plain text without links and citations: the answer first."""
    also: Phrases = Field(default=[], examples=[["does medicare cover it"]])
    """Other ways in which people ask it, of 2 to 90 characters, as they would type them; only search reads them."""

    @property
    def group(self) -> str:
        return self.file


class Heading(Record):
    """The heading of a group of claims or questions. Its id names a file in data/claims/ or data/questions/; groups stand in this order."""

    id: Id = record_id("it-is-safe")
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

    id: Id = record_id("not-shown")
    mark: Literal["tick", "half", "bar", "ring", "cross"]
    """The shape of its mark: tick, half, bar, ring (dashed) or cross."""
    rating: Annotated[int, Field(ge=1, le=4)] | None = None
    """For search engines: 4 for true down to 1 for not true. None where nobody tested it: a number would make it the worst of all."""
    word: Text = Field(examples=["Not shown"])
    """The word that stands beside the mark"""
    means: Text
    """What it means in one sentence"""
