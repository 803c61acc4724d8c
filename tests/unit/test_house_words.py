"""House words: which words stop a build, where they may stand after all, and what the author is told."""

import re

import pytest

from guide.errors import Refusal
from guide.lint import house_words as module
from guide.lint.house_words import check_page_words, check_record_words, find, find_in_records, house_words
from guide.syntax import read_page
from tests.helpers.each import each

HEAD = "---\ntitle: Worn disc\ndescription: What it is.\nkind: reference\n---\n"


def check_words(markdown):
    check_page_words(read_page("about.md", markdown.encode()), "en")


def words_of_records(content, language="en"):
    return [(found.line, found.word) for found in find_in_records(content, language)]


@each(
    ("markdown", "sentence"),
    [
        ("It is a miracle.", "about.md, line 6: “miracle” is a word of adverts. Say what studies found."),
        ("It may\ncure you.", "about.md, line 7: “cure” is a word of adverts. Say what got better, for how many people"),
        ("An “open mark, a miracle, a “closed” one.", "“miracle”"),
        ("A cutting–edge idea.", "“cutting–edge” is a word of adverts. Say what is new."),
        ("The control\ngroup.", "line 6: “control group” is a word of journals. Say what the people in it got."),
        ("Ask your provider.", "Write “doctor”, “physiotherapist” or “health team”."),
        ("- Degenerated discs", "“Degenerated” is a word of journals. Write “worn”."),
        ("This is a red flag.", "“red flag” is not meant as it is said. Write “warning sign”."),
        ("A deadly risk.", "“deadly” frightens. Say what happened, and to how many people."),
        ("They got saline.", "“saline” stands without its plain word. Write “salt water”."),
        ("A spine center sold it.", "“center” is not British spelling. Write “centre”."),
        ("An open “mark.\n\nA miracle.”", "line 8: “miracle”"),
        ("A **mira**cle.", "“miracle”"),
        ("A [miracle](risks.md).", "“miracle”"),
        ("/// next | A miracle\nText.\n///", "line 6: “miracle”"),
        ("| A | B |\n| --- | --- |\n| a | A miracle |", "line 8: “miracle”"),
        ("It helped 74 percent of them.", "“percent” does not say of how many people. Write “74 of 100 people”"),
        ("It helped 74 per cent.", "“per cent” is no share of people, and may be taken for one."),
        ("TODO: a source.", "“TODO” was left by an author."),
    ],
)
def test_word_of_a_page_is_refused(markdown, sentence):
    """The author is told the file, the line, the word, and a better one."""
    with pytest.raises(Refusal) as caught:
        check_words(f"{HEAD}{markdown}\n")

    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("title", "end"), [("A miracle for discs", "\n"), ('"A miracle for discs"', "\r\n"), (r'"A mira\x63le for discs"', "\n")]
)
def test_word_of_the_front_matter_is_refused(title, end):
    """What readers see of it is read as YAML reads it."""
    with pytest.raises(Refusal, match=r"^about\.md, line 2: “miracle”"):
        check_words(HEAD.replace("Worn disc", title).replace("\n", end))


@each(
    "markdown",
    [
        'A clinic may say “a miracle cure”, or "a\nbreakthrough".',
        "It is no cure. It does not cure. Do not trust those who promise a cure.",
        "Salt water (saline), a pretend treatment (sham), a [placebo](term:sham), a [word](term:sham).",
        "A worn disc\n(degenerative disc disease). The placebo effect.",
        "See [this](claims/breakthrough.md) and [that](https://example.org/miracle).[@miracle-2020]",
        "/// claim | breakthrough\n///\n\n## How sure? {#miracle}\n\n`miracle`",
        "The Centers for Medicare, and the World Health Organization.",
        "Imaging, obscured, secured, raging, tumour, centre, colour, cells may help.",
    ],
)
def test_word_that_may_stand_is_let_pass(markdown):
    """What others say, the plain word's neighbour in brackets, names, addresses, code and blocks are not our words."""
    assert check_words(f"{HEAD}{markdown}\n") is None
    assert check_words(HEAD.replace("kind: reference", "kind: miracle\nalso: [miracle]")) is None


