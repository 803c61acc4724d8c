"""Glossary words: `[pretend treatment](term:sham)` explains itself where it stands."""

from tests.unit.sources import said

MARKDOWN = "Some got a [pretend treatment](term:sham), and others did not."


def test_word_is_a_link_to_its_meaning(page):
    """Reader views and copying drop buttons. What it says is what the glossary says, and stands hidden right after its word."""
    soup = page(MARKDOWN)
    word = soup.find(class_="term")

    assert ("a", "pretend treatment") == (word.name, word.text)

    meaning = soup.select_one(word["href"])

    assert meaning is word.next_sibling
    assert "auto" == meaning["popover"] and meaning.has_attr("hidden")
    assert "pretend treatment (sham): A treatment that looks real and holds nothing." == meaning.text


def test_text_around_a_word_stays(page):
    """Nothing before or after the word is lost or moved, nor a citation behind it."""
    soup = page(MARKDOWN.replace("treatment]", "*treatment*]") + "[@small-trial-2024]")
    soup.find(class_="meaning").decompose()

    assert "Some got a pretend treatment, and others did not." == said(soup.p)


def test_stops_and_brackets_around_a_word_stay(page):
    """A full stop, a comma and a bracket keep their place, whether the meaning stands there or at an earlier use."""
    soup = page("([Sham](term:sham)) and a pad ([disc](term:disc), soft). This is [sham](term:sham).")
    for meaning in soup.find_all(class_="meaning"):
        meaning.decompose()

    assert "(Sham) and a pad (disc, soft). This is sham." == soup.p.text


def test_second_use_shares_the_first_meaning(page):
    """A word that is explained twice keeps one meaning on the page, to which both lead."""
    soup = page(f"{MARKDOWN}\n\n/// in-short\nThe [pretend](term:sham) one.\n///")

    assert [word["href"] for word in soup.find_all(class_="term")] == ["#term-sham", "#term-sham"]
    assert len(soup.find_all(id="term-sham")) == 1


def test_other_links_stay_links(page):
    """Only `term:` makes a glossary word."""
    soup = page("[Terms](terms.md#term) and [more](other.md#term).")

    assert [link["href"] for link in soup.find_all("a")] == ["terms.md#term", "other.md#term"]
    assert soup.find(class_="term") is None
