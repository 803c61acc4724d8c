"""Pages and what they show: blocks stand where they work, and claims and conditions have their pages."""

from types import SimpleNamespace

import pytest

from guide.errors import Refusal
from guide.lint.pages import check_blocks, check_condition_outcome, check_drawings, check_named_pages, check_record_pages
from tests.unit.test_pages import meta

CLAIM_PAGE = "# Slipped disc\n\n/// claim-page | root-cause\n///\n"


def kind_of(page):
    """Return the kind that a page of the examples has."""
    return "claim" if page == "claims/root-cause.md" else "reference"


@pytest.mark.parametrize(
    ("page", "assets", "markdown", "fault"),
    [
        (
            "claims/root-cause.md", None, CLAIM_PAGE.replace("root-cause", "other"),
            "it shows the page of other. Write “/// claim-page | root-cause” once.",
        ),
        ("claims/root-cause.md", None, "# Slipped disc\n", "it shows the page of no claim."),
        ("claims/root-cause.md", None, CLAIM_PAGE * 2, "it shows the page of root-cause, root-cause."),
        ("claims/root-cause.md", None, CLAIM_PAGE.replace("# Slipped disc", "# Worn disc"), "its heading “Worn disc” is not its title"),
        ("about.md", None, CLAIM_PAGE, "it shows the page of root-cause. Show it with “/// claim | …” here."),
        ("about.md", None, "/// claim-check\n///", "“/// claim-check” needs its own style and script. Add `assets: claims`"),
        ("about.md", "claims", "/// study-table\n///", "“/// study-table” needs its own style and script. Add `assets: evidence`"),
        ("about.md", None, "/// data-files\n///", "“/// data-files” belongs on the page data.md. Link to that page instead."),
        ("about.md", "search", "/// search\n///", "“/// search” belongs on the page search.md."),
        ("search.md", "search", "/// search\n///", "it lacks the block “/// question-links”. Add it"),
        ("questions-and-answers.md", None, "# Questions\n", "it lacks the block “/// questions”. Add it"),
    ],
)  # fmt: skip
def test_block_on_the_wrong_page_is_refused(page, assets, markdown, fault):
    """A list without its script, or the page of another claim, would be published broken."""
    with pytest.raises(Refusal) as caught:
        check_blocks(page, meta(assets=assets, kind=kind_of(page)), markdown)

    assert str(caught.value).startswith(f"{page}: {fault}")


@pytest.mark.parametrize(
    ("page", "assets", "markdown"),
    [
        ("claims/root-cause.md", None, CLAIM_PAGE),
        ("claims/check.md", "claims", "/// claim-check\n///"),
        ("data.md", None, "/// data-files\n///"),
    ],
)
def test_block_on_its_page_passes(page, assets, markdown):
    """The check refuses faults only."""
    assert check_blocks(page, meta(assets=assets, kind=kind_of(page)), markdown) is None


@pytest.mark.parametrize(("page", "kind"), [("claims/root-cause.md", "claim"), ("drawings/discs.md", "drawing")])
def test_page_of_a_record_is_of_its_kind(page, kind):
    """By its kind a page is laid out, printed and shared: as another kind, a drawing would lack its card, a promise its frame."""
    markdown = f"# Slipped disc\n\n/// {kind}-page | {page.split('/')[1].removesuffix('.md')}\n///\n"

    assert check_blocks(page, meta(kind=kind), markdown) is None
    with pytest.raises(Refusal, match=f"its kind is “reference”. Write “kind: {kind}” in its front matter."):
        check_blocks(page, meta(kind="reference"), markdown)


def test_claim_and_its_page_go_together():
    """A claim without its page has no address, and a page without its claim nothing to show."""
    with pytest.raises(Refusal, match=r"^data/claims, new-path: it has no page claims/new-path\.md\. Add one"):
        check_record_pages("claim", {"claims/index.md", "claims/root-cause.md"}, ["root-cause", "new-path"])
    with pytest.raises(Refusal, match=r"^claims/new-paths\.md: there is no claim “new-paths”\. Did you mean “new-path”\?"):
        check_record_pages("claim", {"claims/new-path.md", "claims/new-paths.md"}, ["new-path"])


