"""What second readings of the sources found wrong stays mended: the entries of `corrections.yml`."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from guide.content.loading import DATA, ROOT
from tests.pages import DOCS

FILE = Path(__file__).with_name("corrections.yml")
#: What readers see: pages, records and drawings.
SEEN = [*sorted(DOCS.rglob("*.md")), *sorted(DATA.rglob("*.yml")), *sorted((ROOT / "drawings" / "en").glob("*.svg"))]


@pytest.fixture(scope="module")
def corrections():
    """Each correction: its id, what is right, what is gone, what stands where."""
    found = yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert {".md", ".yml", ".svg"} == {file.suffix for file in SEEN} and len(found) > 20
    return found


@cache
def text(file):
    """Return the text of a file, each run of spaces and line ends as one space."""
    return re.sub(r"\s+", " ", file.read_text(encoding="utf-8"))


def test_old_words_are_gone(corrections):
    """No page, record or drawing says again what was wrong."""
    found = [
        f"{file.relative_to(ROOT).as_posix()}: “{match[0]}”. {entry['id']}: {entry['right']}"
        for entry in corrections
        for pattern in entry.get("gone", ())
        for file in SEEN
        for match in re.finditer(pattern, text(file), re.I)
    ]

    assert not found, "\n".join(found)


def test_right_words_stand(corrections):
    """What is right is told, on whatever page or in whatever record."""
    missing = [
        f"{entry['id']}: {entry['right']} Nowhere: {pattern}"
        for entry in corrections
        for pattern in entry.get("stands", ())
        if not any(re.search(pattern, text(file), re.I) for file in SEEN)
    ]

    assert not missing, "\n".join(missing)


def test_each_correction_stands_once_and_can_fail(corrections):
    """A correction has an id of its own, and at least one pattern."""
    ids = Counter(entry["id"] for entry in corrections)

    assert [] == [id for id, number in ids.items() if number > 1]
    assert [] == [entry["id"] for entry in corrections if not entry.get("gone") and not entry.get("stands")]


def test_a_sign_has_one_level(library):
    """No two signs say the same, so no reader finds two rules for one sign."""
    signs = Counter(sign.sign for sign in library.emergency.values())

    assert [] == [sign for sign, number in signs.items() if number > 1]
    assert {"now", "today", "soon"} == {sign.when for sign in library.emergency.values()}
