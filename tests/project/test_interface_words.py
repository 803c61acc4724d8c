"""Interface words stand in one place, and each is used."""

import re

import pytest

from guide.content.loading import DATA, ROOT, texts
from guide.content.words import load_words
from guide.lint.house_words import find


def keys(words):
    return {key: keys(value) if isinstance(value, dict) else None for key, value in words.items()}


def test_every_word_is_used():
    """No interface word lies unused: each key of data/words/en.yml is named in a template or in our Python."""
    code = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("guide", "overrides")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in {".py", ".html"}
    )

    for key in load_words("en"):
        assert re.search(rf"words(\.{key}\b|\[[\"']{key}[\"']\])", code), key


def test_every_language_has_every_word():
    """No language borrows an English interface word, which INHERIT would do without a warning."""
    for file in (DATA / "words").glob("*.yml"):
        assert keys(load_words("en")) == keys(load_words(file.stem)), file.name


def test_templates_hold_no_words_of_their_own():
    """No template prints an English word by itself, so that another language needs no second template."""
    for file in (ROOT / "overrides").rglob("*.html"):
        text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<script[^>]*>.*?</script>|<[^>]*>", " ", file.read_text(encoding="utf-8"), flags=re.S)
        assert not re.findall(r"[A-Za-z]{3,}", text), file.name


DRAWINGS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "drawings" / "en").glob("*.svg"))


@pytest.mark.parametrize("place", ["data/words/en.yml", *DRAWINGS])
def test_they_are_house_words(place):
    """What the build does not look at when it refuses other words: interface words, and what drawings say."""
    content = (ROOT / place).read_text(encoding="utf-8")
    said = "\n".join(texts(load_words("en"))) if place.endswith(".yml") else re.sub(r"<[^>]*>", " ", content)

    assert [] == [str(found.refusal(place)) for found in find(said, "en")]
