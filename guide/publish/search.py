"""What search knows: one small file that `static/search.js` loads when a reader reaches for the field.

It holds a line for each page, section, question, promise, choice, sign, outcome, glossary word and study. It is made from the built
pages, so that a section is found under the very address that it has. What people call things, and which words say the same, stands in
data/search/.
"""

import base64
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml
from selectolax.lexbor import LexborNode

from guide.content.library import Library, load_library
from guide.content.loading import DATA
from guide.errors import Refusal
from guide.publish.pages import Page, Site, is_aside, text_of

#: A line of the index, as it stands in the file.
Line = dict[str, Any]
#: Different words of a section by which it is found. They are not shown: a sentence cut short could tell half a result.
MOST_WORDS = 2
#: Words of a study by which it is found: its number in a registry comes first.
STUDY_WORDS = 8
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
#: Pages that only hold what has lines of its own: their sections are left out.
LISTS = re.compile(r"claims/|data/|drawings/|sources/|glossary/|questions-and-answers/|search/|evidence/.")
#: Parts that many pages have; what they hold has lines of its own.
SHARED = re.compile(r"what-you-may-have-been-told|the-numbers$|helplines$|do-now$|talk-it-over$")
#: Pages that are found by their records.
CLAIM_PAGE = re.compile(r"claims/(?!check/).")


def write_search(site: Site, data: Path = DATA) -> None:
    """Write `static/search.json`: what search knows, and the interface words that the page of search carries.

    Raises `Refusal` when the site has no page of search: the field in the header leads there.
    """
    page = next((page for page in site.pages if page.path == "search/"), None)
    box = page and page.tree.css_first(".search[data-words]")
    if not page or not box:
        raise Refusal("search.md", "the guide has no page with the block “/// search”.", "Add it: the field in the header leads there.")
    words = json.loads(box.attributes["data-words"] or "")
    stop = set(words["stop"].split())
    lines = list(search_lines(site.pages, load_library(page.language, data), stop))
    add_names(lines, data / "search" / f"{page.language}-names.yml", load_library(page.language, data))
    keep_rarest(lines)
    words |= word_lists(data / "search", page.language, lines)
    content = json.dumps({"words": words, "lines": columns(lines, words["same"], stop)}, ensure_ascii=False, separators=(",", ":"))
    (site.folder / "static" / "search.json").write_text(content, encoding="utf-8")


def search_lines(pages: Iterable[Page], library: Library, stop: set[str]) -> Iterator[Line]:
    """Yield the lines: `kind`, `to` (address below the home page), `title`, and what is there of `text`, `page` (title of the page a
    section stands on), `also` (other ways to say it) and `words` (without those of `stop`). The last two are not shown.
    """
    for page in sorted(pages, key=lambda page: page.path):
        if not CLAIM_PAGE.match(page.path):
            yield from page_lines(page, library, stop)
    yield from record_lines(library)
    yield from outcome_lines(pages, library)


def page_lines(page: Page, library: Library, stop: set[str]) -> Iterator[Line]:
    """Yield the line of a page, then those of its sections."""
    if not page.article:
        return
    short, about = page.article.css_first(".in-short p:not([class])"), page.head["description"]
    window = title.text().rpartition(" - ")[0] if (title := page.tree.css_first("title")) else ""
    also = [window, *filter(None, page.head.get("keywords", "").split(", ")), *names(page.title, library)]
    kind = next((kind for kind in ("sources", "drawing") if page.path.startswith(kind)), "page")
    yield line(kind, page.path, page.title, text_of(short) if short else about, also=also, words=about.split())
    if not LISTS.match(page.path):
        for heading in page.article.css("h2[id]:not(#in-short, [data-aside] *), h3[id]:not([data-aside] *, [class] h3)"):
            if page.path and SHARED.match(heading.id or ""):
                continue
            words = different(text_of(*below(heading)), stop)
            yield line("section", f"{page.path}#{heading.id}", text_of(heading), page=page.title, words=words)


