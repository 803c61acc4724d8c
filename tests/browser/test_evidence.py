"""The table of studies filters by what a reader wants to know, says how many are shown, and can be linked to as it is."""

from tests.browser.conftest import PHONE

PATH = "evidence/"
SHOWN = "rows => rows.filter(row => row.checkVisibility()).length"


def test_filters_show_what_was_chosen_and_how_many(visit):
    """A condition and a comparison together leave only the studies that fit both; the number is announced."""
    page = visit(PATH, PHONE)
    rows = page.locator(".study-row")
    everything = rows.count()

    assert everything == rows.evaluate_all(SHOWN)

    page.locator("select[name=condition]").select_option("Worn disc")
    page.locator("select[name=comparison]").select_option("With comparison")
    shown = rows.locator("visible=true")

    assert 0 < shown.count() < everything
    assert all("Worn disc" in text and "With comparison" in text for text in shown.all_text_contents())
    assert page.get_by_role("status").inner_text() == f"{shown.count()} of {everything} studies shown."


def test_empty_groups_are_not_left_standing(visit):
    """The heading of a kind of study goes with its last row."""
    page = visit(PATH, PHONE)
    page.locator("select[name=design]").select_option("Reviews of many studies")

    assert ["Reviews of many studies"] == page.locator(".study-table tbody > tr:first-child > th").locator(
        "visible=true"
    ).all_text_contents()


def test_choice_can_be_linked_to(visit):
    """The choice stands in the address; whoever opens it sees the same rows, and a strange one shows everything."""
    page = visit(PATH, PHONE)
    page.locator("select[name=cells]").select_option("Own fat cells")
    count = page.locator(".study-row").locator("visible=true").count()
    link = page.url
    page.goto("about:blank")
    page.goto(link)

    assert page.locator("select[name=cells]").input_value() == "own-fat"
    assert count == page.locator(".study-row").locator("visible=true").count()

    page.goto(link.replace("own-fat", "nonsense"))

    assert page.locator(".study-row").count() == page.locator(".study-row").locator("visible=true").count()


def test_way_to_the_text_changes_no_choice(visit):
    """A place on the page stands after “#” too; it is no choice."""
    page = visit(PATH, PHONE)
    page.locator("select[name=cells]").select_option("Own fat cells")
    count = page.locator(".study-row").locator("visible=true").count()
    page.evaluate("location.hash = 'all-studies'")
    page.wait_for_function("location.hash === '#all-studies'")

    assert count == page.locator(".study-row").locator("visible=true").count()


def test_every_name_leads_to_an_entry(visit):
    """The link of a row opens the entry of that study, at its heading."""
    page = visit(PATH, PHONE)
    link = page.locator(".study-row a").first
    name = link.inner_text()
    link.click()
    page.wait_for_url("**/evidence/*/#*")
    entry = page.locator(":target")

    assert name == entry.locator("h2").inner_text()
    assert entry.evaluate("e => e.getBoundingClientRect().top < innerHeight")
