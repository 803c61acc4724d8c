"""Every number in a text that readers see stands in the notes on the sources that it cites."""

import re
from collections.abc import Iterator

import pytest

from guide.content.library import load_library
from guide.text import cited
from tests.evidence.notes import carried, numbers
from tests.pages import DOCS

LIBRARY = load_library()
#: A piece of text up to its citation, within one paragraph, list item or row.
PIECE = re.compile(r"(.*?)\[@([^\]]*)\]", re.S)

#: (place, number): why it is right though no entry has it.
RIGHT = {
    ("advantages.md", 1): "the entry is a report on one person",
    ("age-is-no-limit", 45): "46.1 and 44.3 points, said as “near 45 in both”",
    ("conditions/spinal-stenosis.md", 33): "the entry says “about a third”",
    ("manchikanti-2024", 16): "8 and 8 studies together",
    ("schneider-2022", 23): "53.5 of 100 of 43 people",
    ("tonsil-msc-muscle-2016", 18): "4 and 14 days together",
}


def pieces(markdown: str) -> Iterator[tuple[str, list[str]]]:
    """Yield (text, ids of the sources it cites)."""
    text = re.sub(r"\]\([^)]*\)", "]", markdown)
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:[-|#/]|\d+\. ))", text):
        paragraph = re.sub(r"^\s*\d+\. ", "", paragraph)
        for match in PIECE.finditer(paragraph):
            yield match[1], cited(f"[@{match[2]}]")


def known(number: float, ids: list[str]) -> bool:
    """Tell if the notes on these sources carry a number, or it is the year of one of them, which stands in its record alone."""
    return carried(number, ids) or f"{number:g}" in {LIBRARY.sources[id].year for id in ids}


def strange(place: str, markdown: str) -> list[str]:
    """Return one line for each number that the cited entries do not carry."""
    return [
        f"{place}: {number:g} is not in {', '.join(ids)}: …{text.strip()[-90:]}"
        for text, ids in pieces(markdown)
        for number in sorted(numbers(text))
        if not known(number, ids) and (place, number) not in RIGHT
    ]


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: page.relative_to(DOCS).as_posix())
def test_numbers_of_a_page(page):
    """Each number before a citation on a page was read there."""
    found = strange(page.relative_to(DOCS).as_posix(), page.read_text(encoding="utf-8"))

    assert not found, "\n".join(found)


@pytest.mark.parametrize("id", LIBRARY.claims)
def test_numbers_of_a_claim(id):
    """Each number of the longer answer was read in the source it cites, and each of the short one in any source of the claim."""
    claim = LIBRARY.claims[id]
    ids = [*claim.sources, *cited(claim.more)]
    found = strange(id, claim.more) + [
        f"{id}: {n:g} in the answer" for n in numbers(claim.answer) if not known(n, ids) and (id, n) not in RIGHT
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize("id", LIBRARY.sources)
def test_numbers_of_a_source(id):
    """Each number in what we say of a source stands in its own entry."""
    found = [number for number in numbers(LIBRARY.sources[id].says) if not known(number, [id]) and (id, number) not in RIGHT]

    assert not found, f"{id}: {found}"


def test_exceptions_are_needed():
    """An exception that no text needs any more is removed."""
    texts = {page.relative_to(DOCS).as_posix(): page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md")}
    texts |= {claim.id: f"{claim.answer} {claim.more}" for claim in LIBRARY.claims.values()}
    texts |= {source.id: source.says for source in LIBRARY.sources.values()}

    assert not [(place, number) for place, number in RIGHT if number not in numbers(texts.get(place, ""))]
