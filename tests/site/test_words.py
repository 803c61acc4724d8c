"""Plain words: how hard each page is to read, how long its sentences are, and words that we do not use."""

import re

from tests.readability import WORD, grade, sentences
from tests.site.built import FOR_PATIENTS, faults, text, without

HIGHEST_GRADE = 6.0
LONG, LONG_OF_100 = 20, 5
TOO_LONG = 30
#: Lists of records on pages to look things up in: their titles and terms are those of the field. What stands around them counts.
RECORDS = ".source-list, .glossary, .study dl"
#: What others say, in their words: a promise, the title of a paper, the name of a publisher.
OTHERS = ".claim__told, .reference, .address, footer.sources, blockquote, q"
QUOTED = re.compile(r"“[^”]{0,200}”|\"[^\"]{0,200}\"")
#: Words to avoid, as a pattern, and what to write.
AVOIDED = {
    r"miracles?|miraculous(?:ly)?": "say what studies found",
    r"break-?throughs?": "say what is new",
    r"revolution(?:ary|i[sz]\w+|s)?": "say what changed, for whom",
    r"ground-?breaking|game-?chang\w+|cutting-edge|state-of-the-art": "say what is new",
    r"(?<!no )(?<!not a )cure[sd]?|(?<!no )(?<!not )curing": "say what got better, for how many people and how long",
    r"repair kit": "these cells",
    r"placebo arm|control arm|placebo group": "the group that got a pretend treatment",
    r"degenerated|deteriorated": "worn",
    r"analgesics?": "painkillers",
    r"providers?|practitioners?": "doctor, physiotherapist, health team",
    r"RCTs?": "trial that compared",
}


def read(page):
    """Return the sentences by which a page is judged."""
    return sentences(str(without(page.soup, RECORDS)) if page.kind not in FOR_PATIENTS else page.html)


def length(sentence):
    return len(WORD.findall(sentence))


def test_reading_grade(built):
    """A reader with six years of school can read each page."""
    def look(page):
        measured = grade(read(page))
        if measured > HIGHEST_GRADE:
            yield f"reading grade {measured:.1f}, but at most {HIGHEST_GRADE}"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_sentences_are_short(built):
    """At most 5 of 100 sentences of a page have more than 20 words."""
    def look(page):
        said = sentences(page.html)
        long = [sentence for sentence in said if length(sentence) > LONG]
        if len(long) * 100 > LONG_OF_100 * len(said):
            yield f"{len(long)} of {len(said)} sentences have more than {LONG} words: {' | '.join(long)}"

    found = faults(built, look)

    assert [] == found, "\n".join(found)


def test_no_sentence_is_too_long(built):
    """No sentence of a page for patients has more than 30 words."""
    found = faults((page for page in built if page.kind in FOR_PATIENTS), lambda page: [
        f"{length(sentence)} words: {sentence}" for sentence in sentences(page.html) if length(sentence) > TOO_LONG
    ])

    assert [] == found, "\n".join(found)


def test_words_that_we_do_not_use(everything):
    """No page speaks in the words of an advert or of a journal, unless it quotes a promise or a title."""
    def look(page):
        description = page.soup.find("meta", attrs={"name": "description"})["content"]
        body = without(page.soup.body, OTHERS).get_text(" ")
        said = QUOTED.sub(" ", " ".join([text(page.soup.title), description, *body.split()]))
        for pattern, instead in AVOIDED.items():
            for word in re.finditer(rf"\b(?:{pattern})\b", said, re.I):
                yield f"“{said[max(0, word.start() - 30):word.end() + 20]}”: {instead}"

    found = faults(everything, look)

    assert [] == found, "\n".join(found)
