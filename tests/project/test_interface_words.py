"""Interface words stand in one place, and each is used."""

import re

import yaml

from guide.records import ROOT


def words():
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return yaml.safe_load(re.sub(r"!ENV", "", text))["extra"]["words"]


def test_every_word_is_used():
    """No interface word lies unused: each key of mkdocs.yml is named in a template or in our Python."""
    code = "".join(file.read_text(encoding="utf-8") for folder in ("guide", "overrides") for file in (ROOT / folder).rglob("*")
                   if file.suffix in {".py", ".html"})

    for key in words():
        assert re.search(rf"words(\.{key}\b|\[[\"']{key}[\"']\])", code), key


def test_templates_hold_no_words_of_their_own():
    """No template prints an English word by itself, so that another language needs no second template."""
    for file in (ROOT / "overrides").rglob("*.html"):
        text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<script>.*?</script>|<[^>]*>", " ", file.read_text(encoding="utf-8"), flags=re.S)
        assert not re.findall(r"[A-Za-z]{3,}", text), file.name
