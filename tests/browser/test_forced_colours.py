"""In the reader's own forced colours, which remove backgrounds, nothing that means something is lost."""

from tests.helpers.walk import PHONE, on_each

#: The four steps of every certainty: how thick their borders are, and whether these are drawn in a colour that is not the ground's.
STEPS = """() => [...document.querySelectorAll(".steps")].filter(e => e.checkVisibility()).map(e => [...e.children].map(step => {
  const style = getComputedStyle(step), ground = getComputedStyle(document.body).backgroundColor;
  const {width, height} = step.getBoundingClientRect();
  return {on: step.matches(".on"), filled: 2 * parseFloat(style.borderLeftWidth) / width,
          drawn: style.borderLeftStyle === "solid" && style.borderLeftColor !== ground && width >= 5 && height >= 5};
}))"""

#: The colour of text, and those of what is drawn in the colour around it.
SIGNS = """() => [getComputedStyle(document.body).color, [...document.querySelectorAll(":is(.people, .chances) :is(.on, .off), .mark")]
  .filter(e => e.checkVisibility()).map(e => getComputedStyle(e).color)]"""

OUTLINE = """selector => {
  if (!document.activeElement.matches(selector + ":focus-visible")) return false;
  const style = getComputedStyle(document.activeElement), ground = getComputedStyle(document.body).backgroundColor;
  return style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== ground;
}"""
REACHED = (".top__name", ".top__menu", ".top__scheme", "main a", ".term", ".foot a")


def test_steps_are_told_apart(visit, covering, html):
    """Each step of the scale is drawn, and a filled one is all border where an empty one is a thin frame."""

    def check(path):
        page = visit(path, PHONE, forced_colors="active")
        shown = page.evaluate(STEPS)

        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        for steps in shown:
            assert 4 == len(steps)
            assert all(step["drawn"] for step in steps), steps
            assert all(step["filled"] > 0.9 if step["on"] else step["filled"] < 0.6 for step in steps), steps
        seen.extend(step["on"] for steps in shown for step in steps)

    seen = []
    on_each([path for path in covering if 'class="steps' in html[path]], check)

    assert {True, False} == set(seen), "no filled and no empty step was looked at"


def test_signs_take_the_readers_colours(visit, html):
    """Marks and pictures of people are drawn in the colour of text, whichever scheme was once chosen here."""
    paths = [next(path for path, text in html.items() if f'class="{name}' in text) for name in ("people", "chances", "claim")]

    def check(path):
        for system in ("light", "dark"):
            page = visit(path, PHONE, forced_colors="active", color_scheme=system)
            for chosen in ("light", "dark"):
                page.locator("html").evaluate("(html, chosen) => { html.dataset.scheme = chosen; }", chosen)
                ink, signs = page.evaluate(SIGNS)

                assert signs and {ink} == set(signs), f"{system}, {chosen}: {signs}"

    on_each(paths, check)


def test_focus_is_seen(visit, kinds):
    """Links, buttons and glossary words show an outline when the keyboard reaches them."""

    def check(path):
        page = visit(path, PHONE, forced_colors="active")
        page.keyboard.press("Tab")
        for selector in REACHED:
            shown = page.locator(selector).locator("visible=true")
            if shown.count():
                shown.first.focus()
                reached.add(selector)

                assert page.evaluate(OUTLINE, selector), selector

    reached = set()
    on_each(kinds, check)

    assert set(REACHED) == reached
