"""A page can be heard: by a voice of the device itself, in the order of the text, and it stops when told to."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from guide.drawings import find_drawing
from tests.helpers.layout import FOCUSED
from tests.helpers.walk import HEIGHT, NOT_FOUND, PHONE, each_depth

VOICE = Path(__file__).with_name("voice.js")
LOCAL, REMOTE, FRENCH = ["Home", "en-GB", True], ["Cloud", "en-US", False], ["Chez moi", "fr-FR", True]
SAID = "() => speechSynthesis.said.map(piece => piece.text).filter(Boolean)"
#: Ends every piece at once, until nothing more is said.
TO_THE_END = "() => { while (speechSynthesis.now) speechSynthesis.end(); }"
#: The words of the first element that a selector finds, without numbers of sources and meanings.
WORDS = """selector => {
  const copy = document.querySelector(selector).cloneNode(true);
  copy.querySelectorAll(".cites, .meaning").forEach(part => part.remove());
  return copy.textContent.replace(/\\s+/g, " ").trim();
}"""
LAST = ".page > h2:last-of-type"
STARTED = "() => speechSynthesis.now?.text"
#: Where the line with the buttons ends, and what is read ends and begins.
PLACES = """() => {
  const [line, heard] = [".breadcrumbs", ".heard"].map(part => document.querySelector(part).getBoundingClientRect());
  return [line.bottom, heard.bottom, heard.top];
}"""


@pytest.fixture
def hear(new_page, address):
    """Returns a function that opens a page on a device with these voices."""

    def open_page(path, *voices, **options):
        page = new_page(PHONE, **options)
        page.add_init_script(path=VOICE)
        page.goto(address + path)
        if voices:
            page.evaluate("voices => speechSynthesis.arrive(...voices)", list(voices))
        return page

    return open_page


def start(page):
    page.locator(".aloud").click()
    page.wait_for_function(STARTED)


@each_depth
def test_button_shows_only_where_the_device_has_a_voice(hear, path):
    """A voice of another language is of no use, one that is not on the device would send the text away; voices may come late."""
    page = hear(path)
    button = page.locator(".aloud")
    if path == NOT_FOUND:
        assert not button.count()
        return
    assert button.is_hidden(), "no voice"
    page.evaluate("voices => speechSynthesis.arrive(...voices)", [REMOTE, FRENCH])
    assert button.is_hidden(), "no voice of its own"
    page.evaluate("voices => speechSynthesis.arrive(...voices)", [REMOTE, LOCAL])
    assert button.is_visible()


def test_text_is_read_in_order(hear, words, library):
    """Title, answer in short, headings, tables row by row with the names of their columns, emergency signs and claims."""
    page = hear("risks/", REMOTE, LOCAL)
    for kind in (".claim", "table"):  # what stands closed is not read
        page.locator(f"details:has({kind})").first.evaluate("part => { part.open = true; }")
    of = {selector: page.evaluate(WORDS, selector) for selector in ("h1", "h2", LAST, ".in-short p")}
    row, cell, column = (page.evaluate(WORDS, f".page table {part}") for part in ("td, tbody th", "td + td, tbody th + td", "th + th"))
    claim = library.claims[page.locator(".claim").first.get_attribute("id").removeprefix("claim-")]
    in_order = (
        of["h1"],
        words["in_short"],
        of["h2"],
        of[LAST],
        f"{row}. {column}: {cell.removeprefix(f'{column}: ')}",  # on a phone a cell bears the name of its column
        words["emergency"]["now"][:40],
        f"{library.verdicts[claim.verdict].word} {words['told']} “{claim.promise}"[:40],
    )
    start(page)
    page.evaluate(TO_THE_END)
    said = page.evaluate(SAID)
    places = [next((number for number, text in enumerate(said) if text.startswith(beginning)), None) for beginning in in_order]

    assert [] == [beginning for beginning, place in zip(in_order, places, strict=True) if place is None], "not heard"
    assert 0 == places[0] and sorted(places) == places, "not heard in this order"
    assert of[".in-short p"] in " ".join(said), "numbers of sources are read"
    assert all(len(text) < 400 for text in said), "some browsers fall silent in a long piece"
    assert {"Home"} == set(page.evaluate("speechSynthesis.said.filter(piece => piece.text).map(piece => piece.voice.name)"))


def test_what_is_no_text_is_left_out(hear, words):
    """Numbers of sources, hidden meanings, lists of sources, ways to other pages and buttons are not read; nor are columns run together."""
    page = hear("conditions/", LOCAL)
    counts = page.locator(".cites__count").all_text_contents()
    hidden = page.locator(".meaning, .sources, .next, .breadcrumbs, .pager").all_text_contents()
    start(page)
    page.evaluate(TO_THE_END)
    heard = page.evaluate(SAID)

    assert len(heard) > 20 and len(hidden) > 4 and counts
    assert [] == [text for text in hidden for said in heard if len(said) > 20 and said in " ".join(text.split())]
    assert [] == [
        text for text in heard if text in {"1", "2", words["sources"], words["what_next"]} or any(count in text for count in counts)
    ]


def test_drawing_is_told(hear, words, library):
    """A drawing is heard by its name and its description, and so is what to conclude; its labels alone would be a riddle."""
    page = hear("how-it-works/", LOCAL)
    start(page)
    page.evaluate(TO_THE_END)
    said = " ".join(page.evaluate(SAID))
    drawing = find_drawing("discs", library.language)

    assert f"{drawing.title} {drawing.description} {library.drawings['discs'].means.partition('[')[0]}" in said
    assert words["drawing"]["more"] not in said


def test_reading_pauses_goes_on_and_stops(hear, words):
    """By keyboard: the button's own words say what it does next; going on begins with the sentence that was cut; stop leaves nothing."""
    page = hear("risks/", LOCAL)
    button, stop = page.locator(".aloud").first, page.locator(".aloud + .aloud")
    assert words["aloud"]["start"] == button.inner_text()
    button.press("Enter")
    page.wait_for_function(STARTED)
    page.evaluate("speechSynthesis.end()")
    expect(button).to_have_text(words["aloud"]["pause"])
    assert 1 == page.locator(".heard").count()
    sentence = page.evaluate(STARTED)

    button.press("Space")
    expect(button).to_have_text(words["aloud"]["go_on"])
    assert page.evaluate("speechSynthesis.now") is None

    button.press("Enter")
    page.wait_for_function(STARTED)
    assert sentence == page.evaluate(STARTED)

    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED, ".aloud + .aloud"), "Stop is not the next stop"
    page.keyboard.press("Enter")
    expect(button).to_have_text(words["aloud"]["start"])
    assert page.evaluate("speechSynthesis.now") is None
    assert 0 == stop.count() == page.locator(".heard").count()
    assert page.evaluate(FOCUSED, ".aloud"), "the focus is lost"


