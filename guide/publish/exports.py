"""The guide as data: its records as JSON, each with a published schema, and its sources for Zotero as CSL-JSON and RIS.

The files carry the records of `data/` as they stand, so one schema serves both. The page `/data/` explains them.
"""

import json
from pathlib import Path
from typing import Any

from rispy import RisWriter, dumps

from guide.content.library import SCHEMA_OF
from guide.content.loading import DATA, SCHEMAS, read_folder
from guide.lint.pages import build_day

#: Version of the shape of the files (semver.org): the first number rises when a reader of the files has to change.
VERSION = "1.0.0"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
#: Name of a file, and the schema of the records in it.
FILES = {name: SCHEMA_OF[name] for name in ("claims", "studies", "glossary")}
#: Where a reader finds a record, below the home page.
PAGES = {"claims": "claims/{id}/", "studies": "evidence/{file}/#{id}", "glossary": "glossary/#{id}"}
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


def export(site: Path, home: str, data: Path = DATA) -> None:
    """Write the records of `data` into `site/data/`; `home` is the address of the home page."""
    for name, schema in FILES.items():
        records = list(read_folder(data, name, schema))
        addresses = {record["id"]: home + PAGES[name].format(id=record["id"], file=path.stem) for path, record in records}
        _write_records(site / "data", home, name, schema, [record for _, record in records], addresses)
    sources = [record for _, record in read_folder(data, "sources", "source")]
    items = [csl_item(record) for record in sources]
    _write(site / "data" / "sources.json", items)
    _write(site / "data" / "schemas" / "sources.json", csl_schema(home))
    (site / "data" / "sources.ris").write_text(dumps([ris_entry(item) for item in items], implementation=PlainRis), encoding="utf-8")


def export_readings(site: Path, home: str, readings: list[dict[str, Any]]) -> None:
    """Write how hard each page is to read into `site/data/`, in the form of the other files."""
    addresses = {record["id"]: home + (f"{record['id']}/" if record["id"] != "home" else "") for record in readings}
    _write_records(site / "data", home, "readability", "reading", readings, addresses)


def csl_item(record: dict[str, Any]) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON; what we say of it and how far we read it stand in its note."""
    more = " [more authors than listed]" if "more_authors" in record else ""
    return {"id": record["id"]} | record["csl"] | {"note": f"{record['en']['says']} [read: {record['read']}]{more}"}


def ris_entry(item: dict[str, Any]) -> dict[str, Any]:
    """Return an item of CSL-JSON under the names that rispy writes."""
    first, _, last = item.get("page", "").partition("-")
    names = [", ".join(filter(None, [a.get("family"), a.get("given")])) or a["literal"] for a in item.get("author", [])]
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


def envelope_schema(name: str, schema: str, home: str) -> dict[str, Any]:
    """Return the schema of one file: what stands around the records, and the schema of each record."""
    text = {"type": "string"}
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
            name: {"type": "array", "items": {"$ref": f"{schema}.json"}},
        },
    }


def csl_schema(home: str) -> dict[str, Any]:
    """Return the schema of `sources.json`: a list of CSL-JSON items, as reference managers expect it, with our note."""
    item = _schema("source")["properties"]["csl"]
    added = {"id": {"type": "string"}, "note": {"type": "string"}}
    return {
        "$schema": DRAFT,
        "$id": f"{home}data/schemas/sources.json",
        "description": f"Version {VERSION}. Licence of the notes: {LICENCE}",
        "type": "array",
        "items": item | {"required": ["id", *item["required"]], "properties": added | item["properties"]},
    }


def _write_records(folder: Path, home: str, name: str, schema: str, records: list[dict[str, Any]], addresses: dict[str, str]) -> None:
    """Write one file of records, the schema of the file and that of a record."""
    envelope = {
        "$schema": f"{home}data/schemas/{name}.json",
        "version": VERSION,
        "updated": build_day().isoformat(),
        "licence": LICENCE,
        "from": home,
        "addresses": addresses,
        name: records,
    }
    _write(folder / f"{name}.json", envelope)
    _write(folder / "schemas" / f"{name}.json", envelope_schema(name, schema, home))
    _write(folder / "schemas" / f"{schema}.json", _schema(schema))


def _schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
