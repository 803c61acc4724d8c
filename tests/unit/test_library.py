"""The library: all records together, joined by ids that lead somewhere."""

import os
import re

import pytest
import yaml

from guide.content.library import load_library
from guide.content.loading import DATA
from guide.errors import Refusal

KINDS = [
    "sources",
    "studies",
    "claims",
    "claim_groups",
    "questions",
    "question_groups",
    "conditions",
    "charts",
    "drawings",
    "terms",
    "signs",
    "scale",
    "fact_boxes",
    "article",
]


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
    """Every record of the guide is valid and every id leads somewhere."""
    library = load_library()

    assert [kind for kind in KINDS if not getattr(library, kind)] == []


def test_no_record_of_the_real_data_is_left_unread():
    """A file in a folder that nobody reads would be lost without a word."""
    library = load_library()
    written = sum(len(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in DATA.glob("**/*.yml") if file.parent.name != "words")

    assert sum(len(getattr(library, kind)) for kind in KINDS) == written


def test_source_knows_the_page_it_stands_on(library):
    """The topic of a source is the name of its file."""
    assert {id: source.topic for id, source in library.sources.items()} == {
        "small-trial-2024": "trials",
        "second-trial-2025": "trials",
        "health-leaflet": "rules",
    }


def test_numbers_of_a_result_stay_numbers(library):
    """The names of the groups in words never stand in place of their numbers."""
    result = library.studies["small-trial-2024"].results["better-12-months"]

    assert (result.cells.of_100, result.control.of_100) == (74, 69)


def test_unknown_id_is_answered_with_the_nearest_one(library):
    """Whoever asks in vain is told what was meant."""
    with pytest.raises(KeyError, match="Did you mean “small-trial-2024”"):
        library.find("sources", "smal-trial-2024")


def test_id_that_stands_twice_is_refused(own_data):
    """Both files are named, for the second would replace the first."""
    change(own_data / "sources" / "rules.yml", "id: health-leaflet", "id: small-trial-2024")
    sentence = refusal(own_data)

    assert "data/sources/trials.yml, small-trial-2024: this id stands already in rules.yml." in sentence


def test_paper_that_stands_twice_is_refused(own_data):
    """One DOI under two ids would be listed as two papers; capitals make no difference."""
    change(own_data / "sources" / "trials.yml", "DOI: 10.5555/second-trial", "DOI: 10.5555/SMALL-trial")
    sentence = refusal(own_data)

    assert "data/sources, second-trial-2025: its DOI is also that of small-trial-2024." in sentence


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "nearest"),
    [
        ("claims/promises.yml", "[health-leaflet]", "[health-leaflets]", "data/claims, new-path", "health-leaflet"),
        ("claims/promises.yml", ").[@health-leaflet]", ").[@health-leaflets]", "data/claims/promises.yml, root-cause", "health-leaflet"),
        ("charts.yml", "[small-trial-2024, second-trial-2025]", "[small-trial]", "data/charts.yml, sizes", "small-trial-2024"),
        ("emergency.yml", "[health-leaflet]", "[health-leaflets]", "data/emergency.yml, saddle-numbness", "health-leaflet"),
        ("fact-boxes.yml", "[health-leaflet]", "[health-leaflets]", "data/fact-boxes.yml, cells-or-pretend", "health-leaflet"),
        ("fact-boxes.yml", "study: small-trial-2024", "study: big-trial", "data/fact-boxes.yml, cells-or-pretend", "small-trial-2024"),
        ("fact-boxes.yml", "result: better-12-months", "result: better", "data/fact-boxes.yml, cells-or-pretend", "better-12-months"),
        ("studies/compared.yml", "id: small-trial-2024", "id: big-trial", "data/studies, big-trial", "small-trial-2024"),
        ("article.yml", "[new-path]", "[new-paths]", "data/article.yml, opening", "new-path"),
    ],
)
def test_id_that_leads_nowhere_is_refused(own_data, file, old, new, where, nearest):
    """The sentence names the record that holds the id, and the id that was meant."""
    change(own_data / file, old, new)
    sentence = refusal(own_data)

    assert sentence.startswith(f"{where}: “{re.split(r'[: @]', new)[-1].strip('[]')}” is not ")
    assert nearest in sentence.partition("is not")[2]


@pytest.mark.parametrize("name", ["claim.yml", "claims/more.json", "claims/deep/promises.yml", "glossary.yaml", "studies.YML"])
def test_file_that_nobody_reads_is_refused(own_data, name):
    """A misspelt file would be lost without a word."""
    (own_data / name).parent.mkdir(exist_ok=True)
    (own_data / name).write_text("[]\n", encoding="utf-8")

    assert f"data/{name}: this file is never read." in refusal(own_data)


def test_row_without_result_and_words_is_refused(own_data):
    """No cell of a fact box is empty: a number, or words for both groups."""
    change(own_data / "fact-boxes.yml", "        control: None reported\n", "")
    sentence = refusal(own_data)

    assert "data/fact-boxes.yml, cells-or-pretend: a row has neither a result nor words for both groups." in sentence
    assert "`cells` and `control`" in sentence


def test_language_without_words_is_refused(data):
    """A translation says which record it still has to do, and where the words go."""
    sentence = refusal(data, "de")

    assert "data/sources/rules.yml, health-leaflet: it has no words in “de”." in sentence
    assert "Add `de:` beside `en:`." in sentence


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


def test_changed_file_is_read_again(own_data):
    """The live preview shows what was just saved."""
    before = load_library("en", own_data)
    glossary = own_data / "glossary.yml"
    change(glossary, "A strong pain medicine.", "A strong medicine for pain.")
    os.utime(glossary, ns=(0, glossary.stat().st_mtime_ns + 1_000_000_000))
    after = load_library("en", own_data)

    assert before.terms["opioid"]["meaning"] == "A strong pain medicine."
    assert after.terms["opioid"]["meaning"] == "A strong medicine for pain."


def test_new_file_is_read(own_data):
    """A file that joins a folder needs no other change."""
    load_library("en", own_data)
    (own_data / "sources" / "none.yml").write_text("[]\n", encoding="utf-8")

    assert list(load_library("en", own_data).claims) == ["root-cause", "new-path"]


def test_unchanged_library_is_not_read_again(own_data):
    """Every page of a build shares one library."""
    assert load_library("en", own_data) is load_library("en", own_data)


@pytest.mark.parametrize(
    ("means", "fault"),
    [
        ("A disc is soft.", "what it means has no source. Cite one as “[@id]”."),
        ("A disc is soft.[@small-trial-2024] It heals in 63 of 100.", "“It heals in 63 of 100.” has a number and no source."),
    ],
)
def test_drawing_that_concludes_without_a_source_is_refused(own_data, means, fault):
    """What readers are told to conclude from a drawing rests on something, and each number in it too."""
    file = own_data / "drawings.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("A disc is soft.[@small-trial-2024]", means), encoding="utf-8")

    with pytest.raises(Refusal) as caught:
        load_library("en", own_data)

    assert str(caught.value).startswith(f"data/drawings.yml, disc: {fault}")
