"""What shows figures: fact boxes, charts, drawings."""

from typing import Annotated, Literal

from pydantic import Field

from guide.content.models.base import Id, Ids, Model, PageAddress, Record, Text, must, record_id, unique


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

    id: Id = record_id("donor-cells-worn-disc")
    study: Id = Field(examples=["pers-2024-respine"])
    """Id of the study"""
    sources: Ids | None = Field(default=None, examples=[["jerome-2021"]])
    """Further sources than the study itself."""
    rows: Annotated[list[FactRow], must(lambda rows: {row.kind for row in rows} == {"benefit", "harm"})]
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
    figures: Annotated[list[Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]], Field(min_length=1), unique] = Field(
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

    id: Id = record_id("slipped-disc")
    page: PageAddress = Field(examples=["conditions/herniated-disc.md#what-it-is"])
    """The page that shows it in its text, from docs/<language>/, with the anchor of the section if it is not the first."""
    sources: Ids = Field(examples=[["wang-2020-regression"]])
    """The sources that its labels and its description rest on, most important first."""
    name: Text = Field(max_length=60, examples=["A slipped disc, then and months later"])
    """The title of its page, in plain text."""
    means: Text = Field(max_length=700, examples=["Many slipped discs shrink by themselves.[@zou-2023-resorption]"])
    """What to conclude, in up to five short sentences, with the source of each medical fact."""
