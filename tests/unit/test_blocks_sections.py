"""`/// in-short`, `/// next`, `/// details`, `/// do-now`, `/// helplines`: the answer, the way on, what stands closed, who helps."""

import pytest

from tests.unit.sources import cites

IN_SHORT = """
# Which conditions?

/// in-short
No condition of the back has been shown to need the cells.
///
"""
LINKS = "- [Which conditions?](conditions/index.md)\n- [Get help now](get-help-now.md)"
LINES = """
- id: line-one
  url: https://help.example.org/
  phone: 0800 12-34
  sources: [health-leaflet]
  en: {place: Here, name: The line, what: talk about pain}
- id: line-two
  url: https://report.example.org/
  sources: [health-leaflet]
  en: {place: Here, name: The office, what: report harm}
- id: line-three
  url: https://far.example.org/
  sources: [health-leaflet]
  en: {place: There, name: The far one, what: ask}
"""


@pytest.fixture
def helplines(page, own_data):
    """The list of three lines in two places."""
    (own_data / "helplines.yml").write_text(LINES, encoding="utf-8")
    return page("/// helplines\n///", own_data).find("details", class_="helplines")


@pytest.mark.parametrize(("option", "level"), [("", "h2"), ("    level: 3\n", "h3")])
def test_details_are_closed_under_their_heading(page, option, level):
    """A reader opens the part by its heading, which is one of the page or of a section."""
    box = page(f"/// details | The numbers\n{option}\nMuch.[@small-trial-2024]\n///").find("details", class_="more")

    assert (level, "The numbers") == (box.summary.find(True).name, box.summary.text.strip())
    assert box.summary.find(True)["id"]
    assert not box.has_attr("open")
    assert box.p.text.startswith("Much.")


def test_steps_stand_in_order_under_one_heading(page, words):
    """What to do now is a numbered list, named by the interface words or by the author."""
    steps = "1. Walk.\n2. Rest."
    plain, named = page(f"/// do-now\n{steps}\n///").section, page(f"/// do-now | Today\n{steps}\n///").section

    assert [words["do_now"], "Today"] == [plain.h2.text, named.h2.text]
    assert (plain["aria-labelledby"], ["Walk.", "Rest."]) == (plain.h2["id"], [step.text for step in plain.select("ol > li")])


def test_each_step_has_its_picture(page):
    """Pictures stand beside the steps in their order, and say nothing to those who hear the page."""
    steps = page("/// do-now\n    pictures: phone list\n\n1. **Call.** Now.\n2. Choose.\n///").select("li")

    assert ["Call. Now.", "Choose."] == [step.text for step in steps]
    assert all(step.svg.parent["aria-hidden"] == "true" for step in steps)
    assert steps[0].svg["viewbox"] != steps[1].svg["viewbox"]


def test_lines_for_a_crisis_stand_open_with_their_numbers(page, own_data):
    """Who thinks of ending their life finds the numbers at once, each to be touched, with its sources; other lines stand elsewhere."""
    lines = LINES.replace("phone: 0800 12-34", "phone: 0800 12-34\n  crisis: true")
    (own_data / "helplines.yml").write_text(lines, encoding="utf-8")
    box = page("/// helplines | crisis\n///", own_data).select_one(".crisis")

    assert not box.find_parent("details")
    assert [("tel:08001234", "Call 0800 12-34 Here: The line")] == [(link["href"], link.text) for link in box.select("li > a")]
    assert cites(box.p) == ["health-leaflet"]


def test_helplines_stand_together_by_place(helplines, words):
    """Each place is named once, with all that helps there."""
    assert words["helplines"] == helplines.summary.h2.text
    assert [
        ("dt", "Here"),
        ("dd", "The line: talk about pain 0800 12-34"),
        ("dd", "The office: report harm"),
        ("dt", "There"),
        ("dd", "The far one: ask"),
    ] == [(part.name, part.text) for part in helplines.dl.find_all(True, recursive=False)]


def test_helpline_can_be_opened_and_dialled(helplines):
    """A name leads to its page, and a number is one that a phone dials."""
    assert ["https://help.example.org/", "tel:08001234"] == [link["href"] for link in helplines.dd.select("a")]


@pytest.mark.parametrize(
    ("markdown", "fault"),
    [
        ("/// details | More\n    level: 4\n\nText.\n///", "“/// details | More” has a heading of level 4. Write 2 or 3."),
        ("/// details | More\n    level: two\n\nText.\n///", "“/// details | More” has a heading of level two. Write 2 or 3."),
        ("/// helplines | us\n///", "“/// helplines | us” is not a kind of help. Write “crisis”, or nothing after the bar."),
        (
            "/// do-now\n    pictures: phone\n\n1. Walk.\n2. Rest.\n///",
            "“pictures: phone” names 1 pictures for 2 steps. Name one for each step.",
        ),
        ("/// do-now\n    pictures: phon\n\n1. Walk.\n///", "there is no drawing “phon”. Did you mean “phone”?"),
    ],
)
def test_part_that_cannot_be_shown_is_refused(refusal, markdown, fault):
    """A part without a heading could not be opened, and a heading of a level that is skipped could not be found."""
    assert fault in refusal(markdown)


def test_in_short_is_a_section_named_by_its_heading(page, words):
    """People who listen can jump to the short answer, by its heading and by its name; under it stand the words of the author."""
    section = page(IN_SHORT).find("section", class_="in-short")

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


@pytest.mark.parametrize(("bar", "heading"), [("", None), (" | Start from your question", "Start from your question")])
def test_next_is_a_list_of_links_named_by_its_heading(page, words, bar, heading):
    """People who listen can jump to the ways on and hear how many there are; a page may name them better than “What next”."""
    section = page(f"/// next{bar}\n{LINKS}\n///").find("section", class_="next")

    assert section["aria-labelledby"] == section.h2["id"]
    assert section.h2.text == (heading or words["what_next"])
    assert [("Which conditions?", "conditions/index.md"), ("Get help now", "get-help-now.md")] == [
        (link.text, link["href"]) for link in section.select("ul > li > a")
    ]
