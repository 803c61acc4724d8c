"""Glossary words: `[pretend treatment](term:sham)` explains itself where it stands."""

from tests.unit.sources import said

MARKDOWN = "Some got a [pretend treatment](term:sham), and others did not."


def test_word_is_a_button_that_opens_its_meaning(page):
    """Touch, mouse and keyboard open it without a script. It says what the glossary says, right after its word, where paper has it too."""
    soup = page(MARKDOWN)
    button = soup.button

    assert button.text == "pretend treatment"
    assert button["type"] == "button"
    assert soup.find(id=button["popovertarget"])["popover"] == "auto"

    meaning = page(MARKDOWN).find(class_="meaning")

    assert meaning.text == "pretend treatment (sham): A treatment that looks real and holds nothing."
    assert page(MARKDOWN).button.parent.next_sibling["class"] == ["meaning"]


def test_text_around_a_word_stays(page):
    """Nothing before or after the word is lost or moved, nor a citation behind it."""
    soup = page(MARKDOWN.replace("treatment]", "*treatment*]") + "[@small-trial-2024]")
    soup.find(class_="meaning").decompose()

    assert "Some got a pretend treatment, and others did not." == said(soup.p)


def test_line_never_breaks_between_a_word_and_its_full_stop(page):
    """Browsers may break a line after a button; both stand in one piece that forbids it, at the first use and the next."""
    soup = page("This is [sham](term:sham), that is [sham](term:sham). A [disc](term:disc) is not.")

    assert ["sham,", "sham."] == [piece.text for piece in soup.find_all(class_="unbroken")]


def test_line_never_breaks_between_a_bracket_and_its_word(page):
    """Nor does the line end with the bracket that opens before a word, first in its line or not."""
    soup = page("([Sham](term:sham)) and a pad ([disc](term:disc), soft).")
    pieces = [piece.text for piece in soup.find_all(class_="unbroken")]
    for meaning in soup.find_all(class_="meaning"):
        meaning.decompose()

    assert ["(Sham)", "(disc,"] == pieces
    assert soup.p.text == "(Sham) and a pad (disc, soft)."


def test_second_use_shares_the_first_meaning(page):
    """A word that is explained twice keeps one meaning on the page, which both buttons open."""
    soup = page(f"{MARKDOWN}\n\n/// in-short\nThe [pretend](term:sham) one.\n///")

    assert [button["popovertarget"] for button in soup.find_all("button")] == ["term-sham", "term-sham"]
    assert len(soup.find_all(id="term-sham")) == 1


def test_other_links_stay_links(page):
    """Only `term:` makes a button."""
    soup = page("[Terms](terms.md#term) and [more](other.md#term).")

    assert [link["href"] for link in soup.find_all("a")] == ["terms.md#term", "other.md#term"]
    assert soup.button is None
