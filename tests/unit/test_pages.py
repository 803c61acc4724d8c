"""What a page must hold: its front matter, the parts of its kind in their places, its outline, and days that can be true."""

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from guide.content.library import load_library
from guide.content.loading import ROOT
from guide.errors import Refusal
from guide.kinds import KINDS
from guide.lint import pages as lint
from guide.lint import paths
from guide.publish.settings import build_day
from guide.syntax import read_page
from tests.helpers.each import each
from tests.unit.sources import CITED, body, meta, source

TODAY = date(2026, 11, 23)
FIRST, SECOND = (f"## {heading}\n\n" for heading in lint.CONDITION_OUTLINE[:2])


def refusal(front, markdown, today=TODAY, path=None):
    """Return the sentence with which a page is refused."""
    page = source(front, markdown, path)
    with pytest.raises(Refusal) as caught:
        check(page, today)
    sentence = str(caught.value)
    assert sentence.startswith(page.path), f"the page is not named: {sentence}"
    assert sentence[-1] in ".?", f"this is not a whole sentence: {sentence}"
    return sentence


def check(page, today=TODAY):
    lint.check_front_matter(page, today)
    lint.check_headings(page)
    lint.check_kind(page)
    lint.check_places(page)


@each("kind", KINDS)
def test_page_goes_out_when_it_holds_what_its_kind_needs(kind):
    """The whole page passes; without any one part it is refused, and the sentence names the kind and the block."""
    assert check(source(meta(kind=kind), body(kind))) is None
    for part in KINDS[kind].holds:
        if part != "hero":  # which holds the title
            assert f"a {kind} page needs the block “/// {part}”." in refusal(meta(kind=kind), body(kind, without=part))


def test_card_stands_on_every_page_about_the_treatment():
    """No page that tells of the treatment lacks the signs that need a call now, and the page of help has a list for each reader."""
    with_card = {name for name, kind in KINDS.items() if "emergency | now" in kind.holds}

    assert with_card == {"home", "treatment", "condition"}
    assert {"call", "emergency | injection", "emergency | none"} == set(KINDS["help"].holds)


def test_card_for_soon_is_no_card_for_now():
    """They are told apart, `now` may be left out, a card may stand in another block, and the list after an injection has all for now."""
    good = body("treatment")
    soon = good.replace("/// emergency | now", "/// emergency | soon")

    assert "needs the block “/// emergency | now”" in refusal(meta(), soon)
    assert check(source(meta(), good.replace("/// emergency | now", "/// emergency"))) is None
    assert check(source(meta(), good.replace("/// emergency | now", "/// emergency | injection"))) is None
    assert check(source(meta(), good.replace("/// emergency | now\n///", "//// claim | new-path\n/// emergency\n///\n////"))) is None


@each(
    ("kind", "markdown", "fault"),
    [
        ("treatment", body("treatment").replace("# Slipped disc\n\n", "# Slipped disc\n\nText first.\n\n"), "right under the title"),
        ("claim", body("claim").replace("# Slipped disc\n\n", "# Slipped disc\n\nText first.\n\n"), "right under the title"),
        ("reference", "# Slipped disc\n\n## First\n\n/// in-short\nText.\n///\n", "right under the title"),
        ("treatment", body("treatment") + "\nText last.\n", "line 29: “/// next” does not stand last."),
        ("treatment", body("treatment").replace(f"{CITED}\n", "", 1), "line 10: “/// in-short” is empty."),
        ("treatment", body("treatment").replace("    for: You.\n", ""), "line 10: “/// in-short” does not say whom the page is for."),
        ("treatment", body("treatment").replace("- [Home](index.md)\n", ""), "“/// next” is empty."),
        ("treatment", body("treatment").replace(CITED, "Text.", 1), "“/// in-short” has no source."),
        ("reference", body("claim"), "“/// claim-page” does not stand on a reference page. It needs the kind claim."),
        ("reference", body("treatment"), "line 16: “/// claim” does not stand on a reference page."),
        ("home", body("home").replace("/// answers", "/// answer | Why?\nText.\n///\n\n/// answers"), "“/// answer” stands alone."),
        ("practical", body("practical").replace("/// next", "/// drawing-page | discs\n///\n\n/// next"), "It needs the kind drawing."),
    ],
)  # fmt: skip
def test_block_that_is_empty_or_out_of_place_is_refused(kind, markdown, fault):
    """What readers look for first comes first, the way on comes last, and what is said in short rests on a source."""
    assert fault in refusal(meta(kind=kind), markdown)


