"""`/// in-short`: the whole answer, first on the page."""

MARKDOWN = """
# Which conditions?

/// in-short
No condition of the back has been shown to need the cells.
///
"""


def test_in_short_is_a_section_named_by_its_heading(page, words):
    """People who listen can jump to the short answer, by its heading and by its name; under it stand the words of the author."""
    section = page(MARKDOWN).find("section", class_="in-short")

    assert section["aria-labelledby"] == section.h2["id"]
    assert [words["in_short"], "No condition of the back has been shown to need the cells."] == [
        part.text for part in section.find_all(True, recursive=False)
    ]


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
