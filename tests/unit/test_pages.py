"""What a page must hold: its front matter, its parts, its outline, and a check that is not overdue."""

from datetime import UTC, date, datetime

import pytest

from guide.errors import Refusal
from guide.lint.pages import CONDITION_OUTLINE, PARTS, build_day, check_page, check_titles

TODAY = date(2026, 11, 23)
PAGE = "conditions/slipped-disc.md"
BLOCKS = {
    "in-short": "/// in-short\nText.\n///",
    "claim": "/// claim | root-cause\n///",
    "outcome": "/// outcome | cells-worn-disc\n///",
    "emergency": "/// emergency\n///",
    "claim-page": "/// claim-page | root-cause\n///",
    "drawing-page": "/// drawing-page | spine\n///",
    "next": "/// next\n- [Home](index.md)\n///",
}
NEEDS = {
    "home": ["emergency", "next"],
    "treatment": ["in-short", "claim", "outcome", "emergency", "next"],
    "condition": ["in-short", "claim", "outcome", "emergency", "next"],
    "practical": ["in-short", "next"],
    "sheet": ["in-short", "next"],
    "help": ["in-short", "emergency", "next"],
    "claim": ["claim-page", "next"],
    "drawing": ["drawing-page"],
    "reference": [],
}


def meta(**changes):
    """Return front matter that is whole, with some keys changed; `None` takes a key away."""
    whole = {
        "title": "Slipped disc",
        "description": "What a slipped disc is, and what studies found about cells for it.",
        "kind": "treatment",
        "checked": "2026-11-23",
        "check_due": "2027-05-23",
    }
    return {key: value for key, value in (whole | changes).items() if value is not None}


def body(kind, without=None):
    """Return a page with every part that its kind needs, but one."""
    headings = [f"## {heading}" for heading in CONDITION_OUTLINE] if kind == "condition" else []
    return "\n\n".join(["# Slipped disc", *headings, *(BLOCKS[name] for name in NEEDS[kind] if name != without)])


def refusal(front, markdown, today=TODAY):
    """Return the sentence with which a page is refused."""
    with pytest.raises(Refusal) as caught:
        check_page(PAGE, front, markdown, today)
    sentence = str(caught.value)
    assert sentence.startswith(f"{PAGE}: "), f"the page is not named: {sentence}"
    assert sentence[-1] in ".?", f"this is not a whole sentence: {sentence}"
    return sentence


@pytest.mark.parametrize("kind", PARTS)
def test_whole_page_passes(kind):
    """A page of each kind goes out when it holds what its kind needs."""
    assert check_page(PAGE, meta(kind=kind), body(kind), TODAY) is None


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in NEEDS.items() for name in names])
def test_missing_part_is_refused(kind, name):
    """The sentence names the kind of page and the block it lacks."""
    sentence = refusal(meta(kind=kind), body(kind, without=name))

    assert f"a {kind} page needs" in sentence
    assert f"“/// {name}" in sentence


def test_part_within_other_blocks_counts():
    """A block may stand in another, with more slashes outside."""
    markdown = body("help").replace("/// emergency\n///", "//// hero\n/// emergency | today\n///\n////")

    assert check_page(PAGE, meta(kind="help"), markdown, TODAY) is None


@pytest.mark.parametrize("key", ["title", "description", "kind", "checked", "check_due"])
def test_missing_key_is_refused(key):
    """Each key of the front matter is asked for by name."""
    assert f"`{key}` is missing. Add it:" in refusal(meta(**{key: None}), body("treatment"))


