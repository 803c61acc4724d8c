"""The library: every record of `data/`, checked, joined by id, and ready to print in one language."""

from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, get_args

from guide.content import models
from guide.content.figures import print_figures
from guide.content.integrity import check_library
from guide.content.loading import DATA, read_folder, texts
from guide.errors import Refusal, did_you_mean


@dataclass
class Library:
    """All records in one language, each kind by its id, in the order of its files."""

    language: str
    article: dict[str, models.ArticlePart] = field(default_factory=dict)
    certainty: dict[str, models.Certainty] = field(default_factory=dict)
    charts: dict[str, models.Chart] = field(default_factory=dict)
    choices: dict[str, models.Choice] = field(default_factory=dict)
    claim_groups: dict[str, models.Heading] = field(default_factory=dict)
    claims: dict[str, models.Claim] = field(default_factory=dict)
    conditions: dict[str, models.Condition] = field(default_factory=dict)
    drawings: dict[str, models.DrawingRecord] = field(default_factory=dict)
    emergency: dict[str, models.Sign] = field(default_factory=dict)
    emergency_numbers: dict[str, models.EmergencyNumber] = field(default_factory=dict)
    fact_boxes: dict[str, models.FactBox] = field(default_factory=dict)
    glossary: dict[str, models.Term] = field(default_factory=dict)
    helplines: dict[str, models.Helpline] = field(default_factory=dict)
    outcomes: dict[str, models.Outcome] = field(default_factory=dict)
    question_groups: dict[str, models.Heading] = field(default_factory=dict)
    questions: dict[str, models.Question] = field(default_factory=dict)
    sources: dict[str, models.Source] = field(default_factory=dict)
    studies: dict[str, models.Study] = field(default_factory=dict)
    verdicts: dict[str, models.Verdict] = field(default_factory=dict)

    def find(self, kind: str, id: str, where: str) -> Any:
        """Return the record `id` of a kind (`sources`, `claims`, …). An unknown id raises `Refusal` at `where`, with the nearest one."""
        records = getattr(self, kind)
        if id not in records:
            raise Refusal(where, f"“{id}” is not one of our {kind.replace('_', ' ')}.", did_you_mean(id, records))
        return records[id]

    @cached_property
    def addresses(self) -> set[str]:
        """Where a link out of the guide may lead."""
        return {source.address for source in self.sources.values()} | {line.url for line in self.helplines.values()}

    @cached_property
    def foreign(self) -> set[str]:
        """All texts of records that have none in this language, so that the first's stand in for them."""
        records = [record for kind in MODELS for record in getattr(self, kind).values() if record._language not in ("", self.language)]
        return {text for record in records for text in texts(record.model_dump(mode="json"))}

    def check_link(self, target: str, where: str) -> None:
        """Raise `Refusal` for a link that explains no word of the glossary, or leads out of the guide to no source or helpline."""
        scheme, _, rest = target.partition(":")
        if scheme == "term" and rest not in self.glossary:
            raise Refusal(where, f"“{target}” is not in the glossary.", did_you_mean(rest, self.glossary))
        if scheme == "https" and target not in self.addresses:
            mend = "Record it in data/sources/, so that readers learn what it is, or cite the source that says so."
            raise Refusal(where, f"“{target}” is not the address of one of our sources.", mend)

    def find_figure(self, address: str, where: str) -> tuple[models.Study, models.Result | models.SingleArm]:
        """Return (study, figure) for an address such as `pers-2024-respine/better-12-months`. Raises `Refusal` as `find`."""
        study_id, _, figure_id = address.partition("/")
        study = self.studies.get(study_id)
        if not study or figure_id not in study.figures:
            mend = did_you_mean(figure_id, study.figures) if study else did_you_mean(study_id, self.studies)
            raise Refusal(where, f"“{address}” is not a figure of our studies.", mend)
        return study, study.figures[figure_id]


#: The model of the records in each file or folder of data/. In a name, `_` stands for the hyphen of the file.
MODELS: dict[str, Any] = {kind.name: get_args(kind.type)[1] for kind in fields(Library) if kind.name != "language"}
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
        records: dict[str, models.Record] = getattr(library, kind)
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
