"""Interface words stand in one place; each is used, and each that is asked for is there."""

import re

import pytest

from guide.content.loading import ROOT, texts
from guide.lint.house_words import find

#: How a word is asked for, in templates (`words.search.none`) and in our Python (`words["search"]["none"]`).
ASKED = re.compile(r"""\bwords((?:\.\w+|\[["']\w+["']\])+)""")


@pytest.fixture(scope="module")
def code():
    """The text of each template and of each of our modules."""
    files = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "guide").rglob("*.py")]
    assert any(file.suffix == ".html" for file in files) and any(file.suffix == ".py" for file in files)
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_every_word_is_used(code, words):
    """No interface word lies unused: each is named in a template or in our Python."""
    used = {re.findall(r"\w+", path)[0] for text in code.values() for path in ASKED.findall(text)}

    assert [] == sorted(set(words) - used)


def test_every_word_that_is_asked_for_is_there(code, words):
    """A template would print nothing in its place, and nobody would be told: the disclaimer has gone that way."""
    missing = []
    for name, path in ((name, path) for name, text in code.items() if name.endswith(".html") for path in ASKED.findall(text)):
        here = words
        for key in re.findall(r"\w+", path):
            here = here.get(key) if isinstance(here, dict) else None
        if not here:
            missing.append(f"{name}: words{path}")

    assert [] == missing, "\n".join(missing)


def test_templates_hold_no_words_of_their_own(code):
    """No template prints an English word by itself, so that another language needs no second template."""
    found = []
    for name, text in code.items():
        if name.endswith(".html"):
            shown = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<script[^>]*>.*?</script>|<[^>]*>", " ", text, flags=re.S)
            found += [f"{name}: {word}" for word in re.findall(r"[A-Za-z]{3,}", shown)]

    assert [] == found, "\n".join(found)


def test_they_are_house_words(words):
    """What the build does not look at when it refuses other words: interface words, and what drawings say."""
    drawings = sorted((ROOT / "drawings" / "en").glob("*.svg"))
    said = {"data/words/en.yml": "\n".join(texts(words))}
    said |= {file.name: re.sub(r"<[^>]*>", " ", file.read_text(encoding="utf-8")) for file in drawings}
    found = [str(one.refusal(place)) for place, text in said.items() for one in find(text, "en")]

    assert drawings
    assert [] == found, "\n".join(found)