def test_drawing_and_its_page_go_together():
    """The link under a drawing leads to its page; a page for a drawing that is gone would be empty."""
    with pytest.raises(Refusal, match=r"^data/drawings\.yml, discs: it has no page drawings/discs\.md\. Add one"):
        check_record_pages("drawing", {"drawings/index.md", "drawings/spine.md"}, ["spine", "discs"])
    with pytest.raises(Refusal, match=r"^drawings/disks\.md: there is no drawing “disks”\. Did you mean “discs”\?"):
        check_record_pages("drawing", {"drawings/discs.md", "drawings/disks.md"}, ["discs"])


def test_drawing_stands_where_its_record_says():
    """Its own page sends readers to the page that it helps."""
    drawings = {"discs": SimpleNamespace(page="conditions/worn-disc.md#what-it-is", name="Two discs")}

    assert check_drawings("conditions/worn-disc.md", "Worn disc", "Text.\n\n/// drawing | discs\n///\n", drawings) is None
    assert check_drawings("about.md", "About", "Text.\n", drawings) is None
    with pytest.raises(Refusal, match=r"^conditions/worn-disc\.md: it does not show the drawing “discs”"):
        check_drawings("conditions/worn-disc.md", "Worn disc", "/// drawing | discs-too\n///\n", drawings)


def test_drawing_has_one_name():
    """The list of drawings and the page that it leads to call a drawing the same."""
    drawings = {"discs": SimpleNamespace(page="conditions/worn-disc.md", name="Two discs")}

    assert check_drawings("drawings/discs.md", "Two discs", "", drawings) is None
    with pytest.raises(Refusal, match=r"^drawings/discs\.md: its title is “Discs”, but data/drawings\.yml calls the drawing “Two discs”\."):
        check_drawings("drawings/discs.md", "Discs", "", drawings)


def test_record_that_names_no_page_is_refused():
    """Pictures, claims and lists of questions link to it; the record is named, not the page that shows the list."""
    pages = {"conditions/worn-disc.md"}

    assert check_named_pages(pages, {"data/questions/doubts.yml, is-it-worn": "conditions/worn-disc.md#what-it-is"}) is None
    with pytest.raises(Refusal, match=r"^data/conditions\.yml, worn-disc: there is no page “conditions/worn\.md”\."):
        check_named_pages(pages, {"data/conditions.yml, worn-disc": "conditions/worn.md"})


CONDITIONS = {"worn-disc": SimpleNamespace(page="conditions/worn-disc.md", outcome="cells-worn-disc")}


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("conditions/worn-disc.md", ["cells-worn-disc"]),
        ("conditions/worn-disc.md", ["walking-pain", "cells-worn-disc"]),
        ("about.md", []),
    ],
)
def test_page_that_shows_its_outcome_passes(page, blocks):
    """A condition may show more; a page that is no condition's need not show any."""
    markdown = "\n\n".join(f"/// outcome | {id}\n///" for id in blocks)

    assert check_condition_outcome(page, markdown, CONDITIONS) is None


@pytest.mark.parametrize("markdown", ["Text.\n", "/// outcome | walking-pain\n///\n", "It is told under cells-worn-disc.\n"])
def test_condition_that_does_not_show_its_outcome_is_refused(markdown):
    """The table of conditions would say how sure we are, and the page that it leads to would not."""
    with pytest.raises(Refusal) as caught:
        check_condition_outcome("conditions/worn-disc.md", markdown, CONDITIONS)

    assert str(caught.value) == (
        "conditions/worn-disc.md: it does not show its outcome “cells-worn-disc”. "
        "Write “/// outcome | cells-worn-disc” under “How sure are we?”."
    )
