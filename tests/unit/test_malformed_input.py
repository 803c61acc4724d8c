"""Slips that would pass for text, or go out unseen, stop the build."""

import re

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from guide.drawings import read_drawing
from guide.errors import Refusal
from guide.hooks import on_files

GOOD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="spine-title" aria-describedby="spine-desc">'
    '<title id="spine-title">A spine</title><desc id="spine-desc">Five bones.</desc>{}</svg>'
)


@pytest.mark.parametrize(
    ("markdown", "line", "fault"),
    [
        ("Text.\n\n/// in-shrot\nText.\n///", 3, "“/// in-shrot” is not a block. Did you mean “in-short”?"),
        ("Text.\n\n/// answer | Why?\nclaim: root-cause\n\nText.\n///", 4, "“claim:” does not stand under “/// answer” as an option."),
        ("It did.\nIt did.[@smal-trial-2024]", 2, "“[@smal-trial-2024]” is not one of our sources. Did you mean “small-trial-2024”?"),
        ("It did.\n\nIt did ([small](term:smal)).", 3, "“term:smal” is not in the glossary."),
        ("It did (small-trial-2024).", 1, "“small-trial-2024” would be printed as it stands. Cite it as “[@small-trial-2024]”."),
        ("See [our clinic](https://example.org/).", 1, "“https://example.org/” is not the address of one of our sources."),
        ("Text.\n\n/// claim | root-case\n///", 3, "“root-case” is not one of our claims"),
        ("/// in-short\nText.\n///\n\n/// drawing | disc\nText.\n///", 5, "“/// drawing” takes no text."),
        ("//// drawing | disc\n/// scale | verdicts\n///\n////", 1, "“/// drawing” takes no text."),
        ("# Title\n\n## One {#one}\n\n## Two {#one}", None, "two things would have the address “#one”."),
        ("# Title\n\n## Menu", None, "two things would have the address “#menu”."),
    ],
)  # fmt: skip
def test_slip_in_a_page_is_refused(refusal, markdown, line, fault):
    """What an author meant as a block, option, citation or link, and is none, is told with its line where a line can be told."""
    sentence = refusal(markdown)

    assert fault in sentence
    assert f", line {line}: " in sentence if line else ", line " not in sentence


@pytest.mark.parametrize(
    "written",
    [
        '<b onclick="x()">x</b>', "<p hidden>\nx\n</p>", "<!-- x -->", "<https://x.org>", "<x@x.org>", "![x](risks.md)",
        "[x](javascript:x)", "[x][y]\n\n[y]: /z", "x\n===", "x\n---", "---", "> x", "    x", "x  \nx", "~~~\nx\n~~~",
    ],
)  # fmt: skip
def test_parser_cannot_make_what_is_not_our_syntax(config, monkeypatch, written):
    """Even where nothing is refused, no tag, image or address comes of it: readers would see text."""
    monkeypatch.setattr("guide.markdown.guard.read_body", lambda page, body: page)
    html = Markdown(extensions=["fenced_code", "guide.markdown"], extension_configs=config["markdown_extensions"]).convert(written)

    assert {element.name for element in BeautifulSoup(html, "html.parser").find_all(True)} == {"p"}


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
        ("Five bones.", "Five bones.[@small-trial-2024]", "has a form of Markdown, which would be printed as it stands"),
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
        '<svg viewBox="0 0 9 9"><text aria-hidden="true" class="name" y="9">a <tspan>b</tspan> <tspan>c</tspan></text></svg>',
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


@pytest.mark.parametrize(
    ("name", "is_page", "fault"), [("notes.txt", False, "this is not a page"), ("ghost.md", True, "this link leads to no file")]
)
def test_stray_file_among_the_pages_is_refused(name, is_page, fault):
    """A note that lies among the pages is not published, and a link to nothing is told in a sentence."""

    class Stray:
        src_dir, src_uri, abs_src_path = "docs/en", name, f"docs/en/{name}"

        def is_documentation_page(self):
            return is_page

    class Config:
        docs_dir = "docs/en"

    with pytest.raises(Refusal, match=rf"^en/{re.escape(name)}: .*{fault}"):
        on_files([Stray()], Config())
