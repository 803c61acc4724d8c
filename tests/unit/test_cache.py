"""What is kept from one build to the next: it is made once, again as soon as anything it is made from changes, and never wrong."""

import os

import pytest
from mkdocs.structure.pages import Page

from guide.errors import Refusal
from guide.publish import cache, images
from guide.publish.cache import check_once, code, forget, kept
from tests.unit.conftest import PAGES

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#{}" d="M0 0h40v40H0z"/></svg>'


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """A cache of its own for each test."""
    monkeypatch.setattr(cache, "CACHE", tmp_path / ".cache")
    return tmp_path / ".cache"


def make(made):
    """Return a maker that remembers how often it was asked."""
    return lambda: made.append(1) or f"{len(made)}".encode()


def test_same_things_are_made_once():
    """Neither order nor place of what it is made from is mixed up."""
    made = []

    assert [b"1", b"1"] == [kept(make(made), "a", b"b"), kept(make(made), "a", "b")]
    assert [b"2", b"3", b"4"] == [kept(make(made), *parts) for parts in (("b", "a"), ("ab",), ("ab", ""))]


def test_folder_that_cannot_be_written_stops_nothing(folder):
    """Then it is made each time."""
    folder.write_text("no folder", encoding="utf-8")
    made = []

    assert [b"1", b"2"] == [kept(make(made), "a"), kept(make(made), "a")]


def test_check_that_fails_is_run_again():
    """Only what has passed is not looked at again."""
    asked = []

    def refuse():
        asked.append("refuse")
        raise Refusal("a.yml", "it is wrong.", "Mend it.")

    for _ in range(2):
        with pytest.raises(Refusal):
            check_once(refuse, "a")
    check_once(lambda: asked.append("pass"), "a")
    check_once(lambda: asked.append("pass"), "a")

    assert ["refuse", "refuse", "pass"] == asked


def test_code_tells_versions_apart(tmp_path):
    """A change in our code, or another version of a package, makes all anew."""
    file = tmp_path / "one.py"
    file.write_text("a = 1", encoding="utf-8")

    assert "a = 1" in code((file,), "resvg-py")
    assert "resvg-py " in code((file,), "resvg-py") and "resvg-py" not in code((file,))


def test_page_is_made_again_when_something_it_is_made_from_changes(small_guide, mkdocs, monkeypatch):
    """Of pages as they were before none is made again, of a changed one it alone; a record may stand on any."""
    made, render = [], Page.render
    monkeypatch.setattr(Page, "render", lambda page, *known: made.append(page.file.src_uri) or render(page, *known))
    about, records, site = small_guide / "docs" / "about.md", small_guide / "data" / "sources" / "trials.yml", small_guide / "site"

    def built():
        made.clear()
        assert (0, "") == (mkdocs("build", "--quiet"))
        return sorted(made)

    assert sorted(PAGES) == built()
    before = {page: page.read_bytes() for page in site.rglob("*.html")}
    assert [] == built()
    assert before == {page: page.read_bytes() for page in site.rglob("*.html")}

    about.write_text(about.read_text(encoding="utf-8").replace("Text.", "Other words."), encoding="utf-8")
    assert ["about.md"] == built()
    assert "Other words." in (site / "about" / "index.html").read_text(encoding="utf-8")

    records.write_text(records.read_text(encoding="utf-8").replace("says: ", "says: Other words. ", 1), encoding="utf-8")
    assert sorted(PAGES) == built()
    assert "Other words." in (site / "sources" / "trials" / "index.html").read_text(encoding="utf-8")


def test_what_nobody_asks_for_is_forgotten(folder):
    """What was asked for in the last days stays, and what is none of ours."""
    made = []
    kept(make(made), "a")
    kept(make(made), "b")
    (folder / "review-pack.html").touch()
    for file in folder.iterdir():
        os.utime(file, (0, 0))
    kept(make(made), "b")
    forget()

    assert [b"", b"2"] == sorted(file.read_bytes() for file in folder.iterdir())


def test_picture_is_drawn_again_when_it_changes(folder, monkeypatch):
    """A picture of the same SVG is read; another colour or width is another picture."""
    first = images.draw(SQUARE.format("000"), 40)
    monkeypatch.setattr(images, "_draw", lambda *_: b"drawn again")

    assert first == images.draw(SQUARE.format("000"), 40)
    assert b"drawn again" == images.draw(SQUARE.format("fff"), 40) == images.draw(SQUARE.format("000"), 80)
