"""`/// next`: where a reader would want to go now."""

MARKDOWN = """
/// next
- [Which conditions?](conditions/index.md)
- [Get help now](get-help-now.md)
///
"""


def test_next_is_a_section_named_by_its_heading(page, words):
    """People who listen can jump to the list of ways on, by its heading and by its name."""
    section = page(MARKDOWN).find("section", class_="next")

    assert section["aria-labelledby"] == section.h2["id"]
    assert section.h2.text == words["what_next"]


def test_next_holds_a_real_list_of_links(page):
    """Every way on is a link in a list, so that a reader who listens hears how many there are."""
    section = page(MARKDOWN).find("section", class_="next")
    expected = [("Which conditions?", "conditions/index.md"), ("Get help now", "get-help-now.md")]

    assert [(link.text, link["href"]) for link in section.select("ul > li > a")] == expected


def test_next_takes_a_heading_of_its_own(page):
    """A page may say better than “What next” what its links are for."""
    section = page("/// next | Start from your question\n- [Get help now](get-help-now.md)\n///").find("section")

    assert section.h2.text == "Start from your question"
    assert section["aria-labelledby"] == section.h2["id"]
