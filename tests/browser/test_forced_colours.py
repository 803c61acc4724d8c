"""In the reader's own forced colours, which remove backgrounds, nothing that means something is lost."""

from tests.helpers.walk import PHONE, on_each

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
REACHED = (".top__name", ".top__menu", ".top__scheme", "main a", ".term", ".foot a")


def test_dots_are_told_apart(visit, covering, html):
    """Each dot of the scale is drawn, and a filled one is all border where an empty one is a thin ring."""

    def check(path):
        page = visit(path, PHONE, forced_colors="active")
        shown = page.evaluate(DOTS)

        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        for dots in shown:
            assert 4 == len(dots)
            assert all(dot["drawn"] for dot in dots), dots
            assert all(dot["width"] >= 5 if dot["on"] else dot["width"] <= 3 for dot in dots), dots
        seen.extend(dot["on"] for dots in shown for dot in dots)

    seen = []
    on_each([path for path in covering if 'class="dots' in html[path]], check)

    assert {True, False} == set(seen), "no filled and no empty dot was looked at"


def test_focus_is_seen(visit, kinds):
    """Links, buttons and glossary words show an outline when the keyboard reaches them."""

    def check(path):
        page = visit(path, PHONE, forced_colors="active")
        page.keyboard.press("Tab")
        for selector in REACHED:
            if page.locator(selector).count():
                page.locator(selector).first.focus()
                reached.add(selector)

                assert page.evaluate(OUTLINE, selector), selector

    reached = set()
    on_each(kinds, check)

    assert set(REACHED) == reached
