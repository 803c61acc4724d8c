"""Comfort of the eye and the finger: no line is too long, nothing to press is too small, and the way back is at hand.

How long lines are on each page at a desk is looked at in test_reflow.py, which visits all of them anyway.
"""

from tests.browser.conftest import DESK, PHONE
from tests.browser.every_page import NOT_FOUND, each_depth, each_kind

#: Letters in a line: more, and the eye loses its way back to the next one.
LONGEST_LINE = 75
#: Widths at which text has most room: cards of tables just before they become tables, and a desk.
ROOMY = (640, DESK)

#: The longest line of each block of text, when it has more than `most` letters: [letters, its beginning].
LONG_LINES = """(most) => {
  const range = document.createRange(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), blocks = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let box = node.parentElement;
    if (!node.data.trim() || box.closest("script, svg, pre, option") || !box.checkVisibility()) continue;
    while (getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
    blocks.set(box, [...(blocks.get(box) ?? []), node]);
  }
  return [...blocks.values()].flatMap((nodes) => {
    const lines = [];
    let end;
    for (const node of nodes) for (const part of node.data.matchAll(/[^\\s-]+-*\\s*|-+\\s*|\\s+/g)) {  // a line may end after each
      range.setStart(node, part.index);
      range.setEnd(node, part.index + part[0].length);
      const box = range.getClientRects()[0];
      if (!box?.width) continue;
      if (!(Math.abs(box.bottom - end) < box.height * .7)) lines.push("");
      lines.push(lines.pop() + part[0].replace(/\\s+/, " "));
      end = box.bottom;
    }
    return lines.map(line => line.trim()).filter(line => line.length > most).map(line => [line.length, line.slice(0, 60)]);
  });
}"""

#: What can be pressed and is smaller than `least` pixels. A link within a sentence may be as high as its line (WCAG 2.5.8).
SMALL = """([what, least]) => [...document.querySelectorAll(what)].filter(e => e.checkVisibility()).flatMap(e => {
  const {width, height} = e.getBoundingClientRect(), inside = e.parentElement.closest("p, li, td, th, dd, footer, figcaption, .promise h3");
  const inSentence = /^inline/.test(getComputedStyle(e).display) && inside && inside.textContent.trim() !== e.textContent.trim();
  const small = (width < least || height < least) && !inSentence && !e.closest("label");
  return small ? [`${e.outerHTML.slice(0, 90)}: ${width} by ${height}`] : [];
})"""

ANYTHING = "a[href], button, input, select, textarea, summary"
#: What most readers come to press.
MAIN = (
    ".top__menu, .top__search, .search-form input, .search-form button, .next a, .pager a, .aloud, select, .filters label, "
    ".check__item label, .check__bar button, .find input, .search input, .menu a"
)


@each_kind
def test_page_is_easy_on_eye_and_finger(visit, path):
    """No line has more than 75 letters, anything to press has 24 pixels each way, and what most readers press has 44."""
    page, found = visit(path, DESK), []
    for width in ROOMY:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} px: {letters} letters: {line}" for letters, line in page.evaluate(LONG_LINES, LONGEST_LINE)]
    page.set_viewport_size({"width": PHONE, "height": 800})
    found += page.evaluate(SMALL, [ANYTHING, 24]) + page.evaluate(SMALL, [MAIN, 44])

    assert not found, f"{path}: " + "\n".join(found)


@each_depth
def test_way_back_to_the_top(visit, path):
    """At the end of the text a press on the last link shows the header, and Tab goes on from there; paper has no such link."""
    page = visit(path, PHONE)
    link = page.locator(".pager > a")
    if path == NOT_FOUND:
        assert not link.count()
        return
    link.click()
    page.wait_for_function("scrollY === 0")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('.top *')"), path

    page.emulate_media(media="print")

    assert link.is_hidden(), path


def test_titles_stand_at_one_height(visit):
    """Whether or not there is a way up or a voice, the title begins at the same place."""
    tops = {path: visit(path, PHONE).locator("h1").bounding_box()["y"] for path in ("risks/", "about/", "glossary/", "sources/trials/")}

    assert 1 == len({round(top) for top in tops.values()}), tops
