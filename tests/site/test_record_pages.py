"""Pages that are made of records tell all of each record, and count them right."""

import re
from collections import defaultdict
from copy import copy

import pytest

from guide.drawings import find_drawing
from guide.text import plain
from tests.site.built import check_each, holding, text

#: What is printed beside the words of a record: names of sources, meanings of words.
BESIDE = ".cites, .numbers, .meaning"
STUDY = ("finding", "who", "people_note", "cells", "compared_with", "main_outcome", "harms", "paid_by", "limits", "registry")
CHOICE = (
    "name",
    "what",
    "benefit",
    "harm",
    "guidelines",
    "work",
    "sleep",
    "mood",
    "time",
    "money",
    "to_try",
    "for_whom",
    "not_when",
)


def fields(*names):
    return lambda record: [getattr(record, name) for name in names]


#: Where a record of each kind stands (a page, a place on it, or a place on any page), and what of it is told there in words.
PLACES = {
    # The first words of an answer are the verdict, which stands apart.
    "claims": ("claims/{}/", lambda claim: [claim.promise, claim.answer.partition(". ")[2], claim.more, *claim.ask]),
    "drawings": ("drawings/{}/", lambda drawing: [drawing.name, drawing.means, find_drawing(drawing.id, "en").description]),
    "studies": (
        "evidence/studies/#{}",
        lambda study: [*fields(*STUDY)(study), *(part for one in study.outcomes for part in (one.measure, one.value, one.interval))],
    ),
    "sources": ("sources/{topic}/#{}", lambda source: [source.label, source.says, source.csl.title]),
    "questions": ("questions-and-answers/#{}", fields("question", "answer")),
    "choices": ("other-options/#choice-{}", lambda choice: [choice.name, choice.gain, choice.loss, *choice.gain_for.values()]),
    "choices in full": ("choices-in-full/#full-{}", fields(*CHOICE)),
    "outcomes": ("#outcome-{}", fields("outcome", "found", "why")),
    "fact_boxes": ("#facts-{}", fields("title", "who", "cells", "control", "meaning")),
    "charts": ("#chart-{}", fields("title", "meaning", "note")),
    "emergency": ("get-help-now/", fields("sign")),
    "emergency_numbers": ("get-help-now/", fields("number", "place")),
    "helplines": ("get-help-now/", fields("place", "name", "what", "phone")),
}


def letters(words):
    return re.sub(r"[\W_]", "", words).casefold()


@pytest.fixture(scope="session")
def shown(built):
    """Returns a function that gives the letters of what stands at an address: a page, a place on it, or a place on any page."""
    elements = defaultdict(list)
    for page in built:
        elements[page.path].append(page.article)
        for element in page.soup.find_all(id=True):
            whole = element.parent if re.fullmatch(r"h\d", element.name) else element
            elements[f"{page.path}#{element['id']}"].append(whole)
            elements[f"#{element['id']}"].append(whole)
    known = {}

    def show(address):
        if address not in known:
            parts = [copy(element) for element in elements[address]]
            for beside in (beside for part in parts for beside in part.select(BESIDE)):
                beside.decompose()
            known[address] = [letters(part.get_text()) for part in parts]
        return known[address]

    return show


@pytest.mark.parametrize("kind", PLACES)
def test_record_is_told_whole(shown, library, kind):
    """Wherever a record is shown, no word of it is lost."""
    address, words_of = PLACES[kind]
    records, lacking = getattr(library, kind.partition(" ")[0]), []
    if kind == "outcomes":  # those of other choices stand in the row of the choice
        records = {id: outcome for id, outcome in records.items() if outcome.choice.startswith("cells-")}
    for id, record in records.items():
        at = address.format(id, topic=getattr(record, "topic", ""))
        lacking += [] if shown(at) else [f"{id} does not stand at {at}"]
        lacking += [
            f"{at} does not tell “{words}”"
            for place in shown(at)
            for words in words_of(record)
            if words and letters(plain(words)) not in place
        ]

    assert records
    assert [] == lacking, "\n".join(lacking)


@pytest.mark.parametrize(
    ("kind", "group", "entry"),
    [
        ("claims", "claims/ .claim-list__group", ".promise"),
        ("claims", "claims/check/ .check__group", ".check__item"),
        ("questions", "questions-and-answers/ .question-list__group", ".question"),
        ("questions", "search/ .question-links details", "a"),
        ("studies", "evidence/studies/ .study-list__group", ".study"),
        ("choices", "other-options/ :is(.choices__first, .choices__group)", ".choice"),
        ("choices", "choices-in-full/ .choices", ".choice-full"),
        ("drawings", "drawings/ .drawing-list", "section"),
        ("glossary", "glossary/ .glossary", "dt"),
    ],
)
def test_list_holds_every_record_and_counts_them(built, library, kind, group, entry):
    """A reader finds each record in its list, and the number in the heading of a group is that of its entries."""
    path, _, selector = group.partition(" ")
    (page,) = [page for page in built if page.path == path]
    groups = page.article.select(selector)
    counted = [(int(number[1]), len(one.select(entry))) for one in groups for number in [re.search(r"\((\d+)\)$", heading(one))] if number]

    assert len(getattr(library, kind)) == sum(len(one.select(entry)) for one in groups) > 0
    assert all(told == there for told, there in counted), counted
    assert len(counted) == len([one for one in groups if one.name == "details"])


def heading(group):
    found = group.select_one("h2, h3")
    return text(found) if found else ""


@pytest.mark.parametrize(("part", "head"), [(".sources", "h2"), (".contents", "summary")])
def test_count_of_a_list_is_that_of_its_lines(built, part, head):
    """“Sources (9)” stands over nine sources."""

    def look(page):
        for one in page.article.select(part):
            if not text(one.select_one(head)).endswith(f"({len(one.select('li'))})"):
                yield f"“{text(one.select_one(head))}” stands over {len(one.select('li'))}"

    check_each(holding(built, part), look)


def test_counts_in_sentences_are_those_of_the_records(built, library):
    """How much there is of a kind is the same wherever it is said, and true."""
    said = re.compile(
        r"(?:guide has|the|all|our) (\d+) (sources|studies|claims|promises|questions) ?(?:that|\.)|(\d+) (studies|promises), all", re.I
    )
    kinds = {"promises": "claims"}
    found = [(page.name, one) for page in built for one in said.finditer(text(page.article))]
    wrong = [
        f"{name}: “{one[0]}”"
        for name, one in found
        if int(one[1] or one[3]) != len(getattr(library, kinds.get(kind := one[2] or one[4], kind)))
    ]

    assert {"sources", "evidence", "evidence/studies"} <= {name for name, _ in found}
    assert [] == wrong, "\n".join(wrong)


def test_counts_in_the_table_of_topics_are_those_of_the_pages(built, library):
    """The page of all sources tells how many each topic has, and how many were read how far."""
    (page,) = [page for page in built if page.path == "sources/"]
    paths = {f"sources/{source.topic}" for source in library.sources.values()}
    topics, reads = defaultdict(int), defaultdict(int)
    for source in library.sources.values():
        topics[source.topic] += 1
        reads[source.read] += 1
    told = {row.a["href"].strip("./"): int(text(row.td).split()[-1]) for row in page.article.select("tbody tr:has(a)")}
    read = [int(text(row.td).split()[-1]) for row in page.article.select("tbody tr") if row.td and text(row.th).startswith("We read")]

    entries = {page.path.split("/")[1]: len(page.article.select(".source-list section")) for page in built if page.path[:-1] in paths}

    assert topics == told == entries
    assert sorted(reads.values()) == sorted(read)
