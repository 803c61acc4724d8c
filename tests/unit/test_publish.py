"""`python -m guide.publish site`: what is done to a built site before it is published."""

import gzip
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from guide.content.loading import ROOT
from guide.publish.__main__ import finish

THEME = Path(str(files("material"))) / "templates" / "assets"
HOME = "https://guide.example.org/back/"
REVIEW = '<p class="review">Checked: <time datetime="{}">a day</time>; due: <time datetime="2030-01-01">a month</time>.</p>'

#: What the home page tells of the guide, for the manifest.
NAMES = "".join(f'<meta property="{name}" content="The guide">' for name in ("description", "og:site_name", "application-name"))
SEARCH = """<div class="search" data-words='{"stop": "a the"}'></div>"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A small built site: four pages, a sitemap dated by the build, the theme's files and files of our own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478399")
    bare = '<time datetime="2020-01-01">2020</time>'
    pages = {"": NAMES + REVIEW.format("2026-11-20"), "advantages/": REVIEW.format("2026-10-01"), "bare/": bare, "search/": bare + SEARCH}
    for page, text in pages.items():
        (tmp_path / page).mkdir(exist_ok=True)
        (tmp_path / page / "index.html").write_text(f'<html lang="en"><p>Text</p>{text}</html>', encoding="utf-8")
    entries = "".join(f"<url>\n  <loc>{HOME}{page}</loc>\n  <lastmod>2026-11-23</lastmod>\n</url>\n" for page in pages)
    (tmp_path / "sitemap.xml").write_text(f"<urlset>\n{entries}</urlset>\n", encoding="utf-8")
    for original in THEME.rglob("*"):
        if original.is_file():
            copy = tmp_path / "assets" / original.relative_to(THEME)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.touch()
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "site.css").write_text('/* Our\n   words */\n@import "parts.css";\nbody { margin: 0; }', encoding="utf-8")
    (tmp_path / "static" / "parts.css").write_text("p { color: red; }", encoding="utf-8")
    (tmp_path / "static" / "site.js").write_text("/* Ours */\nconst a = `b  c`;\nstart();\n", encoding="utf-8")
    return tmp_path


def dates(site):
    """Return the date of each page in the sitemap; `None` where there is none."""
    entries = (site / "sitemap.xml").read_text(encoding="utf-8").split("<loc>")[1:]
    return {entry.partition("</loc>")[0]: entry.partition("<lastmod>")[2].partition("</lastmod>")[0] or None for entry in entries}


def test_files_of_the_theme_are_removed(site):
    """Nothing that no page asks for is published, and no empty folder is left."""
    assert (site / "assets").is_dir()
    finish(site)

    assert not (site / "assets").exists()


def test_our_own_files_are_kept(site):
    """Only what came from the theme goes, even in the folder that both use."""
    own = site / "assets" / "images" / "our-own.png"
    own.write_text("a picture", encoding="utf-8")
    finish(site)

    assert [path for path in (site / "assets").rglob("*") if path.is_file()] == [own]


def test_styles_and_scripts_are_packed(site):
    """A reader loads one style where authors keep several, in their order, without our comments; text in a script stays."""
    finish(site)
    static = site / "static"

    assert (static / "site.css").read_text(encoding="utf-8") == "p{color:red}body{margin:0}"
    assert not (static / "parts.css").exists()
    assert (static / "site.js").read_text(encoding="utf-8") == "const a=`b  c`;start();"


def test_sitemap_tells_when_facts_were_checked(site):
    """Search engines learn the day of the last check, not of the build; a page without one has no date."""
    finish(site)

    assert dates(site) == {HOME: "2026-11-20", f"{HOME}advantages/": "2026-10-01", f"{HOME}bare/": None, f"{HOME}search/": None}


def test_packed_sitemap_equals_the_plain_one(site):
    """Both forms that MkDocs publishes say the same."""
    finish(site)

    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


def test_finishing_twice_changes_nothing(site):
    """Two builds of one commit are the same to the byte."""
    finish(site)
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish(site)

    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == first


def test_refusal_is_one_sentence(site):
    """Whoever finishes a site without a page of search reads what is wrong, and no inside of a program."""
    (site / "search" / "index.html").write_text("<p>Text</p>", encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "guide.publish", str(site)], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 1
    assert run.stderr.startswith("search.md: the guide has no page with the block “/// search”.")
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("arguments", [[], ["no-such-folder"], ["docs"]])
def test_wrong_folder_is_answered_with_a_sentence(arguments):
    """Whoever slips is told what to write, and nothing is changed."""
    run = subprocess.run([sys.executable, "-m", "guide.publish.__main__", *arguments], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 1
    assert run.stderr.strip() == "Name the folder of a built site: python -m guide.publish site"
    assert run.stdout == ""
