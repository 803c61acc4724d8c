"""Every record rests on a note of what was read, and says how far it was read."""

import re

import pytest

from guide.content.library import load_library
from tests.evidence.notes import carried, notes, numbers
from tests.pages import DOCS

READ = {"full-text": "part", "abstract": "abstract", "secondary": "secondary"}
LIBRARY = load_library()


@pytest.mark.parametrize("id", LIBRARY.sources)
def test_source_was_read_as_it_says(id):
    """A source has an entry in the notes, and was read as far as it says."""
    source, entries = LIBRARY.sources[id], notes()[id]

    assert source.read in [READ.get(entry["verified"], "not at all") for entry in entries]


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
    record = LIBRARY.studies[id].model_dump(exclude_none=True)
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


def test_page_of_sources_tells_every_topic_and_reading():
    """Each topic stands in the table once, with the count of its own records, and so does each way in which sources were read."""
    page = (DOCS / "sources" / "index.md").read_text(encoding="utf-8")
    sources = LIBRARY.sources.values()
    told = dict(re.findall(r"^\| \[[^]]+\]\((\S+)\.md\) \| \[number\]\(count:sources/(\S+)\) \|", page, re.M))
    read = re.findall(r"^\| We read .*?(summary|text|other sources)[^|]*\| \[number\]\(count:sources/(\S+)\) \|", page, re.M)

    assert {source.topic: source.topic for source in sources} == told
    assert {("summary", "abstract"), ("text", "part"), ("other sources", "secondary")} == set(read)
    assert {source.read for source in sources} == {kind for _, kind in read}
