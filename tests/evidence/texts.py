"""Every text with numbers that readers see, each with the sources it rests on and the numbers in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from guide.content.loading import DATA, ROOT
from tests.evidence.notes import group_of_arm
from tests.evidence.places import Placed, load
from tests.evidence.reader import Mention, read, told
from tests.evidence.words import CONTROL, MONTHS, PEOPLE, SHARE, TREATED
from tests.pages import DOCS

#: A piece of a page up to its citation, within one paragraph, list item or row.
PIECE = re.compile(r"(.*?)\[@([^\]]*)\]", re.S)
GROUP = {"cells": TREATED, "control": CONTROL}
#: What a study's record says in words.
STUDY_WORDS = ("finding", "who", "people_note", "cells", "compared_with", "main_outcome", "harms", "paid_by", "limits")


@dataclass(frozen=True)
class Told:
    """A text, where it stands (`file:line`), whose it is (a page, or the id of a record), and the sources it rests on.

    `before`: what a reader has just read, and takes along: “It was 44 and 56.”
    A number that has no text of its own, such as the people of a study, is `bare`. `outcome`: which outcome of the study this is, to be
    held against that outcome of the note.
    """

    place: str
    owner: str
    text: str
    ids: tuple[str, ...]
    group: str | None = None
    months: frozenset[float] = frozenset()
    before: str = ""
    bare: tuple[Mention, ...] = field(default=())
    outcome: int | None = None

    @property
    def mentions(self) -> list[Mention]:
        """Return the numbers of the text."""
        start = len(self.before)
        here = [one for one in told(self.before + self.text) if one.span[0] >= start]
        return [
            *self.bare,
            *(
                replace(
                    one, group=self.group or one.group, months=one.months or self.months, span=(one.span[0] - start, one.span[1] - start)
                )
                for one in here
            ),
        ]


def texts() -> Iterator[Told]:
    """Yield every text of the pages and of the records."""
    yield from pages()
    for name in ("claims", "questions", "sources", "studies"):
        for record in records(name):
            yield from MAKERS[name](record)
    for name in ("fact-boxes", "charts", "conditions", "choices", "outcomes", "drawings", "emergency", "glossary"):
        for record in records(name):
            yield from MAKERS[name](record)


def records(name: str) -> Iterator[dict[str, Any]]:
    """Yield each record of a file or folder of data/."""
    for file in sorted([*DATA.glob(f"{name}.yml"), *DATA.glob(f"{name}/*.yml")]):
        yield from load(file)


def pages() -> Iterator[Told]:
    """Yield each piece of a page, with the sources cited at its end."""
    for file in sorted(DOCS.rglob("*.md")):
        markdown, name = file.read_text(encoding="utf-8"), file.relative_to(DOCS).as_posix()
        for start, before, text, ids in pieces(markdown):
            line = markdown.count("\n", 0, start) + 1
            yield Told(f"{file.relative_to(ROOT).as_posix()}:{line}", name, text, ids, before=before)


def pieces(markdown: str) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    """Yield (where it starts, what stands before it in its paragraph, text, ids of the sources that it cites)."""
    start = 0
    for paragraph in re.split(r"(\n\s*\n|\n(?=\s*(?:[-|#/]|\d+\. )))", markdown):
        before, ids = "", ()
        for match in PIECE.finditer(paragraph):
            text, of_same = plain(match[1]), cited(match[0]) == ids
            ids = cited(match[0])
            before = before if of_same or not before else f"{before} | "
            yield start + match.start() + len(match[1]) - len(match[1].lstrip()), before, text, ids
            before += f"{text} "
        start += len(paragraph)


def plain(markdown: str) -> str:
    """Return the words of a piece; a figure that is printed from its record is looked at there."""
    text = re.sub(r"\[[^\]]*\]\(figure:[^)]*\)", "", markdown)
    return re.sub(r"^\s*\d+\. ", "", re.sub(r"\[([^\]]*)\](?:\([^)]*\))?", r"\1", text))


def cited(markdown: str) -> tuple[str, ...]:
    """Return the ids of the sources that a text cites."""
    return tuple(id.strip().removeprefix("@") for group in re.findall(r"\[@([^\]]*)\]", markdown) for id in group.split(";"))


def in_pieces(owner: str, text: Placed) -> Iterator[Told]:
    for start, before, piece, ids in pieces(text):
        yield Told(_further(text, start), owner, piece, ids, before=before)


def _further(text: Placed, start: int) -> str:
    """Return the place of a character of a text; a folded text may stand on more lines than it has."""
    file, _, line = text.place.rpartition(":")
    return f"{file}:{int(line) + text.count(chr(10), 0, start)}"


def _claim(record):
    words, id = record["en"], record["id"]
    yield Told(words["answer"].place, id, plain(words["answer"]), tuple(record["sources"]))
    yield from in_pieces(id, words["more"])


def _question(record):
    yield Told(record["en"]["answer"].place, record["id"], plain(record["en"]["answer"]), tuple(record["sources"]))


def _source(record):
    yield Told(record["en"]["says"].place, record["id"], record["en"]["says"], (record["id"],))


def _study(record):
    id, words = record["id"], record["en"]
    ids = (id,)
    yield Told(id.place, id, "", ids, bare=tuple(_figures(record)))
    yield from (Told(words[key].place, id, words[key], ids) for key in STUDY_WORDS if key in words)
    for part in [*record.get("results", []), *record.get("single_arms", [])]:
        yield from (Told(text.place, id, text, ids) for key, text in part["en"].items() if isinstance(text, Placed))
    for number, outcome in enumerate(words["outcomes"]):
        group = group_of_arm(str(outcome.get("group") or ""))
        when = str(outcome.get("when") or "")
        months = frozenset(mention.value for mention in read(when) if MONTHS in mention.units)
        text = "; ".join(str(outcome[key]) for key in ("value", "interval") if key in outcome)
        yield Told(outcome["measure"].place, id, text, ids, group, months, outcome=number)
        yield Told(outcome["measure"].place, id, f"{when}; {outcome['measure']}", ids, outcome=number)


def _figures(record) -> Iterator[Mention]:
    """Yield the bare numbers of a study: people, months, shares with their ranges, counts."""
    both = record["people"]
    for group in ("cells", "control"):
        if both.get(group):
            yield Mention(float(both[group]), frozenset({PEOPLE}), GROUP[group])
    if "all" in both:
        yield Mention(float(both["all"]), frozenset({PEOPLE}))
    if "months" in record:
        yield Mention(float(record["months"]), frozenset({MONTHS}))
    for part in record.get("results", []):
        months = frozenset({float(part["months"])})
        for group in ("cells", "control"):
            yield Mention(float(part[group]), frozenset({SHARE}), GROUP[group], months=months)
            if part["people"][group]:
                yield Mention(float(part["people"][group]), frozenset({PEOPLE}), GROUP[group])
            for end in part.get("interval", {}).get(group, []):
                yield Mention(float(end), frozenset({SHARE}), GROUP[group], months=months, in_range=True)
            if group in part.get("counts", {}):
                yield Mention(float(part["counts"][group]), frozenset({PEOPLE}), GROUP[group])
    for part in record.get("single_arms", []):
        group, months = GROUP.get(part["group"]), frozenset({float(part["months"])} if "months" in part else ())
        yield Mention(float(part["of_100"]), frozenset({SHARE}), group, months=months)
        if part["people"]:
            yield Mention(float(part["people"]), frozenset({PEOPLE}), group)


def _fact_box(record):
    ids, words = (record["study"], *record.get("sources", [])), record["en"]
    for text in [*words.values(), *(text for row in record["rows"] for text in row["en"].values())]:
        yield Told(text.place, record["id"], text, ids)


def _chart(record):
    ids = tuple(dict.fromkeys([*record.get("studies", []), *(address.partition("/")[0] for address in record.get("figures", []))]))
    yield from (Told(text.place, record["id"], plain(text), ids) for text in record["en"].values())


def _cited(record):
    """Yield what a record says with a citation after it."""
    for value in record["en"].values():
        for text in value.values() if isinstance(value, dict) else [value]:
            if isinstance(text, Placed):
                yield from in_pieces(record["id"], text)


def _drawing(record):
    yield from _cited(record)
    file = ROOT / "drawings" / "en" / f"{record['id']}.svg"
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        for label in re.findall(r"<(?:text|title|desc|tspan)\b[^>]*>([^<]*)", line):
            words = re.sub(r"^\d+(?= [A-Z]|$)", "", label)  # the number of a step counts nothing
            yield Told(f"{file.relative_to(ROOT).as_posix()}:{number}", record["id"], words, tuple(record["sources"]))


def _sign(record):
    yield Told(record["en"]["sign"].place, record["id"], record["en"]["sign"], tuple(record["sources"]))


def _term(record):
    yield Told(record["en"]["meaning"].place, record["id"], record["en"]["meaning"], ())


MAKERS = {
    "claims": _claim, "questions": _question, "sources": _source, "studies": _study, "fact-boxes": _fact_box, "charts": _chart,
    "conditions": _cited, "choices": _cited, "outcomes": _cited, "drawings": _drawing, "emergency": _sign, "glossary": _term,
}  # fmt: skip
