"""Pages that readers learn once: the outline of a condition, the lists of sources, the glossary."""

from guide.lint.pages import CONDITION_OUTLINE
from tests.site.built import check_each, holding, text


def test_condition_pages_share_one_outline(built, front_matter):
    """Who has read one condition page finds everything in the same order on the next."""

    def look(page):
        outline = [text(heading) for heading in page.article.find_all("h2", recursive=False)]
        if outline != CONDITION_OUTLINE:
            yield f"its outline is {' · '.join(outline)}, not {' · '.join(CONDITION_OUTLINE)}"

    pages = {page.path: page for page in built if page.kind == "condition"}
    missing = [path for path, head in front_matter.items() if head["kind"] == "condition" and path not in pages]

    assert len(pages) > 1, "there are no two condition pages to compare"
    assert [] == missing, "\n".join(missing)
    check_each(pages.values(), look)


def test_glossary_holds_every_term(built, library):
    """The glossary explains each term once, in the order of the alphabet, under an address of its own."""
    terms = sorted(library.glossary.values(), key=lambda term: term.word.lower())
    expected = [(term.id, term.word, " ".join(term.meaning.split())) for term in terms]
    shown = [
        (term.get("id"), text(term), text(term.find_next_sibling()))
        for page in built
        if page.path == "glossary/"
        for term in page.article.select(".glossary dt")
    ]
    different = [str(term) for term in {*expected} ^ {*shown}]

    assert [] == different, "\n".join(different)
    assert expected == shown, "glossary: its terms are not in the order of the alphabet, or one stands twice"


def test_meaning_on_a_page_is_that_of_the_glossary(built, library):
    """A glossary word that explains itself where it stands says what the glossary says."""
    expected = {f"term-{id}": f"{term.word}: {' '.join(term.meaning.split())}" for id, term in library.glossary.items()}
    check_each(
        holding(built, ".meaning"),
        lambda page: [
            f"#{meaning.get('id')} says “{text(meaning)}”"
            for meaning in page.article.select(".meaning")
            if expected.get(meaning.get("id")) != text(meaning)
        ],
    )
