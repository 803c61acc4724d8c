"""In the reader's own forced colours, which remove backgrounds, nothing that means something is lost."""

from tests.browser.conftest import PHONE
from tests.browser.every_page import each_kind

#: The borders of the four dots of every certainty, and whether they are drawn in a colour that is not the ground's.
DOTS = """() => [...document.querySelectorAll(".dots")].filter(dots => dots.checkVisibility()).map(dots => [...dots.children].map(dot => {
  const style = getComputedStyle(dot), ground = getComputedStyle(document.body).backgroundColor;
  return {on: dot.matches(".on"), width: parseFloat(style.borderTopWidth),
          drawn: style.borderTopStyle === "solid" && style.borderTopColor !== ground && dot.getBoundingClientRect().width >= 8};
}))"""

OUTLINE = """selector => {
  if (!document.activeElement.matches(selector + ":focus-visible")) return false;
  const style = getComputedStyle(document.activeElement), ground = getComputedStyle(document.body).backgroundColor;
  return style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== ground;
}"""


@each_kind
def test_dots_are_told_apart(visit, path):
    """Each dot of the scale is drawn, and a filled one is all border where an empty one is a thin ring."""
    page = visit(path, PHONE, forced_colors="active")

    assert page.evaluate("matchMedia('(forced-colors: active)').matches"), path
    for dots in page.evaluate(DOTS):
        assert 4 == len(dots), path
        assert all(dot["drawn"] for dot in dots), f"{path}: {dots}"
        assert all(dot["width"] >= 5 if dot["on"] else dot["width"] <= 3 for dot in dots), f"{path}: {dots}"


@each_kind
def test_focus_is_seen(visit, path):
    """Links, buttons and glossary words show an outline when the keyboard reaches them."""
    page = visit(path, PHONE, forced_colors="active")
    page.keyboard.press("Tab")
    for selector in (".top__name", ".top__menu", ".top__scheme", "main a", ".term", ".foot a"):
        if page.locator(selector).count():
            page.locator(selector).first.focus()

            assert page.evaluate(OUTLINE, selector), f"{path}: {selector}"
