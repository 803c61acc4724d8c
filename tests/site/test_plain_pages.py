"""Plain pages: not too many words, few figures at a time, and each medical word explained where it is first met.

All is measured on what stands in sight and is the page's own: closed parts, sources, meanings and what pages share are left out.
"""

import re
from collections import Counter
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from guide.kinds import FOR_PATIENTS
from guide.publish.pages import is_aside
from guide.publish.readability import BLOCKS, BOXES, blocks_of, length, sentences_of, split
from tests.site.built import check_each

#: The most words in sight on a page of each kind.
MOST_WORDS = {"home": 500, "sheet": 400, "help": 700, "claim": 400, "condition": 950, "treatment": 900, "practical": 900}
#: Pages that may have more, how many, and why.
LONGER = {
    "other-options/": (960, "it sets six choices side by side, each with how it may work, gain, loss, how sure and a picture"),
    "treatment-day/": (1000, "its table of medicines that are dangerous to stop is for taking along"),
    "other-problems/": (980, "it holds seven problems, each with its own signs and care"),
}

IN_SENTENCE, IN_PARAGRAPH, ON_PAGE = 2, 4, 2
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(?:(?:\d\d? )?(?:{MONTHS}) )?(?:19|20)\d\d\b|\b\d\d? (?:{MONTHS})\b")
#: A number to call is one thing, however it is written.
PHONE = re.compile(r"\bCall [\d -]+")
FIGURE = re.compile(r"[$£€]?\d(?:[\d,.]*\d)?(?: (?:of|in|to|out of) \d(?:[\d,]*\d)?)?")

#: Words of the glossary that readers know, or that say what they mean; it holds them for those who search for them.
# fmt: off
KNOWN = {
    "acute-pain", "approved", "batch", "chance", "chronic-pain", "confidence-interval", "infection", "lower-back", "maker", "nerve",
    "own-cells", "registered", "side-effect", "tumour", "unapproved", "usual-care", "worn-disc", "x-ray",
}
# fmt: on
HEADINGS = {"h1", "h2", "h3", "h4"}
#: How a word is explained by the words behind it: “a bulge: …”, “a disc is a pad”, “the FDA (a regulator)”.
EXPLAINED = re.compile(r" ?(?:\(|:|, (?:a|an|the) |(?:is|are) (?:an?|the|where|when)\b)")
#: Words explained in another way, and how.
TOLD = {("approval/", "ethics-board"): "the next cell of its row tells what it is"}
NEAR = 60  # characters from a word to its explanation, as in “strong painkillers (opioids)”


@cache
def in_sight(html):
    """Return the article of a page with only its own text in sight."""
    tree = LexborHTMLParser(html)
    for node in tree.css("article details, article [data-aside]"):
        node.decompose()
    return tree.css_first("article")


def pieces(node):
    """Yield each piece of the text in sight below `node`, but for headings, with the id of the glossary word that it is, if it is one."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or "", ""
        elif child.tag == "a" and child.attributes.get("class") == "term":
            yield child.text(), child.attributes["href"].removeprefix("#term-")
        elif child.tag not in HEADINGS and not is_aside(child, shared=False):
            yield from pieces(child)
            if child.tag in BLOCKS | BOXES:
                yield "\n", ""


def forms(word):
    """Return a glossary word as a pattern: what stands before its bracket or in it, with an s or without; capitals stay capitals."""
    plain, _, other = re.sub(r" \(such as.*", "", word).removesuffix(")").partition(" (")
    names = [plain, *filter(None, re.split(", | or ", other))]
    each = (f"(?-i:{re.escape(name)})" if name.isupper() else re.escape(name) for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})(?:e?s)?(?![\w-])", re.I)


def test_few_words_in_sight(built):
    """A page is read in some minutes: what is more stands closed, or on another page."""

    def look(page):
        words, usual = sum(map(length, sentences_of(in_sight(page.html)))), MOST_WORDS[page.kind]
        most, _ = LONGER.get(page.path, (usual, ""))
        if words > most:
            yield f"{words} words in sight, but at most {most}"
        if words <= usual < most:
            yield f"{words} words in sight: it needs no exception any more"

    check_each((page for page in built if page.kind in FOR_PATIENTS), look)


def test_few_figures_at_a_time(built):
    """At most 2 figures stand in a sentence, 4 in a paragraph, and each twice on a page; a date is none, and small ones may come back."""

    def look(page):
        found = Counter()
        for block in blocks_of(in_sight(page.html)):
            counts = []
            for sentence in split([block]):
                figures = FIGURE.findall(DATE.sub("", PHONE.sub("", sentence)))
                counts.append(len(figures))
                found.update(figure for figure in figures if len(figure) > 2)
                if len(figures) > IN_SENTENCE:
                    yield f"{len(figures)} figures in “{sentence}”"
            if sum(counts) > IN_PARAGRAPH:
                yield f"{sum(counts)} figures in the paragraph “{' '.join(block.split())}”"
        yield from (f"“{figure}” stands {times} times" for figure, times in found.items() if times > ON_PAGE)

    check_each((page for page in built if page.kind in FOR_PATIENTS - {"claim"}), look)  # a claim's page tells a trial in full


def test_medical_words_are_explained_where_they_are_met(built, library):
    """The first time that a page says a word of the glossary, the word opens its meaning, or the words behind it tell."""
    words = {id: forms(term.word) for id, term in library.glossary.items() if id not in KNOWN}
    assert set(library.glossary) >= KNOWN, f"not in the glossary: {KNOWN - set(library.glossary)}"

    def look(page):
        said, opens = "", []
        for piece, id in pieces(in_sight(page.html)):
            opens += [(len(said), len(said) + len(piece), id)] if id else []
            said += piece
        for id, pattern in words.items():
            if not (first := pattern.search(said)) or any(start <= first.start() and first.end() <= end for start, end, _ in opens):
                continue
            near = said[first.end() : first.end() + NEAR].partition("\n")[0]
            explained = EXPLAINED.match(near) or any(id == other and start <= first.end() + len(near) for start, _, other in opens)
            if explained and (page.path, id) in TOLD:
                yield f"“{first[0]}” needs no exception any more"
            if not explained and (page.path, id) not in TOLD:
                yield f"“{first[0]}” is not explained in “{' '.join(said[max(0, first.start() - 40) : first.end() + 40].split())}”"

    check_each((page for page in built if page.kind in FOR_PATIENTS - {"claim"}), look)
