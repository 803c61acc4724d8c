"""Another language, from its first page on, by the steps of AUTHORING.md."""

import json
import re
import subprocess

import pytest
import yaml
from bs4 import BeautifulSoup

from guide.content.loading import ROOT
from tests.helpers.build import DEADLINE, as_workflow
from tests.helpers.copies import copy_project, lend_environment
from tests.helpers.workflow import SITE_URL

PAGE, TITLE = "risks/", "¿Qué riesgos tiene?"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A copy with one page in Spanish, which shows a promise that has Spanish words and one that has none; built by `make build`."""
    folder = copy_project(tmp_path_factory.mktemp("copy") / "guide")
    lend_environment(folder)
    words = yaml.safe_load((ROOT / "data" / "words" / "en.yml").read_text(encoding="utf-8"))
    told = yaml.safe_dump(mark(words) | {"INHERIT": "../../mkdocs.yml"}, allow_unicode=True)
    (folder / "data" / "words" / "es.yml").write_text(told, encoding="utf-8")
    section = (ROOT / "AUTHORING.md").read_text(encoding="utf-8").partition("## Another language")[2]
    (folder / "mkdocs.es.yml").write_text(re.search(r"```yaml\n(.*?)```", section, re.S)[1].replace("…", "Células"), encoding="utf-8")
    page = (folder / "docs" / "en" / "risks.md").read_text(encoding="utf-8")
    page = re.sub(r"^# .*", f"# {TITLE}", page, count=1, flags=re.M)
    (folder / "docs" / "es").mkdir()
    (folder / "docs" / "es" / "risks.md").write_text(page, encoding="utf-8")
    done = subprocess.run(["make", "build"], cwd=folder, env=as_workflow(folder), capture_output=True, text=True, timeout=DEADLINE)
    assert 0 == done.returncode, done.stdout + done.stderr
    return folder / "site"


def mark(words):
    """Return interface words that are told from English ones."""
    if isinstance(words, dict):
        return {key: mark(part) for key, part in words.items()}
    return [mark(part) for part in words] if isinstance(words, list) else f"{words} es"


def read(built, path):
    return BeautifulSoup((built / path / "index.html").read_bytes(), "html.parser")


def test_page_and_its_translation_lead_to_each_other(built):
    """Both tell search engines of both, in whole addresses; a reader finds the other language at the foot, by its own name."""
    addresses = {"en": SITE_URL + PAGE, "es": f"{SITE_URL}es/{PAGE}", "x-default": SITE_URL + PAGE}
    for path, code, other, name in ((PAGE, "en", f"../es/{PAGE}", "English es"), (f"es/{PAGE}", "es", f"../../{PAGE}", "English")):
        page = read(built, path)
        (way,) = page.select(".foot a[hreflang]")

        assert code == page.html["lang"]
        assert addresses[code] == page.select_one("link[rel=canonical]")["href"]
        assert addresses == {link["hreflang"]: link["href"] for link in page.select("link[rel=alternate]")}
        assert (other, name) == (way["href"], way.text)
        assert (built / path / way["href"] / "index.html").resolve().is_file()


def test_page_that_is_missing_is_english_and_says_so(built):
    """It stands in the frame of the language; it has one address for search engines, the English one, and no translation."""
    page = read(built, "es/cost/")

    assert ("es", "en") == (page.html["lang"], page.article["lang"])
    assert read(built, "cost").h1.text == page.h1.text
    assert f"{SITE_URL}cost/" == page.select_one("link[rel=canonical]")["href"]
    assert [] == page.select("link[rel=alternate]") == read(built, "cost").select("link[rel=alternate]")
    assert "Menu es" == page.select_one(".top__menu").text


def test_record_without_words_is_english_and_says_so(built, library):
    """On a translated page each promise, with its answer, is marked as English; what the page itself says is not."""
    page = read(built, f"es/{PAGE}")
    cards = page.select(".claim")

    assert TITLE == page.h1.text
    assert not page.h1.find_parent(lang="en")
    assert cards
    for card in cards:
        claim = library.claims[card["id"].removeprefix("claim-")]
        for part in (card.select_one(".claim__promise"), card.select_one(".claim__answer")):
            english = " ".join(
                found.text for found in [part, *part.find_all(True)] if found.find_parent(lang="en") or found.get("lang") == "en"
            )
            assert english, part
            assert english.split()[-1].strip("”.") in claim.promise + claim.answer
        assert "es" == card.select_one(".claim__told").text.split()[-1]
        assert not card.select_one(".claim__told").find_parent(lang="en")


def test_language_has_its_own_data_and_search(built):
    """Its index leads to its own pages, by their own titles; its files and its worker lie below its own home page."""
    lines = json.loads((built / "es" / "static" / "search.json").read_text(encoding="utf-8"))["lines"]

    assert TITLE in lines["title"]
    assert TITLE not in (built / "static" / "search.json").read_text(encoding="utf-8")
    assert (built / "es" / "data" / "claims.json").is_file()
    assert (built / "es" / "sw.js").is_file()
    assert f"{SITE_URL}es/{PAGE}" in (built / "es" / "sitemap.xml").read_text(encoding="utf-8")
