"""A template that is misspelt is refused before a page is made of it."""

import pytest
from jinja2 import DictLoader, Environment

from guide.errors import Refusal
from guide.lint.templates import check_templates

WORDS = {"disclaimer": "No advice.", "menu": {"open": "Menu"}}


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("{% if page %}\n", "overrides/a.html, line 1: Unexpected end of template."),
        ("\n{{ page | ee }}", "overrides/a.html, line 2: No filter named 'ee'."),
        ('{% include "b.htm" %}', "overrides/a.html: there is no template “b.htm”. Did you mean “b.html”?"),
        ("{{ wrds.disclaimer }}", "overrides/a.html: nothing gives “wrds”. Did you mean “words”?"),
        ("{{ words.dislaimer }}", "overrides/a.html: there is no interface word “dislaimer”. Did you mean “disclaimer”?"),
        ("{{ words.menu.opn }}", "overrides/a.html: there is no interface word “menu.opn”. Did you mean “open”?"),
    ],
)
def test_slip_in_a_template_is_refused(tmp_path, source, sentence):
    """Jinja would print nothing in its place, or tell it with a traceback."""
    with pytest.raises(Refusal) as caught:
        check(tmp_path, source)

    assert str(caught.value).startswith(sentence)


def test_right_template_goes_out(tmp_path):
    """Values of its own, of others and of MkDocs; a method of a word is no word."""
    assert check(tmp_path, '{% include "b.html" %}{{ words.menu.open.format(page.title) }}{{ own }}') is None


def check(folder, source):
    templates = {"a.html": source, "b.html": "{% set words = config.extra.words %}{% set own = 1 %}"}
    (folder / "overrides").mkdir()
    for name, text in templates.items():
        (folder / "overrides" / name).write_text(text, encoding="utf-8")
    check_templates(Environment(loader=DictLoader(templates)), folder / "overrides", WORDS)
