"""`/// next`: where a reader would want to go now."""

import pytest

LINKS = "- [Which conditions?](conditions/index.md)\n- [Get help now](get-help-now.md)"


@pytest.mark.parametrize(("bar", "heading"), [("", None), (" | Start from your question", "Start from your question")])
def test_next_is_a_list_of_links_named_by_its_heading(page, words, bar, heading):
    """People who listen can jump to the ways on and hear how many there are; a page may name them better than “What next”."""
    section = page(f"/// next{bar}\n{LINKS}\n///").find("section", class_="next")

    assert section["aria-labelledby"] == section.h2["id"]
    assert section.h2.text == (heading or words["what_next"])
    assert [("Which conditions?", "conditions/index.md"), ("Get help now", "get-help-now.md")] == [
        (link.text, link["href"]) for link in section.select("ul > li > a")
    ]
