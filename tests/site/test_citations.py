"""From what is said to the page's list of sources and back, to the entry under /sources/, to the place where it was published."""

from itertools import pairwise

import pytest

from guide.kinds import FOR_PATIENTS
from tests.site.built import check_each, holding, text

ENTRIES = ".sources ol > li"
CITATIONS = "article :is(.cites, .numbers)"
NAMED = "article .cites"
NUMBERED = "article .numbers"


def source_of(entry, prefix):
    """Return the id of the source of an entry: its own, or where its name leads, as an entry that no name on the page leads to has none."""
    return entry.get("id", entry.a["href"].partition("#")[2] if entry.a else "").removeprefix(prefix)


def published(source):
    """Return where a source was published: its DOI, else its address."""
    return f"https://doi.org/{source.csl.doi}" if source.csl.doi else source.csl.url


def test_citation_names_its_sources(built, words):
    """At the end of a paragraph stands how many sources it has; a touch shows the name of each, which leads to its entry in the list."""

    def look(page):
        entries = {f"#{entry.get('id')}": text(entry.a) for entry in page.article.select(ENTRIES)}
        for cites in page.soup.select(NAMED):
            count, names = cites.select_one(".cites__count"), cites.select(".cites__names a")
            one, many = words["n_sources"]
            if text(count) != (one if len(names) == 1 else many.format(len(names))):
                yield f"“{text(count)}” stands for {len(names)}"
            if count["href"] != f"#{cites.select_one('.cites__names')['id']}":
                yield f"“{text(count)}” leads to {count['href']}, not to their names"
            for name in names:
                if entries.get(name["href"], "").casefold() != text(name).casefold():
                    yield f"“{text(name)}” leads to {name['href']}, which is “{entries.get(name['href'])}”"

    check_each(holding(built, NAMED, ".cites__names a"), look)


def test_number_of_a_source_is_its_place_in_the_list(built, words):
    """Where names would be most of a page, numbers stand: as real links, each to the name of the source with that number."""

    def look(page):
        names = [entry.a for entry in page.article.select(ENTRIES)]
        for line in page.soup.select(NUMBERED):
            numbers = line.select("a")
            if not text(line).startswith(words["source" if len(numbers) == 1 else "sources"]):
                yield f"“{text(line)}” does not say what its numbers are"
            for link in numbers:
                if link["href"] != f"#{names[int(text(link)) - 1].get('id')}":
                    yield f"“{text(link)}” leads to {link['href']}, not to entry {text(link)}"

    check_each(holding(built, NUMBERED), look)


def test_list_of_sources_stands_in_reading_order(built, words):
    """Each entry of the list is met in the text, in the order of the list, and leads back to where it is met first."""

    def look(page):
        first, places = {}, {element["id"]: element for element in page.soup.find_all(id=True)}
        for cites in page.soup.select(".cites__names, .numbers"):
            for name in cites.select("a"):
                entry = places[name["href"].removeprefix("#")]
                part = next(part for part in [cites, *cites.parents] if part.get("id"))  # numbers stand in a part with an id
                first.setdefault(source_of(entry if entry.name == "li" else entry.parent, "source-"), part["id"])
        shown = {
            source_of(entry, "source-"): entry.select_one("a.back")["href"].removeprefix("#") for entry in page.article.select(ENTRIES)
        }
        if {words["back_to_text"]} != {text(back) for back in page.article.select(f"{ENTRIES} a.back")}:
            yield "the way back is not named"
        if list(first.items()) != list(shown.items()):
            yield f"a reader meets {list(first)}; its list has {list(shown)}"

    check_each(holding(built, CITATIONS), look)


def test_no_source_is_told_twice_in_a_row(built):
    """Two citations never stand side by side: what one paragraph rests on is told once, at its end."""
    check_each(
        built,
        lambda page: [
            f"{text(after)} follows {text(before)}"
            for before, after in pairwise(page.soup.select(CITATIONS))
            if before.find_next_sibling() is after and not (before.next_sibling or "").strip()
        ],
    )


def test_every_page_for_patients_has_sources(built):
    """No page that tells patients what is known does so without a source."""
    pages = [page for page in built if page.kind in FOR_PATIENTS]
    found = [page.name for page in pages if not page.soup.select(CITATIONS)]

    assert [] == found, "\n".join(found)


def test_entry_leads_to_its_place_under_sources(built, library, home):
    """From the list of a page, one step leads to the entry of that very source on the page of its topic."""
    places = {page.address: set(page.ids) for page in built}

    def look(page):
        for entry in page.article.select(ENTRIES):
            id = source_of(entry, "source-")
            if id not in library.sources or library.sources[id].label.lower() != text(entry.a).lower():
                yield f"“{text(entry)}” is not one of our sources"
                continue
            expected = f"{home}sources/{library.sources[id].topic}/#{id}"
            address, _, anchor = page.resolve(entry.a["href"]).partition("#")
            if f"{address}#{anchor}" != expected:
                yield f"the entry of {id} leads to {address}#{anchor}, not {expected}"
            elif anchor not in places.get(address, ()):
                yield f"the entry of {id} leads to {expected}, where nothing has that name"

    check_each(holding(built, ENTRIES), look)


@pytest.mark.parametrize(("entries", "prefix"), [(ENTRIES, "source-"), (".source-list section", ""), (".study", "")])
def test_reference_leads_to_the_paper_and_says_how_far_it_was_read(built, library, words, entries, prefix):
    """Each entry of a list links to its DOI or address and says how far we read it."""

    def look(page):
        for entry in page.article.select(entries):
            source = library.sources.get(source_of(entry, prefix))
            if source is None:
                yield f"“{text(entry)}” is not one of our sources"
                continue
            if published(source) not in [link.get("href") for link in entry.select("a")]:
                yield f"{source.id} has no link to {published(source)}"
            if words["read"][source.read] not in text(entry.select_one(".reference") or entry):
                yield f"{source.id} does not say “{words['read'][source.read]}”"

    check_each(holding(built, entries), look)
