"""What these tests share: the small library of tests/fixtures, and pages made with the settings of mkdocs.yml."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner
from markdown import Markdown
from mkdocs.__main__ import cli

from guide import drawings
from guide.content.library import load_library
from guide.content.loading import DATA, ROOT
from guide.errors import Refusal, current_page
from tests.unit.sources import body

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
PAGE = "conditions/index.md"


@pytest.fixture(scope="session")
def data(tmp_path_factory):
    """The folder of the small library, with the guide's own interface words."""
    folder = Path(shutil.copytree(FIXTURES / "data", tmp_path_factory.mktemp("small") / "data"))
    shutil.copytree(DATA / "words", folder / "words")
    shutil.copytree(DATA / "search", folder / "search")
    (folder / "search" / "en-names.yml").write_text("names: {}", encoding="utf-8")  # they name places of the real guide
    return folder


@pytest.fixture
def own_data(data, tmp_path):
    """A copy of the small library, to change."""
    return Path(shutil.copytree(data, tmp_path / "data"))


@pytest.fixture
def library(data):
    """The records of the small library."""
    return load_library("en", data)


@pytest.fixture(scope="session")
def real_library():
    """The records of the guide."""
    return load_library()


@pytest.fixture
def own_drawings(monkeypatch):
    """Drawings come from tests/fixtures/drawings."""
    monkeypatch.setattr(drawings, "DRAWINGS", FIXTURES / "drawings")


@pytest.fixture
def page(config, data, own_drawings):
    """Returns a function that turns Markdown into the page that a reader gets."""
    token = current_page.set(PAGE)

    def make(markdown, data=data):
        settings = {name: options or {} for name, options in config["markdown_extensions"].items()}
        settings["guide.markdown"] = settings["guide.markdown"] | {"data": str(data)}
        html = Markdown(extensions=list(settings), extension_configs=settings).convert(markdown)
        return BeautifulSoup(html, "html.parser")

    yield make
    current_page.reset(token)


@pytest.fixture
def refusal(page):
    """Returns a function that gives the sentence with which a page is refused; a page that is not refused fails."""

    def refuse(markdown):
        with pytest.raises(Refusal) as caught:
            page(markdown)
        sentence = str(caught.value)
        assert re.match(rf"{re.escape(PAGE)}(, line [1-9]\d*)?: ", sentence), f"the page is not named: {sentence}"
        assert sentence[-1] in ".?", f"this is not a whole sentence: {sentence}"
        assert "\n" not in sentence, f"this is more than a sentence or two: {sentence}"
        return sentence

    return refuse


HEAD = """---
title: {title}
description: "“{title}” is a page that is made for a test, and that nobody will ever read."
kind: {kind}
checked: "2026-11-01"
check_due: "2026-12-01"
{more}---
"""
CARD = 'card: {drawing: spine, says: "Back pain. What is known."}\n'


def head(title, kind="reference", more=""):
    return HEAD.format(title=title, kind=kind, more=more)


def claim_page(title, id):
    return head(title, "claim") + f"# {title}\n\n/// claim-page | {id}\n///\n\n/// next\n- [Home](../index.md)\n///\n"


def whole(title, kind, more=""):
    """Return a page with all that its kind asks for."""
    return head(title, kind, more) + body(kind).replace("Slipped disc", title)


#: A small guide that is right in all parts: its pages, and when they are built.
PAGES = {
    "index.md": whole("Home", "home", CARD),
    "about.md": head("About", more=CARD) + "# About\n\n## Who we are\n\nText.\n",
    "get-help-now.md": whole("Get help", "help"),
    "claims/index.md": head("Promises") + "# Promises\n",
    "claims/root-cause.md": claim_page("A promise", "root-cause"),
    "claims/new-path.md": claim_page("Another promise", "new-path"),
    "conditions/index.md": head("Conditions") + "# Conditions\n\n## What studies found\n",
    "conditions/worn-disc.md": whole("Worn disc", "condition"),
    "conditions/herniated-disc.md": whole("Slipped disc", "condition").replace("cells-worn-disc", "cells-slipped-disc"),
    "search.md": head("Look for it", more="assets: search\n")
    + "# Look for it\n\n/// search\n///\n\n## Questions\n\n/// question-links\n///\n",
    "sources/rules.md": head("Rules") + "# Rules\n\n/// sources | rules\n///\n",
    "sources/trials.md": head("Trials") + "# Trials\n\n/// sources | trials\n///\n",
}
BEFORE_DUE = "1796000000"


@pytest.fixture
def small_guide(tmp_path, own_data, monkeypatch):
    """The folder of a small guide with the settings of mkdocs.yml, but no page of a drawing; it is built as it lies there."""
    (own_data / "drawings.yml").write_text("[]\n", encoding="utf-8")
    for path, text in PAGES.items():
        page = tmp_path / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": str(ROOT / "overrides")},
        "hooks": [str(ROOT / "guide" / "hooks.py")],
        "markdown_extensions": {"guide.markdown": {"data": str(own_data)}},
        "watch": [],
        "nav": [{"Home": "index.md"}, {"About": [page for page in PAGES if page != "index.md"]}],
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    for name in ("SITE_URL", "REPOSITORY_URL", "EDIT_URI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BEFORE_DUE)
    return tmp_path


@pytest.fixture
def mkdocs(small_guide):
    """Returns a function that runs a command of MkDocs in the small guide, and gives its exit code and all that it prints."""

    def run(*arguments):
        result = CliRunner().invoke(cli, [*arguments, "--config-file", str(small_guide / "mkdocs.yml")])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    return run
