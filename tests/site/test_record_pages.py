"""Each page of a claim or a drawing tells all of its record."""

import re

from guide.drawings import find_drawing
from tests.site.built import faults, text


def lacking(page, told):
    """Return one line for each text of a record that its page does not tell. Spaces beside numbers of sources and meanings do not count."""
    shown = _letters(text(page.article))
    return [f"it does not tell “{words}”" for words in told if _letters(words) not in shown]


def _letters(words):
    return re.sub(r"[\W_]", "", words)


def test_page_of_a_claim_tells_its_record(built, library):
    """Promise, answer (whose first words are the verdict, which stands apart) and each question for the clinic."""
    pages = {page: library.claims[page.path.split("/")[1]] for page in built if page.kind == "claim"}
    found = faults(pages, lambda page: lacking(page, [pages[page].promise, pages[page].answer.partition(". ")[2], *pages[page].ask]))

    assert len(library.claims) == len(pages) > 0
    assert [] == found, "\n".join(found)


def test_page_of_a_drawing_tells_its_record(built, library):
    """Name and description, which are all that a listener has of it."""
    pages = {page: page.path.split("/")[1] for page in built if page.kind == "drawing"}
    found = faults(
        pages, lambda page: lacking(page, [library.drawings[pages[page]].name, find_drawing(pages[page], library.language).description])
    )

    assert len(library.drawings) == len(pages) > 0
    assert [] == found, "\n".join(found)
