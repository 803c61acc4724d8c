"""`/// in-short`: the whole answer, first on the page."""

from tests.unit.test_library import change

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
    change(own_data / "words" / "en.yml", "in_short: In short", "in_short: Kurz gesagt")

    assert page(MARKDOWN, own_data).h2.text == "Kurz gesagt"


def test_answer_to_a_promise_begins_with_its_verdict(page, words):
    """Whom the page is for, then the mark and the word of the record and the promise that they are on, then the author's answer."""
    box = page("/// in-short\n    for: For people with a worn disc.\n    claim: root-cause\n\nNo trial found it.\n///").section

    expected = [
        words["in_short"],
        "For people with a worn disc.",
        "You may have been told: “The cells treat the root cause.”",
        "Not shown",
        "No trial found it.",
    ]
    assert expected == [part.text for part in box.find_all(True, recursive=False)]
    assert "mark--bar" in box.select_one(".verdict svg")["class"]


def test_answer_to_an_unknown_promise_is_refused(refusal):
    """A slip never costs a reader the verdict."""
    assert "“root-case” is not one of our claims." in refusal("/// in-short\n    claim: root-case\n\nText.\n///")
