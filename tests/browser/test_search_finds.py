"""How well the search finds: real queries, each with its right places, put to the real index in a real browser."""

from unicodedata import normalize
from zlib import crc32

import pytest
import yaml

from guide.content.loading import DATA
from tools.search_score import SETS, rank

QUERIES = yaml.safe_load((SETS / "list.yml").read_text(encoding="utf-8"))
FIRST, FIRST_THREE = 95, 99  # of 100 queries
#: What each set of strangers holds. When nobody here had seen them, h found 77 and 96, i 83 and 95, and k, the newest, 93 and 99.
STRANGERS = (88, 96)
#: What the same queries hold in English, with every second long word misspelt by a rule.
MISSPELT = (90, 97)
#: And in Spanish.
MISSPELT_SPANISH = (85, 89)
#: What is written for what is heard.
HEARD = [pair.split("/") for pair in ["ph/f", "tion/shun", "ea/ee", "ei/ie", "ie/ei", "c/s", "s/z", "er/ur", "y/i", "ai/ay"]]
HEARD_SPANISH = [pair.split("/") for pair in ["b/v", "v/b", "ci/si", "ce/se", "si/ci", "z/s", "ll/y", "h/", "ge/je", "gi/ji", "qu/k"]]
LOAD = """async () => {
  const base = document.querySelector('link[href*="static/site.css"]').href;
  const { Finder, unpack } = await import(new URL("finder.js", base));
  const packed = await (await fetch(new URL("search.json", base))).json();
  window.finder = new Finder(unpack(packed), packed.words);
}"""
FIND = "queries => queries.map(query => finder.find(query))"


@pytest.fixture(scope="module")
def find(browser, address):
    """Returns a function that gives, for each query, what the finder of the site tells."""
    page = browser.new_page()
    page.goto(address)
    page.evaluate(LOAD)
    yield lambda queries: page.evaluate(FIND, queries)
    page.context.close()


@pytest.fixture(scope="module")
def ranks(find, library):
    """For each query, at which place of three the first right line stands; `None` where it is in none of them."""
    found = find([query["ask"] for query in QUERIES])
    return [rank(query, places_of(lines), library.questions) for query, lines in zip(QUERIES, found, strict=True)]


def places_of(found):
    """Return address and title of the first three lines, a sign before all others."""
    return [[line["to"], line["title"]] for line in [found.get("danger"), *found["lines"]] if line][:3]


def test_there_are_enough_queries():
    """A short list would prove little."""
    assert len(QUERIES) >= 430


def test_the_first_line_is_right(ranks):
    """Most people open the first line."""
    wrong = [query["ask"] for query, place in zip(QUERIES, ranks, strict=True) if place != 0]

    assert 100 * len(wrong) <= (100 - FIRST) * len(QUERIES), "\n".join(wrong)


def test_a_right_line_is_among_the_first_three(ranks):
    """Few people look further."""
    wrong = [query["ask"] for query, place in zip(QUERIES, ranks, strict=True) if place is None]

    assert 100 * len(wrong) <= (100 - FIRST_THREE) * len(QUERIES), "\n".join(wrong)


def check(find, library, queries, floor):
    """Of 100 queries, so many find a right place first, and so many among the first three."""
    found = find([query["ask"] for query in queries])
    places = [rank(query, places_of(lines), library.questions) for query, lines in zip(queries, found, strict=True)]
    wrong = [query["ask"] for query, place in zip(queries, places, strict=True) if place != 0]

    assert 100 * places.count(0) >= floor[0] * len(queries), "\n".join(wrong)
    assert 100 * places.count(None) <= (100 - floor[1]) * len(queries), "\n".join(wrong)


