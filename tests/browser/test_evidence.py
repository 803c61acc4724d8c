"""The table of studies filters by what a reader wants to know, says how many are shown, and can be linked to as it is."""

import pytest

from tests.helpers.walk import PHONE

PATH = "evidence/"
ROWS = ".study-row"
SHOWN = "rows => rows.filter(row => row.checkVisibility()).length"


@pytest.fixture
def table(visit):
    """The page with the table of studies."""
    return visit(PATH, PHONE)


def shown(page):
    return page.locator(ROWS).locator("visible=true")


def choose(page, name, label):
    """Choose the option that a reader sees as `label`."""
    page.locator(f"select[name={name}]").select_option(label=label)


def test_filters_show_what_was_chosen_and_how_many(table, library, words):
    """A condition and a comparison together leave only the studies that fit both; the number is announced."""
    rows = table.locator(ROWS)
    everything = rows.count()
    condition, comparison = library.conditions["worn-disc"]["name"], words["study"]["comparisons"]["with"]

    assert everything == rows.evaluate_all(SHOWN)

    choose(table, "condition", condition)
    choose(table, "comparison", comparison)

    assert 0 < shown(table).count() < everything
    assert all(condition in text and comparison in text for text in shown(table).all_text_contents())
    assert table.get_by_role("status").inner_text() == words["study"]["some_shown"].format(shown(table).count(), everything)


def test_empty_groups_are_not_left_standing(table, words):
    """The heading of a kind of study goes with its last row."""
    kind = words["study"]["designs"]["review"]
    choose(table, "design", kind)

    assert [kind] == table.locator(".study-table tbody > tr:first-child > th").locator("visible=true").all_text_contents()


def test_choice_can_be_linked_to(table, words):
    """The choice stands in the address; whoever opens it sees the same rows, and a strange one shows everything."""
    choose(table, "cells", words["study"]["cells_kinds"]["own-fat"])
    value, count, link = table.locator("select[name=cells]").input_value(), shown(table).count(), table.url
    table.goto("about:blank")
    table.goto(link)

    assert value and value == table.locator("select[name=cells]").input_value()
    assert 0 < count == shown(table).count()

    table.goto(link.partition("#")[0] + "#cells=nonsense")

    assert count < table.locator(ROWS).count() == shown(table).count()


def test_way_to_the_text_changes_no_choice(table, words):
    """A place on the page stands after “#” too; it is no choice."""
    choose(table, "cells", words["study"]["cells_kinds"]["own-fat"])
    count = shown(table).count()
    table.evaluate("location.hash = 'all-studies'")
    table.wait_for_function("location.hash === '#all-studies'")

    assert count == shown(table).count() < table.locator(ROWS).count()


def test_every_name_leads_to_an_entry(table):
    """The link of a row opens the entry of that study, at its heading."""
    link = table.locator(f"{ROWS} a").first
    name = link.inner_text()
    link.click()
    table.wait_for_url("**/evidence/*/#*")
    entry = table.locator(":target")

    assert name == entry.locator("h2").inner_text()
    assert entry.evaluate("e => e.getBoundingClientRect().top < innerHeight")
