"""Who speaks of ending a life, their own or another's, sees the crisis lines above all that is found."""

import pytest
from playwright.sync_api import expect

from tests.helpers.walk import DESK, PHONE

HERE, CRISIS = "risks/", "get-help-now/#if-you-cannot-cope-with-the-pain"
SAID = """
suicide | suicidal | suiside | sucidal thoughts | partner suicidal | mum is suicidal from the pain | my mother talks about suicide
kill myself | kill himself | he says he will kill himself | she wants to kill her self | killing themselves | nearly killed herself
harming himself | self-harm | hanging himself | no reason to live | she has no real reason to live | not worth living
my partner wants to die | he wants to die | i want to die | I just wanna die | she wanted to die | want to dye | better off dead
end it all | wants to end it all | ending it all | end my life | dad talks of ending his life | ended her life | taking his own life
wish I was dead | I wish I were dead | don't want to live | doesn’t want to be here any more | can't go on like this
quiero morir | mi madre quiere morirse | no quiero vivir | suicidio | quitarme la vida
"""
NOT_SAID = """
what kills the pain | painkillers | the cells died | do the cells die | can it kill you | will I die from it | kill the nerve
nerve killing | my back is killing me | how long do cells live | long life | end of treatment | when does it end | self-healing
better off with surgery | live cells or dead cells | body heals itself | I want to live without pain | side effects
harm from a clinic | dead disc | what is the point | suitable for me | can I hurt myself lifting
"""


def queries(text):
    return [query.strip() for query in text.replace("\n", "|").split("|") if query.strip()]


@pytest.mark.parametrize(("asked", "shown"), [(SAID, 1), (NOT_SAID, 0)])
def test_words_of_despair_show_the_crisis_lines(visit, words, asked, shown):
    """Also misspelt, in Spanish, or said of someone near; and never for words about pain and cells."""
    page = visit("search/", PHONE)
    card = page.locator(f".search__found > .search-danger:has-text('{words['search']['danger']['crisis']}')")
    field = page.locator(".search input")
    wrong = []
    for query in queries(asked):
        field.fill("")
        expect(page.locator(".search__found li")).to_have_count(0)
        field.fill(f"{query} ")
        page.locator(".search__found li").first.wait_for()
        if card.count() != shown:
            wrong.append(query)

    assert [] == wrong


def test_it_stands_first_and_leads_to_the_lines(visit, words):
    """Red and above all else, in the header and on the page of search; it is heard first; an emergency sign beside it stays."""
    page = visit(HERE, DESK)
    page.locator(".top__search").click()
    page.locator(".search-form input").press_sequentially("my partner wants to die and cannot pee")
    first, second = (page.locator(".search-form [role=option]").nth(at) for at in range(2))

    expect(first).to_contain_text(words["search"]["danger"]["crisis"])
    expect(first).to_have_class("search-danger")
    expect(second).to_contain_text(words["search"]["danger"]["now"])
    expect(page.locator(".search-form__status")).to_contain_text(words["search"]["danger"]["crisis"])

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{CRISIS}")

    assert page.locator(".crisis a[href^='tel:']").first.is_visible()
