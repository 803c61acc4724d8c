"""The list of what is shipped is whole, tells licences, and is the same each time."""

import json
import re

import pytest

from guide.content.loading import ROOT
from tests.helpers.build import run_module

#: What CycloneDX 1.6 asks of a component that tells its licence.
ASKED = {"type", "bom-ref", "name", "version", "licenses", "purl", "scope"}


@pytest.fixture(scope="module")
def bom(tmp_path_factory):
    """The list."""
    file = tmp_path_factory.mktemp("sbom") / "sbom.cdx.json"
    run_module("tools.sbom", str(file))
    return file


def test_everything_of_others_is_listed(bom):
    """Each folder of another's work in static/, the list of words, and each locked package, with version, licence and address."""
    components = json.loads(bom.read_text(encoding="utf-8"))["components"]
    locked = set(re.findall(r"^([\w.-]+)==([\w.]+) \\", (ROOT / "requirements-locked.txt").read_text(encoding="utf-8"), re.M))
    copied = [prop["name"] for component in components for prop in component.get("properties", ())]
    foreign = [
        file
        for file in (ROOT / "overrides" / "static").rglob("*")
        if file.suffix in (".js", ".mjs", ".woff2") and file.parent.name != "static"
    ]

    assert locked <= {(component["name"], component["version"]) for component in components}
    assert foreign
    assert {f"file:{file.relative_to(ROOT).as_posix()}" for file in foreign} <= set(copied)
    for component in components:
        assert component.keys() >= ASKED, component["name"]
        assert not re.search("UNKNOWN|Copyright", json.dumps(component["licenses"])), component["name"]


def test_what_readers_get_is_told_apart(bom):
    """Typeface, library, word list and page frame reach readers; what only builds is left out of that."""
    components = json.loads(bom.read_text(encoding="utf-8"))["components"]
    shipped = {component["name"].rpartition("/")[2] for component in components if component["scope"] == "required"}

    assert {"atkinson-hyperlegible-next", "lean-qr", "stemmer", "wordfreq", "mkdocs-material"} == shipped


def test_list_is_the_same_each_time(bom, tmp_path):
    """To the byte, for one commit."""
    run_module("tools.sbom", str(tmp_path / "again.json"))

    assert bom.read_bytes() == (tmp_path / "again.json").read_bytes()
