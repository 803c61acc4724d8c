"""The records of `data/`, typed: what each must hold, in words that teach. A record is in one language once it is read.

In a file, the words of a language stand under its code (`en: {promise: …}`); `guide.content.loading` lays them beside the other keys.
What stands under a field is its description for authors: refusals print it, and so do the JSON Schemas that `/data/` publishes.
"""

from guide.content.models.base import Model, Record
from guide.content.models.choices import EASED, OF_100, Certainty, Choice, ChoiceGroup, Outcome
from guide.content.models.claims import Claim, Condition, Heading, Question, Verdict
from guide.content.models.figures import Chart, DrawingRecord, FactBox, FiguresChart, SizesChart
from guide.content.models.help import BodyPart, EmergencyNumber, Helpline, Sign, Term
from guide.content.models.pages import ArticlePart, FrontMatter, Reading
from guide.content.models.sources import Csl, Source
from guide.content.models.studies import ANY_CONDITION, STEM_CELLS, CellsKind, Design, Group, Measurement, Result, SingleArm, Study
