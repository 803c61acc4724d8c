"""What search knows of a built site: pages, sections and records, each with the words by which people look for it."""

import base64
import json
import re
from collections import defaultdict
from dataclasses import replace

import pytest
import yaml

from guide.content.library import load_library
from guide.content.loading import DATA
from guide.content.models import Term
from guide.errors import Refusal
from guide.publish.pages import Page, Site
from guide.publish.search import add_names, address, line, outcome_lines, page_lines, record_lines, write_search
from guide.publish.search_packing import LINE, NAME, canonical, pack_names, words_of
from guide.publish.search_words import HASHES, close_words, packed, sieve, word_hash, word_lists

PAGE = """
<html lang="en"><head><title>Risks of cells - Guide</title><meta name="description" content="What can go wrong.">
<meta name="keywords" content="side effects, dangers"></head><article>
<h1>What can go wrong with a worn disc?</h1>
<section class="in-short"><h2 id="in-short">In short</h2><p>Little is known.
<span class="cites" data-aside> <a href="#s">1</a></span></p></section>
<h2 id="needle">The needle</h2><p>A needle may hurt, and the needle may bring germs.</p>
<section class="claim" data-aside><h3>A promise</h3></section>
<section class="emergency" data-aside><h2 id="emergency">Call now</h2></section>
<section class="claim" data-aside><h3 id="promise">A promise</h3></section><h3 id="germs">Germs</h3>
<h2 id="cells">The cells</h2><p>Nobody counted.</p></article></html>
"""
FIELD = """<div class="search" data-words='{"stop": "a and the"}'></div>"""


@pytest.fixture
def small_site(tmp_path):
    """A page of search, and one of a promise."""
    (tmp_path / "static").mkdir()
    search = PAGE.replace("</article>", FIELD + "</article>")
    return Site(tmp_path, "https://example.org/", [built("search/", tmp_path, search), built("claims/root-cause/", tmp_path)])


def built(path, tmp_path, html=PAGE):
    """Return a built page."""
    return Page(path, f"https://example.org/{path}", tmp_path / "index.html", html)


def lines(path, library, tmp_path, html=PAGE):
    return list(page_lines(built(path, tmp_path, html), library))


def test_page_is_found_by_its_answer_and_every_title(library, tmp_path):
    """The short answer is shown without its numbers; the title in the window and the words of the front matter count too."""
    page = lines("risks/", library, tmp_path)[0]

    assert ("page", "risks/") == (page["kind"], page["to"])
    assert ("What can go wrong with a worn disc?", "Little is known.") == (page["title"], page["text"])
    assert ["Risks of cells", "side effects", "dangers"] == page["also"][:3]


def test_page_is_found_by_what_people_call_its_subject(library, tmp_path):
    """The other words of a glossary word in its title lead to the page."""
    term = Term(id="worn-disc", word="worn disc (degenerative disc disease)", meaning="It is dry.", also=["black disc"])

    assert "black disc" in lines("risks/", replace(library, glossary={"worn-disc": term}), tmp_path)[0]["also"]


def test_section_is_found_under_its_own_address_without_a_text(library, tmp_path):
    """Half a result would mislead, so that a section shows its heading alone, and is found by it."""
    sections = lines("risks/", library, tmp_path)[1:]

    assert [("risks/#needle", "The needle"), ("risks/#germs", "Germs"), ("risks/#cells", "The cells")] == [
        (line["to"], line["title"]) for line in sections
    ]
    assert {"What can go wrong with a worn disc?"} == {line["page"] for line in sections}
    assert not any("text" in line for line in sections)


@pytest.mark.parametrize("path", ["sources/trials/", "glossary/", "claims/", "claims/check/", "evidence/reviews/"])
def test_list_has_one_line(library, path, tmp_path):
    """What stands in a list has lines of its own."""
    assert [path] == [line["to"] for line in lines(path, library, tmp_path)]


