"""The other choices can be compared: side by side on a desk, as cards with the same parts on a phone, as a sheet to mark on paper."""

import re

import pytest

from tests.helpers.paper import printed, squeezed
from tests.helpers.walk import DESK, PHONE

PATH, IN_FULL = "other-options/", "choices-in-full/"
ROWS = ".choice"
SCREEN, SCREENS = 740, 9.5
#: Left edges of the cells of each row, and how far each row reaches beside its table.
EDGES = "rows => rows.map(row => [...row.rows[0].cells].map(cell => Math.round(cell.getBoundingClientRect().left)))"


@pytest.fixture
def choices(visit):
    """The page with all choices, on a desk."""
    return visit(PATH, DESK)


def cells(page, id):
    """Return what the cells of a row say: gain, loss, how sure."""
    return page.locator(f"#choice-{id} tr").first.locator("td:not(.choice__ticks)").all_inner_texts()


def test_all_choices_stand_in_the_same_columns(choices, library):
    """On a desk no row must be opened to compare: gain, loss and how sure stand beside each other, in one line down each table."""
    for group in choices.locator(".choices__group > summary").all():
        group.click()
    rows = choices.locator(ROWS)

    assert len(library.choices) == rows.count() == rows.locator("th").locator("visible=true").count()
    for table in choices.locator(".compare").all():
        assert 1 == len({tuple(edges) for edges in table.locator(ROWS).evaluate_all(EDGES)})
    assert 2 == len({tuple(edges) for edges in rows.evaluate_all(EDGES)}), "wider for pictures, and one width for all others"
    assert [5] == sorted({len(edges) for edges in rows.evaluate_all(EDGES)})
    assert rows.locator("tr:first-child > *").evaluate_all("cells => cells.every(cell => cell.innerText.trim())")


def test_card_names_its_parts(visit, words):
    """On a phone a choice is one card with the parts of the others, each after its name; nothing goes sideways."""
    page = visit(PATH, PHONE)
    page.locator("#injections").click()
    card = page.locator(f".choices__group {ROWS}:visible").first
    parts = card.locator("tr").first.locator("td:not(.choice__ticks)")

    assert [f"{words['choices'][part]}:" for part in ("gain", "loss", "sure")] == [
        text.partition(":")[0] + ":" for text in parts.all_inner_texts()
    ]
    assert 1 == len({edge for edges in card.evaluate_all(EDGES) for edge in edges})
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_page_is_short(visit):
    """With every part closed, on a small phone."""
    assert visit(PATH, PHONE, SCREEN).evaluate("document.documentElement.scrollHeight") <= SCREEN * SCREENS


def test_closed_group_shows_what_is_in_it(visit, library):
    """The names of the choices stand in each closed group; in an open one, the choices themselves do."""
    page, names = visit(PATH, PHONE), ".choices__names:visible"

    assert (
        " · ".join(re.sub(" [(].*", "", choice.name) for choice in library.choices.values() if choice.group == "surgery")
        in page.locator(names).all_inner_texts()
    )

    groups = page.locator(names).count()
    page.locator("#surgery").click()

    assert groups - 1 == page.locator(names).count()


def test_problem_shows_what_was_told_for_it(choices, library, words):
    """What holds for the problem takes the place of what holds for all, and goes again; the number of choices is announced."""
    choice, problem = library.choices["carry-on"], "spinal-stenosis"
    before = cells(choices, choice.id)
    field = choices.locator(".choices select")
    field.select_option(problem)
    gain, loss, sure = cells(choices, choice.id)
    (outcome,) = [one for one in library.outcomes.values() if one.choice == choice.id and one.condition == problem]

    for text, own in ((gain, choice.gain_for[problem]), (loss, choice.loss_for[problem])):
        assert squeezed(text).startswith(squeezed(own.partition("[@")[0]))
    assert f"{library.certainty[outcome.certainty].word}. {outcome.name}." == " ".join(sure.split())
    meant = [one for one in library.choices.values() if {problem, "back-pain"} & set(one.problems)]
    assert words["choices"]["shown"][1].format(len(meant)) == choices.get_by_role("status").inner_text()
    assert len(meant) == choices.locator(f"{ROWS}:visible").count() < len(library.choices)
    for group in choices.locator(".choices__group:visible").all():
        assert group.locator("h3").inner_text().endswith(f"({group.locator(f'{ROWS}:visible').count()})")

    field.select_option("")

    assert before == cells(choices, choice.id)


