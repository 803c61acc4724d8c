"""Nothing scrolls sideways or is cut off: on a narrow screen, enlarged, with wider spacing, with larger letters. No line runs on."""

from tests.browser.conftest import DESK, PHONE
from tests.browser.every_page import each_kind, every_page
from tests.browser.test_layout import LONG_LINES, LONGEST_LINE

NARROW = 320

#: WCAG 1.4.12: what readers may set without losing anything.
SPACING = """
* { letter-spacing: .12em !important; line-height: 1.5 !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
LARGE = "html { font-size: 200% !important; }"

#: Lists what is wrong. A narrow table keeps its column names for screen readers only; the skip link waits above the page.
FAULTS = """() => {
  const found = [], edge = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth > edge) found.push("the page scrolls sideways");
  for (const e of document.body.querySelectorAll("*:not(svg *, .cards thead, .cards thead *, .drawn thead, .drawn thead *, .md-skip)")) {
    if (!e.checkVisibility()) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e), name = e.outerHTML.slice(0, 100);
    if (box.right > edge || box.left < -1) found.push("beyond the edge: " + name);
    const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
    if (style.overflowX !== "visible" && wide && e.clientWidth) found.push("wider than its room: " + name);
    if (["hidden", "clip"].includes(style.overflowY) && high && e.clientHeight) found.push("higher than its room: " + name);
  }
  return found;
}"""


#: (what the reader did, width of the screen, styles of the reader's own)
WAYS = [
    ("narrow", NARROW, ""),
    ("wide", DESK, ""),
    ("narrow, wider spacing", NARROW, SPACING),
    ("phone, letters of twice the size", PHONE, LARGE),
    ("wide, letters of twice the size", DESK, LARGE),
]


@every_page
def test_page_shows_everything(visit, path):
    """However narrow the screen, wide the spacing or large the letters, nothing scrolls sideways or is cut off; no line runs on."""
    page = visit(path, NARROW)
    own = page.add_style_tag(content="/* the reader's own styles */")
    found = []
    for way, width, styles in WAYS:
        page.set_viewport_size({"width": width, "height": 800})
        own.evaluate("(element, styles) => { element.textContent = styles; }", styles)
        found += [f"{path}, {way}: {fault}" for fault in page.evaluate(FAULTS)]
        if (width, styles) == (DESK, ""):
            found += [f"{path}, {way}: {letters} letters: {line}" for letters, line in page.evaluate(LONG_LINES, LONGEST_LINE)]

    assert not found, "\n".join(found)


@each_kind
def test_enlarged_page_shows_everything(visit, path):
    """A screen of 1280 by 1024 px enlarged to 400% shows everything, and the open menu fits in it."""
    page = visit(path, NARROW, height=256, device_scale_factor=4)

    assert [] == page.evaluate(FAULTS), path

    page.locator(".top__menu").click()
    box = page.locator("#menu").bounding_box()

    assert [] == page.evaluate(FAULTS), f"{path}, menu open"
    assert box["x"] >= 0 and box["x"] + box["width"] <= NARROW, f"{path}: the open menu is wider than the screen"
    assert box["y"] + box["height"] <= 256, f"{path}: the open menu is higher than the screen"