def test_records_are_found_where_they_stand(library):
    """Question, promise, choice, sign, word and study lead to the place that shows them."""
    found = {line["kind"]: line for line in reversed(list(record_lines(library)))}

    assert ("conditions/#what-studies-found", "Does it help?") == (found["question"]["to"], found["question"]["title"])
    assert ["is it any good"] == found["question"]["also"]
    assert ("claims/root-cause/", "“The cells treat the root cause.”") == (found["claim"]["to"], found["claim"]["title"])
    assert found["choice"]["to"].startswith("other-options/#choice-")
    assert "get-help-now/#emergency-now" == found["sign"]["to"]
    assert found["term"]["to"].startswith("glossary/#")
    assert found["study"]["to"].startswith("evidence/")
    assert all(line["title"][0].isupper() or line["title"][0] == "“" for line in found.values())


def test_outcome_is_found_where_a_page_shows_it(library, tmp_path):
    """An outcome that no page shows has no place to lead to."""
    outcome = next(iter(library.outcomes.values()))
    html = f"<html lang='en'><article><h1>Risks</h1><h4 id='outcome-{outcome.id}-title'>Pain</h4></article></html>"

    assert [f"risks/#outcome-{outcome.id}-title"] == [line["to"] for line in outcome_lines([built("risks/", tmp_path, html)], library)]


def test_common_words_are_told_apart():
    """A common word of the guide counts by its rank; one that only looks like a word of the guide is left as it is written."""
    lists = word_lists(DATA / "search", "en", [{"title": "The best sealed disc", "also": ["price"]}])

    assert "the" in lists["common"][0].split()
    assert "best" in " ".join(lists["common"]).split()
    assert sifted(lists["leave"], "meal")
    assert sifted(lists["leave"], "pride")
    assert not sifted(lists["leave"], "price")


def sifted(packed, word):
    """Whether a sieve says that it has the word."""
    bits = int.from_bytes(base64.b64decode(packed), "little")
    size = 8 * len(base64.b64decode(packed))
    value = word_hash(word)
    return all(bits >> (value + step * (value >> 15)) % size & 1 for step in range(HASHES))


def test_sieve_holds_all_its_words_and_few_others():
    """A word that it lost would be taken for a slip; one that it has too much is only not mended."""
    frequent = yaml.safe_load((DATA / "search" / "en-common.yml").read_text(encoding="utf-8"))["common"].split()
    packed = sieve(frequent[:2000])

    assert all(sifted(packed, word) for word in frequent[:2000])
    assert 200 > sum(sifted(packed, word) for word in frequent[2000:4000])


def test_word_is_left_alone_only_where_repair_would_bend_it():
    """Each word in the sieve costs bytes, and makes it err more often."""
    near = close_words({"widow", "cancer", "car", "pet", "weather"})

    assert near("window")  # one slip
    assert near("whether")  # two slips, but it sounds alike
    assert near("carpet")  # two words
    assert not near("garden")


def test_answer_is_cut_to_its_first_sentence():
    """What is shown under a title is a whole sentence, and the next where the first is only the verdict."""
    cut = line("question", "", "Is it safe?", "Not always. An infection came in 5 of 800 people in one count. Ask first.")

    assert "Not always. An infection came in 5 of 800 people in one count." == cut["text"]


def test_names_are_cut_to_the_words_that_tell():
    """Small words stay in a short name, where each counts; of names that say the same, the shortest is kept."""
    also = ["what do I ask the doctor about it", "ask my GP", "herniated discs", "a herniated disc", "is it a slipped disc", "for free"]
    words = {"same": {"slipped disc": "herniated disc, herniation"}, "spanish": {}, "stop": "what do i the about it is a for"}
    index = packed([{"kind": "page", "to": "", "title": "Home", "also": also}], words)

    assert [["a herniated disc", "ask my gp", "for free", "herniated discs", "what do i ask the doctor about it"]] == unpacked(index)
    assert ["Home"] == index["lines"]["title"]