def queries_of(name):
    return yaml.safe_load((SETS / f"{name}.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", "abcdefghijk")
def test_queries_of_strangers_find_their_place(find, library, name):
    """What was once asked by someone who had not seen the index stays found."""
    check(find, library, queries_of(name), STRANGERS)


def test_queries_with_slips_find_their_place(find, library):
    """Slips by rule: nobody has written a word down for one of these."""
    queries = [query for name in "abcdefghi" for query in queries_of(name) if query.get("role") != "spanish" and query["ask"].isascii()]

    check(find, library, [query | {"ask": misspelt(query["ask"])} for query in queries], MISSPELT)


def test_spanish_misspelt_finds_its_place(find, library):
    """Slips of who writes Spanish as it is heard, in every second long word."""
    queries = [
        query for name in ["list", *"abcdefghi"] for query in queries_of(name) if "spanish" in (query.get("role"), query.get("kind"))
    ]

    check(find, library, [query | {"ask": misspelt_spanish(query["ask"])} for query in queries], MISSPELT_SPANISH)


def misspelt_spanish(text):
    """Return a text with one letter heard as another, or lost, in every second of its words from four letters on."""
    words = normalize("NFD", text).encode("ascii", "ignore").decode().lower().split()
    for at in [at for at, word in enumerate(words) if len(word) > 3 and word.isalpha()][::2]:
        word, chance = words[at], crc32(words[at].encode())
        heard = [(written, sounds) for written, sounds in HEARD_SPANISH if written in word]
        place = 1 + chance % (len(word) - 2)
        words[at] = word.replace(*heard[chance % len(heard)], 1) if heard and chance % 3 else word[:place] + word[place + 1 :]
    return " ".join(words)


def misspelt(text):
    """Return a text with a slip in every second of its words from five letters on: as it sounds, or one letter lost, doubled, or moved."""
    words = text.split()
    for at in [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()][::2]:
        word, chance = words[at].lower(), crc32(words[at].encode())
        heard = [(written, sounds) for written, sounds in HEARD if written in word[1:]]
        place = 1 + chance % (len(word) - 2)
        words[at] = [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[0] + word[1:].replace(*heard[chance % len(heard)], 1) if heard else word[:place] + "e" + word[place + 1 :],
        ][chance // 7 % 4]
    return " ".join(words)


@pytest.mark.parametrize(
    ("asked", "sign"),
    [
        ("feaver after jab", "stiff-neck"),
        ("fevver and shivvering since proceedure", "stiff-neck"),
        ("numness down below", "saddle-numbness"),
        ("cant controle my blader", "bladder-bowel"),
        ("both leggs nummb", "both-legs"),
        ("week legs since jab", "weak-leg-after-injection"),
        ("cant breeth", "severe-reaction"),
        ("chest pane", "chest-pain"),
        ("no puedo mover las piernas", "both-legs"),
        ("CES red flags", "saddle-numbness"),
    ],
)
def test_danger_misspelt_shows_the_sign(find, library, asked, sign):
    """Who is in danger types in a hurry."""
    (found,) = find([asked])

    assert found["danger"] and found["danger"]["title"].lower() == library.emergency[sign].sign.lower()


@pytest.mark.parametrize(
    ("asked", "calm"), [("stif neck and fever", "neck/#plain"), ("numb groin after slipped disc", "conditions/herniated-disc/")]
)
def test_nothing_calms_beside_a_sign(find, asked, calm):
    """“It goes away by itself” must not stand under a call for help."""
    (found,) = find([asked])

    assert found["danger"]
    assert calm not in {line["to"] for line in found["lines"]}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("canser", "cancer"),  # no form of “can”
        ("thay", "they"),  # “th” is a sound of its own
        ("injekshun", "injection"),
        ("mutch", "much"),
        ("nneck", "neck"),
        ("medisin", "medicine"),
        ("window", ""),  # a common word that is like “widow” stays as it is
        ("carpet", ""),  # and one that is made of two others
    ],
)
def test_what_sounds_alike_is_heard(find, asked, meant):
    """A poor speller writes what they hear; a word of the language is left alone."""
    (found,) = find([f"{asked} "])

    assert [[asked, meant]] * bool(meant) == found["taken"]


@pytest.mark.parametrize(
    ("asked", "to", "within"),
    [
        ("what does autologous mean", "glossary/#own-cells", 2),  # who asks for a meaning
        ("allogeneic", "glossary/#donor-cells", 2),
        ("clinic says 85% success", "claims/success-rate/", 1),  # a number is not an age
        ("had canser befor", "conditions/#who-should-not-have-it", 1),
        ("dad had injection now confused and shivering", "get-help-now/", 1),  # the place whose names cover most
        ("get my munny bak", "complaints/#money-back", 1),  # of “many” and “money”, the one that finds more
        ("stinosis of the spin", "conditions/spinal-stenosis/", 1),  # a word of the guide may be meant for another
        ("sykatica", "claims/sciatica/", 1),  # one slip in the sound
        ("do they put you to sleep", "treatment-day/#sedation", 1),  # a phrase with a small word in it
        ("she is 17 can she have it", "risks/#careful", 1),  # an age tells who asks
        ("doesit wurk", "evidence/#the-picture-in-eight-lines", 1),  # two words, one of them small
        ("sidefects", "claims/no-side-effects/", 1),  # two words, and the letter between them lost
        ("whatisprp", "other-options/#prp", 1),  # three words
        ("células madre para el cueyo", "neck/#cells", 1),  # Spanish as it is heard
        ("inprimir", "for-clinics/#leaflets", 3),  # Spanish that nothing but a misspelt word tells
        ("crugia de columna", "other-options/#surgery", 3),  # a slip in a short Spanish word
        ("mum has spinal stenosis and can barely walk to the shop", "conditions/spinal-stenosis/", 3),  # what it is about, before the shop
    ],
)
def test_rule_finds_the_place(find, asked, to, within):
    """Each of these failed, and stands for its kind."""
    (found,) = find([asked])

    assert to in [line["to"] for line in found["lines"][:within]]


def test_spanish_word_that_tells_nothing_stands_as_it_is(find):
    """“Como” is not “comer”: a question for money leads nowhere else."""
    (found,) = find(["como me devuelven el dinero"])

    assert {"complaints/"} == {line["to"].partition("#")[0] for line in found["lines"][:2]}


def test_shorter_word_keeps_its_own_sense(find):
    """“Effective” and “effects”, “rated” and “rate”, “systemic” and “system” lose their endings alike; none stands for the other."""
    for asked, other in [("side effects", "does it work"), ("success rate", "certainty"), ("immune system", "drip"), ("save", "loan")]:
        both = find([asked, other])

        assert not {line["to"] for line in both[0]["lines"][:1]} & {line["to"] for line in both[1]["lines"][:1]}, asked


def test_spanish_words_find_something(find):
    """Nobody who asks in Spanish meets an empty list."""
    words = yaml.safe_load((DATA / "search" / "en.yml").read_text(encoding="utf-8"))
    asked = [word for said in words["spanish"].values() for word in said.split(", ") if word not in words["both"].split()]
    empty = [word for word, found in zip(asked, find(asked), strict=True) if not found["lines"] and not found["danger"]]

    assert len(asked) > 1000
    assert [] == empty


@pytest.mark.parametrize("asked", ["my mother has osteoporosis", "SI joint", "epidural hematoma", "no mas pain relief"])
def test_english_is_not_taken_for_spanish(find, asked):
    """A word of both languages tells nothing."""
    assert [False] == [found["isSpanish"] for found in find([asked])]
