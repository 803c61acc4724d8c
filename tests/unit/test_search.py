"""What search knows of a built site: pages, sections and records, each with the words by which people look for it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.models import Term
from guide.errors import Refusal
from guide.publish.pages import Page
from guide.publish.search import page_lines, record_lines, write_search
from tests.unit.sources import HOME, built

PAGE = """
<html lang="en"><head><title>Risks of cells - Guide</title><meta name="description" content="What can go wrong.">
<meta name="keywords" content="side effects, dangers"></head><article>
<h1>What can go wrong with a worn disc?</h1>
<section class="in-short"><h2 id="in-short">In short</h2>
<p>Little is known.<span class="cites" data-aside=""> <a href="#s">1</a></span></p></section>
<h2 id="needle">The needle</h2><p>A needle may hurt, and the needle may bring germs.</p>
<section class="claim" data-aside="shared"><h3>A promise</h3></section>
<section class="emergency" data-aside="shared"><h2 id="emergency">Call now</h2></section>
<h2 id="cells">The cells</h2><p>Nobody counted.</p></article></html>
"""
FIELD = """<div class="search" data-words='{"stop": "a and the"}'></div>"""


def lines(path, library, html=PAGE):
    return list(page_lines(Page(path, HOME + path, Path(path), html), library, {"a", "and", "the"}))


def test_page_is_found_by_its_answer_and_every_title(library):
    """The short answer is shown without its numbers; the title in the window and the words of the front matter count too."""
    page = lines("risks/", library)[0]

    assert ("page", "risks/") == (page["kind"], page["to"])
    assert ("What can go wrong with a worn disc?", "Little is known.") == (page["title"], page["text"])
    assert ["Risks of cells", "side effects", "dangers"] == page["also"][:3]


def test_page_is_found_by_what_people_call_its_subject(library):
    """The other words of a glossary word in its title lead to the page."""
    term = Term(id="worn-disc", word="worn disc (degenerative disc disease)", meaning="It is dry.", also=["black disc"])

    assert "black disc" in lines("risks/", replace(library, glossary={"worn-disc": term}))[0]["also"]


def test_section_is_found_under_its_own_address_without_a_text(library):
    """Half a result would mislead, so that a section shows its heading alone; each word is kept once, those that tell nothing are not."""
    sections = lines("risks/", library)[1:]

    assert [("risks/#needle", "The needle"), ("risks/#cells", "The cells")] == [(line["to"], line["title"]) for line in sections]
    assert {"What can go wrong with a worn disc?"} == {line["page"] for line in sections}
    assert "needle may hurt bring germs" == sections[0]["words"]
    assert not any("text" in line for line in sections)


@pytest.mark.parametrize("path", ["sources/trials/", "glossary/", "claims/", "claims/check/", "evidence/reviews/"])
def test_list_has_one_line(library, path):
    """What stands in a list has lines of its own."""
    assert [path] == [line["to"] for line in lines(path, library)]


def test_records_are_found_where_they_stand(library):
    """Question, promise, word and study lead to the place that shows them."""
    found = {line["kind"]: line for line in reversed(list(record_lines(library)))}

    assert ("conditions/#what-studies-found", "Does it help?") == (found["question"]["to"], found["question"]["title"])
    assert ["is it any good"] == found["question"]["also"]
    assert ("claims/root-cause/", "“The cells treat the root cause.”") == (found["claim"]["to"], found["claim"]["title"])
    assert found["term"]["to"].startswith("glossary/#")
    assert found["study"]["to"].startswith("evidence/")
    assert all(line["title"][0].isupper() or line["title"][0] == "“" for line in found.values())


@pytest.fixture
def pages():
    """The pages of a small site: one of search, and one of a promise, which is found by its record."""
    return {"": PAGE, "search/": PAGE.replace("</article>", FIELD + "</article>"), "claims/root-cause/": PAGE}


def test_file_carries_the_words_of_the_page_of_search(tmp_path, data, pages):
    """The script needs no words of its own; a guide in another language, below this one, has a file of its own."""
    site = built(tmp_path, pages)
    built(tmp_path / "es", {"": PAGE})
    write_search(site, data)
    content = json.loads((tmp_path / "static" / "search.json").read_text(encoding="utf-8"))

    assert {"stop": "a and the"} == content["words"]
    assert {"page", "section", "question", "claim", "term", "study"} == {line["kind"] for line in content["lines"]}
    assert ["", "search/"] == [line["to"] for line in content["lines"] if line["kind"] == "page"]


@pytest.mark.parametrize("html", [None, "<html lang='en'><article><h1>Search</h1></article></html>"])
def test_guide_without_a_page_of_search_is_refused(tmp_path, data, pages, html):
    """The field in the header would lead nowhere."""
    site = built(tmp_path, {path: html or text for path, text in pages.items() if html or path != "search/"})
    with pytest.raises(Refusal, match=r"search\.md: the guide has no page"):
        write_search(site, data)
