"""The pages as a set: their paths, their titles, and the records that name them or are printed by them."""

import re
from collections.abc import Iterable, Mapping

from guide.content.library import Library
from guide.content.models import Record
from guide.errors import Refusal, did_you_mean
from guide.lint.pages import OWN_PAGE, RECORD_PAGES
from guide.text import ID

#: The path of a page, which is its address.
PATH = re.compile(rf"(?:{ID}/)*{ID}\.md")


def check_path(page: str) -> None:
    """Raise `Refusal` when the path of a page would make an address that nobody can type or say."""
    if not PATH.fullmatch(page):
        raise Refusal(page, "its name would make an odd address.", "Use small letters, digits and hyphens, and “.md” at the end.")


def check_names(kind: str, names: dict[str, str]) -> None:
    """Raise `Refusal` when two pages of {page: title} share a title, or a description: people who listen tell pages apart by them."""
    seen: dict[str, str] = {}
    for page, name in names.items():
        key = " ".join(name.split()).casefold()
        if key in seen:
            raise Refusal(page, f"its {kind} “{name}” is also that of {seen[key]}.", f"Give each page a {kind} of its own.")
        seen[key] = page


def check_named_pages(pages: set[str], named: dict[str, str]) -> None:
    """Raise `Refusal` when a record names a page that is not there; `named` gives the page, its anchor with it, by the record's place."""
    for where, address in named.items():
        if (page := address.partition("#")[0]) not in pages:
            raise Refusal(where, f"there is no page “{page}”.", did_you_mean(page, pages))


def check_record_pages(kind: str, pages: set[str], records: Iterable[str]) -> None:
    """Raise `Refusal` when a claim or a drawing has no page of its own, or such a page no record: its address is a promise."""
    folder, lists, place = RECORD_PAGES[kind]
    ids = {page.removeprefix(folder).removesuffix(".md") for page in pages - lists if page.startswith(folder)}
    for id in sorted(set(records) - ids):
        raise Refusal(f"{place}, {id}", f"it has no page {folder}{id}.md.", f"Add one: copy that of another {kind} and change its words.")
    for id in sorted(ids - set(records)):
        raise Refusal(f"{folder}{id}.md", f"there is no {kind} “{id}”.", did_you_mean(id, records))


def file_of_words(page: str, library: Library) -> str:
    """Return the file of records that a page prints: of a claim, a drawing, the sources of a topic, the glossary. Nothing for others."""
    folder, _, name = page.removesuffix(".md").rpartition("/")
    records: dict[str, Mapping[str, Record]] = {"claims": library.claims, "drawings": library.drawings}
    if record := records.get(folder, {}).get(name):
        return record.where.partition(",")[0]
    if folder == "sources" and (source := next((source for source in library.sources.values() if source.topic == name), None)):
        return source.where.partition(",")[0]
    return "data/glossary.yml" if page == OWN_PAGE["glossary"] else ""
