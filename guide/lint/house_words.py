"""Plain words: finds in pages, records and drawings the words that `guide/house_words.yml` lists, with their line and a better word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import yaml

from guide.errors import Refusal

HOUSE_WORDS = Path(__file__).with_name("house_words.yml")
SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)  # unlike `lower`, it never changes the length of a text
#: Words of others in a record: a promise, how people ask, and the word that a meaning explains.
OTHERS = {"promise", "also", "word"}
#: What is not read as our words: what others say, sources, addresses, code, blocks, attributes and the id of a promise.
QUOTED = r"“(?:[^”\n]|\n(?!\s*\n)){0,300}”|\"(?:[^\"\n]|\n(?!\s*\n)){0,300}\""
HIDDEN = re.compile(
    rf"{QUOTED}|\[@[^\]]*\]|\]\([^)\s]*\)|`[^`\n]*`|^ {{0,3}}/{{3,}}.*$|^ {{4}}claim: \S+$|\{{[^}}\n]*\}}|https?://\S+", re.M
)
#: A glossary word tells its meaning, as brackets do.
TERM = re.compile(r"\[([^\]]*)\](\(term:[^)\s]*\))")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
#: The lines of the front matter that readers see, each without its key and quotation marks.
SHOWN_KEYS = re.compile(r"^(?:title|description):[ \t]*([\"']?)(.*?)\1[ \t]*$", re.M)
TAG = re.compile(r"<[^>]*>")
LETTER = re.compile(r"[^\n]")
LONGEST_BRACKETS = 200  # characters


@dataclass(frozen=True)
class Entry:
    """One line of the list: words to avoid, what is wrong with them, how to mend it, and where they may stand after all."""

    pattern: re.Pattern
    fault: str
    mend: str
    in_names: bool
    in_brackets: bool


@dataclass(frozen=True)
class Found:
    """A word to avoid as it stands in a text; lines are counted from 1."""

    line: int
    word: str
    entry: Entry

    def refusal(self, where: str) -> Refusal:
        return Refusal(f"{where}, line {self.line}", f"“{self.word}” {self.entry.fault}.", self.entry.mend)


def check_page_words(page: str, markdown: str, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a page, its front matter included."""
    for found in find(shown_in_page(markdown), language):
        raise found.refusal(page)


def check_record_words(data: Path, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a file of records below `data`."""
    for file in sorted(data.rglob("*.yml")):
        for found in find(shown_in_records(file.read_text(encoding="utf-8-sig"), language), language):
            raise found.refusal(f"data/{file.relative_to(data)}")


def check_drawing_words(where: str, svg: str, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a drawing: its name, its description or its labels."""
    for found in find(TAG.sub(lambda tag: _blank(tag[0]), svg), language):
        raise found.refusal(where)


def find(text: str, language: str) -> Iterator[Found]:
    """Yield every word to avoid in `text`; a language that has no list is not checked."""
    entries, pattern = house_words(language)
    for match in pattern.finditer(text.translate(SMALL)):
        word = text[slice(*match.span())]
        for entry in (entry for entry in entries if entry.pattern.fullmatch(match[0])):  # none for a phrase that is fine
            in_name = entry.in_names and word[0].isupper()
            if not in_name and not (entry.in_brackets and _in_brackets(text, match.start())):
                yield Found(text.count("\n", 0, match.start()) + 1, " ".join(word.split()), entry)


@cache
def house_words(language: str) -> tuple[list[Entry], re.Pattern]:
    """Return the list of a language, and the one pattern that finds all of it and the phrases that are fine.

    One pattern of plain alternatives is ten times as fast as one for each entry, or one with named groups.
    """
    lists = yaml.safe_load(HOUSE_WORDS.read_text(encoding="utf-8")).get(language, {"fine": "", "groups": []})
    entries = [
        Entry(
            re.compile(_pattern(avoid)),
            group["fault"],
            mend if mend.endswith(".") else f"Write “{mend}”.",
            group.get("in_names", False),
            group.get("in_brackets", False),
        )
        for group in lists["groups"]
        for avoid, mend in group["words"].items()
    ]
    every = "|".join(filter(None, [_pattern(lists["fine"]), *(entry.pattern.pattern for entry in entries)]))
    return entries, re.compile(rf"(?<!\w)(?:{every})(?!\w)")


def _pattern(phrases: str) -> str:
    return re.escape(phrases).replace(r",\ ", "|").replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+")


def _in_brackets(text: str, place: int) -> bool:
    start = max(0, place - LONGEST_BRACKETS)
    return text.rfind("(", start, place) > text.rfind(")", start, place)


def shown_in_page(markdown: str) -> str:
    """Return Markdown with all that is not in our own words made blank, letter by letter, so that lines keep their numbers."""

    def head(match: re.Match) -> str:
        return _keep(match[0], [line.span(2) for line in SHOWN_KEYS.finditer(match[0])])

    return _hide(FRONT_MATTER.sub(head, markdown.replace("\r\n", "\n")))


def shown_in_records(content: str, language: str) -> str:
    """Return a file of records with all made blank but the words under the key `language`."""
    node = yaml.compose(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # in C where there is one: ten times as fast
    return _hide(_keep(content, _spans(content, node, language, shown=False)))


def _spans(content: str, node: Any, language: str, shown: bool) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each text that readers see, without its quotation marks."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in OTHERS:
                yield from _spans(content, value, language, shown or key.value == language)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _spans(content, part, language, shown)
    elif shown:
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("'", '"'):
            start, end = content.index(node.style, start) + 1, content.rindex(node.style, start, end)
        yield start, end


def _keep(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with everything blank but `spans`, which stand in order."""
    pieces, last = [], 0
    for start, end in spans:
        pieces += [_blank(text[last:start]), text[start:end]]
        last = end
    return "".join([*pieces, _blank(text[last:])])


def _hide(text: str) -> str:
    return HIDDEN.sub(lambda match: _blank(match[0]), TERM.sub(lambda match: f"({match[1]}){_blank(match[2])}", text))


def _blank(text: str) -> str:
    return LETTER.sub(" ", text)