def unpacked(index):
    """The names of each line, read from the bits as `static/finder-index.js` reads them."""
    names, lines, words = index["names"], index["lines"], index["words"]
    text = " ".join([*lines["title"], *lines["text"], *words["same"].values(), *words["spanish"].values()])
    known = dict.fromkeys([NAME, LINE, *words_of(text)])
    all_words = [*known, *names["more"].split()]
    sizes = {word: ord(size) - ord("0") for word, size in zip(all_words, names["sizes"], strict=True)}
    word_with = {code: word for word, code in canonical(all_words, sizes).items()}
    tokens, code = [], ""
    for byte in base64.b64decode(names["bits"]):
        for bit in f"{byte:08b}":
            code += bit
            if code in word_with:
                tokens.append(word_with[code])
                code = ""
    return [[name.strip() for name in called.split(NAME) if name.strip()] for called in " ".join(tokens).split(LINE)[: len(lines["to"])]]


def test_names_come_out_of_the_bits_as_they_went_in():
    """Words that other parts of the index have do not travel again; lines without a name keep their place."""
    called = [["bad disc", "disc"], [], ["über 9 times", "bad"], []]
    names = pack_names([[re.sub("ü", "u", name) for name in names] for names in called], "A bad Disc, Über all")
    lines = {
        "kind": [""] * 4,
        "to": list("abcd"),
        "title": ["A bad Disc,", "", "", ""],
        "text": ["Über all", "", "", ""],
        "words": [""] * 4,
    }

    assert {"9", "times"} == set(names["more"].split())
    assert [["bad disc", "disc"], [], ["uber 9 times", "bad"], []] == unpacked(
        {"words": {"same": {}, "spanish": {}}, "lines": lines, "names": names}
    )


def test_name_of_a_place_that_is_not_there_is_refused(library, tmp_path):
    """A word for a page that was renamed would be lost without a sound."""
    file = tmp_path / "en-names.yml"
    file.write_text("names: {gone/: [lost]}", encoding="utf-8")

    with pytest.raises(Refusal, match="search knows no place “gone/”"):
        add_names([{"kind": "page", "to": "", "title": "Home"}], file, library)


def test_one_phrase_leads_to_one_place():
    """A phrase that stands on two pages needs a reason in data/search/en.yml: otherwise chance decides which of them is found."""
    reasons = yaml.safe_load((DATA / "search" / "en.yml").read_text(encoding="utf-8"))["shared"]
    places = defaultdict(set)
    for found in record_lines(load_library()):
        for phrase in found.get("also", []) if found["kind"] in {"question", "claim", "choice"} else ():
            places[phrase.lower()].add(found["to"].partition("#")[0])
    named = yaml.safe_load((DATA / "search" / "en-names.yml").read_text(encoding="utf-8"))["names"]
    for key, called in named.items():
        question = load_library().questions.get(key[1:])
        for phrase in called:
            places[str(phrase).lower()].add((address(question.page) if question else key).partition("#")[0])
    twice = {phrase for phrase, pages in places.items() if len(pages) > 1}

    assert twice == set(reasons)


def test_file_carries_the_words_of_the_page_of_search(small_site, data):
    """The script needs no words of its own."""
    write_search(small_site, data)
    content = json.loads((small_site.folder / "static" / "search.json").read_text(encoding="utf-8"))

    assert "a and the" == content["words"]["stop"]
    lines = content["lines"]
    assert {"page", "question", "claim", "choice", "sign", "term", "study"} <= set(lines["kind"])
    assert ["search/"] == [
        to for to, kind in zip(lines["to"], lines["kind"], strict=True) if kind == "page"
    ]  # a promise is found by its record


@pytest.mark.parametrize("html", [None, "<html lang='en'><article><h1>Search</h1></article></html>"])
def test_guide_without_a_page_of_search_is_refused(tmp_path, data, html):
    """The field in the header would lead nowhere."""
    pages = [built("search/", tmp_path, html)] if html else []
    with pytest.raises(Refusal, match=r"search\.md: the guide has no page"):
        write_search(Site(tmp_path, "https://example.org/", pages), data)
