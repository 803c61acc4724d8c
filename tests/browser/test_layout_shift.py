"""Text is there before the typeface and the script are, and stays where it is when they come."""

import re
from contextlib import contextmanager

import pytest

from tests.helpers.walk import DESK, HEIGHT, LOOKING, PHONE, TIMEOUT, each_depth, on_each

#: Of the screen's height, how far text may move in all; 0.1 is called good elsewhere.
LIMIT = 0.02

#: Adds up how far anything moves, and notes when text is painted: it counts as painted only once its letters can be seen.
WATCH = """window.moved = 0;
window.shifts = new PerformanceObserver(list => list.getEntries().forEach(entry => { window.moved += entry.value; }));
shifts.observe({type: "layout-shift", buffered: true});
new PerformanceObserver(list => {
  if (list.getEntries().some(entry => entry.element?.textContent.trim())) window.textIsPainted = true;
}).observe({type: "largest-contentful-paint", buffered: true});"""

#: How far things have moved two frames after the typeface is there.
MOVED = """async () => {
  await document.fonts.ready;
  for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
  return shifts.takeRecords().reduce((sum, entry) => sum + entry.value, window.moved);
}"""

#: Typefaces that came without hiding the text before; “auto” and “block” hide it for up to three seconds.
TYPEFACES = """() => [...document.fonts].filter(face =>
  ["swap", "fallback", "optional"].includes(face.display) && face.status === "loaded").length"""


def test_text_comes_first_and_does_not_move(new_tab, address, kinds):
    """Text is painted while typeface and script are still on their way, and moves by less than a fiftieth of the screen after."""

    def check(path):
        with new_tab() as page:
            check_moves(page, address, path, PHONE)

    on_each(kinds, check)


@each_depth
def test_text_does_not_move_at_a_desk(new_tab, address, path):
    """So it does on a wide screen."""
    with new_tab() as page:
        check_moves(page, address, path, DESK)


@pytest.fixture(scope="module")
def new_tab(browser):
    """Returns a function that opens a tab; a page that holds requests back reads nothing from a cache, so one profile serves all."""
    context = browser.new_context(**LOOKING)

    @contextmanager
    def tab():
        page = context.new_page()
        page.set_default_timeout(TIMEOUT)
        yield page
        page.close()

    yield tab
    context.close()


def check_moves(page, address, path, width):
    page.set_viewport_size({"width": width, "height": HEIGHT})
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.route(re.compile(r"\.js\b"), lambda route: held.append(route))
    page.add_init_script(WATCH)
    page.goto(address + path, wait_until="commit")
    page.wait_for_function("window.textIsPainted")

    assert {"font", "script"} == {route.request.resource_type for route in held}, path

    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    moved = page.evaluate(MOVED)

    assert 1 == page.evaluate(TYPEFACES), f"{path}: the typeface hides the text or does not come"
    assert page.locator(".top__scheme").is_visible(), path
    assert moved < LIMIT, f"{path}, {width} px: {moved:.3f}"
