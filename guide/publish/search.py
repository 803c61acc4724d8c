"""What search knows: one small file that `static/search.js` loads when a reader reaches for the field.

It holds a line for each page, section, question, promise, glossary word and study. `guide.publish` writes it from the built pages, so
that a section is found under the very address that it has.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from guide.content.library import Library, load_library
from guide.content.loading import DATA
from guide.errors import Refusal

#: Different words of a section by which it is found. They are not shown: a sentence cut short could tell half a result.
MOST_WORDS = 24
#: Parts of a page that stand on many pages, or are lines of their own.
ELSEWHERE = (
    "script, svg, footer, .breadcrumbs, .pager, .review, .address, .next, .claim, .emergency, .meaning, .cites, .find, .check, "
    ".claim-list, .question-list"
)
#: Pages that only hold what has lines of its own: their sections are left out.
LISTS = re.compile(r"claims/|data/|drawings/|sources/|glossary/|questions-and-answers/|search/|evidence/.")
#: Pages that are found by their records.
CLAIM_PAGE = re.compile(r"claims/(?!check/).")


def write_search(site: Path, data: Path = DATA) -> None:
    """Write `static/search.json` of the built `site`: what search knows, and the interface words that its page of search carries.

    Raises `Refusal` when the site has no page of search: the field in the header leads there.
    """
    page = site / "search" / "index.html"
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser") if page.is_file() else None
    box = soup and soup.select_one(".search[data-words]")
    if not box:
        raise Refusal("search.md", "the guide has no page with the block “/// search”.", "Add it: the field in the header leads there.")
    words = json.loads(box["data-words"])
    lines = list(search_lines(site, load_library(soup.html["lang"], data), set(words["stop"].split())))
    content = json.dumps({"words": words, "lines": lines}, ensure_ascii=False, separators=(",", ":"))
    (site / "static" / "search.json").write_text(content, encoding="utf-8")


def search_lines(site: Path, library: Library, stop: set[str]) -> Iterator[dict]:
    """Yield the lines of the built `site`: `kind`, `to` (address below the home page), `title`, and what is there of `text`, `page`
    (title of the page a section stands on), `also` (other ways to say it) and `words` (without those of `stop`). The last two are
    not shown.
    """
    for file in sorted(site.rglob("index.html")):
        path = f"{file.relative_to(site).parent.as_posix()}/".removeprefix("./")
        if CLAIM_PAGE.match(path):
            continue
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        if soup.html["lang"] == library.language:  # another language lies below, with a search of its own
            yield from page_lines(path, soup, library, stop)
    yield from record_lines(library)


def page_lines(path: str, soup: BeautifulSoup, library: Library, stop: set[str]) -> Iterator[dict]:
    """Yield the line of a page, then those of its sections."""
    if not soup.article:
        return
    title = said(soup.article.h1)
    for part in soup.article.select(ELSEWHERE):
        part.decompose()
    short = soup.select_one(".in-short p")
    about = soup.find("meta", attrs={"name": "description"})["content"]
    also = [soup.title.string.rpartition(" - ")[0], *called(soup), *names(title, library)]
    kind = "sources" if path.startswith("sources/") else "page"
    yield line(kind, path, title, said(short) if short else about, also=also, words=about.split())
    if not LISTS.match(path):
        for heading in soup.article.select("h2[id]:not(#in-short)"):
            yield line("section", f"{path}#{heading['id']}", said(heading), page=title, words=different(said(*below(heading)), stop))


def record_lines(library: Library) -> Iterator[dict]:
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


def line(kind: str, to: str, title: str, text: str = "", page: str = "", also: Iterable[str] = (), words: Iterable[str] = ()) -> dict:
    parts = {"kind": kind, "to": to, "title": title, "text": text, "page": page, "also": list(also), "words": " ".join(words)}
    return {key: value for key, value in parts.items() if value or key == "to"}


def called(soup: BeautifulSoup) -> list[str]:
    """Return the other names that the front matter of a page gives it."""
    return [name for meta in soup.select('meta[name="keywords"]') for name in meta["content"].split(", ")]


def names(title: str, library: Library) -> list[str]:
    """Return the other words for every glossary word that stands in the title of a page."""
    return [
        other
        for term in library.glossary.values()
        if re.search(rf"\b{re.escape(re.sub(r' *[(].*', '', term.word))}", title, re.I)
        for other in term.also
    ]


def below(heading: Tag) -> Iterator[Tag]:
    """Yield what stands under a heading, up to the next one of its level."""
    for part in heading.find_next_siblings():
        if part.name == "h2":
            return
        yield part


def said(*parts: Tag) -> str:
    text = " ".join(part.get_text(" ") for part in parts)
    return re.sub(r"\s+([.,;:!?)])", r"\1", " ".join(text.split())).replace("( ", "(")


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