@pytest.mark.parametrize(
    ("changes", "fault", "mend"),
    [
        ({"kind": "treatmnt"}, "`kind` is “treatmnt”.", "Did you mean “treatment”?"),
        ({"descripton": "A slip."}, "`descripton` is not a key", "Did you mean “description”?"),
        ({"description": "Too short."}, "`description` is “Too short.”.", "40 to 160 characters"),
        ({"title": "Slipped disc " * 6}, "`title` is", "title"),
        ({"checked": date(2026, 11, 23)}, "`checked` is “2026-11-23”.", "in quotation marks"),
        ({"check_due": "2027-02-30"}, "`check_due` is “2027-02-30”.", "year-month-day"),
        ({"check_due": "spring 2027"}, "`check_due` is “spring 2027”.", "year-month-day"),
        ({"reviewer": {"name": "A. Person"}}, "`reviewer.role` is missing.", "Role and place of work"),
        ({"check_due": "2026-11-23"}, "the next check (2026-11-23) is not after the last one.", "Give `check_due` a later date."),
        ({"check_due": "2025-05-23"}, "the next check (2025-05-23) is not after the last one.", "Give `check_due` a later date."),
    ],
)
def test_faulty_front_matter_is_refused(changes, fault, mend):
    """The sentence names the key, what stands there, and what belongs there."""
    sentence = refusal(meta(**changes), body("treatment"))

    assert fault in sentence
    assert mend in sentence.partition(fault)[2]


def test_overdue_page_is_refused():
    """The day after its check was due, a page no longer goes out."""
    sentence = refusal(meta(), body("treatment"), today=date(2027, 5, 24))

    assert "its check was due on 2027-05-23." in sentence
    assert "renew `checked` and `check_due`" in sentence


def test_page_goes_out_on_the_day_its_check_is_due():
    """An author has the whole of that day."""
    assert check_page(PAGE, meta(), body("treatment"), date(2027, 5, 23)) is None


@pytest.mark.parametrize("heading", CONDITION_OUTLINE)
def test_condition_page_without_a_heading_is_refused(heading):
    """Readers learn one outline for all conditions; the heading that is missing is named."""
    sentence = refusal(meta(kind="condition"), body("condition").replace(f"## {heading}\n", f"## About {heading}\n"))

    assert f"the heading “## {heading}” is missing." in sentence


def test_condition_page_in_another_order_is_refused():
    """The order is the same on every page, so that pages can be compared."""
    first, second, *_ = CONDITION_OUTLINE
    swapped = body("condition").replace(f"## {first}", "## x").replace(f"## {second}", f"## {first}").replace("## x", f"## {second}")

    assert "its headings are not those of a condition page, in order." in refusal(meta(kind="condition"), swapped)


def test_condition_page_with_one_heading_more_is_refused():
    """A heading of its own would hide what all pages share."""
    assert "in order." in refusal(meta(kind="condition"), body("condition") + "\n\n## Our clinic\n")


def test_heading_with_an_anchor_of_its_own_counts():
    """`{#risks}` behind a heading is not part of its words."""
    markdown = body("condition").replace("## Risks that matter here", "## Risks that matter here {#risks}")

    assert check_page(PAGE, meta(kind="condition"), markdown, TODAY) is None


def test_two_pages_with_one_title_are_refused():
    """People who listen tell pages apart by their titles; capitals cannot be heard."""
    with pytest.raises(Refusal) as caught:
        check_titles({"a.md": "Slipped disc", "b.md": "Worn disc", "c.md": "Slipped Disc"})

    assert str(caught.value) == "c.md: its title “Slipped Disc” is also that of a.md. Give each page a title of its own."


def test_day_of_the_build_can_be_set(monkeypatch):
    """`SOURCE_DATE_EPOCH` makes two builds of one commit the same, on whatever day they are made."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert build_day() == date(2023, 11, 14)


def test_day_of_the_build_is_today(monkeypatch):
    """Where no day is set, a page gets overdue by itself."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).date()
    day = build_day()

    assert before <= day <= datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"checked": "2126-11-23", "check_due": "2127-05-23"}, "a day to come"),
        ({"check_due": "2099-05-23"}, "more than a year"),
    ],
)
def test_dates_that_cannot_be_true_are_refused(changes, fault):
    """No check lies in the future, and none is put off for more than a year."""
    with pytest.raises(Refusal, match=fault):
        check_page(PAGE, meta(**changes), "# Title\n" + body("treatment"), TODAY)


@pytest.mark.parametrize("headings", ["", "# One\n\n# Two\n", "## Two\n\n# One\n", "# One\n\n### Three\n"])
def test_headings_out_of_order_are_refused(headings):
    """A page has one title, first, and skips no level."""
    with pytest.raises(Refusal, match=r"heading|title"):
        check_page(PAGE, meta(kind="reference"), headings, TODAY)
