"""Citations: each paragraph names its sources at its end, and leads to the page's list of all of them."""

import pytest

from tests.unit.sources import cites, said

NO_BREAK_SPACE = "\u00a0"


def listed(soup):
    """Return the ids of the list at the foot of the page, in order."""
    return [item["id"].removeprefix("source-") for item in soup.select(".sources ol > li")]


def counts(soup):
    """Return what the short links say, in reading order."""
    return [link.text for link in soup.select(".cites__count")]


def test_paragraph_tells_how_many_sources_it_has_and_names_them(page, words):
    """A short link opens the names, which are there without a script, in reader views and on paper."""
    line = page("Both say so.[@small-trial-2024; @health-leaflet]").p.select_one(".cites")
    count, names = line.select_one(".cites__count"), line.select_one(".cites__names")

    assert words["n_sources"][1].format(2) == count.text
    assert f"#{names['id']}" == count["href"]
    assert "trial of 40 people, 2024; health service leaflet" == " ".join(names.text.split())
    assert ["small-trial-2024", "health-leaflet"] == cites(line)
    assert line.has_attr("data-aside")


@pytest.mark.parametrize(
    "text",
    [
        "One.[@small-trial-2024; @health-leaflet] Two.",
        "One.[@small-trial-2024;@health-leaflet] Two.",
        "One.[@small-trial-2024][@health-leaflet] Two.",
        "One.[@small-trial-2024] Two.[@health-leaflet]",
        "One.[@small-trial-2024]\nTwo.[@health-leaflet; @small-trial-2024]",
        "*One.[@small-trial-2024]* **Two.[@health-leaflet]**",
    ],
)
def test_sources_of_a_paragraph_stand_together_each_once(page, words, text):
    """However often and wherever it cites, a paragraph has one line, at its end, and no word of it is lost."""
    paragraph = page(text).p

    assert [words["n_sources"][1].format(2)] == counts(paragraph)
    assert ["small-trial-2024", "health-leaflet"] == cites(paragraph)
    assert "cites" in paragraph.find_all(True, recursive=False)[-1]["class"]
    assert "One. Two." == said(paragraph)


@pytest.mark.parametrize(
    ("markdown", "holders"),
    [
        ("- One.[@small-trial-2024]\n- Two.[@small-trial-2024]", ["li", "li"]),
        ("| A | B |\n|---|---|\n| a | One.[@small-trial-2024] |\n| b | Two.[@small-trial-2024] |", ["td", "td"]),
        ("/// in-short\nOne.[@small-trial-2024]\n\nTwo.[@small-trial-2024]\n///", ["p", "p"]),
        ("- One.[@small-trial-2024]\n    - Two.[@small-trial-2024]", ["li", "li"]),
        ("/// chart | by-condition\n///", ["p", "p"]),
    ],
    ids=["list", "table", "block", "list in a list", "record"],
)
def test_each_text_has_its_own_line(page, markdown, holders):
    """An item, a cell, a paragraph and the words of a record each name what they rest on, and no mark is left."""
    soup = page(markdown)

    assert holders == [line.parent.name for line in soup.select(".cites")]
    assert "[@" not in str(soup) and "data-cite" not in str(soup)


def test_item_names_its_sources_before_the_list_inside_it(page):
    """An item's source belongs to its own words."""
    outer, inner = page("- One.[@small-trial-2024]\n    - Two.[@health-leaflet]").find_all("li")[:2]

    assert ["small-trial-2024"] == cites(outer)[:1]
    assert ["health-leaflet"] == cites(inner)


@pytest.mark.parametrize("space", ["", " ", "  ", "\n"])
def test_line_of_sources_never_starts_a_line(page, space):
    """Whatever space an author leaves before a citation, the reader gets one that does not break, and none is left in the text."""
    paragraph = page(f"It did.{space}[@small-trial-2024] More.").p

    assert "It did. More." == said(paragraph)
    assert paragraph.text.startswith(f"It did. More.{NO_BREAK_SPACE}")


def test_list_holds_each_source_once_in_reading_order(page, words):
    """Whoever reads on finds them all at the foot, closed, with their number in the heading."""
    soup = page("/// emergency\n///\n\nText.[@second-trial-2025]\n\n/// claim | root-cause\n///\n\n## More\n\nText.")
    last = soup.find_all(recursive=False)[-1]

    assert ["health-leaflet", "small-trial-2024", "second-trial-2025"] == listed(soup)
    assert ["sources"] == last["class"] and last.has_attr("data-aside")
    assert ("details", f"{words['sources']} (3)", "sources") == (last.find(True).name, last.summary.h2.text, last.h2["id"])
    assert not last.details.has_attr("open")


def test_page_without_citations_has_no_list(page):
    """An empty list would promise what is not there."""
    assert page("Ask what it costs.").find(class_="sources") is None


@pytest.mark.parametrize(("mark", "unknown"), [("[@smal-trial-2024]", "smal-trial-2024"), ("[@small-trial-2024; @nobody]", "nobody")])
def test_citation_that_leads_nowhere_is_refused(refusal, mark, unknown):
    """A statement never goes out with a source that nobody can open."""
    assert f"“[@{unknown}]” is not one of our sources." in refusal(f"It did.{mark}")
