"""The library: every record of `data/`, checked, joined by id, and ready to print in one language."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path

from guide.content.integrity import check_links, check_references, check_study
from guide.content.loading import DATA, SCHEMAS, read_folder
from guide.content.models import Claim, Library, Question, Record, Result, SingleArm, Source, Study
from guide.content.proportions import make_proportion, read_proportion
from guide.errors import Refusal

#: Kinds of records that need no shape of their own: attribute of `Library`, file or folder in data/, schema.
PLAIN = (
    ("claim_groups", "claim-groups", "group"),
    ("conditions", "conditions", "condition"),
    ("drawings", "drawings", "drawing"),
    ("fact_boxes", "fact-boxes", "fact-box"),
    ("charts", "charts", "chart"),
    ("question_groups", "question-groups", "group"),
    ("scale", "certainty", "certainty"),
    ("signs", "emergency", "sign"),
    ("terms", "glossary", "term"),
)
#: Name of every file or folder of records, and the schema of its records.
SCHEMA_OF = {"sources": "source", "studies": "study", "claims": "claim", "questions": "question", "article": "article"}
SCHEMA_OF |= {name: schema for _, name, schema in PLAIN}
#: Folders of data/ that hold no records.
NO_RECORDS = {SCHEMAS.name, "words"}
#: Parts of a record that have words of their own.
PARTS = ("results", "single_arms", "rows")


def load_library(language: str = "en", data: Path = DATA) -> Library:
    """Return the library of `data` in `language`; read again only after a file there has changed.

    Raises `Refusal` for a fault in any record or an id that leads nowhere.
    """
    files = sorted(data.glob("**/*.y*ml"))
    return _load(language, data, tuple((file, file.stat().st_mtime_ns) for file in files))


@lru_cache(maxsize=4)
def _load(language: str, data: Path, files: tuple[tuple[Path, int], ...]) -> Library:
    library = Library(language)
    _check_files(data)
    records = {name: list(read_folder(data, name, schema)) for name, schema in SCHEMA_OF.items()}
    for path, record, words in _each(records["sources"], data, language):
        library.sources[record["id"]] = Source(
            record["id"],
            path.stem,
            record["kind"],
            record["read"],
            record["csl"],
            words["label"],
            words["says"],
            record.get("more_authors", False),
        )
    for path, record, words in _each(records["studies"], data, language):
        library.studies[record["id"]] = _study(path.stem, record, words, language)
    for path, record, words in _each(records["claims"], data, language):
        library.claims[record["id"]] = Claim(
            record["id"],
            path.stem,
            words["promise"],
            words["answer"],
            words["more"].strip(),
            tuple(words["ask"]),
            record["certainty"],
            tuple(record["conditions"]),
            tuple(record["sources"]),
            tuple(words.get("also", ())),
        )
    for path, record, words in _each(records["questions"], data, language):
        library.questions[record["id"]] = Question(
            record["id"],
            path.stem,
            record["page"],
            tuple(record["sources"]),
            words["question"],
            words["answer"],
            tuple(words.get("also", ())),
        )
    for kind, name, _ in PLAIN:
        for _, record, words in _each(records[name], data, language):
            getattr(library, kind)[record["id"]] = record | words
    library.article = {record["id"]: record for _, record in records["article"]}
    library.records = {name: [record for _, record in pairs] for name, pairs in records.items()}
    check_links(library)
    for path, record in chain.from_iterable(records.values()):
        check_references(library, record, f"data/{path.relative_to(data)}, {record['id']}")
    return library


def _check_files(data: Path) -> None:
    """Refuse a file that would be lost without a word."""
    for file in sorted(file for file in data.rglob("*") if file.is_file() and not NO_RECORDS & {*file.relative_to(data).parts}):
        name, *deeper = file.relative_to(data).with_suffix("").parts
        if file.suffix != ".yml" or name not in SCHEMA_OF or len(deeper) > 1:
            mend = f"Records stand in files that end in .yml, named or in a folder named {', '.join(SCHEMA_OF)}."
            raise Refusal(f"data/{file.relative_to(data)}", "this file is never read.", mend)


def _study(topic: str, record: Record, words: Record, language: str) -> Study:
    results, shares = {}, {}
    check_study(record)
    for part in record.get("results", []):
        where = f"data/studies, {record['id']}, {part['id']}"
        if part["id"] in results:
            raise Refusal(where, "this id stands twice.", "Give one of the two results another id.")
        _check_people(part["people"].values(), part[language], where)
        results[part["id"]] = Result(
            part["id"],
            part["months"],
            read_proportion(part, "cells", where),
            read_proportion(part, "control", where),
            part.get("by_maker", False),
            part[language],
        )
    for part in record.get("single_arms", []):
        where = f"data/studies, {record['id']}, {part['id']}"
        if part["id"] in results | shares:
            raise Refusal(where, "this id stands twice.", "Give one of the two figures another id.")
        _check_people([part["people"]], part[language], where)
        share = make_proportion(part["of_100"], part["people"], part.get("interval"), None, where)
        shares[part["id"]] = SingleArm(part["id"], part["group"], share, part[language])
    return Study(record["id"], topic, record | words, results, shares)


def _check_people(numbers: Iterable[int | None], words: Record, where: str) -> None:
    if None in numbers and "people_note" not in words:
        raise Refusal(where, "it gives a share without a number of people.", "Give `people`, or say in `people_note` why it is not there.")


def _each(records: list[tuple[Path, Record]], data: Path, language: str) -> Iterable[tuple[Path, Record, Record]]:
    """Yield (file, record, its words in `language`). Raises `Refusal` when a record or a part of it has no such words."""
    for path, record in records:
        parts = [part for key in PARTS for part in record.get(key, []) if isinstance(part, dict)]
        if not all(language in part for part in (record, *parts)):
            where = f"data/{path.relative_to(data)}, {record['id']}"
            raise Refusal(where, f"it has no words in “{language}”.", f"Add `{language}:` beside `en:`.")
        yield path, record, record[language]
