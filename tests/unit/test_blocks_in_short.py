"""`/// in-short`: the whole answer, first on the page."""

MARKDOWN = """
# Which conditions?

/// in-short
No condition of the back has been shown to need the cells.
///
"""


def test_in_short_is_a_section_named_by_its_heading(page, words):
    """People who listen can jump to the short answer, by its heading and by its name."""
    section = page(MARKDOWN).find("section", class_="in-short")

    assert section["aria-labelledby"] == section.h2["id"]
    assert section.h2.text == words["in_short"]


def test_in_short_holds_the_words_of_the_author(page):
    """What stands between the lines is a paragraph under the heading."""
    section = page(MARKDOWN).find("section", class_="in-short")

    assert [child.name for child in section.find_all(True, recursive=False)] == ["h2", "p"]
    assert section.p.text == "No condition of the back has been shown to need the cells."


def test_in_short_is_printed_in_the_words_of_its_language(page, own_data):
    """The heading comes from the interface words, so that a translation needs no code."""
    words = own_data / "words" / "en.yml"
    words.write_text(words.read_text(encoding="utf-8").replace("in_short: In short", "in_short: Kurz gesagt"), encoding="utf-8")

    assert page(MARKDOWN, own_data).h2.text == "Kurz gesagt"