def test_bar_for_all_goes_with_its_words(choices):
    """What holds for back pain of any kind is not drawn beside words that say that it is not known for this problem."""
    bar, field = choices.locator("#eased-exercise"), choices.locator(".choices select")
    assert bar.is_visible()

    field.select_option("spinal-stenosis")
    assert bar.is_hidden()

    field.select_option("")
    assert bar.is_visible()


def test_early_choice_is_kept(new_page, address, library):
    """Who names a problem before the script has come, on a slow network, finds it still named, and only the choices for it."""
    page, held = new_page(), []
    page.route("**/choices.js*", lambda route: held.append(route))
    page.goto(address + PATH)
    page.locator(".choices select").select_option("worn-disc")
    for route in held:
        route.continue_()

    page.wait_for_url("**/#problem=worn-disc")
    assert "worn-disc" == page.locator(".choices select").input_value()
    assert 0 < page.locator(f"{ROWS}:visible").count() < len(library.choices)


def test_without_a_script_every_word_is_there(visit, library):
    """What holds for one problem stands under what holds for all, after the name of the problem. The boxes can be ticked."""
    page = visit(PATH, DESK, java_script_enabled=False)
    page.locator("#choice-carry-on").get_by_text("Not for me").click()
    assert page.get_by_role("checkbox", name="Not for me: Carry on as now").is_checked()
    gain, _, _ = cells(page, "carry-on")

    for text in (library.choices["carry-on"].gain, *library.choices["carry-on"].gain_for.values()):
        assert squeezed(text.partition("[@")[0]) in squeezed(gain)
    assert library.conditions["spinal-stenosis"].name in gain


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_those_to_look_at_first_are_in_sight(visit, library, width):
    """Before any press: gain and loss of each, and its pictures of people. All others are one press away."""
    page = visit(PATH, width)
    first = [choice for choice in library.choices.values() if choice.first]

    assert [choice.name for choice in first] == page.locator(f"{ROWS}:visible th > a").all_inner_texts()
    assert len([choice for choice in first if choice.helped]) == page.locator(".people:visible").count() > 2
    for picture in page.locator(".people svg").all():
        assert picture.evaluate("e => e.getBoundingClientRect().width > 100 && e.getBoundingClientRect().height > 25")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_address_opens_the_group_of_a_choice_and_its_name_all_of_it(visit, width):
    """A link to a choice shows its row, also where its group is closed; the name of the row leads to its figures, which open."""
    page = visit(f"{PATH}#choice-platelets", width)
    row = page.locator("#choice-platelets")
    row.locator("th a").wait_for()

    assert row.evaluate("e => Math.abs(e.getBoundingClientRect().top) < innerHeight / 2")

    row.locator("th a").click()
    page.locator("#full-platelets dl").first.wait_for()

    assert f"{IN_FULL}#full-platelets" in page.url


def test_number_of_a_source_gives_its_name(choices):
    """The first press tells the name in place, the next leads to it in the list."""
    line = choices.locator("#choice-exercise .numbers").first
    link = line.locator("a").first
    place = link.get_attribute("href")
    name = choices.locator(place).text_content()
    link.click()

    assert name == link.inner_text() and not choices.url.endswith(place)

    link.click()
    choices.wait_for_url(f"**{place}")

    assert choices.locator(place).is_visible()


def test_paper_is_a_sheet_to_mark(choices, library):
    """Every row is printed, with its boxes as they were ticked, also of groups that are closed on a phone."""
    mark = choices.locator("#choice-exercise input").first
    mark.check()
    choices.emulate_media(media="print")
    text = squeezed("".join(printed(choices, "A4")))

    for choice in library.choices.values():
        assert squeezed(choice.name) in text
    assert choices.locator(".choice__ticks").locator("visible=true").count() == len(library.choices)
    assert mark.is_visible() and mark.is_checked()


def test_paper_has_all_of_each_choice(visit, library):
    """Who prints the figures gets them, though each choice is closed on the screen."""
    text = squeezed("".join(printed(visit(IN_FULL, DESK), "A4")))

    for choice in library.choices.values():
        assert squeezed(choice.what.partition("[@")[0]) in text


def test_paper_names_the_problem(choices, library, words):
    """A doctor who is handed the sheet sees for which problem its choices are; for any problem, no empty field is printed."""
    choices.emulate_media(media="print")

    assert choices.locator(".filters").is_hidden()

    choices.locator(".choices select").select_option("worn-disc", force=True)

    assert choices.locator(".filters").is_visible()
    assert squeezed(words["choices"]["problem"] + library.conditions["worn-disc"].name) in squeezed("".join(printed(choices, "A4")))
