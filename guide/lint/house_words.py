"""Plain words: finds in pages, records and drawings the words that `guide/lint/house_words.yml` lists, with their line and a better word.

A share of people is written “74 of 100 people”, never as a percentage. “Per cent” stands only where a study measured a change (“pain was
30 per cent less”), in `data/studies/`: it is no share of people there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

import yaml

from guide.content.loading import read_yaml
from guide.errors import Refusal
from guide.syntax import Page
from guide.text import LINK, plain

HOUSE_WORDS = Path(__file__).with_name("house_words.yml")
NAME = "guide/lint/house_words.yml"
SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)  # unlike `lower`, it never changes the length of a text
#: Words of others in a record: a promise, how people ask, and the word that a meaning explains.
OTHERS = {"promise", "also", "word"}
#: What others say.
QUOTED = re.compile(r"“(?:[^“”\n]|\n(?!\s*\n)){0,300}”|\"(?:[^\"\n]|\n(?!\s*\n)){0,300}\"")
#: Where the words of a group may stand after all; some in files of records that begin so.
ALLOWED = {
    "": (),
    "in brackets": (),
    "in names": (),
    "in studies": ("data/studies/",),
    "in grades": ("data/outcomes.yml", "data/certainty.yml"),
}
TAG = re.compile(r"<[^>]*>")
LONGEST_BRACKETS = 200  # characters


@dataclass(frozen=True)
class Entry:
    """One line of the list: words to avoid, what is wrong with them, how to mend it, and where they may stand after all."""

    pattern: re.Pattern[str]
    mend: str
    fault: str
    allowed: str


@dataclass(frozen=True)
class Found:
    """A word to avoid as it stands in a text; lines are counted from 1."""

    line: int
    word: str
    entry: Entry

    def refusal(self, where: str, before: int = 0) -> Refusal:
        """Return a refusal at `where`; `before` is how many lines stand before the text."""
        return Refusal(f"{where}, line {before + self.line}", f"“{self.word}” {self.entry.fault}.", self.entry.mend)


def check_page_words(page: Page, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a page: its texts, and in its front matter what readers see."""
    for key in ("title", "description"):
        for found in find(str(page.meta.get(key, "")), language):
            lines = [number for number, line in enumerate(page.head.split("\n")) if line.startswith(f"{key}:")]
            raise found.refusal(page.path, *lines[:1])
    for text in page.texts:
        for found in find(text.words, language):
            raise found.refusal(page.path, text.line - 1)


def check_record_words(data: Path, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a file of records below `data`."""
    for file in sorted(data.rglob("*.yml")):
        where = f"data/{file.relative_to(data).as_posix()}"
        try:
            words = list(find_in_records(file.read_text(encoding="utf-8-sig"), language))
        except (UnicodeDecodeError, yaml.YAMLError):
            read_yaml(where, file.read_bytes())  # tells the line
            raise
        for found in words:
            if not where.startswith(ALLOWED[found.entry.allowed]):
                raise found.refusal(where)


def check_drawing_words(where: str, svg: str, language: str) -> None:
    """Raise `Refusal` for the first word to avoid in a drawing: its name, its description or its labels."""
    for found in find(TAG.sub(lambda tag: _blank(tag[0]), svg), language):
        raise found.refusal(where)


def find_in_records(content: str, language: str) -> Iterator[Found]:
    """Yield every word to avoid in the texts of a file of records that stand under the key `language`."""
    node = yaml.compose(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # in C where there is one: ten times as fast
    for text in _texts(node, language, shown=False):
        for found in find(text.value, language):
            start, quote = text.start_mark, text.style in ("'", '"')
            written = _own(content[start.index + quote : text.end_mark.index - quote]).translate(SMALL)
            before = written[: max(0, written.find(found.word.translate(SMALL).split()[0]))]
            yield Found(start.line + 1 + before.count("\n"), found.word, found.entry)


def find(text: str, language: str) -> Iterator[Found]:
    """Yield every word to avoid in what we say in `text`; a language that has no list is not checked."""
    entries, pattern = house_words(language)
    text = _own(text)
    for match in pattern.finditer(text.translate(SMALL)):
        word = text[slice(*match.span())]
        for entry in (entry for entry in entries if entry.pattern.fullmatch(match[0])):  # none for a phrase that is fine
            in_name = entry.allowed == "in names" and word[0].isupper()
            if not in_name and not (entry.allowed == "in brackets" and _in_brackets(text, match.start())):
                yield Found(text.count("\n", 0, match.start()) + 1, " ".join(word.split()), entry)


@cache
def house_words(language: str) -> tuple[list[Entry], re.Pattern[str]]:
    """Return the list of a language, and the one pattern that finds all of it and the phrases that are fine.

    One pattern of plain alternatives is ten times as fast as one for each entry, or one with named groups. Raises `Refusal` when the file
    does not hold what its head tells.
    """
    try:
        lists = {"none": {"fine": "", "groups": []}} | read_yaml(NAME, HOUSE_WORDS.read_bytes())
        own = lists[language if language in lists else "none"]
        entries = [entry for group in own["groups"] for entry in _entries(**group)]
        every = "|".join(filter(None, [_pattern(own["fine"]), *(entry.pattern.pattern for entry in entries)]))
    except (OSError, TypeError, ValueError, KeyError, AttributeError):
        mend = "Each language has `fine` and `groups`, each group `fault`, `words` and perhaps `allowed`."
        raise Refusal(NAME, "this is not a list of words to avoid.", mend) from None
    return entries, re.compile(rf"(?<!\w)(?:{every})(?!\w)")


def _entries(words: dict[str, str], fault: str, allowed: str = "") -> list[Entry]:
    if allowed not in ALLOWED:
        raise ValueError(allowed)
    better = {avoid: mend if mend.endswith(".") else f"Write “{mend}”." for avoid, mend in words.items()}
    return [Entry(re.compile(_pattern(avoid)), mend, fault, allowed) for avoid, mend in better.items()]


def _pattern(phrases: str) -> str:
    return re.escape(phrases).replace(r",\ ", "|").replace(r"\*", r"\w*").replace(r"\ ", r"[\s–-]+")


def _own(text: str) -> str:
    """Return a text with what others say made blank. A glossary word tells its meaning, as brackets do."""
    text = LINK.sub(lambda link: f"({link[1]})" if link[2].startswith("term:") else link[0], text)
    return QUOTED.sub(lambda quoted: _blank(quoted[0]), plain(text))


def _in_brackets(text: str, place: int) -> bool:
    start = max(0, place - LONGEST_BRACKETS)
    return text.rfind("(", start, place) > text.rfind(")", start, place)


def _texts(node: Any, language: str, shown: bool) -> Iterator[yaml.ScalarNode]:
    """Yield each text that readers see."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in OTHERS:
                yield from _texts(value, language, shown or key.value == language)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _texts(part, language, shown)
    elif shown:
        yield node


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
