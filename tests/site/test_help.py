"""Help is never far: the emergency card on every page about the treatment, and a link from everywhere."""

from guide.kinds import KINDS
from tests.site.built import check_each, holding, text

WITH_CARD = {name for name, kind in KINDS.items() if {"emergency | now", "emergency | injection"} & set(kind.holds)}


def test_emergency_card_stands_on_every_page_about_the_treatment(built, library):
    """Treatment, condition and help pages show each sign that means “call now”, in the words of data/emergency.yml."""
    expected = [sign.sign for sign in library.emergency.values() if sign.when == "now"]

    def look(page):
        shown = [text(item) for item in page.article.select(".emergency--now li")]  # a drawing and its few words may stand before a sign
        return [f"its emergency card lacks “{sign}”" for sign in expected if not any(item.endswith(sign) for item in shown)]

    pages = [page for page in built if page.kind in WITH_CARD - {"home"}]

    assert expected, "data/emergency.yml has no sign for now"
    assert WITH_CARD - {"home"} == {page.kind for page in pages}
    check_each(pages, look)


def test_home_page_names_signs_and_leads_to_all(built, home):
    """Nobody looks for a list on the home page: a strip names some signs, and one step leads to all of them."""
    (page,) = [page for page in built if page.kind == "home"]
    strip = page.article.select_one(".emergency--brief")

    assert text(strip.p).count("?") >= 3, "it asks about no sign"
    assert f"{home}get-help-now/" == page.resolve(strip.a["href"]).partition("#")[0]


def test_emergency_card_is_told_in_words(built, words):
    """The urgency stands in the heading, and not only in the colour; the numbers to call can be touched."""

    def look(page):
        for card in page.article.select(".emergency--now:not(.emergency--brief)"):
            heading = text(card.select_one("h2, h3"))
            if words["emergency"]["now"] not in heading:
                yield f"the heading of its emergency card is “{heading}”"
            if not card.select('.emergency__numbers a[href^="tel:"], a[href$="#emergency-now"]'):
                yield "its emergency card has no number to call, nor a way to one"

    check_each(holding(built, ".emergency--now"), look)


def test_every_page_says_that_it_is_information(everything, words):
    """No page can be taken for the advice of the reader's own health team."""

    def look(page):
        foot = page.soup.select_one("footer.foot:not([hidden])")
        if not foot or words["disclaimer"] not in text(foot):
            yield f"its foot does not say “{words['disclaimer']}”"

    check_each(everything, look)


def test_every_page_links_to_help(everything, home):
    """From each page, even that of a wrong address, one step leads to /get-help-now/."""
    expected = f"{home}get-help-now/"

    def look(page):
        if expected not in {page.resolve(link["href"]) for link in page.soup.select("a[href]")}:
            yield f"no link leads to {expected}"

    check_each(everything, look)
