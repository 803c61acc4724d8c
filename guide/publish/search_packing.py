"""What people call the places of the search, packed as bits: twice as many names travel as would in plain letters."""

import base64
import heapq
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

#: What ends a name, and the names of a line.
NAME, LINE = ",", ";"


def pack_names(lines: list[list[str]], text: str) -> dict[str, str]:
    """Return `bits`, the names of all lines in a Huffman code; `sizes`, how many bits each word has, as a letter from “0” for none; and
    the words that `text` lacks, `more`. Who reads it has the text, and so the other words: `static/finder-index.js` does.
    """
    tokens = " ".join(f"{' '.join(f'{name} {NAME}' for name in names)} {LINE}" for names in lines).split()
    counts = Counter(tokens)
    known = dict.fromkeys([NAME, LINE, *words_of(text)])
    sizes = code_sizes(counts)
    more = sorted(counts.keys() - known.keys(), key=lambda word: (sizes[word], word))
    words = [*known, *more]
    codes = canonical(words, sizes)
    bits = "".join(codes[token] for token in tokens)
    packed = int(bits + "0" * (-len(bits) % 8), 2).to_bytes(-(-len(bits) // 8), "big")
    return {
        "bits": base64.b64encode(packed).decode(),
        "sizes": "".join(chr(ord("0") + sizes.get(word, 0)) for word in words),
        "more": " ".join(more),
    }


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters without accents, as `static/finder-index.js` finds them."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.category(letter).startswith("M"))
    return re.findall("[a-z0-9]+", bare.lower())


def code_sizes(counts: Counter[str]) -> dict[str, int]:
    """Return how many bits the Huffman code of each word has: few for one that stands often."""
    heap = [(count, at, [word]) for at, (word, count) in enumerate(counts.items())]
    heapq.heapify(heap)
    sizes = dict.fromkeys(counts, 0)
    while len(heap) > 1:
        (one, at, left), (other, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        for word in left + right:
            sizes[word] += 1
        heapq.heappush(heap, (one + other, at, left + right))
    return sizes


def canonical(words: Iterable[str], sizes: dict[str, int]) -> dict[str, str]:
    """Return the code of each word, as far as sizes and order tell it: the short ones first, each one more than the one before."""
    codes: dict[str, str] = {}
    code = last = 0
    for word in sorted(filter(sizes.get, words), key=sizes.__getitem__):
        code <<= sizes[word] - last
        last = sizes[word]
        codes[word] = f"{code:0{last}b}"
        code += 1
    return codes
