"""Everything can be reached and used with the keyboard alone, in the order of the page, and is seen to be reached."""

from playwright.sync_api import expect

from tests.helpers.layout import FOCUSED
from tests.helpers.walk import DESK, PHONE, each_depth, on_each

#: Takes away what is made like what stays: source numbers after the eighth, and entries of our lists after the third.
ENTRIES = (".question", ".promise", ".check__item", ".study", ".source-list section", ".glossary dd", ".sources li")
SHORTEN = """entries => {
  for (const one of entries) for (const more of document.querySelectorAll([one, one, one, one].join(" ~ "))) more.remove();
  [...document.querySelectorAll(".cites")].slice(8).forEach(cite => cite.remove());
}"""

#: Marks every visible link and control (of one part of the page) with its place, in order, and returns how many there are.
STOPS = """(part) => {
  window.stops = [...document.querySelectorAll(part + ":is(a[href], button, input, select, textarea, summary, [tabindex])")]
    .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}));
  return stops.length;
}"""

#: Notes, each time a key goes down, what has the focus: its place, whether it is in view, and whether its outline can be seen.
WATCH = """() => {
  window.seen = [];
  document.addEventListener("keydown", () => {
    const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
    seen.push({
      place: stops.indexOf(e),
      html: e.outerHTML.slice(0, 120),
      inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/, 0\\)$/.test(style.outlineColor),
    });
  }, true);
}"""


def test_tab_visits_the_text_in_order(visit, walked):
    """From the link to the text on, Tab stops at each visible link and button of it once, in order, outlined and in view.

    Of source numbers, and of the lists that our blocks make, it meets the first; the others are made alike.
    """

    def check(path):
        page = visit(path, PHONE)
        page.evaluate(SHORTEN, ENTRIES)
        count = page.evaluate(STOPS, ".page > :not(.breadcrumbs) ")  # its line stands before the title
        page.locator(".md-skip").focus()
        page.keyboard.press("Enter")
        check_walk(page, count)

    on_each(walked, check)


@each_depth
def test_tab_visits_everything_in_order(visit, path):
    """So it does from the first stop of the header to the last of the footer, and it is never caught."""
    check_everything(visit(path, PHONE))


@each_depth
def test_tab_visits_everything_at_a_desk(visit, path):
    """So it does where the menu is a row and the sections of the page stand beside the text."""
    check_everything(visit(path, DESK))


def check_everything(page):
    count = page.evaluate(STOPS, "")
    check_walk(page, count)

    assert page.evaluate("stops.indexOf(document.activeElement)") != count - 1, "Tab does not leave the last stop"


def check_walk(page, count):
    """Press Tab until `count` stops are passed, and look at each as it is left."""
    assert count, "there is nothing to stop at"
    page.evaluate(WATCH)
    for _ in range(count + 1):
        page.keyboard.down("Tab")  # held down it goes on, with half the messages of a press
    page.keyboard.up("Tab")
    seen = page.evaluate("seen.slice(1)")
    assert count == len(seen)
    for place, stop in enumerate(seen):
        assert place == stop["place"], f"stop {place} is {stop['html']}"
        assert stop["inView"], f"not in view: {stop['html']}"
        assert stop["outlined"], f"no outline: {stop['html']}"


@each_depth
def test_skip_link_comes_first_and_leads_to_the_text(visit, path):
    """The first stop is the link to the text; it shows itself, and from there Tab goes on in the text."""
    page = visit(path, PHONE, height=300)
    page.keyboard.press("Tab")

    assert page.evaluate(FOCUSED, ".md-skip"), f"{path}: the first stop is no link to the text"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"), f"{path}: the link to the text is not seen"

    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector(location.hash)")
    target = page.locator(page.evaluate("location.hash"))

    assert target.evaluate("e => e.closest('main') !== null && e.getBoundingClientRect().top < innerHeight / 2"), path

    page.keyboard.press("Tab")

    follows = "e => Boolean(e.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"
    assert target.evaluate(follows), f"{path}: Tab goes on before the text"


@each_depth
def test_menu_opens_and_closes(visit, path):
    """On a phone the menu opens from its button, Tab goes into it, and Escape closes it and returns to the button."""
    page = visit(path, PHONE)
    for key in ("Enter", "Space"):
        page.locator(".top__menu").focus()
        page.keyboard.press("Tab")

        assert not page.evaluate(FOCUSED, "#menu *"), f"{path}: the closed menu is in the way"

        page.locator(".top__menu").focus()
        page.keyboard.press(key)
        page.locator("#menu:popover-open").wait_for()
        page.keyboard.press("Tab")

        assert page.evaluate(FOCUSED, "#menu a"), f"{path}: Tab does not go into the menu"

        page.keyboard.press("Escape")
        page.locator("#menu").wait_for(state="hidden")

        assert page.evaluate(FOCUSED, ".top__menu"), f"{path}: Escape does not return to the button"


def test_glossary_word_opens_and_closes(visit, covering, html):
    """Space and Enter show the meaning of a word on the screen, Escape takes it away and stays at the word."""

    def check(path):
        page = visit(path, PHONE)
        words = page.locator(".term").locator("visible=true").all()
        assert words
        for word in dict.fromkeys([words[0], words[-1]]):  # each opens in the same way; these stand where there is least room
            name = word.text_content()
            meaning = page.locator(word.get_attribute("href"))
            word.focus()
            page.keyboard.press("Space")

            assert meaning.evaluate("e => e.matches(':popover-open')"), name
            assert "true" == word.get_attribute("aria-expanded"), name

            page.keyboard.press("Enter")

            assert meaning.is_hidden(), name

            page.keyboard.press("Enter")

            assert meaning.evaluate("e => e.matches(':popover-open')"), name
            box = meaning.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE, name
            assert box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"], name

            page.keyboard.press("Escape")

            assert meaning.is_hidden(), name
            expect(word, name).to_be_focused()
            expect(word, name).to_have_attribute("aria-expanded", "false")

    on_each([path for path in covering if 'class="term' in html[path]], check)
