"""The one reader of pages: what it tells of a page, and what has no place on one."""

import re
from random import Random

import pytest

from guide.errors import Refusal
from guide.syntax import RULE, Page, read_body, read_page
from guide.text import plain
from tests.helpers.each import each

HEAD = b"---\ntitle: Worn disc\n---\n"


def read(markdown):
    return read_body(Page("about.md"), markdown)


@each("line", ["/// drawing | disc", "///drawing|disc", "  /// drawing | disc", "///  drawing  |  disc  "])
def test_block_is_one_however_it_is_spaced(line):
    """What Markdown takes for a block is one for every check."""
    (block,) = read(f"Text.\n\n{line}\n///\n").blocks

    assert (block.line, block.name, block.argument, block.end) == (3, "drawing", "disc", 4)


def test_blocks_know_what_they_stand_in():
    """Blocks are told in their order, each with the one around it and with its options."""
    outer, inner = read("//// answers\n/// answer | Why?\n    sure: not-shown\n\nText.\n///\n////\n").blocks

    assert (outer.outer, inner.outer) == (None, outer)
    assert (outer.options, inner.options.strip()) == ("", "sure: not-shown")
    assert [text.words for text in read("/// next | Go on\n- Text.\n///\n").texts] == ["Go on", "Text."]


@each(
    "content",
    [
        HEAD + b"# Disc\n\nText.\n",
        b"\xef\xbb\xbf" + HEAD + b"# Disc\n\nText.\n",
        (HEAD + b"# Disc\n\nText.\n").replace(b"\n", b"\r\n"),
        b"---\ntitle: Worn disc\n...\n# Disc\n\nText.\n",
    ],
    ids=["plain", "byte order mark", "carriage returns", "dots"],
)
def test_front_matter_is_found_as_mkdocs_finds_it(content):
    """Files of every editor are read alike, and lines are counted from the head of the file."""
    page = read_page("about.md", content)

    assert page.meta == {"title": "Worn disc"}
    assert [(text.line, text.words, text.level) for text in page.texts] == [(4, "Disc", 1), (6, "Text.", 0)]


def test_citations_links_and_words_have_their_lines():
    """Checks name the line in which a citation or a link ends; what stands in braces is not part of a heading."""
    page = read("One\ntwo.[@a; @b-c]\n\n- [three](risks.md#x) and [four](term:sham)\n")

    assert page.citations == [(2, "a"), (2, "b-c")]
    assert page.links == [(4, "three", "risks.md#x"), (4, "four", "term:sham")]
    assert read("# Risks that matter here {#risks}\n").headings == [(1, "Risks that matter here", 1)]


#: What is no line of a page, by its line.
NO_LINES = {
    1: [
        "// claim | not-shown", "/// drawing disc\n///", "> /// emergency\n> ///", "- /// emergency\n- ///",
        "\uff0f\uff0f\uff0f emergency", "~~~\ntext\n/// emergency\n///\n~~~", "![x](https://example.org/x.png)",
        "## Risks {#risks role=none}", "{{ page.meta }}", "<https://example.org>", "\u2022 One", "2021. It began.", "2021. ",
        "> Quoted.", "##Heading", "##", "####### Deep", "- ## In a list", "- 2021. It began.", "---", "!!! note", ": meaning",
        "<<<<<<< HEAD",
    ],
    2: [
        'Text.\n{ onclick="x()" }', "- One\n  - Two", "Text\n===", "Text\n---", "A | B\n--- | ---\na | b",
    ],
    3: [
        "Text.\n\n    /// drawing | disc\n    ///", "Text.\n\n<!-- is this true? -->",
    ],
}  # fmt: skip


@each(
    ("markdown", "line", "fault"),
    [
        *((markdown, line, "no line of a page") for line, all in NO_LINES.items() for markdown in all),
        ("Text.\n\n/// in-short\nText.", 3, "“/// in-short” is not closed. Put a line “///” after it."),
        ("//// answers\n/// answer | Why?\nText.\n///", 1, "“//// answers” is not closed. Put a line “////” after it."),
        ("/// in-short\nText.\n////", 3, "a line “////” closes nothing."),
        ("Text.\n\n///", 3, "a line “///” closes nothing."),
        ("/// in-short\n/// claim | root-cause\n///\n///", 2, "stands inside"),
        ("```\n/// emergency\n///\n```", 1, "would be printed"),
        ("## It did.[@a]", 1, "“It did.[@a]” is no heading."),
        ("## A [word](term:sham)", 1, "is no heading. Write words alone"),
        ("/// next | [Go](risks.md)\nText.\n///", 1, "is no heading."),
        ("Ask this:\n- How much?", 2, "“How much?” stands right under something else. Put an empty line above it."),
        ("Ask this:\n1. How much?", 2, "stands right under something else."),
        ("- One\n1. Two", 2, "stands right under something else."),
        ("    - One", 1, "is indented, and no list stands above it."),
        ("## \N{SPARKLES}", 1, "is no heading"),
        ("| A | B |\n| --- | --- |\n| a | b | c |", 3, "this row has 3 cells, and its table has 2 columns."),
        ("| A | B |\n| --- | --- |\n| a |", 3, "this row has 1 cells"),
        ("| A | B |\n| a | b |\n| c | d |", 1, "is no head of a table."),
        ("| A | |\n| --- | --- |\n| a | b |", 1, "is no head of a table."),
        ("| A | B |\n| --- | --- |", 1, "is no head of a table."),
        ("Text.\n| A |\n| --- |\n| a |", 2, "stands right under something else."),
        ("x" * 6000, 1, "too long"),
    ],
)  # fmt: skip
def test_what_is_not_our_syntax_is_refused(markdown, line, fault):
    """The author is told the line, what is wrong, and how to mend it."""
    with pytest.raises(Refusal) as caught:
        read(markdown)

    assert str(caught.value).startswith(f"about.md, line {line}: ")
    assert fault in str(caught.value)


def test_lists_and_tables_are_read():
    """A list may be two deep and have paragraphs; a row of a table is a text of its own."""
    page = read("- One\n  \n    - Two\n    goes on\n\n    A paragraph.\n\n1. Three\n2. Four\n\n| A | B |\n|---|:--|\n| a | b |\n")

    assert [text.words for text in page.texts if text.words] == [
        "One",
        "Two\ngoes on",
        "A paragraph.",
        "Three",
        "Four",
        "  A   B  ",
        "  a   b  ",
    ]


def test_reader_and_markdown_agree(page):
    """Of pages thrown together at random, those that pass are for Markdown what they are for the reader: no word is lost, none is added."""
    lines = (
        "word;Word *em*.[@small-trial-2024];    more;# One;## Two {#two};- item;    - item;1. item;2021. item;> x;| a | b |;| --- | --- |;"
    )
    lines = f"{lines}| --- | --- |;[x](risks.md) (;**bold**;`code`;/// in-short;///;/// next | Go;**a** *b*c;".split(";")
    dice, passed = Random(0), 0
    for _ in range(3000):
        markdown = "\n".join(["", *dice.choices(lines, k=dice.randint(1, 8)), ""])
        try:
            texts, soup = read(markdown).texts, page(markdown)
        except Refusal:
            continue
        passed += 1
        for own in soup.select(".cites, .sources, #in-short, code"):
            own.replace_with(" ")
        expected = [word for text in texts if not RULE.fullmatch(text.words) for word in re.findall(r"\w+", plain(text.words))]

        assert expected == re.findall(r"\w+", soup.get_text()), markdown

    assert passed > 100
