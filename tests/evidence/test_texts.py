"""Every number in a text that readers see stands in the notes on its sources: the same value, of the same thing, in the same group."""

from pathlib import Path

import pytest
import yaml

from tests.evidence import mutation
from tests.evidence.lookup import message, strange
from tests.evidence.texts import texts

FILE = Path(__file__).with_name("exceptions.yml")
OTHERS = (
    *("data/fact-boxes", "data/charts", "data/conditions", "data/choices", "data/outcomes"),
    *("data/drawings", "data/emergency", "data/glossary", "drawings/"),
)


@pytest.fixture(scope="module")
def exceptions():
    """Each exception as (page or id of a record, words)."""
    return [(entry["in"], entry["says"]) for entry in yaml.safe_load(FILE.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def told():
    """Every text, with the place where it stands."""
    return list(texts())


@pytest.fixture(scope="module")
def faults(told):
    """Every number that the notes do not hold, as (text, mention)."""
    return [(text, mention) for text in told for mention in strange(text)]


def is_in(exception, text, mention):
    """Say whether a number stands within the words of an exception."""
    owner, words = exception
    start = text.text.find(words) if owner == text.owner else -1
    return 0 <= start <= mention.span[0] and mention.span[1] <= start + len(words)


@pytest.mark.parametrize(
    ("places", "least"),
    [
        ("docs/", 500),
        ("data/claims/", 500),
        ("data/questions/", 100),
        ("data/sources/", 200),
        ("data/studies/", 1000),
        (OTHERS, 20),
    ],
    ids=["pages", "claims", "questions", "sources", "studies", "others"],
)
def test_numbers_were_read(told, faults, exceptions, places, least):
    """Each number before a citation, and each in a record, was read in its source, of that group."""
    here = [text for text in told if text.place.startswith(places)]
    found = [
        message(text, mention) for text, mention in faults if text in here and not any(is_in(one, text, mention) for one in exceptions)
    ]

    assert sum(len(text.mentions) for text in here) >= least, "the numbers are not found; has the form of these texts changed?"
    assert not found, "\n".join(found)


@pytest.mark.weekly
def test_exceptions_are_needed(faults, exceptions):
    """An exception that no number needs any more is removed."""
    unneeded = [one for one in exceptions if not any(is_in(one, text, mention) for text, mention in faults)]

    assert not unneeded, "\n".join(f"{FILE.name}: {owner}: “{words}”" for owner, words in unneeded)


@pytest.mark.weekly
def test_slips_are_caught():
    """Of numbers moved by 1 to 5 fewer than 5 of 100 pass, and of swapped groups none."""
    moved, swapped = mutation.main()

    assert moved < 0.05
    assert 0 == swapped
