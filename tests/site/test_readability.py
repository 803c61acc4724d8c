"""Plain words: how hard each page is to read, how long its sentences are, and that readers are told."""

import json

from guide.kinds import FOR_PATIENTS
from guide.publish.readability import LONG, length, measure, sentences
from tests.site.built import faults, text

HIGHEST_GRADE = 6.0
HIGHEST_MEAN = 12  # words in a sentence of a page for patients
LONG_OF_100 = 5  # sentences of more than 20 words; two on a short page
TOO_LONG = 30  # words, on a page for patients
#: Path of a page that may go over a limit, and why. There is none, and a new one needs a good reason.
EXCEPTIONS: dict[str, str] = {}


def judged(pages, kinds=None):
    """Return the pages of some kinds, or of all, without the exceptions."""
    return [page for page in pages if page.path not in EXCEPTIONS and (kinds is None or page.kind in kinds)]


def test_reading_grade(built):
    """A reader with six years of school can read each page."""

    def look(page):
        grade = measure(sentences(page.html)).grade
        if grade > HIGHEST_GRADE:
            yield f"reading grade {grade:.2f}, but at most {HIGHEST_GRADE}"

    found = faults(judged(built), look)

    assert [] == found, "\n".join(found)


def test_sentences_are_short_on_average(built):
    """A sentence of a page for patients has at most 12 words on average."""

    def look(page):
        mean = measure(sentences(page.html)).mean_sentence
        if mean > HIGHEST_MEAN:
            yield f"{mean:.2f} words in a sentence, but at most {HIGHEST_MEAN}"

    found = faults(judged(built, FOR_PATIENTS), look)

    assert [] == found, "\n".join(found)


def test_few_sentences_are_long(built):
    """At most 5 of 100 sentences of a page have more than 20 words."""

    def look(page):
        said = sentences(page.html)
        long = [sentence for sentence in said if length(sentence) > LONG]
        if len(long) * 100 > LONG_OF_100 * max(len(said), 40):
            yield f"{len(long)} of {len(said)} sentences have more than {LONG} words: {' | '.join(long)}"

    found = faults(judged(built), look)

    assert [] == found, "\n".join(found)


def test_no_sentence_is_too_long(built):
    """No sentence of a page for patients has more than 30 words."""
    found = faults(
        judged(built, FOR_PATIENTS),
        lambda page: [f"{length(sentence)} words: {sentence}" for sentence in sentences(page.html) if length(sentence) > TOO_LONG],
    )

    assert [] == found, "\n".join(found)


def test_exceptions_are_needed(built):
    """An exception is a page that is there, and that is over a limit."""

    def over(page):
        reading = measure(sentences(page.html))
        too_long = page.kind in FOR_PATIENTS and (reading.mean_sentence > HIGHEST_MEAN or reading.longest > TOO_LONG)
        return reading.grade > HIGHEST_GRADE or reading.over_20 * 100 > LONG_OF_100 * max(reading.sentences, 40) or too_long

    assert set(EXCEPTIONS) == {page.path for page in built if page.path in EXCEPTIONS and over(page)}


def test_figures_are_told(built, site, home, words):
    """The page about the guide tells the figures of each page for patients, and the data those of all, as they are measured here."""
    content = json.loads((site / "data" / "readability.json").read_text(encoding="utf-8"))
    records = {record["id"]: record for record in content["readability"]}
    (about,) = [page for page in built if page.path == "about/"]
    table = about.article.select(".readability tbody tr:has(a)")
    rows = {about.resolve(row.a["href"]): [text(cell) for cell in row.select("td")] for row in table}

    assert words["readability"]["waiting"] not in about.html
    assert {page.path.strip("/") or "home" for page in built} == set(records)
    for page in built:
        reading, record = measure(sentences(page.html)), records[page.path.strip("/") or "home"]
        counts, means = ("words", "sentences", "over_20", "longest"), ("grade", "mean_sentence")

        assert [getattr(reading, key) for key in counts] == [record[key] for key in counts], page.name
        assert [round(getattr(reading, key), 1) for key in means] == [record[key] for key in means], page.name
        if page.kind in FOR_PATIENTS - {"claim"}:
            assert rows[page.address][:2] == [f"{reading.grade:.1f}", f"{reading.mean_sentence:.1f}"], page.name
