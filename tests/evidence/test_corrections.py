"""What a second look at the sources found wrong or missing stays mended: the entries of `corrections.yml` and `corrections_safety.yml`.

Patterns are looked for in a text whose line ends are single spaces.
"""

import re
from collections import Counter
from functools import cache

import pytest
import yaml

from guide.content.library import load_library
from guide.content.loading import ROOT

HERE = ROOT / "tests" / "evidence"
CORRECTIONS = [
    entry
    for name in ("corrections.yml", "corrections_safety.yml")
    for entry in yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
]
#: What readers see: pages, records and drawings.
SEEN = [
    *sorted((ROOT / "docs" / "en").rglob("*.md")),
    *sorted((ROOT / "data").rglob("*.yml")),
    *sorted((ROOT / "drawings" / "en").glob("*.svg")),
]


def having(key):
    """Return the entries with a key, each under its id."""
    return [pytest.param(entry, id=entry["id"]) for entry in CORRECTIONS if key in entry]


@cache
def text(place: str) -> str:
    """Return the text at a place below the root, each run of spaces and line ends as one space."""
    return re.sub(r"\s+", " ", (ROOT / place).read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", having("gone"))
def test_old_words_are_gone(entry):
    """No page, record or drawing says again what was wrong."""
    places = [file.relative_to(ROOT).as_posix() for file in SEEN]
    found = [f"{place}: …{match[0]}…" for place in places for pattern in entry["gone"] for match in re.finditer(pattern, text(place), re.I)]

    assert not found, f"{entry['right']}\n" + "\n".join(found)


@pytest.mark.parametrize("entry", having("stands"))
def test_right_words_stand(entry):
    """What is right is told at its place."""
    wanted = [(place, pattern) for place, patterns in entry["stands"].items() for pattern in patterns]
    missing = [f"{place}: {pattern}" for place, pattern in wanted if not re.search(pattern, text(place), re.I)]

    assert not missing, f"{entry['right']}\n" + "\n".join(missing)


def test_each_correction_stands_once_and_can_fail():
    """A correction has an id of its own, and at least one pattern."""
    ids = Counter(entry["id"] for entry in CORRECTIONS)

    assert [id for id, number in ids.items() if number > 1] == []
    assert [entry["id"] for entry in CORRECTIONS if not entry.get("gone") and not entry.get("stands")] == []


def test_a_sign_has_one_level():
    """No two signs say the same, so no reader finds two rules for one sign."""
    signs = load_library().emergency.values()

    assert [said for said, number in Counter(sign.sign for sign in signs).items() if number > 1] == []
    assert {sign.when for sign in signs} == {"now", "today", "soon"}