@pytest.mark.parametrize(("kind", "path"), [("reference", "get-help-now.md"), ("reference", "index.md"), ("help", "risks.md")])
def test_page_of_help_and_home_keep_their_kind(kind, path):
    """Each page links to the one of help, and readers find the cards there."""
    assert f"its kind is “{kind}”. Write “kind: h" in refusal(meta(kind=kind), body(kind), path=path)


@each(
    ("changes", "fault", "mend"),
    [
        *(({key: None}, f"`{key}` is missing.", "Add it:") for key in ("title", "description", "kind", "checked", "check_due")),
        ({"kind": "treatmnt"}, "`kind` is “treatmnt”.", "Did you mean “treatment”?"),
        ({"descripton": "A slip."}, "`descripton` is not a key", "Did you mean “description”?"),
        ({"description": "Too short."}, "`description` is “Too short.”.", "40 to 160 characters"),
        ({"description": " " * 50}, "a text is empty.", "Write it"),
        ({"title": "Slipped disc " * 6}, "`title` is", "title"),
        ({"title": "Slipped\u200bdisc"}, "a sign that is not what it seems", "Type it anew."),
        ({"also": ["mira&shy;cle"]}, "“&shy;cle” would be printed", "A text holds"),
        ({"checked": TODAY}, "`checked` is “2026-11-23”.", "in quotation marks"),
        ({"check_due": "2027-02-30"}, "`check_due` is “2027-02-30”.", "year-month-day"),
        ({"check_due": "spring 2027"}, "`check_due` is “spring 2027”.", "year-month-day"),
        ({"check_due": "2026-11-23"}, "the next check (2026-11-23) is not after the last one.", "Give `check_due` a later date."),
        ({"check_due": "2099-05-23"}, "is more than a year away.", "Give `check_due` an earlier date."),
        ({"checked": "2126-11-23", "check_due": "2127-05-23"}, "it was checked on a day to come (2126-11-23).", "the day of the check."),
        ({"reviewer": {"name": "A. Person"}}, "`reviewer.role` is missing.", "Role and place of work"),
        ({"reviewer": {"name": " ", "role": "Doctor", "date": "2026-11-01"}}, "a text is empty.", "Write it"),
        ({"reviewer": {"name": "A. Person", "role": "Doctor", "date": "2126-11-23"}}, "reviewed on a day to come", "`reviewer.date`"),
    ],
)  # fmt: skip
def test_faulty_front_matter_is_refused(changes, fault, mend):
    """The sentence names the key, what stands there, and what belongs there."""
    sentence = refusal(meta(**changes), body("treatment"))

    assert fault in sentence
    assert mend in sentence.partition(fault)[2]


