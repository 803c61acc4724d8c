"""The contents of a page: its sections in a closed list right after the answer."""

import pytest

SHORT = "# Title\n\n/// in-short\nIt is so.[@small-trial-2024]\n///\n\n"
SECTIONS = [f"## Part {number}\n\nText.\n" for number in range(1, 5)]


def markdown(*parts):
    return SHORT + "\n".join(parts)


def test_sections_are_listed_after_the_answer(page, words):
    """Each leads to its place, closed parts too; the list is closed, told of with how many it holds, and no text of the page."""
    soup = page(markdown(*SECTIONS))
    contents = soup.select_one("nav.contents")

    assert contents.find_previous_sibling()["class"] == ["in-short"]
    assert words["on_this_page"] == contents["aria-label"]
    assert f"{words['on_this_page']} (4)" == contents.summary.text
    assert not contents.details.has_attr("open") and contents.has_attr("data-aside")
    assert [f"Part {number}" for number in range(1, 5)] == [link.text for link in contents.select("li a")]
    assert all(soup.find("h2", id=link["href"].removeprefix("#")) for link in contents.select("a"))
    assert "The numbers" in [link.text for link in page(markdown(*SECTIONS, "/// details | The numbers\nText.\n///")).select(".contents a")]


def test_words_that_stand_on_paper_alone_are_not_listed(page):
    """On screen each word tells its meaning where it stands; a link to the hidden list would lead nowhere."""
    soup = page(markdown(*SECTIONS, "A [disc](term:disc).\n"))

    assert soup.select_one(".words #words")
    assert ["Part 1", "Part 2", "Part 3", "Part 4"] == [link.text for link in soup.select(".contents a")]


def test_deeper_headings_and_ends_of_the_page_are_not_listed(page):
    """Only sections that hold the page's own matter: not the answer, the way on, the sources or a part of a section."""
    soup = page(markdown(*SECTIONS, "### Deeper\n\nText.\n", "/// next\n- [Home](index.md)\n///"))

    assert ["Part 1", "Part 2", "Part 3", "Part 4"] == [link.text for link in soup.select(".contents a")]


def test_card_is_listed_under_a_short_name(page, words):
    """Its heading is a whole sentence, and someone in need must find it at a glance."""
    soup = page(markdown(*SECTIONS[:3], "/// emergency\n///"))

    assert ("#emergency-now", words["emergency"]["short"]) == [(link["href"], link.text) for link in soup.select(".contents a")][-1]


@pytest.mark.parametrize(
    "markdown", [markdown(*SECTIONS[:3]), "# Title\n\n" + "\n".join(SECTIONS), "Text."], ids=["few sections", "no answer", "no heading"]
)
def test_page_seen_at_a_glance_has_no_contents(page, markdown):
    """Three sections need no list, and where no answer stands the list would come first."""
    assert page(markdown).select_one(".contents") is None
