"""Pages and what they show: blocks stand where they work, and claims, drawings and conditions have their pages."""

import pytest

from guide.errors import Refusal
from guide.lint import pages as lint
from guide.lint import paths
from tests.helpers.each import each
from tests.unit.sources import body, meta, source

CLAIM_PAGE = "# Slipped disc\n\n/// claim-page | root-cause\n///\n"
CONDITION = "conditions/worn-disc.md"


@each(
    ("path", "assets", "markdown", "fault"),
    [
        ("claims/root-cause.md", None, CLAIM_PAGE, None),
        ("claims/check.md", "claims", "/// claim-check\n///", None),
        ("data.md", None, "/// data-files\n///", None),
        ("sources/trials.md", None, "/// sources | trials\n///", None),
        ("claims/root-cause.md", None, CLAIM_PAGE.replace("root-cause", "other"),
         "it shows the page of other. Write “/// claim-page | root-cause” once."),
        ("claims/root-cause.md", None, "# Slipped disc\n", "it shows the page of no claim."),
        ("claims/root-cause.md", None, CLAIM_PAGE * 2, "it shows the page of root-cause, root-cause."),
        ("claims/root-cause.md", None, CLAIM_PAGE.replace("# Slipped disc", "# Worn disc"), "its heading “Worn disc” is not its title"),
        ("about.md", None, CLAIM_PAGE, "it shows the page of root-cause. Show it with “/// claim | …” here."),
        ("about.md", None, "/// claim-check\n///", "“/// claim-check” needs its own style and script. Add `assets: claims`"),
        ("about.md", None, "/// studies\n///", "“/// studies” needs its own style and script. Add `assets: evidence`"),
        ("about.md", "claims", "/// studies\n///", "“/// studies” needs its own style and script. Add `assets: evidence`"),
        ("about.md", "evidence", "/// studies\n///\n\n/// claims\n///", "“/// claims” needs its own style and script."),
        ("about.md", "claims", "# About\n", "no block of it needs `assets: claims`."),
        ("about.md", None, "/// data-files\n///", "“/// data-files” belongs on the page data.md. Link to that page instead."),
        ("about.md", None, "/// hero\nText.\n///", "“/// hero” belongs on the page index.md."),
        ("about.md", None, "/// sources | trials\n///", "“/// sources” belongs on the page sources/trials.md."),
        ("about.md", "search", "/// search\n///", "“/// search” belongs on the page search.md."),
        ("search.md", "search", "/// search\n///", "it lacks the block “/// question-links”. Add it"),
        ("questions-and-answers.md", None, "# Questions\n", "it lacks the block “/// questions”. Add it"),
    ],
)  # fmt: skip
def test_block_on_the_wrong_page_is_refused(path, assets, markdown, fault):
    """A list without its script, or the page of another claim, would be published broken."""
    page = source(meta(assets=assets), markdown, path)
    if fault is None:
        assert (lint.check_blocks(page), lint.check_record_page(page)) == (None, None)
        return
    with pytest.raises(Refusal) as caught:
        lint.check_blocks(page)
        lint.check_record_page(page)

    assert str(caught.value).startswith(path)
    assert fault in str(caught.value)


@pytest.mark.parametrize(("kind", "place"), [("claim", "data/claims"), ("drawing", "data/drawings.yml")])
def test_record_and_its_page_go_together(kind, place):
    """A claim or drawing without its page has no address, and a page without its record nothing to show."""
    folder, lists, _ = lint.RECORD_PAGES[kind]

    assert paths.check_record_pages(kind, {*lists, f"{folder}one.md", "about.md"}, ["one"]) is None
    with pytest.raises(Refusal, match=rf"^{place}, new-one: it has no page {folder}new-one\.md\. Add one"):
        paths.check_record_pages(kind, {*lists, f"{folder}one.md"}, ["one", "new-one"])
    with pytest.raises(Refusal, match=rf"^{folder}ones\.md: there is no {kind} “ones”\. Did you mean “one”\?"):
        paths.check_record_pages(kind, {f"{folder}one.md", f"{folder}ones.md"}, ["one"])


def test_drawing_is_shown_where_its_record_says(library):
    """The link under a drawing, and search, lead to a page that shows it."""
    shown = source(meta(), "# Slipped disc\n\n/// drawing | disc\n///\n", "conditions/index.md")
    not_shown = source(meta(), "# Slipped disc\n\n/// drawing | disc-too\n///\n", "conditions/index.md")

    assert lint.check_drawings(shown, library) is None
    assert lint.check_drawings(source(meta(), "# About\n", "about.md"), library) is None
    with pytest.raises(Refusal, match=r"^conditions/index\.md: it does not show the drawing “disc”"):
        lint.check_drawings(not_shown, library)


def test_drawing_has_one_name(library):
    """The list of drawings and the page that it leads to call a drawing the same."""
    assert lint.check_drawings(source(meta(title="A disc"), "# A disc\n", "drawings/disc.md"), library) is None
    with pytest.raises(Refusal, match=r"^drawings/disc\.md: its title is “Disc”, but data/drawings\.yml calls the drawing “A disc”\."):
        lint.check_drawings(source(meta(title="Disc"), "# Disc\n", "drawings/disc.md"), library)


def test_record_that_names_no_page_is_refused():
    """Pictures, claims and lists of questions link to it; the record is named, not the page that shows the list."""
    pages = {CONDITION}

    assert paths.check_named_pages(pages, {"data/questions, is-it-worn": f"{CONDITION}#what-it-is"}) is None
    with pytest.raises(Refusal, match=r"^data/conditions\.yml, worn-disc: there is no page “conditions/worn\.md”\."):
        paths.check_named_pages(pages, {"data/conditions.yml, worn-disc": "conditions/worn.md"})


@pytest.mark.parametrize(
    ("kind", "path", "before", "after", "fault"),
    [
        ("treatment", "risks.md", "", "", None),
        ("condition", CONDITION, "", "", None),
        ("condition", CONDITION, "/// outcome | cells-worn-disc", "/// outcome | walking-pain",
         "it does not show its outcome “cells-worn-disc”. Write “/// outcome | cells-worn-disc” under “How sure are we?”."),
        ("treatment", CONDITION, "", "", "its kind is “treatment”. Write “kind: condition” in each page"),
        ("condition", "conditions/another.md", "", "", "its kind is “condition”. Write “kind: condition” in each page"),
    ],
)  # fmt: skip
def test_page_of_a_condition_is_of_its_kind_and_shows_its_outcome(library, kind, path, before, after, fault):
    """Its page would leave out what a picture says of the condition, or put off the parts of its kind."""
    page = source(meta(kind=kind), body(kind).replace(before, after, 1), path)
    if fault is None:
        assert lint.check_condition(page, library) is None
        return
    with pytest.raises(Refusal) as caught:
        lint.check_condition(page, library)

    assert str(caught.value).startswith(path)
    assert fault in str(caught.value)
