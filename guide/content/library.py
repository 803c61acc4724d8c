"""The library: every record of `data/`, checked, joined by id, and ready to print in one language."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide.content.figures import print_figures
from guide.content.integrity import check_library
from guide.content.loading import DATA, read_folder
from guide.content.models import (
    ArticlePart,
    Certainty,
    Chart,
    Choice,
    Claim,
    Condition,
    DrawingRecord,
    EmergencyNumber,
    FactBox,
    Heading,
    Helpline,
    Outcome,
    Question,
    Record,
    Result,
    Sign,
    SingleArm,
    Source,
    Study,
    Term,
    Verdict,
)
from guide.errors import Refusal, did_you_mean


@dataclass
class Library:
    """All records in one language, each kind by its id, in the order of its files."""

    language: str
    article: dict[str, ArticlePart] = field(default_factory=dict)
    certainty: dict[str, Certainty] = field(default_factory=dict)
    charts: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    claim_groups: dict[str, Heading] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    drawings: dict[str, DrawingRecord] = field(default_factory=dict)
    emergency: dict[str, Sign] = field(default_factory=dict)
    emergency_numbers: dict[str, EmergencyNumber] = field(default_factory=dict)
    fact_boxes: dict[str, FactBox] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    helplines: dict[str, Helpline] = field(default_factory=dict)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    question_groups: dict[str, Heading] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    studies: dict[str, Study] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)

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
        if figure_id not in study.figures:
            raise KeyError(did_you_mean(figure_id, study.figures))
        return study, study.figures[figure_id]


#: The model of the records in each file or folder of data/. In a name, `_` stands for the hyphen of the file.
MODELS: dict[str, Any] = {
    "article": ArticlePart,
    "certainty": Certainty,
    "charts": Chart,
    "choices": Choice,
    "claim_groups": Heading,
    "claims": Claim,
    "conditions": Condition,
    "drawings": DrawingRecord,
    "emergency": Sign,
    "emergency_numbers": EmergencyNumber,
    "fact_boxes": FactBox,
    "glossary": Term,
    "helplines": Helpline,
    "outcomes": Outcome,
    "question_groups": Heading,
    "questions": Question,
    "sources": Source,
    "studies": Study,
    "verdicts": Verdict,
}
#: What else stands in data/, read elsewhere.
ELSEWHERE = {"words", "search"}


def load_library(language: str = "en", data: Path = DATA) -> Library:
    """Return the library of `data` in `language`; read again only after a file there has changed.

    Raises `Refusal` for a fault in any record or an id that leads nowhere.
    """
    return _load(language, data, tuple((file, file.stat().st_mtime_ns) for file in sorted(data.glob("**/*.yml"))))


@lru_cache(maxsize=4)
def _load(language: str, data: Path, files: tuple[tuple[Path, int], ...]) -> Library:
    _check_files(data)
    library = Library(language)
    for kind, model in MODELS.items():
        getattr(library, kind).update({record.id: record for record in read_folder(data, kind.replace("_", "-"), model, language)})
    check_library(library)
    for kind in MODELS:
        records: dict[str, Record] = getattr(library, kind)
        records.update({id: print_figures(record, library, record.where) for id, record in records.items()})
    return library


def _check_files(data: Path) -> None:
    """Refuse a file that would be lost without a word."""
    names = {kind.replace("_", "-") for kind in MODELS}
    for file in sorted(file for file in data.rglob("*") if file.is_file()):
        name, *deeper = file.relative_to(data).with_suffix("").parts
        if file.suffix != ".yml" or name not in names | ELSEWHERE or len(deeper) > 1:
            mend = f"Records stand in files that end in .yml, named or in a folder named {', '.join(sorted(names | ELSEWHERE))}."
            raise Refusal(f"data/{file.relative_to(data).as_posix()}", "this file is never read.", mend)