def test_page_follows_the_voice(hear):
    """What is read comes into view below the buttons, which stay at hand, but a reader who has gone elsewhere is not pulled back."""
    page = hear("risks/", LOCAL, reduced_motion="reduce")
    start(page)
    page.wait_for_function("getComputedStyle(document.querySelector('.breadcrumbs')).position === 'sticky'")
    for _ in range(20):
        page.evaluate("speechSynthesis.end()")
        top, low, high = page.evaluate(PLACES)
        assert high >= top - 1 and low > top, "covered"
        assert high < HEIGHT, "not in view"
    assert page.locator(".aloud").first.bounding_box()["y"] >= 0

    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    place = page.evaluate("scrollY")
    page.evaluate("speechSynthesis.end()")
    assert place == page.evaluate("scrollY")


def test_reading_stops_when_the_reader_leaves(hear):
    """Some browsers would go on speaking on the next page."""
    page = hear("risks/", LOCAL)
    start(page)
    page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert page.evaluate("speechSynthesis.now") is None
    assert 1 == page.locator(".aloud").count()


def test_nothing_is_asked_but_our_own_files(hear, address):
    """Reading aloud asks no other host; before the first press not even our own."""
    page, asked = hear("risks/", LOCAL), []
    page.on("request", lambda request: asked.append(request.url))
    assert not page.evaluate("performance.getEntriesByType('resource').filter(entry => entry.name.includes('/aloud')).length")
    start(page)
    page.evaluate(TO_THE_END)

    assert [] == [url for url in asked if not url.startswith(address)]
    assert {f"{address}static/{name}" for name in ("aloud.js", "aloud-text.js", "aloud.css")} == {
        url.partition("?")[0] for url in asked if "/aloud" in url
    }
