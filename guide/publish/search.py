"""What search knows: one small file that `static/search.js` loads when a reader reaches for the field.

It holds a line for each page, section, question, promise, choice, sign, outcome, glossary word and study. It is made from the built
pages, so that a section is found under the very address that it has. What people call things, and which words say the same, stands in
data/search/.
"""

import json
import re
import unicodedata
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
from guide.text import capital

#: A line of the index, as it stands in the file.
Line = dict[str, Any]
#: Different words of a section by which it is found. They are not shown: a sentence cut short could tell half a result.
MOST_WORDS = 12
#: Words up to these ranks of the most common English ones tell little, the first ones least.
COMMON = [150, 600, 2000]
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
    lines = list(search_lines(site.pages, load_library(page.language, data), set(words["stop"].split())))
    words |= word_lists(data / "search", page.language, lines)
    content = json.dumps({"words": words, "lines": lines}, ensure_ascii=False, separators=(",", ":"))
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
        yield line("study", place, title, also=[study.id.replace("-", " ")], words=different(about, set()))


def outcome_lines(pages: Iterable[Page], library: Library) -> Iterator[Line]:
    """Yield the lines of graded outcomes, each where a page first shows it."""
    places: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: page.path):
        for node in page.article.css("[id^=outcome-]") if page.article else ():
            places.setdefault((node.id or "").removeprefix("outcome-").removesuffix("-title"), f"{page.path}#{node.id}")
    for outcome in library.outcomes.values():
        if outcome.id in places:
            yield line("outcome", places[outcome.id], outcome.name)


def word_lists(folder: Path, language: str, lines: list[Line]) -> Line:
    """Return what the search knows of the language: words that say the same, `common` words by rank, and those to `leave` as they are
    written although they are like a word of the guide.
    """
    lists = yaml.safe_load((folder / f"{language}.yml").read_text(encoding="utf-8"))
    frequent = yaml.safe_load((folder / f"{language}-common.yml").read_text(encoding="utf-8"))["common"].split()
    said = (text for pairs in (lists["same"], lists["spanish"]) for text in pairs.values())
    ours = {word for text in (*map(text_in, lines), *said) for word in plain_words(text)}
    common = [[word for word in frequent[start:end] if word in ours] for start, end in zip([0, *COMMON], COMMON, strict=False)]
    near = {part for word in ours for part in shorter(word)}
    leave = [word for word in frequent if len(word) > 3 and word not in ours and not near.isdisjoint(shorter(word))]
    return {key: lists[key] for key in ("same", "spanish", "spanish_stop")} | {
        "common": [" ".join(words) for words in common],
        "leave": " ".join(sorted(leave)),
    }


def text_in(line: Line) -> str:
    """Return all that a line is found by."""
    return " / ".join([*(line.get(key, "") for key in ("title", "text", "page", "words")), *line.get("also", [])])


def plain_words(text: str) -> list[str]:
    """Return the words in small letters without accents, as `static/finder.js` reads them."""
    letters = unicodedata.normalize("NFD", re.sub("[’']", "", text)).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z]+", letters.lower())


def shorter(word: str) -> set[str]:
    """Return the word, and it without one letter: two words one or two slips apart have one of these in common."""
    return {word, *("".join(part) for part in combinations(word, len(word) - 1))}


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


def different(text: str, stop: set[str]) -> list[str]:
    """Return the first different words of a text, in small letters."""
    return [word for word in dict.fromkeys(re.findall(r"\w+", text.lower())) if word not in stop][:MOST_WORDS]


def address(page: str) -> str:
    """Return the address of a page of docs/ below the home page, its anchor with it."""
    name, mark, anchor = page.partition("#")
    path = re.sub(r"(^|/)index$", r"\1", name.removesuffix(".md"))
    return (path.rstrip("/") + "/" if path else "") + mark + anchor
