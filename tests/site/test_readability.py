"""Plain words: how hard each page is to read, how long its sentences are, and that readers are told."""

import json
from functools import cache

from guide.kinds import FOR_PATIENTS
from guide.publish.readability import LONG, length, measure, sentences
from tests.site.built import check_each, text

HIGHEST_GRADE = 6.0
HIGHEST_MEAN = 12  # words in a sentence of a page for patients
LONG_OF_100 = 5  # sentences of more than 20 words; two on a short page
TOO_LONG = 30  # words, on a page for patients


@cache
def said(page):
    """Return the sentences of a page; one for patients has some."""
    found = sentences(page.html)
    assert found or page.kind not in FOR_PATIENTS, f"{page.name}: no sentence is found"
    return found


@cache
def reading(page):
    """Return how hard a page is to read."""
    return measure(said(page))


def test_reading_grade(built):
    """A reader with six years of school can read each page: at most 5 of 100 sentences have more than 20 words."""

    def look(page):
        told = said(page)
        if reading(page).grade > HIGHEST_GRADE:
            yield f"reading grade {reading(page).grade:.2f}, but at most {HIGHEST_GRADE}"
        long = [sentence for sentence in told if length(sentence) > LONG]
        if len(long) * 100 > LONG_OF_100 * max(len(told), 40):
            yield f"{len(long)} of {len(told)} sentences have more than {LONG} words: {' | '.join(long)}"

    check_each(built, look)


def test_sentences_are_short(built):
    """A sentence of a page for patients has at most 12 words on average, and none has more than 30."""

    def look(page):
        if reading(page).mean_sentence > HIGHEST_MEAN:
            yield f"{reading(page).mean_sentence:.2f} words in a sentence, but at most {HIGHEST_MEAN}"
        yield from (f"{length(sentence)} words: {sentence}" for sentence in said(page) if length(sentence) > TOO_LONG)

    check_each((page for page in built if page.kind in FOR_PATIENTS), look)


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
