"""The one reader of pages: what it tells of a page, and what has no place on one."""

import pytest

from guide.errors import Refusal
from guide.syntax import Page, read_body, read_page
from guide.text import cited, find_fault, plain

HEAD = b"---\ntitle: Worn disc\n---\n"


def read(markdown):
    return read_body(Page("about.md"), markdown)


@pytest.mark.parametrize("line", ["/// drawing | disc", "///drawing|disc", "  /// drawing | disc", "///  drawing  |  disc  "])
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


@pytest.mark.parametrize(
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
    """Checks name the line in which a citation or a link ends."""
    page = read("One\ntwo.[@a; @b-c]\n\n- [three](risks.md#x) and [four](term:sham)\n")

    assert page.citations == [(2, "a"), (2, "b-c")]
    assert page.links == [(4, "three", "risks.md#x"), (4, "four", "term:sham")]
    assert cited("It did.[@a;@b] More.\n[@a]") == ["a", "b", "a"]


def test_heading_may_have_an_address_of_its_own():
    """What stands in braces is not part of the words."""
    assert read("# Risks that matter here {#risks}\n").headings == [(1, "Risks that matter here", 1)]


def test_words_are_left_of_a_text():
    """Links and emphasis lose their marks, citations and code go, and every line stays where it was."""
    assert plain("A **bold [word](term:sham)**\n[@a] and `code` *here*.") == "A bold word\n and  here."


@pytest.mark.parametrize(
    ("markdown", "line", "fault"),
    [
        # Blocks
        ("Text.\n\n/// in-short\nText.", 3, "“/// in-short” is not closed. Put a line “///” after it."),
        ("//// answers\n/// answer | Why?\nText.\n///", 1, "“//// answers” is not closed. Put a line “////” after it."),
        ("/// in-short\nText.\n////", 3, "a line “////” closes nothing."),
        ("Text.\n\n///", 3, "a line “///” closes nothing."),
        ("/// in-short\n/// claim | root-cause\n///\n///", 2, "stands inside"),
        ("// claim | not-shown", 1, "no line of a page"),
        ("Text.\n\n    /// drawing | disc\n    ///", 3, "no line of a page"),
        ("/// drawing disc\n///", 1, "no line of a page"),
        ("See /// drawing | disc", 1, "“/// drawing | disc” would be printed as it stands."),
        ("> /// emergency\n> ///", 1, "no line of a page"),
        ("- /// emergency\n- ///", 1, "no line of a page"),
        ("\uff0f\uff0f\uff0f emergency", 1, "no line of a page"),
        ("~~~\ntext\n/// emergency\n///\n~~~", 1, "no line of a page"),
        ("```\n/// emergency\n///\n```", 1, "would be printed"),
        # HTML, scripts, attributes
        ("Text.\n\n<!-- is this true? -->", 3, "no line of a page"),
        ("One <b>word</b>.", 1, "“<b>word</b>.” would be printed as it stands."),
        ('One <img\nsrc="https://example.org/x.png">.', 1, "would be printed"),
        ("One <x:y onload=z>.", 1, "would be printed"),
        ("One &lt;b&gt;.", 1, "“&lt;b&gt;.” would be printed"),
        ("mira&shy;cle", 1, "would be printed"),
        ("![x](https://example.org/x.png)", 1, "no line of a page"),
        ("One ![x](risks.md).", 1, "would be printed"),
        ('Text.\n{ onclick="x()" }', 2, "no line of a page"),
        ("Text. { hidden }", 1, "would be printed"),
        ("## Risks { .sr }", 1, "would be printed"),
        ("## Risks {#risks role=none}", 1, "no line of a page"),
        ("{{ page.meta }}", 1, "no line of a page"),
        # Links
        ("[x](JavaScript:alert(1))", 1, "A link has words, and leads to"),
        ("[x](<javascript:alert(1)>)", 1, "A link has words, and leads to"),
        ("[x][a]\n\n[a]: javascript:alert(1)", 1, "would be printed"),
        ("[x](data:text/html,x)", 1, "A link has words, and leads to"),
        ("[x](http://example.org)", 1, "A link has words, and leads to"),
        ("[x](//example.org/x)", 1, "A link has words, and leads to"),
        ("[x](https://user@example.org/)", 1, "A link has words, and leads to"),
        ("[x](https://localhost/)", 1, "A link has words, and leads to"),
        ("[x](htps://example.org/)", 1, "A link has words, and leads to"),
        ("[x](risks.pdf)", 1, "A link has words, and leads to"),
        ("[x](risks.md?a)", 1, "A link has words, and leads to"),
        ("[x]()", 1, "A link has words, and leads to"),
        ("[x](#)", 1, "A link has words, and leads to"),
        ("[](risks.md)", 1, "A link has words"),
        ("[ ](term:sham)", 1, "A link has words"),
        ("[1](#source-a)", 1, "A link has words"),
        ('[x](risks.md "a miracle")', 1, "A link has words, and leads to"),
        ("[x\n[y]](risks.md)", 1, "would be printed"),
        ("[see [@a]](risks.md)", 1, "would be printed"),
        ("(x)[risks.md]", 1, "would be printed"),
        ("[x] (term:sham)", 1, "would be printed"),
        ("[x]\n(risks.md)", 1, "would be printed"),
        ("See https://example.org/x.", 1, "would be printed"),
        ("[www.example.org](risks.md)", 1, "would be printed"),
        ("See risks.md.", 1, "would be printed"),
        ("<https://example.org>", 1, "no line of a page"),
        # Citations
        ("It did.[@ a]", 1, "would be printed"),
        ("It did.[@a; b]", 1, "would be printed"),
        ("It did.[@a, @b]", 1, "would be printed"),
        ("It did.[@]", 1, "would be printed"),
        ("It did.[@a", 1, "would be printed"),
        ("It did.@a]", 1, "would be printed"),
        ("It did, @a says.", 1, "would be printed"),
        ("It did (@a).", 1, "would be printed"),
        ("It did [see @a].", 1, "would be printed"),
        ("It did.[^1]\n\n[^1]: a", 1, "would be printed"),
        ("## It did.[@a]", 1, "“It did.[@a]” is no heading."),
        ("## A [word](term:sham)", 1, "is no heading. Write words alone"),
        ("/// next | [Go](risks.md)\nText.\n///", 1, "is no heading."),
        # Lists, headings and tables
        ("Ask this:\n- How much?", 2, "“How much?” stands right under something else. Put an empty line above it."),
        ("Ask this:\n1. How much?", 2, "stands right under something else."),
        ("- One\n  - Two", 2, "no line of a page"),
        ("    - One", 1, "is indented, and no list stands above it."),
        ("* One", 1, "would be printed"),
        ("\u2022 One", 1, "no line of a page"),
        ("2021. It began.", 1, "no line of a page"),
        ("> Quoted.", 1, "no line of a page"),
        ("##Heading", 1, "no line of a page"),
        ("##", 1, "no line of a page"),
        ("####### Deep", 1, "no line of a page"),
        ("## \N{SPARKLES}", 1, "is no heading"),
        ("- ## In a list", 1, "no line of a page"),
        ("- 2021. It began.", 1, "no line of a page"),
        ("Text\n===", 2, "no line of a page"),
        ("Text\n---", 2, "no line of a page"),
        ("---", 1, "no line of a page"),
        ("!!! note", 1, "no line of a page"),
        (": meaning", 1, "no line of a page"),
        ("| A | B |\n| --- | --- |\n| a | b | c |", 3, "this row has 3 cells, and its table has 2 columns."),
        ("| A | B |\n| --- | --- |\n| a |", 3, "this row has 1 cells"),
        ("| A | B |\n| a | b |\n| c | d |", 1, "is no head of a table."),
        ("| A | |\n| --- | --- |\n| a | b |", 1, "is no head of a table."),
        ("| A | B |\n| --- | --- |", 1, "is no head of a table."),
        ("Text.\n| A |\n| --- |\n| a |", 2, "stands right under something else."),
        ("A | B\n--- | ---\na | b", 2, "no line of a page"),
        # Emphasis and marks of other places
        ("It is **strong.", 1, "would be printed"),
        ("It _is_ strong.", 1, "would be printed"),
        ("It is ~~weak~~ strong.", 1, "would be printed"),
        ("Not `closed.", 1, "would be printed"),
        (r"A \* star.", 1, "would be printed"),
        ("- [ ] Do it", 1, "would be printed"),
        ("x^2^", 1, "would be printed"),
        ("*[MRI]: a scan", 1, "would be printed"),
        ("It is ==strong==.", 1, "would be printed"),
        ("One -- two.", 1, "would be printed"),
        ("<<<<<<< HEAD", 1, "no line of a page"),
        ("x" * 6000, 1, "too long"),
        # Per cent
        ("It helped 74 % of them.", 1, "“74 %” does not say of how many people."),
        ("It helped **74**% of them.", 1, "does not say"),
        ("It helped 74[@a] % of them.", 1, "does not say"),
        ("It helped 7\u2030 of them.", 1, "does not say"),
    ],
)  # fmt: skip
def test_what_is_not_our_syntax_is_refused(markdown, line, fault):
    """The author is told the line, what is wrong, and how to mend it."""
    with pytest.raises(Refusal) as caught:
        read(markdown)

    assert str(caught.value).startswith(f"about.md, line {line}: ")
    assert fault in str(caught.value)


@pytest.mark.parametrize("sign", "\u00a0\u2009\u200b\u00ad\u202e\uff05\uff20\ufffd\x00\x02\t")
def test_sign_that_is_not_what_it_seems_is_refused(sign):
    """Spaces of other kinds, signs that nobody sees, and wide ones break citations, lists and searches without a word."""
    with pytest.raises(Refusal, match=r"^about\.md, line 4: after “74” stands a sign that is not what it seems"):
        read(f"# Disc\n\nOne\n74{sign} of them.\n")


@pytest.mark.parametrize(
    "text",
    [
        '“Quoted” and "quoted", 38 °C, $5,000, 1½ cups… that\'s p<0.05 and p<=0.001 (95% CI 1 to 2); García-Sancho.',
        "**Bold**, *italic*, `code_of_1`, [a page](../risks.md#pain), [here](#pain), [out](https://doi.org/10.1/x-y), [call](tel:112).",
        "[Sham](term:sham).[@a; @b]",
    ],
)
def test_what_we_write_passes(text):
    """The checks refuse faults only."""
    assert find_fault(text) is None


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
