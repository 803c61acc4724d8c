"""The forms of a text: what readers see of it, and what is none of them."""

import pytest

from guide.text import cited, find_fault, plain


def test_words_are_left_of_a_text():
    """Links and emphasis lose their marks, citations and code go, and every line stays where it was."""
    assert plain("A **bold [word](term:sham)**\n[@a] and `code` *here*.") == "A bold word\n and  here."


def test_sources_of_a_text_are_told_in_their_order():
    """A source that stands twice is told twice."""
    assert cited("It did.[@a;@b] More.\n[@a]") == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("text", "above", "fault"),
    [
        ("See /// drawing | disc", 0, "“/// drawing | disc” would be printed as it stands."),
        ("One <b>word</b>.", 0, "“<b>word</b>.” would be printed as it stands."),
        ('One <img\nsrc="https://example.org/x.png">.', 0, "would be printed"),
        ("One <x:y onload=z>.", 0, "would be printed"),
        ("One &lt;b&gt;.", 0, "“&lt;b&gt;.” would be printed"),
        ("mira&shy;cle", 0, "would be printed"),
        ("One ![x](risks.md).", 0, "would be printed"),
        ("Text. { hidden }", 0, "would be printed"),
        ("## Risks { .sr }", 0, "would be printed"),
        ("[x](JavaScript:alert(1))", 0, "A link has words, and leads to"),
        ("[x](<javascript:alert(1)>)", 0, "A link has words, and leads to"),
        ("[x][a]\n\n[a]: javascript:alert(1)", 0, "would be printed"),
        ("[x](data:text/html,x)", 0, "A link has words, and leads to"),
        ("[x](http://example.org)", 0, "A link has words, and leads to"),
        ("[x](//example.org/x)", 0, "A link has words, and leads to"),
        ("[x](https://user@example.org/)", 0, "A link has words, and leads to"),
        ("[x](https://localhost/)", 0, "A link has words, and leads to"),
        ("[x](htps://example.org/)", 0, "A link has words, and leads to"),
        ("[x](risks.pdf)", 0, "A link has words, and leads to"),
        ("[x](risks.md?a)", 0, "A link has words, and leads to"),
        ("[x]()", 0, "A link has words, and leads to"),
        ("[x](#)", 0, "A link has words, and leads to"),
        ("[](risks.md)", 0, "A link has words"),
        ("[ ](term:sham)", 0, "A link has words"),
        ("[1](#source-a)", 0, "A link has words"),
        ('[x](risks.md "a miracle")', 0, "A link has words, and leads to"),
        ("[x\n[y]](risks.md)", 0, "would be printed"),
        ("[see [@a]](risks.md)", 0, "would be printed"),
        ("(x)[risks.md]", 0, "would be printed"),
        ("[x] (term:sham)", 0, "would be printed"),
        ("[x]\n(risks.md)", 0, "would be printed"),
        ("See https://example.org/x.", 0, "would be printed"),
        ("[www.example.org](risks.md)", 0, "would be printed"),
        ("See risks.md.", 0, "would be printed"),
        ("It did.[@ a]", 0, "would be printed"),
        ("It did.[@a; b]", 0, "would be printed"),
        ("It did.[@a, @b]", 0, "would be printed"),
        ("It did.[@]", 0, "would be printed"),
        ("It did.[@a", 0, "would be printed"),
        ("It did.@a]", 0, "would be printed"),
        ("It did, @a says.", 0, "would be printed"),
        ("It did (@a).", 0, "would be printed"),
        ("It did [see @a].", 0, "would be printed"),
        ("It did.[^1]\n\n[^1]: a", 0, "would be printed"),
        ("* One", 0, "would be printed"),
        ("It is **strong.", 0, "would be printed"),
        ("It **is***strong*.", 0, "would be printed"),
        ("It ## is.", 0, "would be printed"),
        ("It _is_ strong.", 0, "would be printed"),
        ("It is ~~weak~~ strong.", 0, "would be printed"),
        ("Not `closed.", 0, "would be printed"),
        (r"A \* star.", 0, "would be printed"),
        ("- [ ] Do it", 0, "would be printed"),
        ("x^2^", 0, "would be printed"),
        ("*[MRI]: a scan", 0, "would be printed"),
        ("It is ==strong==.", 0, "would be printed"),
        ("One -- two.", 0, "would be printed"),
        ("It helped 74 % of them.", 0, "“74 %” does not say of how many people."),
        ("It helped **74**% of them.", 0, "does not say"),
        ("It helped 74[@a] % of them.", 0, "does not say"),
        ("It helped 7\u2030 of them.", 0, "does not say"),
    ],
)  # fmt: skip
def test_what_is_no_form_of_ours_is_a_fault(text, above, fault):
    """What would be printed as it stands is told with the lines above it, what is wrong, and how to mend it."""
    lines, what, mend = find_fault(text)

    assert lines == above
    assert fault in f"{what} {mend}"


@pytest.mark.parametrize("sign", "\u00a0\u2009\u200b\u00ad\u202e\uff05\uff20\ufffd\x00\x02\t")
def test_sign_that_is_not_what_it_seems_is_a_fault(sign):
    """Spaces of other kinds, signs that nobody sees, and wide ones break citations, lists and searches without a word."""
    above, fault, _ = find_fault(f"One\n74{sign} of them.")

    assert (above, fault[:51]) == (1, "after “74” stands a sign that is not what it seems ")


@pytest.mark.parametrize(
    "text",
    [
        '“Quoted” and "quoted", 38 °C, $5,000, 1½ cups… that\'s p<0.05 and p<=0.001 (95% CI 1 to 2); García-Sancho.',
        "**Bold**, *italic*, `code_of_1`, [a page](../risks.md#pain), [here](#pain), [out](https://doi.org/10.1/x-y).",
        "[Sham](term:sham).[@a; @b]",
    ],
)
def test_what_we_write_passes(text):
    """The checks refuse faults only."""
    assert find_fault(text) is None
