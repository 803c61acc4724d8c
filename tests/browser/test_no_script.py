"""A reader without scripts gets the whole guide: text, menu, glossary words."""

from tests.browser.conftest import DESK, PHONE
from tests.browser.every_page import each_depth, each_kind, every_page

#: What only a script can do is not there to disappoint without one.
NEEDS_SCRIPT = ".filters, .find, .check__bar, .check__phone"
SHOWN = "links => links.every(link => link.checkVisibility())"


@every_page
def test_text_is_there(visit, path):
    """What a page shows with scripts, it shows without them, word for word."""
    page = visit(path, PHONE)
    page.eval_on_selector_all(NEEDS_SCRIPT, "parts => parts.forEach(part => part.remove())")
    with_script = page.locator("main").inner_text()
    without = visit(path, PHONE, java_script_enabled=False).locator("main")

    assert without.locator("h1").is_visible(), path
    assert [] == without.locator(NEEDS_SCRIPT).locator("visible=true").all(), path
    assert with_script == without.inner_text(), path


@each_depth
def test_menu_opens(visit, path):
    """On a phone the menu opens from its button and shows links; at a desk they are there at once."""
    page = visit(path, PHONE, java_script_enabled=False)
    links = page.locator("#menu a")

    assert links.count() > 1, path
    assert links.first.is_hidden(), path

    page.locator(".top__menu").click()

    assert links.evaluate_all(SHOWN), path

    page.set_viewport_size({"width": DESK, "height": 800})

    assert page.locator("#menu > ul > li > a").evaluate_all(SHOWN), path


@each_kind
def test_glossary_word_opens(visit, path):
    """Pressing a glossary word shows its meaning."""
    page = visit(path, PHONE, java_script_enabled=False)
    for word in page.locator(".term").all()[:1]:
        meaning = page.locator(f"#{word.get_attribute('popovertarget')}")

        assert meaning.is_hidden(), f"{path}: {word.text_content()}"

        word.click()

        assert meaning.is_visible(), f"{path}: {word.text_content()}"


@each_depth
def test_colour_switch_is_not_shown(visit, path):
    """The colour switch, which needs a script, is not there to disappoint."""
    page = visit(path, PHONE, java_script_enabled=False)

    assert page.locator(".top__scheme").is_hidden(), path
