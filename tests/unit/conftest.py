"""What these tests share: the small library of tests/fixtures, and pages made with the settings of mkdocs.yml."""

import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from guide import drawings
from guide.content.library import load_library
from guide.errors import Refusal, current_page

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
PAGE = "conditions/index.md"


@pytest.fixture(scope="session")
def data():
    """The folder of the small library."""
    return FIXTURES / "data"


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
def page(config, own_drawings):
    """Returns a function that turns Markdown into the page that a reader gets."""
    token = current_page.set(PAGE)

    def make(markdown, data=FIXTURES / "data"):
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
