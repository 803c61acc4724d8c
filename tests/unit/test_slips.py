"""Slips that would pass for text, or go out unseen, stop the build."""

import pytest

from guide.drawing import read_drawing
from guide.hooks import on_files
from guide.pages import check_front_matter
from guide.refusal import Refusal

GOOD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="spine-title" aria-describedby="spine-desc">'
    '<title id="spine-title">A spine</title><desc id="spine-desc">Five bones.</desc>{}</svg>'
)


@pytest.mark.parametrize(
    ("markdown", "fault"),
    [
        ("Text.\n\n<!-- is this true? -->", "is HTML"),
        ('<p onclick="x()">Text.</p>', "is HTML"),
        ("/// answer | Does it work?\nsure: not-shown\n\nText.\n///", "as an option"),
        ("/// how-sure | not-shown\n/// claim | root-cause\n///\n///", "stands inside"),
        ("It helped 74 % of them.[@small-trial-2024]", "does not say of how many people"),
        ("It helped (@small-trial-2024).", "printed as it stands"),
        ("It helped [see @small-trial-2024].", "printed as it stands"),
        ("It helped [small-trial-2024].", "printed as it stands"),
        ("A [pretend treatment] (term:sham).", "printed as it stands"),
        ("Ask this:\n- How much?\n- How often?", "printed as it stands"),
        ("// how-sure | not-shown", "printed as it stands"),
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
    ],
)
def test_drawing_that_would_harm_the_page_is_refused(tmp_path, inside, fault):
    """No drawing brings scripts, styles or pictures of others, nor an id that is not its own."""
    file = tmp_path / "spine.svg"
    file.write_text(GOOD.format(inside), encoding="utf-8")

    with pytest.raises(Refusal) as caught:
        read_drawing(file, "drawings/en/spine.svg")

    assert fault in str(caught.value)


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
