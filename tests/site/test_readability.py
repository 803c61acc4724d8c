"""Plain words: how hard each page is to read, how long its sentences are, and that readers are told."""

import json
from functools import cache

from guide.kinds import FOR_PATIENTS
from guide.publish.readability import LONG, length, measure, sentences
from tests.site.built import faults, text

HIGHEST_GRADE = 6.0
HIGHEST_MEAN = 12  # words in a sentence of a page for patients
LONG_OF_100 = 5  # sentences of more than 20 words; two on a short page
TOO_LONG = 30  # words, on a page for patients


@cache
def said(page):
    """Return the sentences of a page."""
    return sentences(page.html)


@cache
def reading(page):
    """Return how hard a page is to read."""
    return measure(said(page))


def for_patients(pages):
    return [page for page in pages if page.kind in FOR_PATIENTS]


def test_reading_grade(built):
    """A reader with six years of school can read each page."""

    def look(page):
        grade = reading(page).grade
        if grade > HIGHEST_GRADE:
            yield f"reading grade {grade:.2f}, but at most {HIGHEST_GRADE}"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_sentences_are_short_on_average(built):
    """A sentence of a page for patients has at most 12 words on average."""

    def look(page):
        mean = reading(page).mean_sentence
        if mean > HIGHEST_MEAN:
            yield f"{mean:.2f} words in a sentence, but at most {HIGHEST_MEAN}"

    found = faults(for_patients(built), look)

    assert [] == found, "\n".join(found)


def test_few_sentences_are_long(built):
    """At most 5 of 100 sentences of a page have more than 20 words."""

    def look(page):
        told = said(page)
        long = [sentence for sentence in told if length(sentence) > LONG]
        if len(long) * 100 > LONG_OF_100 * max(len(told), 40):
            yield f"{len(long)} of {len(told)} sentences have more than {LONG} words: {' | '.join(long)}"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_no_sentence_is_too_long(built):
    """No sentence of a page for patients has more than 30 words."""
    found = faults(
        for_patients(built),
        lambda page: [f"{length(sentence)} words: {sentence}" for sentence in said(page) if length(sentence) > TOO_LONG],
    )

    assert [] == found, "\n".join(found)


def test_figures_are_told(built, site, home, words):
    """The page about the guide tells the figures of each page for patients, and the data those of all, as they are measured here."""
    content = json.loads((site / "data" / "readability.json").read_text(encoding="utf-8"))
    records = {record["id"]: record for record in content["readability"]}
    (about,) = [page for page in built if page.path == "about/"]
    table = about.article.select(".readability tbody tr:has(a)")
    rows = {about.resolve(row.a["href"]): [text(cell).partition(": ")[2] for cell in row.select("td")] for row in table}

    assert words["readability"]["waiting"] not in about.html
    assert {page.path.strip("/") or "home" for page in built} == set(records)
    for page in built:
        measured, record = reading(page), records[page.path.strip("/") or "home"]
        counts, means = ("words", "sentences", "over_20", "longest"), ("grade", "mean_sentence")

        assert [getattr(measured, key) for key in counts] == [record[key] for key in counts], page.name
        assert [round(getattr(measured, key), 1) for key in means] == [record[key] for key in means], page.name
        if page.kind in FOR_PATIENTS - {"claim"}:
            assert rows[page.address][:2] == [f"{measured.grade:.1f}", f"{measured.mean_sentence:.1f}"], page.name
