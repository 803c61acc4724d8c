"""The syntax of pages, read in one place: front matter, blocks, headings, texts, and the citations, links and glossary words in them.

A page is made of few kinds of lines (`LINE`, and those of blocks), and its texts of few forms (`guide.text`). What is none is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from mkdocs.utils.meta import YAML_RE
from pymdownx.blocks import RE_END, RE_START

from guide.errors import Refusal
from guide.text import CITATION, ID, LINK, cited, find_fault, plain

#: Blocks whose argument is a heading that readers see.
HEADED = ("answer", "details", "do-now", "next")
INDENT = 4
#: How a text begins; a number with a full stop or a bracket is one of a list.
_WORDS = r"(?!\d+[.)](?: |$))[\w\"'“‘«¿¡…(\[*`$].*"
#: A line of a page that is neither empty nor of a block: a heading, a row of a table, an item of a list, a text.
LINE = re.compile(
    rf"(?P<marks>#{{1,6}}) +(?P<heading>[^#]*[^#\s])(?: *\{{#(?P<id>{ID})\}})?"
    rf"|(?P<row>\|.*\|)|(?P<indent>(?: {{4}}){{0,2}})(?:(?P<mark>-|\d{{1,2}}\.) +(?P<item>{_WORDS})|(?P<text>{_WORDS}))"
)
RULE = re.compile(r"\|(?: *:?-+:? *\|)+")
LONGEST = 5000  # characters of a line: Markdown needs minutes for some that are longer


@dataclass
class Block:
    """`/// name | argument` and what is indented under it; it ends at the line `end`. `outer` is the block that it stands in."""

    line: int
    slashes: str
    name: str
    argument: str
    outer: "Block | None"
    options: str = ""
    end: int = 0

    @property
    def called(self) -> str:
        return f"“/// {self.name}”"

    def __str__(self) -> str:
        return f"/// {self.name}" + (f" | {self.argument}" if self.argument else "")


class Text(NamedTuple):
    """A paragraph, an item of a list, a row of a table or a heading, as it is written. `level` is 1 to 6 for a heading of the page."""

    line: int
    words: str
    level: int = 0


@dataclass
class Page:
    """The source of a page. Lines are counted from 1, from the head of the file on, as editors do."""

    path: str
    head: str = ""
    blocks: list[Block] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @cached_property
    def meta(self) -> dict[str, Any]:
        """The front matter as MkDocs reads it."""
        return dict(yaml.load(self.head, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))  # in C where there is one: ten times as fast

    @cached_property
    def headings(self) -> list[Text]:
        """Every heading but those of blocks."""
        return [text for text in self.texts if text.level]

    @cached_property
    def citations(self) -> list[tuple[int, str]]:
        """The line and id of each source that a text cites."""
        return [(line, id) for line, found in self._find(CITATION) for id in cited(found[0])]

    @cached_property
    def links(self) -> list[tuple[int, str, str]]:
        """The line, words and target of each link; the target of a glossary word begins with `term:`."""
        return [(line, found[1], found[2]) for line, found in self._find(LINK)]

    def named(self, name: str) -> list[Block]:
        """Return the blocks of this name, in their order."""
        return [block for block in self.blocks if block.name == name]

    def arguments(self, name: str) -> list[str]:
        """Return what stands after the bar of each block of this name."""
        return [block.argument for block in self.named(name)]

    def refusal(self, line: int, fault: str, mend: str) -> Refusal:
        """Return a refusal that names the page and a line of it."""
        return Refusal(f"{self.path}, line {line}", fault, mend)

    def _find(self, form: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        for text in self.texts:
            for found in form.finditer(text.words):
                yield text.line + text.words.count("\n", 0, found.end()), found


def read_page(path: str, content: bytes) -> Page:
    """Return the page that stands in a file.

    Raises `Refusal`, with the line, where the front matter does not stand first as MkDocs finds it, or for what has no place on a page.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise Refusal(path, "this file is not in UTF-8.", "Save it as UTF-8.") from None
    head = YAML_RE.match(text)
    if not head:
        raise Refusal(path, "its front matter does not stand first, between two lines “---”.", "Begin the page as the others do.")
    return read_body(Page(path, text[: head.end(1)]), text[head.end() :], head[0].count("\n"))


def read_body(page: Page, body: str, before: int = 0) -> Page:
    """Return `page` with what stands in `body`, under so many lines. Raises `Refusal` for what has no place on a page."""
    reader = _Reader(page)
    for number, line in enumerate(body.split("\n"), start=before + 1):
        reader.read(number, line.rstrip(" "))
    reader.read(0, "")
    if reader.open:
        block = reader.open[-1]
        fault = f"“{block.slashes} {block.name}” is not closed."
        raise page.refusal(block.line, fault, f"Put a line “{block.slashes}” after it.")
    for text in page.texts:
        if found := find_fault(text.words):
            raise page.refusal(text.line + found[0], *found[1:])
    return page


