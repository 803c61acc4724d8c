"""Nothing scrolls sideways or is cut off: on a narrow screen, enlarged, with wider spacing, with larger letters. No line runs on."""

from collections import defaultdict

from tests.helpers.layout import FAULTS, LONG_LINES, LONGEST_LINE
from tests.helpers.walk import DESK, NARROW, PHONE, on_each

#: WCAG 1.4.12: what readers may set without losing anything.
SPACING = """
* { letter-spacing: .12em !important; line-height: 1.5 !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
#: Puts the body of another page with the same styles in the place of this one's, which takes a tenth of the time of going there.
SWAP = """async address => {
  const other = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  document.body.replaceWith(other.body);
}"""
LARGE = "html { font-size: 200% !important; }"

#: (what the reader did, width of the screen, styles of the reader's own)
WAYS = [
    ("narrow", NARROW, ""),
    ("wide", DESK, ""),
    ("narrow, wider spacing", NARROW, SPACING),
    ("phone, letters of twice the size", PHONE, LARGE),
    ("wide, letters of twice the size", DESK, LARGE),
]


def test_page_shows_everything(visit, walked):
    """However narrow the screen, wide the spacing or large the letters, nothing scrolls sideways or is cut off; no line runs on."""

    def check(path):
        page = visit(path, NARROW)
        own = page.add_style_tag(content="/* the reader's own styles */")
        found = []
        for way, width, styles in WAYS:
            page.set_viewport_size({"width": width, "height": 800})
            own.evaluate("(element, styles) => { element.textContent = styles; }", styles)
            found += [f"{way}: {fault}" for fault in page.evaluate(FAULTS)]
            if (width, styles) == (DESK, ""):
                found += [f"{way}: {letters} letters: {line}" for letters, line in page.evaluate(LONG_LINES, LONGEST_LINE)]

        assert not found, "\n".join(found)

    on_each(walked, check)


def test_every_page_fits_a_small_phone(visit, address, html, covering, made_of):
    """What fits depends on the words, so the text of every page is looked at where there is least room for it."""
    alike = defaultdict(list)
    for path in sorted(set(html) - set(covering)):
        alike[frozenset(name for _, _, name in made_of[path] if name.endswith(".css"))].append(path)
    found, looked_at = [], 0
    for first, *others in alike.values():
        page = visit(first, NARROW)
        for path in (first, *others):
            page.evaluate(SWAP, address + path)
            found += [f"{path}: {fault}" for fault in page.evaluate(FAULTS)]
            looked_at += bool(page.locator("main h1").count())

    assert len(html) - len(covering) == looked_at > 100
    assert not found, "\n".join(found)


def test_fact_box_is_read_with_large_letters(visit, html):
    """No word and no number is broken: each row is read on its own, with the name of each group before what is of it."""

    def check(path):
        page = visit(path, PHONE)
        page.add_style_tag(content=LARGE)
        page.locator("details").evaluate_all("parts => parts.forEach(part => { part.open = true; })")
        cells = page.locator(".fact-box td")

        assert cells.count()
        for cell in cells.all():
            assert cell.locator(".cell-label").is_visible()
            assert cell.bounding_box()["width"] > PHONE / 2

    on_each([path for path, text in html.items() if 'class="fact-box"' in text][:2], check)


def test_search_field_has_room_with_large_letters(visit):
    """A browser whose letters are twice as large asks for styles as one of half the width does."""
    page = visit("risks/", PHONE // 2)
    page.locator(".top__search").click()
    page.locator(".search-form__panel").wait_for(state="attached")
    field = page.locator(".search-form input")

    assert field.bounding_box()["width"] > 0.7 * page.locator(".search-form").bounding_box()["width"]


def test_enlarged_page_shows_everything(visit, kinds):
    """A screen of 1280 by 1024 px enlarged to 400% shows everything, and the open menu fits in it."""

    def check(path):
        page = visit(path, NARROW, height=256, device_scale_factor=4)

        assert [] == page.evaluate(FAULTS)

        page.locator(".top__menu").click()
        box = page.locator("#menu").bounding_box()

        assert [] == page.evaluate(FAULTS), "menu open"
        assert box["x"] >= 0 and box["x"] + box["width"] <= NARROW, "the open menu is wider than the screen"
        assert box["y"] + box["height"] <= 256, "the open menu is higher than the screen"

    on_each(kinds, check)
