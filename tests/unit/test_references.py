"""References: who, when, what and where, and how far we read it. Short under a page, whole under `/sources/`."""

import pytest

from tests.unit.test_library import change


def short(soup):
    """Return the first entry of the list under a page."""
    return soup.select_one(".sources li")


def whole(soup, id):
    """Return the reference of a source on the page of its topic."""
    return soup.select_one(f"#{id} .reference")


TWO = "      - family: Dimitrova\n      - family: Evans\n"
TRIALS = "/// sources | trials\n///"


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["Dimitrova"], "Dimitrova"), (["Dimitrova", "Evans"], "Dimitrova and Evans"), (["A", "B", "C"], "A and others")],
)
def test_one_two_or_many_authors(page, own_data, names, expected):
    """A long list of names helps nobody; the first one finds the paper."""
    change(own_data / "sources" / "trials.yml", TWO, "".join(f"      - family: {name}\n" for name in names))

    assert whole(page(TRIALS, own_data), "second-trial-2025").text.startswith(f"{expected}, 2025. ")
    assert f" {expected}, " in short(page("It did.[@second-trial-2025]", own_data)).text


def test_list_of_authors_that_was_cut_is_said_to_be(page, own_data):
    """One known author of several is not printed as the only one."""
    change(own_data / "sources" / "trials.yml", TWO, "      - family: Dimitrova\n")
    change(own_data / "sources" / "trials.yml", "  read: part", "  read: part\n  more_authors: true")

    assert whole(page(TRIALS, own_data), "second-trial-2025").text.startswith("Dimitrova and others, 2025. ")


def test_title_links_to_the_paper_by_its_doi(page):
    """A DOI still works when a journal moves; the title's own full stop is not doubled."""
    reference = whole(page(TRIALS), "small-trial-2024")

    assert reference.a["href"] == "https://doi.org/10.5555/small-trial"
    assert ". A small trial of cells. Journal of Small Trials. " in reference.text


def test_short_entry_leads_to_the_paper_too(page, words):
    """The journal is a link to the paper; where no journal was seen, a word stands for it."""
    journal = short(page("It did.[@small-trial-2024]")).find("a", href="https://doi.org/10.5555/small-trial")
    paper = short(page("It did.[@second-trial-2025]")).find("a", href="https://doi.org/10.5555/second-trial")

    assert (journal.text, paper.text) == ("Journal of Small Trials", words["original"])


def test_body_without_doi_and_year_is_named_once(page, words):
    """A web page of a body links to its address, says that it has no date, and does not name the body twice."""
    reference = whole(page("/// sources | rules\n///"), "health-leaflet")
    entry = short(page("It did.[@health-leaflet]"))

    assert reference.text.startswith(f"Health Service, {words['no_year']}. ")
    assert reference.a["href"] == entry.find_all("a")[1]["href"] == "https://health.example.org/signs"
    assert (reference.text.count("Health Service"), entry.text.count("Health Service")) == (1, 1)


def test_title_with_markup_is_printed_as_published(page, own_data):
    """Stars and angle brackets in a title are text, never form."""
    change(own_data / "sources" / "trials.yml", "A second trial", '"Cells *in vitro* at <1 year & after"')

    assert whole(page(TRIALS, own_data), "second-trial-2025").a.text == "Cells *in vitro* at <1 year & after"
