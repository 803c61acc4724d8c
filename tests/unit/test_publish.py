"""`publish`: what is made of a built site before readers get it."""

import gzip
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.content.loading import ROOT
from guide.errors import Refusal
from guide.publish import publish
from guide.publish.pages import LOC
from guide.publish.sitemap import LASTMOD

THEME = Path(str(files("material"))) / "templates" / "assets"
HOME = "https://guide.example.org/back/"
REVIEW = '<p class="review">Checked: <time datetime="{}">a day</time>; due: <time datetime="2030-01-01">a month</time>.</p>'
#: What a page tells of itself and of the guide.
NAMES = "".join(f'<meta property="{name}" content="The guide">' for name in ("description", "og:site_name", "application-name"))
STYLE = '<link rel="stylesheet" href="../static/site.css?v=1a2b3c4d">'
PAGE = f'<html lang="en"><title>A - Guide</title>{NAMES}{STYLE}<article class="page page--reference"><h1>A page</h1>{{}}</article></html>'
SEARCH = """<div class="search" data-words='{"stop": "a the"}'></div>"""
PAGES = {
    "": REVIEW.format("2026-11-20"),
    "advantages/": REVIEW.format("2026-10-01"),
    "bare/": '<time datetime="2020-01-01">2020</time>',
    "search/": SEARCH,
}


@pytest.fixture
def site(tmp_path):
    """A small built site: four pages, a sitemap dated by the build, the theme's files and files of our own."""
    for page, text in PAGES.items():
        (tmp_path / page).mkdir(exist_ok=True)
        (tmp_path / page / "index.html").write_text(PAGE.format(text), encoding="utf-8")
    entries = "".join(f"<url>\n  <loc>{HOME}{page}</loc>\n  <lastmod>2026-11-23</lastmod>\n</url>\n" for page in PAGES)
    head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    (tmp_path / "sitemap.xml").write_text(f"{head}\n{entries}</urlset>\n", encoding="utf-8")
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


def content(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_site_is_made_whole(site, data):
    """The theme's files go, also where a file of ours lies among them; styles and scripts are packed.

    A style that others take in is gone, text in a script stays. Both forms of the sitemap have the days of the checks.
    """
    own = site / "assets" / "images" / "our-own.png"
    own.write_text("a picture", encoding="utf-8")
    publish(site, data)
    static, entries = site / "static", ElementTree.parse(site / "sitemap.xml").getroot()

    assert [path for path in (site / "assets").rglob("*") if path.is_file()] == [own]
    assert (static / "site.css").read_text(encoding="utf-8") == "p{color:red}body{margin:0}"
    assert not (static / "parts.css").exists()
    assert (static / "site.js").read_text(encoding="utf-8") == "const a=`b  c`;start();"
    assert {entry.findtext(LOC): entry.findtext(LASTMOD) for entry in entries} == {
        HOME: "2026-11-20",
        f"{HOME}advantages/": "2026-10-01",
        f"{HOME}bare/": None,
        f"{HOME}search/": None,
    }
    packed = (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (site / "sitemap.xml").read_bytes()
    assert packed[4:10] == b"\0\0\0\0\x02\xff", "no day and no system, so that every Python writes the same"


@pytest.mark.parametrize(("query", "asked"), [("?v=1a2b3c4d", "./b.js?v=1a2b3c4d"), ("", "./b.js")])
def test_scripts_ask_for_each_other_as_pages_do(site, data, query, asked):
    """At the version that a page names; another builder names none."""
    home = site / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("?v=1a2b3c4d", query), encoding="utf-8")
    (site / "static" / "a.js").write_text('import { b } from "./b.js";', encoding="utf-8")
    publish(site, data)

    assert (site / "static" / "a.js").read_text(encoding="utf-8") == f'import{{b}}from"{asked}";'


def test_foot_of_printed_sheets_names_the_guide(site, data):
    """Whatever a copy is called, in whatever language."""
    (site / "static" / "print.css").write_text('@page { @bottom-left { content: "GUIDE"; } }', encoding="utf-8")
    publish(site, data)

    assert 'content:"The guide"' in (site / "static" / "print.css").read_text(encoding="utf-8")


def test_publishing_twice_changes_nothing(site, data):
    """Two builds of one commit are the same to the byte; what Zensical writes for a search of its own goes: two megabytes."""
    publish(site, data)
    first = content(site)
    publish(site, data)

    assert content(site) == first

    (site / "search.json").touch()
    publish(site, data)

    assert not (site / "search.json").exists()
    assert (site / "static" / "search.json").exists()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda site: (site / "bare" / "index.html").unlink(),
            f"it names {HOME}bare/, but there is no bare/index.html. Build the site again.",
        ),
        (
            lambda site: (site / "sitemap.xml").write_text("<urlset/>"),
            "it names no page. Build the site again, with `site_url` in its settings.",
        ),
    ],
    ids=["lost page", "no page"],
)
def test_sitemap_that_does_not_fit_is_refused(site, data, spoil, sentence):
    """A site that another builder made in another way is told in a sentence."""
    spoil(site)
    with pytest.raises(Refusal) as caught:
        publish(site, data)

    assert f"sitemap.xml: {sentence}" == str(caught.value)


def test_command_publishes_a_folder(small_guide, mkdocs):
    """Who builds without hooks has a command; a refusal is one sentence, and no inside of a program."""
    assert mkdocs("build")[0] == 0
    site = small_guide / "site"
    (site / "search" / "index.html").write_text("<html><p>Text</p></html>", encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "guide.publish", str(site)], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 1
    assert run.stderr.startswith("search.md: the guide has no page with the block “/// search”.")
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("arguments", [[], ["no-such-folder"], ["docs"]])
def test_wrong_folder_is_answered_with_a_sentence(arguments):
    """Whoever slips is told what to write, and nothing is changed."""
    run = subprocess.run([sys.executable, "-m", "guide.publish", *arguments], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 1
    assert run.stderr.strip() == "Name the folder of a built site: python -m guide.publish site"
    assert run.stdout == ""
