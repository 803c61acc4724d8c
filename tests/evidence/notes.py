"""The notes from reading: what each says in numbers, with their groups and units, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from guide.content.loading import ROOT
from tests.evidence.places import load
from tests.evidence.reader import Mention, named_group, read
from tests.evidence.words import BARE, CONTROL, MONTHS, PEOPLE, TREATED, YEAR

FILES = sorted((ROOT / "evidence").glob("*.yml"))
#: Keys whose numbers are addresses or names, not findings.
ADDRESSES = {
    "authors", "condition", "doi", "id", "journal", "nct", "pmcid", "pmid", "publisher_or_journal", "source_read", "topic", "type", "url",
    "verified",
}  # fmt: skip


@dataclass
class Note:
    """What was read of one source. A paper that serves two files has two entries."""

    id: str
    places: list[str] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    outcomes: list[list[Mention]] = field(default_factory=list)


@cache
def notes() -> dict[str, Note]:
    """Return the notes by the id of their source."""
    found: dict[str, Note] = {}
    for file in FILES:
        for entry in load(file):
            note = found.setdefault(str(entry["id"]), Note(str(entry["id"])))
            note.places.append(entry["id"].place)
            note.entries.append(entry)
            note.mentions += _last_lasts(list(_entry(entry)))
            note.outcomes += [_all_lasting(_outcome(outcome)) for outcome in entry.get("outcomes") or []]
    return found


def _entry(entry: dict[str, Any]) -> Iterator[Mention]:
    """Yield every number of one entry."""
    for key, value in entry.items():
        if key == "n":
            yield from _people(value or {})
        elif key == "year":
            yield from (Mention(float(year), frozenset({YEAR})) for year in re.findall(r"\d{4}", str(value)))
        elif key == "follow_up_months" and isinstance(value, int | float):
            yield Mention(float(value), frozenset({MONTHS}), lasting=True)
        elif key == "outcomes":
            for outcome in value or []:
                yield from _outcome(outcome)
        elif key == "facts":
            for fact in value:
                yield from read(str(fact["fact"]))
                yield from read(str(fact.get("numbers") or ""))
        elif key not in ADDRESSES and value is not None:
            yield from read(str(value))


def _people(n: dict[str, Any]) -> Iterator[Mention]:
    treated, control = n.get("treated"), n.get("control")
    people = frozenset({PEOPLE})
    if treated is not None:
        yield Mention(float(treated), people, TREATED if control else None, part=bool(control))
    if control is not None:
        yield Mention(float(control), people, CONTROL, part=True)
    if treated is not None and control is not None:
        yield Mention(float(treated + control), people)
    yield from read(str(n.get("note") or ""))


def _outcome(outcome: dict[str, Any]) -> Iterator[Mention]:
    """Yield the numbers of an outcome; those of its value have the group of its arm, and were counted at its time."""
    group = group_of_arm(str(outcome.get("arm") or ""))
    when = frozenset(mention.value for mention in read(str(outcome["timepoint"])) if MONTHS in mention.units)
    yield from read(f"{outcome['measure']}; {outcome['timepoint']}; {outcome['arm']}")
    values = read(str(outcome["value"] or ""))
    for mention in [*values, *read(str(outcome["ci_or_p"] or ""))]:
        units = (
            values[0].units if values and mention.in_range and mention.units == {BARE} else mention.units
        )  # a range counts what its value counts
        yield replace(mention, units=units, group=group or mention.group, months=mention.months or when)


def group_of_arm(arm: str) -> str | None:
    """Return the group of an arm; nothing for two arms together, whose numbers say for themselves whose they are."""
    if re.search(r"\b(?:vs|against|or|and)\b|/", arm, re.I):
        return None
    if re.search(r"cells? \+", arm):
        return TREATED
    name = CONTROL if arm == "hyaluronic acid" else named_group(arm)
    return None if name == "both" else name


def _all_lasting(mentions: Iterator[Mention]) -> list[Mention]:
    """An outcome has one time, which may be told as “after 1 year” and as “for up to 1 year”."""
    return [replace(mention, lasting=True) for mention in mentions]


def _last_lasts(mentions: list[Mention]) -> list[Mention]:
    """Mark the longest time of an entry: that is how long its people were followed."""
    longest = max((mention.value for mention in mentions if MONTHS in mention.units), default=0)
    return [replace(mention, lasting=True) if MONTHS in mention.units and mention.value == longest else mention for mention in mentions]