@each(
    ("head", "fault"),
    [
        (b"---\ntitle: Stem cells: how\n---\n", "line 2"),
        (b"---\ntitle: One\ntitle: Two\n---\n", "line 3: the key “title” stands twice"),
        (b"\n---\ntitle: One\n---\n", "does not stand first"),
        (b"---\ntitle: One\n", "does not stand first"),
        ("---\ntitle: Cómo\n---\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_head_that_is_read_by_halves_is_refused(head, fault):
    """A head that MkDocs would take for text, or of which it would lose a key, is told to the author with its line."""
    with pytest.raises(Refusal, match=r"^advantages\.md") as caught:
        lint.check_front_matter(read_page("advantages.md", head), TODAY)

    assert fault in str(caught.value)


def test_overdue_page_goes_out():
    """A date never stops a correction: the page goes out, tells readers, and is in the list that the weekly job looks at."""
    page, fresh = source(meta(), body("treatment")), source(meta(check_due="2027-05-25"), "# Disc\n", path="about.md")

    assert check(page, date(2027, 5, 24)) is None
    assert lint.overdue([page, fresh], date(2027, 5, 23)) == []
    assert lint.overdue([page, fresh], date(2027, 5, 24)) == [
        "risks.md: its check was due on 2027-05-23. Check every fact against its source, then renew `checked` and `check_due`."
    ]


@pytest.mark.parametrize(("epoch", "code"), [("1764000000", 0), ("4000000000", 1), ("abc", 1)])
def test_command_lists_what_is_overdue(epoch, code):
    """The weekly job fails, and its keepers read which pages wait for them, a line each."""
    command = [sys.executable, "-m", "guide.lint", "overdue"]
    run = subprocess.run(command, cwd=ROOT, env=os.environ | {"SOURCE_DATE_EPOCH": epoch}, capture_output=True, text=True)

    assert run.returncode == code, run.stderr
    assert len(run.stdout.splitlines()) == (len(list((ROOT / "docs").rglob("*.md"))) if epoch == "4000000000" else 0)
    assert "Traceback" not in run.stderr


@each(
    ("before", "after", "fault"),
    [
        (f"## {lint.CONDITION_OUTLINE[2]}\n\n", "", f"the heading “## {lint.CONDITION_OUTLINE[2]}” is missing."),
        (FIRST + SECOND, SECOND + FIRST, "in order."),
        ("/// claim", "## Our clinic\n\n/// claim", "in order."),
        ("# Slipped disc", "## Slipped disc", "it needs one title"),
        ("/// claim", "# Another title\n\n/// claim", "it needs one title"),
        ("/// claim", "#### Too deep\n\n/// claim", "Write “###”: no level may be skipped."),
        ("/// claim", "### Twice\n\n### twice\n\n/// claim", "the heading “twice” stands twice."),
    ],
)  # fmt: skip
def test_headings_out_of_order_are_refused(before, after, fault):
    """A page has one title, first, and skips no level; readers learn one outline for all conditions."""
    assert fault in refusal(meta(kind="condition"), body("condition").replace(before, after, 1))


def test_heading_with_an_anchor_of_its_own_counts():
    """`{#risks}` behind a heading is not part of its words."""
    heading = f"## {lint.CONDITION_OUTLINE[5]}"

    assert check(source(meta(kind="condition"), body("condition").replace(heading, f"{heading} {{#risks}}"))) is None


@each("path", ["Risks.md", "risk s.md", "50%.md", "what?.md", "risks.markdown", "d\u00f3nde.md", ".risks.md", "a--b.md"])
def test_page_with_an_odd_name_is_refused(path):
    """A name is an address that people type and say."""
    assert paths.check_path("conditions/worn-disc.md") is None
    with pytest.raises(Refusal, match="its name would make an odd address"):
        paths.check_path(path)


def test_day_of_the_build_can_be_set(monkeypatch):
    """`SOURCE_DATE_EPOCH` makes two builds of one commit the same, on whatever day they are made; else it is today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_day() == date(2023, 11, 14)

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    before = datetime.now(UTC).date()
    assert before <= build_day() <= datetime.now(UTC).date()


@each(
    ("words", "shown"),
    [
        ("It did.[@small-trial-2024] And 9 of 10 people did.", "And 9 of 10 people did."),
        ("It helped three of four people.", "It helped three of four people."),
        ("- It costs $5,000.", "It costs $5,"),
        ("| One | Two |\n| --- | --- |\n| 9 patients[@small-trial-2024] | 12 people |", "12 people"),
    ],
)
def test_count_or_price_without_a_source_is_refused(words, shown):
    """A source that was named earlier does not stand behind what comes after it."""
    page = source(meta(), f"# Slipped disc\n\n{words}\n")
    with pytest.raises(Refusal, match=rf"“{re.escape(shown)}.*” has a number and no source after it\."):
        lint.check_sources(page)


def test_count_with_its_source_goes_out():
    """So does a count in the words of a link to a page, which tells its source there."""
    assert lint.check_sources(source(meta(), "# Slipped disc\n\n9 of 10 did.[@small-trial-2024] [See 100 people](index.md)\n")) is None


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("claims/root-cause.md", "data/claims/promises.yml"),
        ("claims/index.md", ""),
        ("drawings/disc.md", "data/drawings.yml"),
        ("sources/trials.md", "data/sources/trials.yml"),
        ("sources/index.md", ""),
        ("glossary.md", "data/glossary.yml"),
        ("risks.md", ""),
    ],
)
def test_correct_this_page_leads_to_the_words(page, file, own_data):
    """A page that prints records has its words in their file; any other page is its own file."""
    assert file == paths.file_of_words(page, load_library("en", own_data))