class _Reader:
    """Reads a page line by line. `rows` are the lines of the paragraph, list or table at this place, `depth` is how deep the list is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: list[Block] = []
        self.options = False
        self.rows: list[tuple[int, re.Match[str]]] = []
        self.depth = -1

    def read(self, number: int, line: str) -> None:
        if self.options and line.startswith(" " * INDENT):
            self.open[-1].options += line + "\n"
            return
        self.options = False
        match = None if len(line) > LONGEST else LINE.fullmatch(line)
        if match and not match["heading"]:
            self.rows.append((number, match))
            return
        self._end_rows()
        if match:
            self._heading(number, match["heading"], len(match["marks"]))
        elif start := RE_START.fullmatch(line):
            self._begin(number, *start.groups())
        elif end := RE_END.fullmatch(line):
            self._close(number, end[1])
        elif line:
            mend = "Begin a text with a letter or digit, an item with “- ” or “1. ”, a heading with “# ”, a block with “/// ”; indent by 4."
            raise self.page.refusal(number, f"“{line.strip()[:40]}” is no line of a page, or too long for one.", mend)
        if line:
            self.depth = -1

    def _begin(self, number: int, slashes: str, name: str, argument: str | None) -> None:
        outer = self.open[-1] if self.open else None
        if outer and len(outer.slashes) <= len(slashes):
            fault = f"“{slashes} {name}” stands inside “{outer.slashes} {outer.name}”."
            raise self.page.refusal(number, fault, "Close the first, or give it more slashes.")
        self.open.append(Block(number, slashes, name, argument or "", outer))
        self.page.blocks.append(self.open[-1])
        self.options = True
        if argument and name in HEADED:
            self._heading(number, re.sub(rf" *\{{#{ID}\}}$", "", argument), level=0)

    def _close(self, number: int, slashes: str) -> None:
        if not self.open or self.open[-1].slashes != slashes:
            mend = "Give it as many slashes as the block it ends, or remove it."
            raise self.page.refusal(number, f"a line “{slashes}” closes nothing.", mend)
        self.open.pop().end = number

    def _heading(self, number: int, words: str, level: int) -> None:
        if not re.search(r"[^\W\d_]", words) or plain(words) != words:
            mend = "Write words alone: no citation, link, glossary word, bold or code."
            raise self.page.refusal(number, f"“{words}” is no heading.", mend)
        self.page.texts.append(Text(number, words, level))

    def _end_rows(self) -> None:
        """Take in the lines of a paragraph, a list or a table; Markdown would join two of them that have no empty line between."""
        rows, self.rows = self.rows, []
        first = rows[0][1].lastgroup if rows else ""
        marks: dict[int, str] = {}
        for place, (number, match) in enumerate(rows):
            kind, words, depth = match.lastgroup, match[match.lastgroup or 0], len(match["indent"] or "") // INDENT
            shown, mark = f"“{words[:40]}”", (match["mark"] or "")[-1:]  # of a list with points, or with numbers
            if (kind != first and (first, kind) != ("item", "text")) or (mark and marks.setdefault(depth, mark) != mark):
                raise self.page.refusal(number, f"{shown} stands right under something else.", "Put an empty line above it.")
            if kind == "item" and depth > self.depth + 1:
                raise self.page.refusal(number, f"{shown} is indented, and no list stands above it.", "Take the spaces away.")
            if kind == "row":
                self._check_row(number, words, place, [row["row"] or "" for _, row in rows])
                words = "" if place == 1 else words.replace("|", " ")
            if kind == "text" and place:
                number, above, _ = self.page.texts.pop()
                words = f"{above}\n{words}"
            else:
                self.depth = depth if kind == "item" else min(self.depth, depth - 1)
            self.page.texts.append(Text(number, words))

    def _check_row(self, number: int, row: str, place: int, table: list[str]) -> None:
        """Refuse what Markdown would not take for a table, and a cell too many, which it would lose without a word."""
        if place == 0 and (len(table) < 3 or not RULE.fullmatch(table[1]) or not all(map(str.strip, row.split("|")[1:-1]))):
            mend = "A table has a head with a word in each cell, a line “| --- | --- |”, and rows."
            raise self.page.refusal(number, f"“{row[:40]}” is no head of a table.", mend)
        if row.count("|") != table[0].count("|"):
            fault = f"this row has {row.count('|') - 1} cells, and its table has {table[0].count('|') - 1} columns."
            raise self.page.refusal(number, fault, "Give each row as many cells as the head.")
