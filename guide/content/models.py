"""What the records become once they are read: sources, studies, claims. Words are those of one language."""

from dataclasses import dataclass, field
from typing import Any

from guide.content.proportions import Proportion
from guide.errors import did_you_mean

Record = dict[str, Any]
#: What a claim or study names when it is about back pain of any kind.
ANY_CONDITION = "back-pain"


@dataclass(frozen=True)
class Source:
    """One thing that was read. `csl` is CSL-JSON; `topic` names its file and its page under `/sources/`."""

    id: str
    topic: str
    kind: str
    read: str
    csl: Record
    label: str
    says: str
    more_authors: bool = False


@dataclass(frozen=True)
class Result:
    """One outcome in both groups, `months` after the start. `by_maker`: only the maker's own report was read."""

    id: str
    months: float
    cells: Proportion
    control: Proportion
    by_maker: bool
    words: Record


@dataclass(frozen=True)
class SingleArm:
    """One outcome in one group that was compared with nobody; `group` tells if it was treated with cells."""

    id: str
    group: str
    share: Proportion
    words: Record


@dataclass(frozen=True)
class Study:
    """A study in people. `topic` names its file and its page under `/evidence/`; figures stand under their ids."""

    id: str
    topic: str
    record: Record
    results: dict[str, Result]
    single_arms: dict[str, SingleArm]

    #: Kinds of cells that are stem cells or are sold as such: not disc tissue, bone graft or blood platelets.
    STEM_CELLS = frozenset({"own-marrow", "own-marrow-grown", "own-fat", "donor-marrow", "donor-cord", "donor-other"})

    @property
    def people(self) -> int | None:
        """People in all, or nothing when that was not read."""
        numbers = self.record["people"]
        if "all" in numbers:
            return numbers["all"]
        return None if None in (numbers["cells"], numbers["control"]) else numbers["cells"] + numbers["control"]

    @property
    def fair(self) -> bool:
        """True for results of stem cells in groups made by chance whose people did not know what they got."""
        known = self.record["better_than_control"] in ("no", "mixed", "reported")
        return known and self.record["design"] == "randomised" and "blinded" in self.record and self.record["cells_kind"] in self.STEM_CELLS


@dataclass(frozen=True)
class Claim:
    """A promise, its short and longer answer, how sure we are (an id of the scale), and what to ask.

    `group` names its file in `data/claims/`, `sources` are those of the short answer, and `also` holds other words for the
    promise, which only search reads.
    """

    id: str
    group: str
    promise: str
    answer: str
    more: str
    ask: tuple[str, ...]
    certainty: str
    conditions: tuple[str, ...]
    sources: tuple[str, ...]
    also: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A question that people ask, a short answer, and the page (with its anchor) that answers it at length.

    `group` names its file in `data/questions/`; `also` holds other ways to ask it, which only search reads.
    """

    id: str
    group: str
    page: str
    sources: tuple[str, ...]
    question: str
    answer: str
    also: tuple[str, ...]


@dataclass
class Library:
    """All records in one language, each kind by its id."""

    language: str
    sources: dict[str, Source] = field(default_factory=dict)
    studies: dict[str, Study] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    claim_groups: dict[str, Record] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    question_groups: dict[str, Record] = field(default_factory=dict)
    conditions: dict[str, Record] = field(default_factory=dict)
    charts: dict[str, Record] = field(default_factory=dict)
    drawings: dict[str, Record] = field(default_factory=dict)
    terms: dict[str, Record] = field(default_factory=dict)
    signs: dict[str, Record] = field(default_factory=dict)
    scale: dict[str, Record] = field(default_factory=dict)
    fact_boxes: dict[str, Record] = field(default_factory=dict)
    article: dict[str, Record] = field(default_factory=dict)
    #: Every record as its file has it, by the name of the file or folder in data/.
    records: dict[str, list[Record]] = field(default_factory=dict)

    def find(self, kind: str, id: str) -> Any:
        """Return the record `id` of a kind (`sources`, `claims`, …). An unknown id raises `KeyError` with how to mend it."""
        records = getattr(self, kind)
        if id not in records:
            raise KeyError(did_you_mean(id, records))
        return records[id]

    def find_figure(self, address: str) -> tuple[Study, Result | SingleArm]:
        """Return (study, figure) for an address such as `pers-2024-respine/better-12-months`. Raises `KeyError` as `find`."""
        study_id, _, figure_id = address.partition("/")
        study = self.find("studies", study_id)
        figures = study.results | study.single_arms
        if figure_id not in figures:
            raise KeyError(did_you_mean(figure_id, figures))
        return study, figures[figure_id]
