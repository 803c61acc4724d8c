"""`/// how-sure` and `/// scale`: one scale across the guide, in words and in shape."""

import pytest


@pytest.mark.parametrize(
    ("step", "dots", "word"),
    [
        ("well-supported", 4, "Well supported"),
        ("early-signs", 2, "Early signs"),
        ("not-shown", 1, "Not shown"),
        ("not-studied", 0, "Not studied"),
    ],
)
def test_certainty_is_printed_in_words_and_dots(page, step, dots, word):
    """Four dots are drawn, as many filled as the record says, and the word beside them says the same."""
    line = page(f"/// how-sure | {step}\nBecause.\n///").find("p", class_="sure")

    assert line.strong.text == word
    assert len(line.select(".dots i")) == 4
    assert len(line.select(".dots i.on")) == dots


def test_dots_are_not_read_aloud(page):
    """People who listen hear the word of the scale, and no empty marks before it."""
    line = page("/// how-sure | early-signs\nBecause.\n///").find("p", class_="sure")

    assert line.find(class_="dots")["aria-hidden"] == "true"
    assert line.strong.find_parent(attrs={"aria-hidden": True}) is None


def test_certainty_is_explained_where_it_stands(page, words):
    """The line goes on with what the word means, and a link to the whole scale."""
    line = page("/// how-sure | early-signs\nBecause.\n///").find("p", class_="sure")

    assert line.text.strip() == f"Early signs: some studies in people. {words['scale_link']}"
    assert line.a["href"].endswith("#scale")


def test_reasons_of_the_author_follow_the_certainty(page):
    """The body says why, with its own citations."""
    box = page("/// how-sure | early-signs\nOne trial found it.[@small-trial-2024]\n///").find("div", class_="how-sure")
    line, why = box.find_all("p")

    assert line["class"] == ["sure"]
    assert why.text.startswith("One trial found it.")
    assert why.a["href"] == "#source-small-trial-2024"


def test_scale_shows_every_step_in_the_order_of_the_data(page, library):
    """Whoever follows the link meets each step once, with its meaning."""
    steps = page("/// scale\n///").select(".scale > p.sure")
    expected = [step.word for step in library.certainty.values()]

    assert [step.strong.text for step in steps] == expected
    assert [len(step.select("i.on")) for step in steps] == [step.dots for step in library.certainty.values()]
    assert steps[0].text.strip() == "Well supported: several good studies agree."
