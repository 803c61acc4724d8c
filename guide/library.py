"""The library: every record of `data/`, checked, joined by id, and ready to print in one language."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from guide.links import check_links
from guide.model import Claim, Library, LoneShare, Record, Result, Source, Study
from guide.records import DATA, read_folder
from guide.refusal import Refusal
from guide.shares import make_share, read_share

#: Kinds of records that need no shape of their own: attribute of `Library`, file or folder in data/, schema.
PLAIN = (
    ("claim_groups", "claim-groups", "claim-group"),
    ("conditions", "conditions", "condition"),
    ("fact_boxes", "fact-boxes", "fact-box"),
    ("pictures", "pictures", "picture"),
    ("scale", "certainty", "certainty"),
    ("signs", "emergency", "sign"),
    ("terms", "glossary", "term"),
)
#: Parts of a record that have words of their own.
PARTS = ("results", "shares", "rows")


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
    for path, record, words in _each(data, "studies", "study", language):
        library.studies[record["id"]] = _study(path.stem, record, words, language)
    for path, record, words in _each(data, "claims", "claim", language):
        library.claims[record["id"]] = Claim(
            record["id"], path.stem, words["promise"], words["answer"], words["more"].strip(), tuple(words["ask"]),
            record["certainty"], tuple(record["conditions"]), tuple(record["sources"]),
        )
    for kind, folder, schema in PLAIN:
        for _, record, words in _each(data, folder, schema, language):
            getattr(library, kind)[record["id"]] = record | words
    library.article = {record["id"]: record for _, record in read_folder(data, "article", "article")}
    check_links(library)
    return library


def _study(topic: str, record: Record, words: Record, language: str) -> Study:
    results, shares = {}, {}
    for part in record.get("results", []):
        where = f"data/studies, {record['id']}, {part['id']}"
        _check_people(part["people"].values(), part[language], where)
        results[part["id"]] = Result(
            part["id"], part["months"], read_share(part, "cells", where), read_share(part, "control", where),
            part.get("by_maker", False), part[language],
        )
    for part in record.get("shares", []):
        where = f"data/studies, {record['id']}, {part['id']}"
        if part["id"] in results:
            raise Refusal(where, "this id is also that of a result.", "Give one of the two another id.")
        _check_people([part["people"]], part[language], where)
        share = make_share(part["of_100"], part["people"], part.get("interval"), None, where)
        shares[part["id"]] = LoneShare(part["id"], part["group"], share, part[language])
    return Study(record["id"], topic, record | words, results, shares)


def _check_people(numbers: Iterable[int | None], words: Record, where: str) -> None:
    if None in numbers and "people_note" not in words:
        raise Refusal(where, "it gives a share without a number of people.", "Give `people`, or say in `people_note` why it is not there.")


def _each(data: Path, name: str, schema: str, language: str) -> Iterable[tuple[Path, Record, Record]]:
    for path, record in read_folder(data, name, schema):
        parts = [part for key in PARTS for part in record.get(key, []) if isinstance(part, dict)]
        if not all(language in part for part in (record, *parts)):
            where = f"data/{path.relative_to(data)}, {record['id']}"
            raise Refusal(where, f"it has no words in “{language}”.", f"Add `{language}:` beside `en:`.")
        yield path, record, record[language]
