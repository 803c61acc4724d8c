"""What search knows: one small file that `static/search.js` loads when a reader reaches for the field.

It holds a line for each page, section, question, promise, glossary word and study. It is made from the built pages, so that a section
is found under the very address that it has.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborNode

from guide.content.library import Library, load_library
from guide.content.loading import DATA
from guide.errors import Refusal
from guide.publish.pages import Page, Site, is_aside, text_of

#: Different words of a section by which it is found. They are not shown: a sentence cut short could tell half a result.
MOST_WORDS = 24
#: Pages that only hold what has lines of its own: their sections are left out.
LISTS = re.compile(r"claims/|data/|drawings/|sources/|glossary/|questions-and-answers/|search/|evidence/.")
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
    content = json.dumps({"words": words, "lines": lines}, ensure_ascii=False, separators=(",", ":"))
    (site.folder / "static" / "search.json").write_text(content, encoding="utf-8")


def search_lines(pages: Iterable[Page], library: Library, stop: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the lines: `kind`, `to` (address below the home page), `title`, and what is there of `text`, `page` (title of the page a
    section stands on), `also` (other ways to say it) and `words` (without those of `stop`). The last two are not shown.
    """
    for page in sorted(pages, key=lambda page: page.path):
        if not CLAIM_PAGE.match(page.path):
            yield from page_lines(page, library, stop)
    yield from record_lines(library)


def page_lines(page: Page, library: Library, stop: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the line of a page, then those of its sections."""
    if not page.article:
        return
    short, about = page.article.css_first(".in-short p"), page.head["description"]
    window = title.text().rpartition(" - ")[0] if (title := page.tree.css_first("title")) else ""
    also = [window, *filter(None, page.head.get("keywords", "").split(", ")), *names(page.title, library)]
    kind = "sources" if page.path.startswith("sources/") else "page"
    yield line(kind, page.path, page.title, text_of(short) if short else about, also=also, words=about.split())
    if not LISTS.match(page.path):
        for heading in page.article.css("h2[id]:not(#in-short, [data-aside] *)"):
            words = different(text_of(*below(heading)), stop)
            yield line("section", f"{page.path}#{heading.id}", text_of(heading), page=page.title, words=words)


def record_lines(library: Library) -> Iterator[dict[str, Any]]:
    """Yield the lines of questions, promises, glossary words and studies."""
    for question in library.questions.values():
        yield line("question", address(question.page), question.question, question.answer, also=question.also)
    for claim in library.claims.values():
        yield line("claim", f"claims/{claim.id}/", f"“{claim.promise}”", claim.answer, also=claim.also)
    for term in library.glossary.values():
        yield line("term", f"glossary/#{term.id}", capital(term.word), term.meaning, also=term.also)
    for study in library.studies.values():
        place = f"evidence/studies/#{study.id}"
        about = " ".join(filter(None, [study.registry, study.cells, study.paid_by]))
        title = capital(library.sources[study.id].label)
        yield line("study", place, title, also=[study.id.replace("-", " ")], words=different(about, set()))


def line(
    kind: str, to: str, title: str, text: str = "", page: str = "", also: Iterable[str] = (), words: Iterable[str] = ()
) -> dict[str, Any]:
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
    return [word for word in dict.fromkeys(re.findall(r"\w+", text.lower())) if word not in stop][:MOST_WORDS]


def address(page: str) -> str:
    """Return the address of a page of docs/ below the home page, its anchor with it."""
    name, mark, anchor = page.partition("#")
    path = re.sub(r"(^|/)index$", r"\1", name.removesuffix(".md"))
    return (path.rstrip("/") + "/" if path else "") + mark + anchor
