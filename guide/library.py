"""The library: every record of `data/`, checked, joined by id, and ready to print in one language."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide.records import DATA, read_records
from guide.refusal import Refusal, did_you_mean

Record = dict[str, Any]


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
    """One outcome in both groups: of 100 people each, how many (`cells`, `control`), and what readers see (`words`)."""

    id: str
    cells: float
    control: float
    words: Record


@dataclass(frozen=True)
class Study:
    """A study in people, and its results by id."""

    id: str
    record: Record
    results: dict[str, Result]


@dataclass(frozen=True)
class Claim:
    """A promise, its answer, how sure we are (`certainty`, an id of the scale) and the ids of its sources."""

    id: str
    promise: str
    answer: str
    certainty: str
    sources: tuple[str, ...]


@dataclass
class Library:
    """All records in one language, each kind by its id."""

    language: str
    sources: dict[str, Source] = field(default_factory=dict)
    studies: dict[str, Study] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    terms: dict[str, Record] = field(default_factory=dict)
    signs: dict[str, Record] = field(default_factory=dict)
    scale: dict[str, Record] = field(default_factory=dict)
    fact_boxes: dict[str, Record] = field(default_factory=dict)
    article: dict[str, Record] = field(default_factory=dict)

    def find(self, kind: str, id: str) -> Any:
        """Return the record `id` of a kind (`sources`, `claims`, …). An unknown id raises `KeyError` with how to mend it."""
        records = getattr(self, kind)
        if id not in records:
            raise KeyError(did_you_mean(id, records))
        return records[id]


def load_library(language: str = "en", data: Path = DATA) -> Library:
    """Return the library of `data` in `language`; read again only after a file there has changed.

    Raises `Refusal` for a fault in any record or an id that leads nowhere.
    """
    files = sorted(data.glob("**/*.y*ml"))
    return _load(language, data, tuple((file, file.stat().st_mtime_ns) for file in files))


@lru_cache(maxsize=4)
def _load(language: str, data: Path, files: tuple[tuple[Path, int], ...]) -> Library:
    library = Library(language)
    for stray in sorted(data.rglob("*.yaml")) + sorted(data.glob("*/*/*.yml")):
        where = f"data/{stray.relative_to(data)}"
        raise Refusal(where, "this file is never read.", "Records stand in data/ or one folder below, in files that end in .yml.")
    for path, record, words in _each(data, "sources", "source", language):
        library.sources[record["id"]] = Source(
            record["id"], path.stem, record["kind"], record["read"], record["csl"],
            words["label"], words["says"], record.get("more_authors", False),
        )
    for _, record, words in _each(data, "studies", "study", language):
        results = {r["id"]: Result(r["id"], r["cells"], r["control"], r[language]) for r in record.get("results", [])}
        library.studies[record["id"]] = Study(record["id"], record | words, results)
    for _, record, words in _each(data, "claims", "claim", language):
        library.claims[record["id"]] = Claim(
            record["id"], words["promise"], words["answer"], record["certainty"], tuple(record["sources"])
        )
    for kind, folder, schema in (
        ("terms", "glossary", "term"),
        ("signs", "emergency", "sign"),
        ("scale", "certainty", "certainty"),
        ("fact_boxes", "fact-boxes", "fact-box"),
    ):
        for _, record, words in _each(data, folder, schema, language):
            getattr(library, kind)[record["id"]] = record | words
    library.article = {record["id"]: record for _, record in _records(data, "article", "article")}
    _check_links(library)
    return library


def _records(data: Path, name: str, schema: str) -> Iterable[tuple[Path, Record]]:
    """Yield (file, record) from `<name>.yml` or every file of the folder `<name>/`; an id may stand once."""
    home: dict[str, str] = {}
    for path in sorted([*data.glob(f"{name}.yml"), *data.glob(f"{name}/*.yml")]):
        for record in read_records(path, schema):
            if record["id"] in home:
                raise Refusal(
                    f"data/{path.relative_to(data)}, {record['id']}",
                    f"this id stands already in {home[record['id']]}.",
                    "Give one of the two another id, or remove it.",
                )
            home[record["id"]] = path.name
            yield path, record


def _each(data: Path, name: str, schema: str, language: str) -> Iterable[tuple[Path, Record, Record]]:
    for path, record in _records(data, name, schema):
        if not all(language in part for part in (record, *record.get("results", []), *record.get("rows", []))):
            where = f"data/{path.relative_to(data)}, {record['id']}"
            raise Refusal(where, f"it has no words in “{language}”.", f"Add `{language}:` beside `en:`.")
        yield path, record, record[language]


def _check_links(library: Library) -> None:
    """Refuse an id that leads nowhere, and one paper recorded twice."""
    papers: dict[str, str] = {}
    for source in library.sources.values():
        doi = source.csl.get("DOI", source.id).lower()
        if doi in papers:
            raise Refusal(f"data/sources, {source.id}", f"its DOI is also that of {papers[doi]}.", "Keep one record for one paper.")
        papers[doi] = source.id
    for study in library.studies.values():
        _known(library, "sources", study.id, f"data/studies, {study.id}")
    for claim in library.claims.values():
        for id in claim.sources:
            _known(library, "sources", id, f"data/claims, {claim.id}")
    for sign in library.signs.values():
        for id in sign["sources"]:
            _known(library, "sources", id, f"data/emergency.yml, {sign['id']}")
    for box in library.fact_boxes.values():
        where = f"data/fact-boxes.yml, {box['id']}"
        _known(library, "studies", box["study"], where)
        for id in box.get("sources", []):
            _known(library, "sources", id, where)
        results = library.studies[box["study"]].results
        for row in box["rows"]:
            if "result" in row and row["result"] not in results:
                raise Refusal(where, f"“{row['result']}” is not a result of {box['study']}.", did_you_mean(row["result"], results))
            if "result" not in row and not {"cells", "control"} <= row[library.language].keys():
                raise Refusal(where, "a row has neither a result nor words for both groups.", "Give `result`, or `cells` and `control`.")
    for part in library.article.values():
        for statement in part["says"]:
            for id in statement["claims"]:
                _known(library, "claims", id, f"data/article.yml, {part['id']}")


def _known(library: Library, kind: str, id: str, where: str) -> None:
    try:
        library.find(kind, id)
    except KeyError as error:
        raise Refusal(where, f"“{id}” is not one of our {kind}.", error.args[0]) from None
