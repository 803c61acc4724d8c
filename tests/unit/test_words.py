"""Interface words: whole, in every language, and each with the places that the guide fills."""

import json
from copy import deepcopy

import pytest

from guide.content.loading import DATA
from guide.content.words import load_words
from guide.errors import Refusal


def load(folder, text, language="en"):
    """Load the interface words of a language that stand in a file of their own."""
    (folder / "words").mkdir()
    (folder / "words" / f"{language}.yml").write_text(text, encoding="utf-8")
    return load_words(language, folder)


@pytest.fixture
def spoil(tmp_path, words):
    """Returns a function that puts one thing into the words at a path, and gives the sentence with which they are refused."""

    def refuse(path, value):
        content = deepcopy({"extra": {"words": words}})
        *way, last = path.split(".")
        part = content["extra"]["words"]
        for step in way:
            part = part[int(step) if isinstance(part, list) else step]
        if value is None:
            del part[last]
        elif isinstance(part, list):
            part[int(last)] = value
        else:
            part[last] = value
        with pytest.raises(Refusal) as caught:
            load(tmp_path, json.dumps(content))
        return str(caught.value)

    return refuse


@pytest.mark.parametrize("file", sorted((DATA / "words").glob("*.yml")), ids=lambda file: file.stem)
def test_words_of_the_guide_are_whole(file):
    """Every language has every word."""
    assert load_words(file.stem)["home"]


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("disclaimer", None, "`disclaimer` is missing. Add the word: readers meet it on a page."),
        ("study.filter.cells", None, "`study.filter.cells` is missing."),
        ("study.cells_kinds.platelets", None, "`study.cells_kinds.platelets` is missing."),
        ("study.designs.review", None, "`study.designs.review` is missing."),
        ("study.conditions.knee", None, "`study.conditions.knee` is missing."),
        ("choices.groups.injections", None, "`choices.groups.injections` is missing."),
        ("read.part", None, "`read.part` is missing."),
        ("disclaimr", "Text", "`disclaimr` is no word that the guide prints."),
        ("study.cells_kinds.milk", "Milk", "`study.cells_kinds.milk` is no word that the guide prints."),
        ("aloud", "Read", "`aloud` is not a list of words by their keys. Put under it: go_on, pause, start, stop."),
        ("home", "", "`home` is empty. Write the word."),
        ("home", "  ", "`home` is empty."),
        ("home", False, "`home` is not text. Write the word, in quotation marks if it is a number, “yes” or “no”."),
        ("home", ["Home"], "`home` is not text."),
        ("home", "<b>Home</b>", "`home` holds “<”, which would be taken for a mark."),
        ("aloud.stop", "Stop|End", "`aloud.stop` holds “|”, which would be taken for a mark."),
        ("home", "Home {}", "`home` must have no place for what is put in."),
        ("of_100", "of 100", "`of_100` must have 1 place “{}” for what is put in."),
        ("of_100", "{} of {}", "`of_100` must have 1 place “{}” for what is put in."),
        ("of_100", "{number} of 100", "`of_100` must have 1 place “{}” for what is put in."),
        ("of_100", "{:q} of 100", "`of_100` must have 1 place “{}” for what is put in."),
        ("of_100", "{ of 100", "`of_100` must have 1 place “{}” for what is put in."),
        ("claim.found", "{} promises", "`claim.found` must have 2 places “{}” for what is put in."),
        ("claim.found", "{0} of {0} promises", "`claim.found` must have 2 places “{}” for what is put in."),
        ("chart.trials.0", "{2} people", "`chart.trials.0` must have 2 places “{}” for what is put in."),
        ("n_sources.1", "some sources", "`n_sources.1` must have 1 place “{}” for what is put in."),
        ("n_sources", ["{} sources"], "`n_sources` is not a form for one and a form for many. Give it as a list of 2."),
        ("n_sources", "{} sources", "`n_sources` is not a form for one and a form for many."),
        ("months", ["January"], "`months` is not 12 words. Give it as a list of 12."),
        ("months.4", 5, "`months.4` is not text."),
    ],
)  # fmt: skip
def test_word_that_is_not_as_it_must_be_is_refused(spoil, path, value, sentence):
    """A missing disclaimer, a number that is lost, or “False” for a word never reaches a reader."""
    told = spoil(path, value)

    assert told.startswith(f"data/words/en.yml: {sentence}")
    assert told.endswith((".", "?"))


def test_misspelt_word_is_refused_with_the_one_that_was_meant(tmp_path):
    """Of the words that are missing, the nearest."""
    text = (DATA / "words" / "en.yml").read_text(encoding="utf-8").replace("    disclaimer:", "    disclaimr:")

    with pytest.raises(Refusal, match=r"`disclaimr` is no word that the guide prints\. Did you mean “disclaimer”\?"):
        load(tmp_path, text)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "data/words/es.yml: this file is missing. Copy data/words/en.yml, and put its words into the language."),
        ("extra: {}\n", "data/words/es.yml: it holds no words. Put them under `extra:`, `words:`, as data/words/en.yml does."),
        ("words: {home: Inicio}\n", "data/words/es.yml: it holds no words."),
        ("extra: {words: {home: a, home: b}}\n", "data/words/es.yml, line 1: the key “home” stands twice."),
    ],
    ids=["no file", "no words", "other place", "twice"],
)
def test_file_without_words_is_refused(tmp_path, content, sentence):
    """A new language begins with a file like the first."""
    with pytest.raises(Refusal) as caught:
        load(tmp_path, content, "es") if content else load_words("es", tmp_path)

    assert str(caught.value).startswith(sentence)


def test_words_in_another_order_and_forms_for_one_are_fine(tmp_path):
    """Languages put what is put in at other places, and some say “one” in a word."""
    text = (DATA / "words" / "en.yml").read_text(encoding="utf-8")
    for old, new in (('"(range {} to {})"', '"({1}, {0})"'), ('["1 source", "{} sources"]', '["{} source", "{} sources"]')):
        assert old in text
        text = text.replace(old, new)

    assert "(9, 1)" == load(tmp_path, text)["chart"]["read"].format(1, 9)
