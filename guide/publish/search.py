"""What search knows: one small file that `static/search.js` loads when a reader reaches for the field.

It holds a line for each page, section, question, promise, choice, sign, outcome, glossary word and study. It is made from the built
pages, so that a section is found under the very address that it has. What people call things, and which words say the same, stands in
data/search/.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from guide.content.library import Library, load_library
from guide.content.loading import DATA, FIRST_LANGUAGE, read_yaml
from guide.errors import Refusal
from guide.publish.pages import Page, Site, text_of
from guide.publish.search_words import Line, packed, word_lists
from guide.text import capital

#: Words of a study by which it is found: its number in a registry comes first.
STUDY_WORDS = 4
#: The first sentence of an answer, and the next where that is only the verdict. Search shows it, and the page has the rest.
FIRST = re.compile(r".{40,}?[.?!](?= |$)")
#: Pages that only hold what has lines of its own: their sections are left out.
LISTS = re.compile(r"choices-in-full/|claims/|data/|drawings/|sources/|glossary/|questions-and-answers/|search/|evidence/.")
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
    lines = list(search_lines(site.pages, load_library(page.language, data)))
    if page.language == FIRST_LANGUAGE or (data / "search" / f"{page.language}-names.yml").is_file():
        add_names(lines, data / "search" / f"{page.language}-names.yml", load_library(page.language, data))
    words |= word_lists(data / "search", page.language, lines) | {"crisis": crisis_words(data / "search", page.language)}
    content = json.dumps(packed(lines, words), ensure_ascii=False, separators=(",", ":"))
    (site.folder / "static" / "search.json").write_text(content, encoding="utf-8")


def search_lines(pages: Iterable[Page], library: Library) -> Iterator[Line]:
    """Yield the lines: `kind`, `to` (address below the home page), `title`, and what is there of `text`, `page` (title of the page a
    section stands on), `also` (other ways to say it) and `words` of a study. The last two are not shown.
    """
    for page in sorted(pages, key=lambda page: page.path):
        if not CLAIM_PAGE.match(page.path):
            yield from page_lines(page, library)
    yield from record_lines(library)
    yield from outcome_lines(pages, library)


def page_lines(page: Page, library: Library) -> Iterator[Line]:
    """Yield the line of a page, then those of its sections."""
    if not page.article:
        return
    short, about = page.article.css_first(".in-short p:not([class])"), page.head["description"]
    window = title.text().rpartition(" - ")[0] if (title := page.tree.css_first("title")) else ""
    also = [window, *filter(None, page.head.get("keywords", "").split(", ")), *names(page.title, library)]
    kind = next((kind for kind in ("sources", "drawing") if page.path.startswith(kind)), "page")
    yield line(kind, page.path, page.title, text_of(short) if short else about, also=also)
    if not LISTS.match(page.path):
        for heading in page.article.css(
            "h2[id]:not(#in-short, [data-aside] *), h3[id]:not([data-aside] *, [class] h3), .choices__group h3"
        ):
            if page.path and SHARED.match(heading.id or ""):
                continue
            yield line("section", f"{page.path}#{heading.id}", text_of(heading), page=page.title)


def record_lines(library: Library) -> Iterator[Line]:
    """Yield the lines of questions, promises, glossary words and studies."""
    for question in library.questions.values():
        yield line("question", address(question.page), question.question, question.answer, also=question.also)
    for claim in library.claims.values():
        yield line("claim", f"claims/{claim.id}/", f"“{claim.promise}”", claim.answer, also=claim.also)
    for choice in library.choices.values():
        yield line("choice", f"other-options/#choice-{choice.id}", choice.name, choice.what, also=choice.also)
    for sign in library.emergency.values():
        reader = f"{'injection' if sign.after_injection else 'none'}-" if sign.when == "today" else ""
        yield line("sign", f"get-help-now/#emergency-{reader}{sign.when}", capital(sign.sign), also=sign.also)
    for term in library.glossary.values():
        yield line("term", f"glossary/#{term.id}", capital(term.word), term.meaning, also=term.also)
    for study in library.studies.values():
        place = f"evidence/studies/#{study.id}"
        about = " ".join(filter(None, [study.registry, study.paid_by, study.cells]))
        words = list(dict.fromkeys(re.findall(r"\w+", about.lower())))
        title = capital(library.sources[study.id].label)
        yield line(
            "study",
            place,
            title,
            words=words[:STUDY_WORDS],
        )


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
    for key, called in read_yaml(f"data/search/{file.name}", file.read_bytes())["names"].items():
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


def crisis_words(folder: Path, language: str) -> dict[str, Any]:
    """Return how people speak of ending a life (`said`), and where (`to`) the help for it stands: `static/search.js` shows that first."""
    file = folder / f"{language if (folder / f'{language}.yml').is_file() else FIRST_LANGUAGE}.yml"
    crisis: dict[str, Any] = read_yaml(f"data/search/{file.name}", file.read_bytes())["crisis"]
    return crisis


def line(kind: str, to: str, title: str, text: str = "", page: str = "", also: Iterable[str] = (), words: Iterable[str] = ()) -> Line:
    """Return a line, without the parts that it does not have."""
    first = found[0] if (found := FIRST.match(text)) else text
    parts = {"kind": kind, "to": to, "title": title, "text": first, "page": page, "also": list(also), "words": " ".join(words)}
    return {key: value for key, value in parts.items() if value or key == "to"}


def names(title: str, library: Library) -> list[str]:
    """Return the other words for every glossary word that stands in the title of a page."""
    return [
        other
        for term in library.glossary.values()
        if re.search(rf"\b{re.escape(re.sub(r' *[(].*', '', term.word))}", title, re.I)
        for other in term.also
    ]


def address(page: str) -> str:
    """Return the address of a page of docs/ below the home page, its anchor with it."""
    name, mark, anchor = page.partition("#")
    path = re.sub(r"(^|/)index$", r"\1", name.removesuffix(".md"))
    return (path.rstrip("/") + "/" if path else "") + mark + anchor
