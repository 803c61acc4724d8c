"""Slips that would pass for text, or go out unseen, stop the build."""

import pytest

from guide.drawings import read_drawing
from guide.errors import Refusal
from guide.hooks import on_files
from guide.lint.pages import check_front_matter

GOOD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="spine-title" aria-describedby="spine-desc">'
    '<title id="spine-title">A spine</title><desc id="spine-desc">Five bones.</desc>{}</svg>'
)


@pytest.mark.parametrize(
    ("markdown", "fault"),
    [
        ("Text.\n\n<!-- is this true? -->", "is HTML"),
        ('<p onclick="x()">Text.</p>', "is HTML"),
        ("/// answer | Does it work?\nclaim: root-cause\n\nText.\n///", "as an option"),
        ("/// outcome | walking-pain\n/// claim | root-cause\n///\n///", "stands inside"),
        ("It helped 74 % of them.[@small-trial-2024]", "does not say of how many people"),
        ("It helped (@small-trial-2024).", "printed as it stands"),
        ("It helped [see @small-trial-2024].", "printed as it stands"),
        ("It helped [small-trial-2024].", "printed as it stands"),
        ("A [pretend treatment] (term:sham).", "printed as it stands"),
        ("Ask this:\n- How much?\n- How often?", "printed as it stands"),
        ("// outcome | walking-pain", "printed as it stands"),
        ("Text.\n\n    /// drawing | disc\n    ///", "printed as it stands"),
        ("```\n/// drawing | disc\n///\n```", "printed as it stands"),
        ("# Title\n\n## Twice {#one}\n\n## Again {#one}", "two things"),
    ],
)
def test_slip_in_a_page_is_refused(refusal, markdown, fault):
    """What an author meant as a block, citation, word or list, and is none, never reaches a reader."""
    assert fault in refusal(markdown)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"---\ntitle: Stem cells: how\n---\n", "line 2"),
        (b"---\ntitle: One\ntitle: Two\n---\n", "stands twice"),
        (b"\n---\ntitle: One\n---\n", "does not stand first"),
        (b"---\ntitle: One\n", "does not stand first"),
        ("---\ntitle: Cómo\n---\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_slip_in_the_head_of_a_page_is_refused(content, fault):
    """A head that MkDocs would take for text, or read by halves, is told to the author with its line."""
    with pytest.raises(Refusal, match=r"advantages\.md") as caught:
        check_front_matter("advantages.md", content)

    assert fault in str(caught.value)


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>x()</script>", "<script>"),
        ("<style>path { fill: red }</style>", "<style>"),
        ('<image href="https://example.org/x.png"/>', "<image>"),
        ('<g id="menu"/>', "could clash"),
        ("<g>", "cannot be read"),
        ("<svg><g/></svg>", "a panel without a viewBox"),
        ('<svg viewBox="0 0 9"/>', "a panel without a viewBox"),
        ('<svg viewBox="0 0 9 nan"/>', "a panel without a viewBox"),
        ('<svg viewBox="0 0 0 9"/>', "a panel without a viewBox"),
        ('<svg viewBox="0 0 9 9" transform="scale(2)"/>', 'transform="…" of <svg> has no place'),
        ('<g><svg viewBox="0 0 9 9"/></g>', "a panel stands inside something else"),
        ('<svg viewBox="0 0 9 9"/><text y="9">Bone</text>', "<text> stands beside the panels"),
        ("<title>Another</title>", "more than one <title>"),
        ("<g><title>It pops up</title></g>", "<title> has no place"),
        ('<path fill="#f00" d="M0 0h9"/>', 'fill="…" of <path> has no place'),
        ('<path style="fill: red" d="M0 0h9"/>', 'style="…" of <path> has no place'),
        ('<g stroke="red"/>', 'stroke="…" of <g> has no place'),
        ('<text font-size="9" y="9">Bone</text>', 'font-size="…" of <text> has no place'),
        ('<path onload="x()" d="M0 0h9"/>', 'onload="…" of <path> has no place'),
        ('<path href="https://example.org/" d="M0 0h9"/>', 'href="…" of <path> has no place'),
        ('<script xmlns="http://www.w3.org/1999/xhtml">x()</script>', "<script> has no place"),
        ("<p>It ends the drawing in HTML</p>", "<p> has no place"),
        ("<animate/>", "<animate> has no place"),
        ('<path class="wel" d="M0 0h9"/>', "has no class “wel”. Did you mean “well”?"),
        ('<g id="spines-g"/>', "could clash"),
        ('<g id="spine-g"/><g id="spine-g"/>', "stands twice"),
        ("<g>" * 30 + "</g>" * 30, "groups stand in each other"),
        (f'<path class="ink" d="M{" ".join(str(place * 7919 % 104729) for place in range(4000))}"/>', "more than 6 KiB"),
        ('<text y="9">A miracle cure</text>', "drawings/en/spine.svg, line 1: “"),
    ],
)
def test_drawing_that_would_harm_the_page_is_refused(tmp_path, inside, fault):
    """No drawing brings scripts, colours, styles or pictures of others, an id that is not its own, or what no page would show."""
    assert fault in refused(tmp_path, GOOD.format(inside))


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg', "a <!DOCTYPE>"),
        ('"0 0 9 9"', '"0 0 9"', "a panel without a viewBox"),
        ("<svg", '<svg class="ink"', 'class="…" of <svg> has no place'),
        ("Five bones.", "Five bones.[@small-trial-2024]", "“[@” would be printed as it stands"),
        ("Five bones.", "In 74 % of them.", "does not say of how many people"),
    ],
)
def test_slip_in_the_head_of_a_drawing_is_refused(tmp_path, before, after, fault):
    """Neither the size of a drawing nor its words go out wrong."""
    assert fault in refused(tmp_path, GOOD.format("").replace(before, after, 1))


def test_drawing_of_any_editor_is_read(tmp_path):
    """Line ends and a mark at the start of the file, which some editors add, do no harm, nor a note; a space between words stays."""
    drawing = GOOD.format('\r\n<!-- note -->\r\n<text class="name" y="9">a <tspan>b</tspan> <tspan>c</tspan></text>\r\n')
    file = drawing_file(tmp_path, f'\ufeff<?xml version="1.0" encoding="UTF-8"?>{drawing}')

    assert read_drawing(file, "drawings/en/spine.svg").panels == (
        '<svg viewBox="0 0 9 9"><text class="name" y="9">a <tspan>b</tspan> <tspan>c</tspan></text></svg>',
    )


def drawing_file(folder, content):
    file = folder / "en" / "spine.svg"
    file.parent.mkdir()
    file.write_bytes(content.encode())
    return file


def refused(folder, content):
    with pytest.raises(Refusal) as caught:
        read_drawing(drawing_file(folder, content), "drawings/en/spine.svg")
    return str(caught.value)


def test_stray_file_among_the_pages_is_refused():
    """A note that lies among the pages is not published."""

    class Stray:
        src_dir, src_uri = "docs/en", "notes.txt"

        def is_documentation_page(self):
            return False

    class Config:
        docs_dir = "docs/en"

    with pytest.raises(Refusal, match=r"notes\.txt"):
        on_files([Stray()], Config())
