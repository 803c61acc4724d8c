"""The article that this guide began as: nothing of it is lost, and each of its promises is met."""

import re

import pytest

from tests.site.built import check_each, text

HEADING = re.compile(r"^h[1-6]$")


@pytest.fixture(scope="session")
def parts_of(library):
    """Returns a function that gives the parts of the article that have their place on a page."""
    places = {}
    for part in library.article.values():
        path = f"{part.page.removesuffix('.md')}/".removesuffix("index/")
        places.setdefault(path, []).append(part)
    return lambda page: places.get(page.path, [])


def test_every_part_has_its_page(built, parts_of, library):
    """Every section and bullet of the article has its place on a page that is there."""
    placed = {part.id for page in built for part in parts_of(page)}
    lost = [f"{part.page} is not there: {part.part} {id}" for id, part in library.article.items() if id not in placed]

    assert [] == lost, "\n".join(lost)


def test_every_part_has_its_heading(built, parts_of):
    """A reader of the article finds each of its sections and bullets again by its heading; a promise's heading does not count."""

    def look(page):
        headings = [text(heading).casefold() for heading in page.article.find_all(HEADING) if not heading.find_parent(class_="claim")]
        return [
            f"no heading holds “{part.heading}” ({part.part} {part.id})"
            for part in parts_of(page)
            if not any(part.heading.casefold() in heading for heading in headings)
        ]

    check_each(built, look)


def test_every_statement_is_met(built, parts_of, library):
    """Where the article makes a statement, the guide shows the claims that answer it: promise, verdict and answer."""

    met = []

    def look(page):
        cards = {card.get("id"): card for card in page.article.select(".claim")}
        for statement in (statement for part in parts_of(page) for statement in part.says):
            for id in statement.claims:
                met.append(id)
                claim, card = library.claims[id], cards.get(f"claim-{id}")
                if card is None:
                    yield f"“{statement.statement}” is not met: the claim {id} is not on the page"
                    continue
                for part, said in (
                    (".claim__promise", claim.promise),
                    (".claim__answer", claim.answer.removeprefix(library.verdicts[claim.verdict].word + ". ")),
                    (".verdict strong", library.verdicts[claim.verdict].word),
                ):
                    if not any(" ".join(said.split()) in text(element) for element in card.select(part)):
                        yield f"the claim {id} does not say “{said}” ({part})"

    check_each(built, look)
    assert met, "the article makes no statement"
