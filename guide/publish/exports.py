"""The guide as data: its records as JSON, each with a published schema, and its sources for Zotero as CSL-JSON and RIS.

The files carry the records in the language of the guide. Their schemas are made from the models. The page `/data/` explains them.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rispy import RisWriter, dumps

from guide.content.library import Library
from guide.content.models import Claim, Csl, Model, Reading, Record, Source, Study, Term
from guide.publish.settings import build_day

#: Version of the shape of the files (semver.org): the first number rises when a reader of the files has to change.
VERSION = "2.0.0"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
#: Files of records: the model, and where a reader finds a record below the home page.
RECORDS: dict[str, tuple[type[Record], str]] = {
    "claims": (Claim, "claims/{id}/"),
    "studies": (Study, "evidence/studies/#{id}"),
    "glossary": (Term, "glossary/#{id}"),
}
#: Every file under /data/, in the order of the page that lists them.
PUBLISHED = (*(f"{name}.json" for name in RECORDS), "readability.json", "sources.json", "sources.ris")
#: Types of CSL in the words of RIS.
RIS_TYPES = {
    "article-journal": "JOUR",
    "webpage": "ELEC",
    "report": "RPRT",
    "legal_case": "CASE",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "article-newspaper": "NEWS",
    "post-weblog": "BLOG",
    "book": "BOOK",
}


class PlainRis(RisWriter):
    """RIS as the format has it: rispy would put a number before each entry."""

    def set_header(self, count: int) -> str:
        return ""


def export(site: Path, home: str, library: Library) -> None:
    """Write the records of `library` into `site/data/`; `home` is the address of the home page."""
    for name, (model, address) in RECORDS.items():
        records: dict[str, Record] = getattr(library, name)
        _write_file(site / "data", home, name, model, records.values(), {id: home + address.format(id=id) for id in records})
    items = [csl_item(source) for source in library.sources.values()]
    _write(site / "data" / "sources.json", items)
    _write(site / "data" / "schemas" / "sources.json", csl_schema(home))
    (site / "data" / "sources.ris").write_text(dumps([ris_entry(item) for item in items], implementation=PlainRis), encoding="utf-8")


def export_readings(site: Path, home: str, readings: list[Reading]) -> None:
    """Write how hard each page is to read into `site/data/`, in the form of the other files."""
    addresses = {reading.id: home + (f"{reading.id}/" if reading.id != "home" else "") for reading in readings}
    _write_file(site / "data", home, "readability", Reading, readings, addresses)


def plain(record: Model) -> dict[str, Any]:
    """Return a record under the keys of its file, in one language, without what it does not have."""
    return record.model_dump(mode="json", by_alias=True, exclude_unset=True)


def csl_item(source: Source) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; what we say of it and how far we read it stand in its note."""
    more = " [more authors than listed]" if source.more_authors else ""
    return {"id": source.id} | plain(source.csl) | {"note": f"{source.says} [read: {source.read}]{more}"}


def ris_entry(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item of CSL-JSON under the names that rispy writes."""
    first, _, last = item.get("page", "").partition("-")
    names = [
        author.get("literal") or ", ".join(filter(None, [author.get("family"), author.get("given")])) for author in item.get("author", [])
    ]
    entry = {
        "type_of_reference": RIS_TYPES[item["type"]],
        "id": item["id"],
        "title": item["title"],
        "authors": names,
        "year": str(item["issued"]["date-parts"][0][0]) if "issued" in item else "",
        "journal_name": item.get("container-title", ""),
        "publisher": item.get("publisher", ""),
        "volume": item.get("volume", ""),
        "number": item.get("issue", ""),
        "start_page": first,
        "end_page": last,
        "doi": item.get("DOI", ""),
        "urls": [item["URL"]],
        "notes": [item["note"]],
    }
    return {key: value for key, value in entry.items() if value}


def file_schema(name: str, model: type[Model], home: str) -> dict[str, Any]:
    """Return the schema of one file: what stands around the records, and each record by its model."""
    text = {"type": "string"}
    record = model.model_json_schema()
    parts = record.pop("$defs", {})
    return {
        "$schema": DRAFT,
        "$id": f"{home}data/schemas/{name}.json",
        "type": "object",
        "required": ["$schema", "version", "updated", "licence", "from", "addresses", name],
        "additionalProperties": False,
        "properties": {
            "$schema": text,
            "version": {"const": VERSION},
            "updated": text | {"format": "date"},
            "licence": {"const": LICENCE},
            "from": text,
            "addresses": {"type": "object", "additionalProperties": text},
            name: {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}},
        },
        "$defs": {model.__name__: record, **parts},
    }


def csl_schema(home: str) -> dict[str, Any]:
    """Return the schema of `sources.json`: a list of CSL-JSON items, as reference managers expect it, with our note."""
    item = Csl.model_json_schema()
    parts = item.pop("$defs", {})
    added = {"id": {"type": "string"}, "note": {"type": "string"}}
    return {
        "$schema": DRAFT,
        "$id": f"{home}data/schemas/sources.json",
        "description": f"Version {VERSION}. Licence of the notes: {LICENCE}",
        "type": "array",
        "items": item | {"required": ["id", *item["required"]], "properties": added | item["properties"]},
        "$defs": parts,
    }


def _write_file(folder: Path, home: str, name: str, model: type[Model], records: Iterable[Model], addresses: dict[str, str]) -> None:
    """Write one file of records, and its schema."""
    content = {
        "$schema": f"{home}data/schemas/{name}.json",
        "version": VERSION,
        "updated": build_day().isoformat(),
        "licence": LICENCE,
        "from": home,
        "addresses": addresses,
        name: [plain(record) for record in records],
    }
    _write(folder / f"{name}.json", content)
    _write(folder / "schemas" / f"{name}.json", file_schema(name, model, home))


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
