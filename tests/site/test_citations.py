"""From a number in the text to the page's list of sources, to the entry under /sources/, to the place where it was published."""

from guide.kinds import FOR_PATIENTS
from tests.site.built import faults, text

ENTRIES = "footer.sources ol > li"
NUMBERS = '.cites a, a[href^="#source-"]'


def published(source):
    """Return where a source was published: its DOI, else its address."""
    return f"https://doi.org/{source.csl['DOI']}" if "DOI" in source.csl else source.csl["URL"]


def test_number_leads_to_its_entry(built):
    """Each number in the text leads to the entry of that number in the list on the same page."""

    def look(page):
        places = {f"#{entry.get('id')}": str(place) for place, entry in enumerate(page.article.select(ENTRIES), start=1)}
        for link in page.article.select(NUMBERS):
            if link["href"] not in places:
                yield f"number {text(link)} leads to {link['href']}, which is not in its list"
            elif text(link) != places[link["href"]]:
                yield f"number {text(link)} leads to entry {places[link['href']]}"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_numbers_begin_at_one_in_reading_order(built):
    """A reader meets 1, then 2, then 3, and each entry of the list is met."""

    def look(page):
        expected = [str(place) for place, _ in enumerate(page.article.select(ENTRIES), start=1)]
        met = list(dict.fromkeys(text(link) for link in page.article.select(NUMBERS)))
        if expected != met:
            yield f"a reader meets {', '.join(met) or 'no number'}; its list has {len(expected)} entries"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_number_is_heard_as_a_source(built, words):
    """People who listen hear “Source 3”, not a bare number in a sentence."""
    found = faults(
        built,
        lambda page: [
            f"number {text(link)} is heard as “{link.get('aria-label')}”"
            for link in page.article.select(NUMBERS)
            if link.get("aria-label") != f"{words['source']} {text(link)}"
        ],
    )

    assert [] == found, "\n".join(found)


def test_every_page_for_patients_has_sources(built):
    """No page that tells patients what is known does so without a source."""
    pages = [page for page in built if page.kind in FOR_PATIENTS]
    found = [page.name for page in pages if not page.article.select(NUMBERS)]

    assert [] == found, "\n".join(found)


def test_entry_leads_to_its_place_under_sources(built, library, home):
    """From the list of a page, one step leads to the entry of that very source on the page of its topic."""
    places = {page.address: set(page.ids) for page in built}

    def look(page):
        for entry in page.article.select(ENTRIES):
            id = entry.get("id", "").removeprefix("source-")
            if id not in library.sources:
                yield f"“{text(entry)}” is not one of our sources"
                continue
            expected = f"{home}sources/{library.sources[id].topic}/#{id}"
            address, _, anchor = page.resolve(entry.a["href"]).partition("#")
            if f"{address}#{anchor}" != expected:
                yield f"the entry of {id} leads to {address}#{anchor}, not {expected}"
            elif anchor not in places.get(address, ()):
                yield f"the entry of {id} leads to {expected}, where nothing has that name"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def reference_faults(id, element, library, words):
    """Yield what a reference to the source `id` lacks."""
    source = library.sources.get(id)
    if source is None:
        yield f"{id} is not one of our sources"
        return
    if published(source) not in [link.get("href") for link in element.select("a")]:
        yield f"{id} has no link to {published(source)}"
    if words["read"][source.read] not in text(element):
        yield f"{id} does not say “{words['read'][source.read]}”"


def test_entry_leads_to_the_paper_and_says_how_far_it_was_read(built, library, words):
    """In the list of a page, each entry links to its DOI or address and says how far we read it."""
    found = faults(
        built,
        lambda page: [
            fault
            for entry in page.article.select(ENTRIES)
            for fault in reference_faults(entry.get("id", "").removeprefix("source-"), entry, library, words)
        ],
    )

    assert [] == found, "\n".join(found)


def test_reference_leads_to_the_paper_and_says_how_far_it_was_read(built, library, words):
    """Under /sources/, each entry tells what it found, links to its DOI or address and says how far we read it."""

    def look(page):
        for entry in page.article.select(".source-list > section"):
            reference = entry.select_one(".reference")
            if reference is None or not entry.find("p"):
                yield f"{entry.get('id')} lacks what it found, or where"
            else:
                yield from reference_faults(entry.get("id", ""), reference, library, words)

    found = faults(built, look)

    assert [] == found, "\n".join(found)
