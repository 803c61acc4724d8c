"""The forms of a text: what readers see of it, and what is none of them."""

import pytest

from guide.text import cited, find_fault, plain
from tests.helpers.each import each


def test_words_are_left_of_a_text():
    """Links and emphasis lose their marks, citations and code go, and every line stays where it was."""
    assert plain("A **bold [word](term:sham)**\n[@a] and `code` *here*.") == "A bold word\n and  here."


def test_sources_of_a_text_are_told_in_their_order():
    """A source that stands twice is told twice."""
    assert cited("It did.[@a;@b] More.\n[@a]") == ["a", "b", "a"]


#: What is wrong with each text.
FAULTS = {
    "“/// drawing | disc” would be printed as it stands.": [
        "See /// drawing | disc",
    ],
    "“<b>word</b>.” would be printed as it stands.": [
        "One <b>word</b>.",
    ],
    "would be printed": [
        'One <img\nsrc="https://example.org/x.png">.', "One <x:y onload=z>.", "mira&shy;cle", "One ![x](risks.md).", "Text. { hidden }",
        "## Risks { .sr }", "[x][a]\n\n[a]: javascript:alert(1)", "[x\n[y]](risks.md)", "[see [@a]](risks.md)", "(x)[risks.md]",
        "[x] (term:sham)", "[x]\n(risks.md)", "See https://example.org/x.", "[www.example.org](risks.md)", "See risks.md.",
        "It did.[@ a]", "It did.[@a; b]", "It did.[@a, @b]", "It did.[@]", "It did.[@a", "It did.@a]", "It did, @a says.",
        "It did (@a).", "It did [see @a].", "It did.[^1]\n\n[^1]: a", "* One", "It is **strong.", "It **is***strong*.", "It ## is.",
        "It _is_ strong.", "It is ~~weak~~ strong.", "Not `closed.", r"A \* star.", "- [ ] Do it", "x^2^", "*[MRI]: a scan",
        "It is ==strong==.", "One -- two.",
    ],
    "“&lt;b&gt;.” would be printed": [
        "One &lt;b&gt;.",
    ],
    "A link has words, and leads to": [
        "[x](JavaScript:alert(1))", "[x](<javascript:alert(1)>)", "[x](data:text/html,x)", "[x](http://example.org)",
        "[x](//example.org/x)", "[x](https://user@example.org/)", "[x](https://localhost/)", "[x](htps://example.org/)",
        "[x](risks.pdf)", "[x](risks.md?a)", "[x]()", "[x](#)", "[](risks.md)", "[ ](term:sham)", "[1](#source-a)",
        '[x](risks.md "a miracle")',
    ],
    "does not say of how many people.": [
        "It helped 74 % of them.", "It helped **74**% of them.", "It helped 74[@a] % of them.", "It helped 7\u2030 of them.",
    ],
}  # fmt: skip


@each(("text", "fault"), [(text, fault) for fault, texts in FAULTS.items() for text in texts])
def test_what_is_no_form_of_ours_is_a_fault(text, fault):
    """What would be printed as it stands is told with what is wrong, and how to mend it."""
    lines, what, mend = find_fault(text)

    assert lines == 0
    assert fault in f"{what} {mend}"


@each("sign", "\u00a0\u2009\u200b\u00ad\u202e\uff05\uff20\ufffd\x00\x02\t")
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
