"""The list of studies filters by what a reader wants to know, says how many are shown, and can be linked to as it is."""

import pytest

from tests.helpers.layout import LEAD_NOWHERE
from tests.helpers.walk import PHONE

PATH = "evidence/studies/"
ROWS = ".study"
GROUPS = ".study-list__group"


@pytest.fixture
def studies(visit):
    """The page with the list of studies."""
    return visit(PATH, PHONE)


def shown(page):
    return page.locator(ROWS).locator("visible=true")


def choose(page, name, label):
    """Choose the option that a reader sees as `label`."""
    page.locator(f"select[name={name}]").select_option(label=label)


def test_every_study_is_there_in_a_group(studies):
    """Before a choice each group is closed; opened one by one, they show every study."""
    for group in studies.locator(GROUPS).all():  # no group would show no study
        assert 0 == group.locator(ROWS).locator("visible=true").count()
        group.locator("summary").first.click()

    assert 0 < studies.locator(ROWS).count() == shown(studies).count()


def test_filters_show_what_was_chosen_and_how_many(studies, library, words):
    """A condition and a comparison together leave only the studies that fit both, in open groups; the number is announced."""
    everything = studies.locator(ROWS).count()
    condition, comparison = library.conditions["worn-disc"].name, words["study"]["comparisons"]["with"]
    choose(studies, "condition", condition)
    choose(studies, "comparison", comparison)

    assert 0 < shown(studies).count() < everything
    assert all(condition in text and comparison in text for text in shown(studies).all_text_contents())
    assert studies.get_by_role("status").inner_text() == words["study"]["some_shown"].format(shown(studies).count(), everything)


def test_empty_groups_are_not_left_standing(studies, words):
    """A kind of study goes with its last study, and comes back with it."""
    groups = studies.locator(GROUPS)
    choose(studies, "comparison", words["study"]["comparisons"]["with"])
    standing = groups.locator("visible=true")

    assert 0 < standing.count() < groups.count()
    assert all(group.locator(ROWS).locator("visible=true").count() for group in standing.all())
    assert [] == studies.evaluate(LEAD_NOWHERE)

    studies.locator("select[name=comparison]").select_option("")

    assert groups.count() == standing.count()


def test_choice_can_be_linked_to(studies, words):
    """The choice stands in the address; whoever opens it sees the same studies, and a strange one hides none."""
    choose(studies, "cells", words["study"]["cells_kinds"]["own-fat"])
    value, count, link = studies.locator("select[name=cells]").input_value(), shown(studies).count(), studies.url
    studies.goto("about:blank")
    studies.goto(link)

    assert value and value == studies.locator("select[name=cells]").input_value()
    assert 0 < count == shown(studies).count()

    studies.goto(link.partition("#")[0] + "#cells=nonsense")

    assert count < studies.locator(ROWS).count() == studies.locator(f"{ROWS}:not([hidden])").count()


def test_way_to_the_text_changes_no_choice(studies, words):
    """A place on the page stands after “#” too; it is no choice."""
    choose(studies, "cells", words["study"]["cells_kinds"]["own-fat"])
    count = shown(studies).count()
    studies.evaluate("location.hash = 'all-studies'")
    studies.wait_for_function("location.hash === '#all-studies'")

    assert count == shown(studies).count() < studies.locator(ROWS).count()


def test_name_of_a_study_leads_to_its_entry(visit):
    """The link of a picture opens the entry of that study, which stands closed in a closed group, at its heading."""
    page = visit("evidence/", PHONE)
    link = page.locator(".chart th a").first
    name = link.inner_text()
    link.click()
    page.wait_for_url("**/evidence/studies/#*")
    entry = page.locator(":target")

    assert name == entry.locator("h3").inner_text()
    assert entry.locator("dl").is_visible()
    assert entry.evaluate("e => e.getBoundingClientRect().top < innerHeight")
