"""Interface words stand in one place, and each is used."""

import re

import pytest
import yaml

from guide.content.loading import ROOT, texts
from guide.lint.house_words import find


def extra(file=ROOT / "mkdocs.yml"):
    return yaml.safe_load(file.read_text(encoding="utf-8").replace("!ENV", ""))["extra"]


def words(file=ROOT / "mkdocs.yml"):
    return extra(file)["words"]


def keys(words):
    return {key: keys(value) if isinstance(value, dict) else None for key, value in words.items()}


def test_every_word_is_used():
    """No interface word lies unused: each key of mkdocs.yml is named in a template or in our Python."""
    code = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("guide", "overrides")
        for file in (ROOT / folder).rglob("*")
        if file.suffix in {".py", ".html"}
    )

    for key in words():
        assert re.search(rf"words(\.{key}\b|\[[\"']{key}[\"']\])", code), key


def test_every_language_has_every_word():
    """No language borrows an English interface word, which INHERIT would do without a warning."""
    for file in ROOT.glob("mkdocs.*.yml"):
        assert keys(words()) == keys(words(file)), file.name


def test_templates_hold_no_words_of_their_own():
    """No template prints an English word by itself, so that another language needs no second template."""
    for file in (ROOT / "overrides").rglob("*.html"):
        text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<script>.*?</script>|<[^>]*>", " ", file.read_text(encoding="utf-8"), flags=re.S)
        assert not re.findall(r"[A-Za-z]{3,}", text), file.name


DRAWINGS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "drawings" / "en").glob("*.svg"))


@pytest.mark.parametrize("place", ["mkdocs.yml", *DRAWINGS])
def test_they_are_house_words(place):
    """What the build does not look at when it refuses other words: interface words, and what share cards and drawings say."""
    content = (ROOT / place).read_text(encoding="utf-8")
    said = "\n".join(texts(extra())) if place == "mkdocs.yml" else re.sub(r"<[^>]*>", " ", content)

    assert [] == [str(found.refusal(place)) for found in find(said, "en")]
