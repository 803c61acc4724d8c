"""The guide as data: files that their own schemas accept, for programs and for Zotero."""

import json

import pytest
import rispy
from jsonschema import Draft202012Validator

from guide.content.models import Reading
from guide.publish.exports import LICENCE, RECORDS, VERSION, export, export_readings

HOME = "https://clinic.example/guide/"
FIGURES = {"kind": "claim", "grade": 4.2, "words": 200, "sentences": 20, "mean_sentence": 10.0, "over_20": 0, "longest": 18}
READINGS = [Reading(id=id, **FIGURES) for id in ("home", "claims/root-cause")]


@pytest.fixture
def exported(tmp_path, library):
    """The folder /data/ of a site made from the small library."""
    export(tmp_path, HOME, library)
    export_readings(tmp_path, HOME, READINGS)
    return tmp_path / "data"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [*RECORDS, "readability", "sources"])
def test_file_obeys_its_published_schema(exported, name):
    """Whoever checks a file with the schema beside it finds nothing wrong; a record of another shape is refused."""
    checker = Draft202012Validator(read(exported / "schemas" / f"{name}.json"))
    content = read(exported / f"{name}.json")

    assert [] == [error.message for error in checker.iter_errors(content)]

    records = content if isinstance(content, list) else content[name]
    records[0]["nonsense"] = True

    assert not checker.is_valid(content)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("claims", ["root-cause", "new-path"]),
        ("studies", ["second-trial-2025", "small-trial-2024"]),
        ("readability", ["home", "claims/root-cause"]),
    ],
)
def test_file_tells_version_licence_and_home(exported, name, ids):
    """A file that is passed on still says where it came from and what may be done with it."""
    content = read(exported / f"{name}.json")

    assert (VERSION, LICENCE, HOME) == (content["version"], content["licence"], content["from"])
    assert f"{HOME}data/schemas/{name}.json" == content["$schema"]
    assert ids == [record["id"] for record in content[name]]
    assert all(address.startswith(HOME) and (id in address or id == "home") for id, address in content["addresses"].items())
    assert set(ids) == set(content["addresses"])


def test_sources_are_a_list_of_csl_items(exported):
    """A reference manager reads a plain list, with how far we read; a program that reads RIS finds every source again."""
    items = {item["id"]: item for item in read(exported / "sources.json")}

    assert {"small-trial-2024", "second-trial-2025", "health-leaflet"} == set(items)
    assert items["small-trial-2024"]["note"].endswith("[read: abstract]")

    text = (exported / "sources.ris").read_text(encoding="utf-8")
    entries = {entry["id"]: entry for entry in rispy.loads(text)}

    assert set(items) == set(entries)
    assert text.startswith("TY  - ")
    for id, entry in entries.items():
        assert items[id]["title"] == entry["title"]
        assert items[id].get("DOI") == entry.get("doi")
        assert items[id]["URL"] in entry["urls"]
        assert len(items[id].get("author", [])) == len(entry.get("authors", []))
