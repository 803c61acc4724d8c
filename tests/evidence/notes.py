"""The notes from reading, and the numbers in them."""

import re
from functools import cache
from typing import Any

import yaml

from guide.content.loading import ROOT

FILES = sorted((ROOT / "evidence").glob("*.yml"))
NUMBER = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?")
WORDS = {
    word: number
    for number, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2)
}
#: Keys whose numbers are addresses, not findings.
ADDRESSES = {"source_read", "url", "doi", "pmid", "pmcid"}


@cache
def notes() -> dict[str, list[dict[str, Any]]]:
    """Return the entries by id; a paper that serves two files has two entries."""
    found: dict[str, list[dict[str, Any]]] = {}
    for file in FILES:
        for entry in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader):
            found.setdefault(entry["id"], []).append(entry)
    return found


def numbers(text: str) -> set[float]:
    """Return the numbers that stand in a text in digits."""
    return {float(number.replace(",", "")) for number in NUMBER.findall(text)}


@cache
def noted(id: str) -> frozenset[float]:
    """Return every number of the entries of `id`, in digits or in words."""
    text = " ".join(str(value) for entry in notes().get(id, []) for value in _values(entry))
    return frozenset(numbers(text) | {float(WORDS[word]) for word in re.findall(r"[a-z]+", text.lower()) if word in WORDS})


def carried(number: float, ids) -> bool:
    """Tell if the entries of `ids` carry a number: as it is, rounded, in months, as the rest of 100, or as both groups together."""
    known = {100.0}.union(*(noted(id) for id in ids))
    return (
        bool({number, 12 * number, 100 - number} & known)
        or any(not one.is_integer() and abs(one - number) <= 0.5 for one in known)
        or any(number == sum(groups) for id in ids for groups in _groups(id))
    )


@cache
def _groups(id: str) -> tuple[tuple[float, float], ...]:
    """Return (treated, compared) people of the entries of `id`."""
    found = [(entry.get("n") or {}) for entry in notes().get(id, [])]
    return tuple((n["treated"], n["control"]) for n in found if n.get("treated") and n.get("control"))


def _values(value: Any, key: str = ""):
    if key in ADDRESSES:
        return
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _values(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _values(part)
    else:
        yield value