def record_lines(library: Library) -> Iterator[Line]:
    """Yield the lines of questions, promises, glossary words and studies."""
    for question in library.questions.values():
        yield line("question", address(question.page), question.question, question.answer, also=question.also)
    for claim in library.claims.values():
        yield line("claim", f"claims/{claim.id}/", f"“{claim.promise}”", claim.answer, also=claim.also)
    for choice in library.choices.values():
        yield line("choice", f"other-options/#choice-{choice.id}", choice.name, choice.what, also=choice.also)
    for sign in library.emergency.values():
        yield line("sign", f"get-help-now/#emergency-{sign.when}", capital(sign.sign), also=sign.also)
    for term in library.glossary.values():
        yield line("term", f"glossary/#{term.id}", capital(term.word), term.meaning, also=term.also)
    for study in library.studies.values():
        place = f"evidence/studies/#{study.id}"
        about = " ".join(filter(None, [study.registry, study.cells, study.paid_by]))
        title = capital(library.sources[study.id].label)
        yield line("study", place, title, also=[study.id.replace("-", " ")], words=different(about, set())[:STUDY_WORDS])


def outcome_lines(pages: Iterable[Page], library: Library) -> Iterator[Line]:
    """Yield the lines of graded outcomes, each where a page first shows it."""
    places: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: page.path):
        for node in page.article.css("[id^=outcome-]") if page.article else ():
            places.setdefault((node.id or "").removeprefix("outcome-").removesuffix("-title"), f"{page.path}#{node.id}")
    for outcome in library.outcomes.values():
        if outcome.id in places:
            yield line("outcome", places[outcome.id], outcome.name)


def add_names(lines: list[Line], file: Path, library: Library) -> None:
    """Add to each place what `file` says that people call it too. Raises `Refusal` for a place that is not there."""
    for key, called in yaml.safe_load(file.read_text(encoding="utf-8"))["names"].items():
        question, sign = library.questions.get(key[1:]), library.emergency.get(key[1:])
        title = question.question if question and key[0] == "?" else capital(sign.sign) if sign and key[0] == "!" else None
        to = "" if key == "home" else key
        found = next((line for line in lines if (line["title"] == title if title else line["to"] == to)), None)
        if not found:
            raise Refusal(
                f"search/{file.name}",
                f"search knows no place “{key}”.",
                "Use an address below the home page, ? and the id of a question, or ! and that of a sign.",
            )
        found["also"] = [*found.get("also", []), *map(str, called)]


def keep_rarest(lines: list[Line]) -> None:
    """Leave to each line the `words` that fewest lines have, and none that it has elsewhere."""
    having = Counter(word for line in lines for word in set(plain_words(text_in(line))))
    for line in lines:
        if "words" in line and line["kind"] != "study":
            shown = set(plain_words(text_in(line | {"words": ""})))
            words = [word for word in plain_words(line["words"]) if word not in shown and len(word) > 2 and 2 < having[word]]
            line["words"] = " ".join(sorted(words, key=lambda word: having[word])[:MOST_WORDS])


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


def line(kind: str, to: str, title: str, text: str = "", page: str = "", also: Iterable[str] = (), words: Iterable[str] = ()) -> Line:
    """Return a line, without the parts that it does not have."""
    parts = {"kind": kind, "to": to, "title": title, "text": text, "page": page, "also": list(also), "words": " ".join(words)}
    return {key: value for key, value in parts.items() if value or key == "to"}


def names(title: str, library: Library) -> list[str]:
    """Return the other words for every glossary word that stands in the title of a page."""
    return [
        other
        for term in library.glossary.values()
        if re.search(rf"\b{re.escape(re.sub(r' *[(].*', '', term.word))}", title, re.I)
        for other in term.also
    ]


def below(heading: LexborNode) -> Iterator[LexborNode]:
    """Yield what stands under a heading, up to the next one of its level."""
    part = heading.next
    while part and part.tag != "h2":
        if part.is_element_node and not is_aside(part, shared=False):
            yield part
        part = part.next


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def different(text: str, stop: set[str]) -> list[str]:
    """Return the first different words of a text, in small letters."""
    return [word for word in dict.fromkeys(re.findall(r"\w+", text.lower())) if word not in stop]


def address(page: str) -> str:
    """Return the address of a page of docs/ below the home page, its anchor with it."""
    name, mark, anchor = page.partition("#")
    path = re.sub(r"(^|/)index$", r"\1", name.removesuffix(".md"))
    return (path.rstrip("/") + "/" if path else "") + mark + anchor
