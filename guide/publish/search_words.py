"""The words of search: lines packed for the reader's browser, and what the search knows of the language."""

import base64
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from guide.content.loading import FIRST_LANGUAGE, read_yaml
from guide.publish.cache import code, kept
from guide.publish.search_packing import pack_names

#: A line of the index, as it stands before it is packed.
Line = dict[str, Any]
#: Words up to these ranks of the most common English ones tell little, the first ones least.
COMMON = [150, 600]
#: From this length on, spelling repair forgives two slips.
LONG = 6
#: Longer words are no common ones that look like a word of the guide.
LONGEST = 9
#: Endings that make no other word, for names that are the same but for these.
ENDING = re.compile(r"(?<=...)(ing|ed|es|s|e)$")
#: Bits for a word in the sieve, and how many of them a word sets.
BITS, HASHES = 7, 4
#: How a word sounds: what is written, and what stands for it. `static/finder-words.js` has the same.
SOUNDS = [
    (r"^kn", "n"), (r"^wr", "r"), (r"tch", "ch"), (r"c(?=[eiy])", "s"), (r"ph", "f"), (r"gh", ""), (r"th", "0"), (r"mb$", "m"),
    (r"[ckq]+h?", "k"), (r"s[kc]?h|[ts]i(?=o)", "x"), (r"[zsx]+", "s"), (r"[dt]+", "t"), (r"(?<=.)[aeiouyhw]+", ""), (r"(.)\1+", r"\1"),
]  # fmt: skip


def packed(lines: list[Line], words: Line) -> Line:
    """Return the `lines` as one list for each part, which packs tighter, their `names`, and the `words` of the search. Names are cut to the
    words that tell, and phrases that say `same`; what stands twice on a line is left out.
    """
    same, stop = words["same"], set(words["stop"].split())
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
        return sorted(filter(None, shortest.values()))

    lines = sorted(lines, key=lambda line: (line.get("kind", ""), line["to"]))
    columns = {key: [line.get(key, "") for line in lines] for key in ("kind", "to", "title", "text", "words")}
    columns["to"] = [re.sub(f"#{slug(line['title'])}$", "#", line["to"]) for line in lines]
    text = " ".join([*columns["title"], *columns["text"], *same.values(), *words["spanish"].values()])
    return {"words": words, "lines": columns, "names": pack_names([list(telling(line.get("also", []))) for line in lines], text)}


def slug(title: str) -> str:
    """Return the anchor that a heading mostly has: `static/finder.js` puts it behind an address that ends in “#”."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def word_lists(folder: Path, language: str, lines: list[Line]) -> Line:
    """Return what the search knows of the language: words that say the same, `common` words by rank, and those to `leave` as they are
    written although they are like a word of the guide.
    """
    if not (folder / f"{language}.yml").is_file():
        language = FIRST_LANGUAGE
    files = (folder / f"{language}.yml", folder / f"{language}-common.yml")
    lists, frequent = (read_yaml(f"data/search/{file.name}", file.read_bytes()) for file in files)
    frequent = frequent["common"].split()
    said = (text for pairs in (lists["same"], lists["spanish"]) for text in pairs.values())
    ours = {word for text in (*map(text_in, lines), *said) for word in plain_words(text)}
    common = [[word for word in frequent[start:end] if word in ours] for start, end in zip([0, *COMMON], COMMON, strict=False)]

    def leave() -> bytes:
        near = close_words(ours)
        return sieve([word for word in frequent if 3 < len(word) < LONGEST and word not in ours and near(word)]).encode()

    made_by = code((Path(__file__),))
    return {key: lists[key] for key in ("same", "spanish", "spanish_stop", "both")} | {
        "common": [" ".join(words) for words in common],
        "leave": kept(leave, " ".join(sorted(ours)), " ".join(frequent), made_by).decode(),
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


def close_words(ours: set[str]) -> Callable[[str], bool]:
    """Return a function that tells if `static/finder.js` would take a word for one of `ours`, or for two of them."""
    by_part = defaultdict(set)
    for word in ours:
        for part in shorter(word) if len(word) > 2 else ():
            by_part[part].add(word)
    sounds = {word: sound(word) for word in ours}

    def near(word: str) -> bool:
        alike, most, own = {part for cut in shorter(word) for part in by_part[cut]}, min(3, (len(word) + 1) // 2 - 1), sound(word)
        return any(
            slips(word, other, most) <= (most if sounds[other] == own else 1) for other in alike if abs(len(other) - len(word)) <= most
        ) or any({word[:at], word[at:]} <= ours for at in range(3, len(word) - 2))

    return near


def sound(word: str) -> str:
    """Return how a word sounds, roughly."""
    for written, spoken in SOUNDS:
        word = re.sub(written, spoken, word)
    return word


def slips(one: str, other: str, most: int) -> int:
    """Return how many slips of the keyboard lie between two words, or more than `most`: two letters that changed places are one."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        row = [i + 1]
        for j, wanted in enumerate(other):
            row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (letter != wanted)))
            if i and j and letter == other[j - 1] and one[i - 1] == wanted:
                row[-1] = min(row[-1], before[j - 1] + 1)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


def sieve(words: list[str]) -> str:
    """Return the words as a Bloom filter in base64: `static/finder.js` asks it if a word is one of them. It says yes to about 4 of 100
    others too, and weighs a quarter of the list.
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
