"""Citations: `[@id]` becomes a number that leads to the page's list of sources."""

import pytest

NO_BREAK_SPACE = "\u00a0"


def numbers(soup):
    """Return the numbers in the text, in reading order, each with the source it leads to."""
    return [(link.text, link["href"].removeprefix("#source-")) for link in soup.select("span.cites a")]


def listed(soup):
    """Return the ids of the list at the foot of the page, in order."""
    return [item["id"].removeprefix("source-") for item in soup.select(".sources > ol > li")]


def test_numbers_rise_in_reading_order(page):
    """The first source that a reader meets is 1, the next new one 2."""
    soup = page("One.[@second-trial-2025]\n\nTwo.[@health-leaflet]\n\nThree.[@small-trial-2024]")

    assert numbers(soup) == [("1", "second-trial-2025"), ("2", "health-leaflet"), ("3", "small-trial-2024")]


def test_same_source_keeps_its_number(page):
    """A source that is cited again leads to the same place under the same number, and is listed once."""
    soup = page("One.[@small-trial-2024] Two.[@health-leaflet] Three.[@small-trial-2024]")

    assert numbers(soup) == [("1", "small-trial-2024"), ("2", "health-leaflet"), ("1", "small-trial-2024")]
    assert listed(soup) == ["small-trial-2024", "health-leaflet"]


@pytest.mark.parametrize(
    "mark",
    ["[@small-trial-2024; @health-leaflet]", "[@small-trial-2024;@health-leaflet]", "[@small-trial-2024][@health-leaflet]"],
)
def test_several_sources_stand_at_one_place(page, mark):
    """Each of them has its own number, and the numbers do not run together."""
    soup = page(f"Both say so.{mark}")

    assert numbers(soup) == [("1", "small-trial-2024"), ("2", "health-leaflet")]
    assert soup.p.text == f"Both say so.{NO_BREAK_SPACE}1{NO_BREAK_SPACE}2"


def test_numbers_follow_the_page_across_blocks_records_and_text(page):
    """Blocks and text are numbered together as they stand on the page, not as they were built."""
    soup = page("/// emergency\n///\n\nText.[@second-trial-2025]\n\n/// claim | root-cause\n///")

    assert numbers(soup) == [
        ("1", "health-leaflet"),
        ("2", "small-trial-2024"),
        ("3", "second-trial-2025"),
        ("3", "second-trial-2025"),
        ("2", "small-trial-2024"),
    ]


def test_citation_inside_the_words_of_a_record_is_numbered(page):
    """What a picture says of a condition may cite, like any page."""
    found = page("/// chart | by-condition\n///").select_one("td > p")

    assert found.text == f"It found no clear gain.{NO_BREAK_SPACE}1"
    assert found.a["href"] == "#source-small-trial-2024"


@pytest.mark.parametrize(
    "markdown",
    [
        "- In a list.[@small-trial-2024]",
        "| A | B |\n|---|---|\n| a | In a table.[@small-trial-2024] |",
        "**In bold.[@small-trial-2024]**",
        "/// in-short\nIn a block.[@small-trial-2024]\n///",
    ],
)
def test_no_mark_is_left_wherever_text_stands(page, markdown):
    """No reader ever meets the form that authors write."""
    soup = page(markdown)

    assert numbers(soup) == [("1", "small-trial-2024")]
    assert "[@" not in str(soup)


@pytest.mark.parametrize("space", ["", " ", "  ", "\n"])
def test_number_never_starts_a_line(page, space):
    """Whatever space an author leaves before a citation, the reader gets one that does not break."""
    soup = page(f"It did.{space}[@small-trial-2024] More.")

    assert soup.p.text == f"It did.{NO_BREAK_SPACE}1 More."


def test_number_has_a_label_for_ears(page, words):
    """“1” alone says nothing to people who listen: the label is short, because they hear it at every citation."""
    link = page("It did.[@small-trial-2024]").select_one("span.cites a")

    assert link["aria-label"] == f"{words['source']} 1"
    assert link.text in link["aria-label"]


def test_number_leads_to_its_entry_in_the_list(page):
    """The entry exists on the same page; its name leads on to what the source found."""
    soup = page("It did.[@small-trial-2024]")
    entry = soup.find(id=soup.select_one("span.cites a")["href"].removeprefix("#"))

    assert entry.find_parent("ol") is not None
    assert (entry.a.text, entry.a["href"]) == ("Trial of 40 people, 2024", "/sources/trials.md#small-trial-2024")


def test_list_of_sources_comes_last_under_its_heading(page, words):
    """A reader finds it at the foot of the page, and one who listens can jump to it."""
    last = page("It did.[@small-trial-2024]\n\n## More\n\nText.").find_all(recursive=False)[-1]

    assert last["class"] == ["sources"]
    assert last.h2.text == words["sources"]


def test_page_without_citations_has_no_list(page):
    """An empty list would promise what is not there."""
    assert page("Ask what it costs.").find(class_="sources") is None


@pytest.mark.parametrize(("mark", "unknown"), [("[@smal-trial-2024]", "smal-trial-2024"), ("[@small-trial-2024; @nobody]", "nobody")])
def test_citation_that_leads_nowhere_is_refused(refusal, mark, unknown):
    """A statement never goes out with a source that nobody can open."""
    assert f"“[@{unknown}]” is not one of our sources." in refusal(f"It did.{mark}")
