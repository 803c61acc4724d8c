"""`/// glossary`: every term of data/glossary.yml."""


def test_glossary_is_in_the_order_of_the_alphabet(page):
    """Capitals do not come before small letters, as readers expect."""
    glossary = page("/// glossary\n///").find("dl", class_="glossary")

    assert [word.text for word in glossary.find_all("dt")] == ["disc", "Opioid", "pretend treatment (sham)"]


def test_each_word_is_followed_by_its_meaning(page, library):
    """A word and its meaning are a pair of a description list, with an address of its own."""
    glossary = page("/// glossary\n///").find("dl", class_="glossary")
    pairs = {word["id"]: word.find_next_sibling().text for word in glossary.find_all("dt")}

    assert pairs == {id: term.meaning for id, term in library.glossary.items()}
