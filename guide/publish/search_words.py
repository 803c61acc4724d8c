"""The words of search: lines packed for the reader's browser, and what the search knows of the language."""

import base64
import re
import unicodedata
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

#: A line of the index, as it stands before it is packed.
Line = dict[str, Any]
#: Words up to these ranks of the most common English ones tell little, the first ones least.
COMMON = [150, 600, 2000]
#: From this length on, spelling repair forgives two slips.
LONG = 6
#: Longer words are no common ones that look like a word of the guide.
LONGEST = 9
#: Endings that make no other word, for names that are the same but for these.
ENDING = re.compile(r"(?<=...)(ing|ed|es|s|e)$")
#: Bits for a word in the sieve, and how many of them a word sets.
BITS, HASHES = 7, 4


def columns(lines: list[Line], same: dict[str, str], stop: set[str]) -> dict[str, list[str]]:
    """Return the lines as one list for each part, which packs tighter. What is not shown is cut to the words that tell, and
    phrases that say `same`; what stands twice on a line is left out.
    """
    ours = {said: mine for mine, names in same.items() for said in names.split(", ")}
    parts = re.compile(rf"\b({'|'.join(map(re.escape, sorted(ours, key=len, reverse=True)))})\b|[a-z0-9]+")

    def telling(names: Iterable[str]) -> Iterable[str]:
        shortest: dict[frozenset[str], str] = {}
        for name in names:
            found = [part[0] for part in parts.finditer(" ".join(plain_words(name)))]
            tell = [part for part in found if part not in stop]
            key = frozenset(ENDING.sub("", word) for part in tell for word in ours.get(part, part).split() if word not in stop)
            kept = " ".join(tell if len(tell) > 2 else found)
            shortest[key] = min(shortest.get(key, kept), kept, key=len)
        return filter(None, shortest.values())

    packed: dict[str, list[str]] = {key: [line.get(key, "") for line in lines] for key in ("kind", "to", "title", "text", "page")}
    packed["also"] = [",".join(telling(line.get("also", []))) for line in lines]
    packed["words"] = [line.get("words", "") for line in lines]
    return packed


def word_lists(folder: Path, language: str, lines: list[Line]) -> Line:
    """Return what the search knows of the language: words that say the same, `common` words by rank, and those to `leave` as they are
    written although they are like a word of the guide.
    """
    lists = yaml.safe_load((folder / f"{language}.yml").read_text(encoding="utf-8"))
    frequent = yaml.safe_load((folder / f"{language}-common.yml").read_text(encoding="utf-8"))["common"].split()
    said = (text for pairs in (lists["same"], lists["spanish"]) for text in pairs.values())
    ours = {word for text in (*map(text_in, lines), *said) for word in plain_words(text)}
    common = [[word for word in frequent[start:end] if word in ours] for start, end in zip([0, *COMMON], COMMON, strict=False)]
    close = {part for word in ours for part in shorter(word)}
    leave = [word for word in frequent if 3 < len(word) < LONGEST and word not in ours and not close.isdisjoint(shorter(word))]
    return {key: lists[key] for key in ("same", "spanish", "spanish_stop", "both")} | {
        "common": [" ".join(words) for words in common],
        "leave": sieve(leave),
    }


def text_in(line: Line) -> str:
    """Return all that a line is found by."""
    return " / ".join([*(line.get(key, "") for key in ("title", "text", "page", "words")), *line.get("also", [])])


def plain_words(text: str) -> list[str]:
    """Return the words in small letters without accents, as `static/finder.js` reads them."""
    letters = unicodedata.normalize("NFD", re.sub("[’']", "", text)).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", letters.lower())


def shorter(word: str) -> set[str]:
    """Return the word, and it without one letter, or without two where it is long: two words that are a few slips apart, or that sound
    alike, mostly have one of these in common.
    """
    most = 1 if len(word) < LONG else 2
    return {"".join(part) for gone in range(most + 1) for part in combinations(word, len(word) - gone)}


def sieve(words: list[str]) -> str:
    """Return the words as a Bloom filter in base64: `static/finder.js` asks it if a word is one of them. It says yes to about 4 of 100
    others too, and weighs a fifth of the list.
    """
    size = -(-len(words) * BITS // 8) * 8
    bits = 0
    for word in words:
        value = word_hash(word)
        for step in range(HASHES):
            bits |= 1 << (value + step * (value >> 15)) % size
    return base64.b64encode(bits.to_bytes(size // 8, "little")).decode()


def word_hash(word: str) -> int:
    """Return the 32-bit FNV-1a hash of a word of plain letters."""
    value = 2166136261
    for letter in word.encode():
        value = (value ^ letter) * 16777619 & 0xFFFFFFFF
    return value
