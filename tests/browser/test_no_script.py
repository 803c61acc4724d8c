"""A reader without scripts gets the whole guide: text, menu, glossary words."""

from tests.helpers.walk import DESK, PHONE, each_depth, on_each

#: What only a script can do is not there to disappoint without one.
NEEDS_SCRIPT = ".filters, .find, .check__bar, .check__phone, .print"
SHOWN = "links => links.length > 1 && links.every(link => link.checkVisibility())"


def test_text_is_there(visit, walked):
    """What a page shows with scripts, it shows without them, word for word."""

    def check(path):
        page = visit(path, PHONE)
        page.eval_on_selector_all(NEEDS_SCRIPT, "parts => parts.forEach(part => part.remove())")
        with_script = page.locator("main").inner_text()
        without = visit(path, PHONE, java_script_enabled=False).locator("main")

        assert without.locator("h1").is_visible()
        assert [] == without.locator(NEEDS_SCRIPT).locator("visible=true").all()
        assert with_script == without.inner_text()

    on_each(walked, check)


def test_what_needs_a_script_is_there_with_one(visit, html):
    """Each part that is hidden without a script is on a page, and shows with one."""
    shown = set()
    for path in (
        path
        for path, text in html.items()
        if 'class="filters' in text or 'class="find' in text or 'class="check' in text or 'class="print' in text
    ):
        page = visit(path, DESK)
        shown |= {part for part in NEEDS_SCRIPT.split(", ") if page.locator(part).first.is_visible()}

    assert {".filters", ".find", ".check__bar", ".print"} == shown  # the other is for paper


@each_depth
def test_menu_opens(visit, path):
    """On a phone the menu opens from its button and shows links; at a desk they are there at once. The colour switch is not."""
    page = visit(path, PHONE, java_script_enabled=False)
    links = page.locator("#menu a")

    assert page.locator(".top__scheme").is_hidden(), path
    assert links.first.is_hidden(), path

    page.locator(".top__menu").click()

    assert links.evaluate_all(SHOWN), path

    page.set_viewport_size({"width": DESK, "height": 800})

    assert page.locator("#menu > ul > li > a").evaluate_all(SHOWN), path


def test_glossary_word_opens(visit, covering, html):
    """Pressing a glossary word shows its meaning."""

    def check(path):
        page = visit(path, PHONE, java_script_enabled=False)
        word = page.locator(".term").first
        meaning = page.locator(word.get_attribute("href"))

        assert meaning.is_hidden(), word.text_content()

        word.click()

        assert meaning.is_visible(), word.text_content()

    on_each([path for path in covering if 'class="term' in html[path]], check)
