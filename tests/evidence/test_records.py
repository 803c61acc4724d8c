"""Every record rests on a note of what was read, and says how far it was read."""

import re
from collections import Counter

import pytest

from guide.content.library import load_library
from tests.evidence.notes import carried, notes, numbers
from tests.pages import DOCS

READ = {"full-text": "part", "abstract": "abstract", "secondary": "secondary"}
LIBRARY = load_library()


@pytest.mark.parametrize("id", LIBRARY.sources)
def test_source_was_read_as_it_says(id):
    """A source has an entry in the notes, was read as far as it says, and is the paper that was read."""
    source, entries = LIBRARY.sources[id], notes()[id]

    assert source.read in [READ.get(entry["verified"], "not at all") for entry in entries]
    assert source.csl.get("DOI", "").lower() in ["", *[(entry.get("doi") or "").lower() for entry in entries]]


def test_nothing_unread_is_a_source():
    """What the notes call unread is in no record."""
    unread = {id for id, entries in notes().items() if all(entry["verified"] == "no" for entry in entries)}

    assert unread, "the notes name nothing unread; has their form changed?"
    assert not unread & (set(LIBRARY.sources) | set(LIBRARY.studies))


def test_every_study_that_was_read_is_shown():
    """Each entry on a study in people stands among our studies."""
    read = {id for id, entries in notes().items() if any("population" in entry and entry["verified"] != "no" for entry in entries)}

    assert read == set(LIBRARY.studies)


@pytest.mark.parametrize("id", LIBRARY.studies)
def test_figures_of_a_study_were_read(id):
    """Shares, ranges, counts and people of a study stand in its own entry, and so does every number of its words."""
    record = LIBRARY.studies[id].record
    figures = [*record.get("results", []), *record.get("single_arms", []), record["people"], record.get("months")]
    words = [record[key] for key in ("finding", "who", "people_note", "cells", "main_outcome", "harms", "limits") if key in record]
    strange = {number for number in numbers(f"{_values(figures)} {' '.join(words)}") if not carried(number, [id])}

    assert not strange, f"{id}: not in its entry: {sorted(strange)}"


def _values(value) -> str:
    """Return the bare numbers of figures as text, without ids and words."""
    if isinstance(value, dict):
        return " ".join(_values(part) for part in value.values())
    if isinstance(value, list | tuple):
        return " ".join(_values(part) for part in value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def test_page_of_sources_counts_them_right():
    """The page says how many sources there are, on which topic, and how far each was read."""
    page = (DOCS / "sources" / "index.md").read_text(encoding="utf-8")
    sources = LIBRARY.sources.values()
    by_topic = Counter(f"{source.topic}.md" for source in sources)
    by_reading = Counter({"abstract": "summary", "part": "text", "secondary": "other sources"}[source.read] for source in sources)
    told = {words: int(number) for words, number in re.findall(r"\((\S+\.md)\) \| (\d+) \|", page)}
    read = {words: int(number) for words, number in re.findall(r"\| We read .*?(summary|text|other sources)[^|]*\| (\d+) \|", page)}

    assert by_topic == told
    assert by_reading == read
    assert [str(len(sources))] * 2 == re.findall(r"(\d+) sources", page)
