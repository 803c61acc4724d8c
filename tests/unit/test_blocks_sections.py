"""`/// details`, `/// do-now` and `/// helplines`: what stands closed, what to do now, and who helps."""

import pytest

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


def test_heading_of_a_level_that_is_skipped_is_refused(refusal):
    """It could not be found."""
    assert "“/// details | More” has a heading of level 4. Write 2 or 3." in refusal("/// details | More\n    level: 4\n\nText.\n///")