def test_brackets_help_only_medical_words():
    """A word of adverts is none the better for brackets, and brackets that are closed help no word after them."""
    assert ["miracle", "saline"] == [found.word for found in find("Cells (a miracle) in saline.\n", "en")]


RECORDS = """\
- id: breakthrough
  csl:
    title: 'A miracle for tumors'
  en:
    promise: It is a miracle.
    word: sham
    answer: >-
      It did not
      revolutionize care.
    ask:
      - 'Is it a “miracle”, or
        a miracle?'
      - "Is it promising?"
    also: [miracle cells]
  es:
    answer: Un miracle.
"""


def test_records_are_read_where_readers_see_them():
    """Only the words of the language count, each with its line; a promise, other ways to ask and a paper's title do not."""
    assert [(9, "revolutionize"), (12, "miracle"), (13, "promising")] == words_of_records(RECORDS)


def test_word_of_a_record_is_refused_with_its_file(own_data):
    """The file is named as authors know it, and the line is counted in the file."""
    file = own_data / "emergency.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines) if line.strip().startswith("sign:"))
    lines[number] += " and a miracle"
    file.write_text("\n".join(lines), encoding="utf-8")
    sentence = f"data/emergency.yml, line {number + 1}: “miracle” is a word of adverts. Say what studies found."

    with pytest.raises(Refusal, match=f"^{re.escape(sentence)}$"):
        check_record_words(own_data, "en")


def test_per_cent_stands_in_studies_only(own_data):
    """There it tells how much a measure changed, as it was read; elsewhere it would be taken for a share of people."""
    for file, passes in ((own_data / "studies" / "alone.yml", True), (own_data / "questions" / "any.yml", False)):
        file.write_text("- id: x\n  en:\n    value: 30 per cent less\n", encoding="utf-8")
        if passes:
            assert check_record_words(own_data, "en") is None
        else:
            with pytest.raises(Refusal, match=r"^data/questions/any\.yml, line 3: “per cent”"):
                check_record_words(own_data, "en")


@pytest.mark.parametrize(
    "content",
    [
        None, "", "en:\n", "en:\n  groups: []\n", "en: {fine: '', groups: [{fault: x}]}\n",
        "en: {fine: '', groups: [{fault: x, words: {a: }}]}\n",
        "en: {fine: '', groups: [{fault: x, words: {a: b}, alowed: in names}]}\n",
        "en: {fine: '', groups: [{fault: x, words: {a: b}, allowed: in name}]}\n",
        "en: {fine: '', groups: [{fault: x, words: {a: b, a: c}}]}\n",
    ],
)  # fmt: skip
def test_list_that_cannot_be_read_is_refused(monkeypatch, tmp_path, content):
    """A list that is gone, or holds a slip, would let every word pass."""
    file = tmp_path / "house_words.yml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    monkeypatch.setattr(module, "HOUSE_WORDS", file)

    with pytest.raises(Refusal, match=r"^guide/lint/house_words\.yml(, line 1)?: "):
        house_words.__wrapped__("en")


def test_language_without_a_list_is_not_checked():
    """Another language may begin before its list is written."""
    assert [] == words_of_records(RECORDS, "es")


def test_every_word_of_the_list_is_found():
    """No entry is shadowed by another or can never match, and each says in a sentence how to mend it."""
    entries, _ = house_words("en")
    assert len(entries) > 50
    for entry in entries:
        for phrase in entry.pattern.pattern.split("|"):
            word = phrase.replace(r"\w*", "").replace(r"[\s–-]+", " ").replace("\\", "")
            (found,) = find(word, "en")

            assert (entry, word) == (found.entry, found.word), word
            assert entry.mend.endswith("."), word


def test_file_that_is_not_yaml_is_told_with_its_line(own_data):
    """A colon in a text without quotation marks is the slip that everybody makes once."""
    (own_data / "glossary.yml").write_text("- id: disc\n  en:\n    word: disc\n    meaning: Two things: a pad\n", encoding="utf-8")

    with pytest.raises(Refusal, match=r"^data/glossary\.yml, line 4: .* needs quotation marks\.$"):
        check_record_words(own_data, "en")
