"""The library: all records together, joined by ids that lead somewhere."""

import os

import pytest
import yaml

from guide.content.library import ELSEWHERE, MODELS, load_library
from guide.content.loading import DATA
from guide.errors import Refusal


def change(file, old, new):
    """Put `new` for `old` in a file of the library; what was not there cannot be changed."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} does not hold “{old}”"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def refusal(data, language="en"):
    """Return the sentence with which a library is refused."""
    with pytest.raises(Refusal) as caught:
        load_library(language, data)
    sentence = str(caught.value)
    assert sentence[-1] in ".?", f"this is not a whole sentence: {sentence}"
    return sentence


def test_real_data_loads():
    """Every record of the guide is valid, every id leads somewhere, and no file lies in a folder that nobody reads."""
    library = load_library()

    assert [kind for kind in MODELS if not getattr(library, kind)] == []

    written = sum(
        len(yaml.load(file.read_bytes(), yaml.CSafeLoader)) for file in DATA.glob("**/*.yml") if file.parent.name not in ELSEWHERE
    )

    assert sum(len(getattr(library, kind)) for kind in MODELS) == written


def test_source_knows_the_page_it_stands_on(library):
    """The topic of a source is the name of its file; names of groups in words never stand in place of their numbers."""
    assert {id: source.topic for id, source in library.sources.items()} == {
        "small-trial-2024": "trials",
        "second-trial-2025": "trials",
        "health-leaflet": "rules",
    }

    result = library.studies["small-trial-2024"].figures["better-12-months"]

    assert (result.proportion("cells").of_100, result.proportion("control").of_100) == (74, 69)


def test_unknown_id_is_answered_with_the_nearest_one(library):
    """Whoever asks in vain is told what was meant."""
    with pytest.raises(Refusal, match=r"^risks\.md: “smal-trial-2024” is not one of our sources\. Did you mean “small-trial-2024”"):
        library.find("sources", "smal-trial-2024", "risks.md")


def test_id_that_stands_twice_is_refused(own_data):
    """Both files are named, for the second would replace the first."""
    change(own_data / "sources" / "rules.yml", "id: health-leaflet", "id: small-trial-2024")
    sentence = refusal(own_data)

    assert "data/sources/trials.yml, small-trial-2024: this id stands already in rules.yml." in sentence


@pytest.mark.parametrize("name", ["claim.yml", "claims/more.json", "claims/deep/promises.yml", "glossary.yaml", "studies.YML"])
def test_file_that_nobody_reads_is_refused(own_data, name):
    """A misspelt file would be lost without a word."""
    (own_data / name).parent.mkdir(exist_ok=True)
    (own_data / name).write_text("[]\n", encoding="utf-8")

    assert f"data/{name}: this file is never read." in refusal(own_data)


def test_record_without_words_in_a_language_has_those_of_the_first(data):
    """A translation is made record by record; what is missing can be told from the rest."""
    library, first = load_library("de", data), load_library("en", data)

    assert first.claims["root-cause"].promise == library.claims["root-cause"].promise
    assert first.claims["root-cause"].promise in library.foreign
    assert not first.foreign


def translate(part):
    """Put German words beside the English ones, at every depth of a record."""
    for inner in part.values() if isinstance(part, dict) else part:
        if isinstance(inner, dict | list):
            translate(inner)
    if "en" in part:
        part["de"] = part["en"]


@pytest.fixture
def translated(own_data):
    """A library in two languages."""
    for file in own_data.glob("**/*.yml"):
        records = yaml.safe_load(file.read_text(encoding="utf-8"))
        if file.name != "article.yml":
            translate(records)
        file.write_text(yaml.safe_dump(records, sort_keys=False), encoding="utf-8")
    return own_data


def test_translated_library_loads(translated):
    """Words in a second language are read beside the first, at every depth."""
    assert not load_library("de", translated).foreign
    assert load_library("de", translated).claims["root-cause"].promise == "The cells treat the root cause."


@pytest.mark.parametrize(
    ("file", "inside", "id"),
    [("studies/compared.yml", "results", "small-trial-2024"), ("fact-boxes.yml", "rows", "cells-or-pretend")],
)
def test_words_forgotten_inside_a_record_are_refused(translated, file, inside, id):
    """A result or a row that a translation left out is told of like a whole record."""
    records = yaml.safe_load((translated / file).read_text(encoding="utf-8"))
    del records[0][inside][0]["de"]
    (translated / file).write_text(yaml.safe_dump(records), encoding="utf-8")
    sentence = refusal(translated, "de")

    assert id in sentence
    assert "no words in “de”" in sentence


def test_unchanged_library_is_not_read_again(own_data):
    """Every page of a build shares one library; a new file, and what was just saved, is read."""
    assert load_library("en", own_data) is load_library("en", own_data)

    load_library("en", own_data)
    (own_data / "sources" / "none.yml").write_text("[]\n", encoding="utf-8")

    assert list(load_library("en", own_data).claims) == ["root-cause", "new-path"]

    before = load_library("en", own_data)
    glossary = own_data / "glossary.yml"
    change(glossary, "A strong pain medicine.", "A strong medicine for pain.")
    os.utime(glossary, ns=(0, glossary.stat().st_mtime_ns + 1_000_000_000))
    after = load_library("en", own_data)

    assert before.glossary["opioid"].meaning == "A strong pain medicine."
    assert after.glossary["opioid"].meaning == "A strong medicine for pain."
