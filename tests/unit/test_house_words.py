"""House words: which words stop a build, where they may stand after all, and what the author is told."""

import re

import pytest

from guide.errors import Refusal
from guide.lint.house_words import check_page_words, check_record_words, find, house_words, shown_in_page, shown_in_records

HEAD = "---\ntitle: Worn disc\ndescription: What it is.\nkind: reference\n---\n"


def words_of_page(markdown):
    return [(found.line, found.word) for found in find(shown_in_page(markdown), "en")]


def words_of_records(content, language="en"):
    return [(found.line, found.word) for found in find(shown_in_records(content, language), language)]


@pytest.mark.parametrize(
    ("markdown", "sentence"),
    [
        ("# Disc\n\nIt is a miracle.\n", "about.md, line 3: “miracle” is a word of adverts. Say what studies found."),
        ("It may\ncure you.\n", "about.md, line 2: “cure” is a word of adverts. Say what got better, for how many people"),
        ("A cutting-edge idea.\n", "about.md, line 1: “cutting-edge” is a word of adverts. Say what is new."),
        ("The control\ngroup.\n", "about.md, line 1: “control group” is a word of journals. Say what the people in it got."),
        ("Ask your provider.\n", "Write “doctor”, “physiotherapist” or “health team”."),
        ("It took analgesics.\n", "“analgesics” is a word of journals. Write “painkillers”."),
        ("- Degenerated discs\n", "“Degenerated” is a word of journals. Write “worn”."),
        ("Pain, fever, etc.\n", "“etc” is a word of journals. Name the rest, or leave it out."),
        ("This is a red flag.\n", "“red flag” is not meant as it is said. Write “warning sign”."),
        ("A deadly risk.\n", "“deadly” frightens. Say what happened, and to how many people."),
        ("They got saline.\n", "“saline” stands without its plain word. Write “salt water”."),
        ("Benign tumors grew.\n", "“tumors” is not British spelling. Write “tumours”."),
        ("A spine center sold it.\n", "“center” is not British spelling. Write “centre”."),
        (HEAD.replace("Worn disc", "A miracle for discs"), "about.md, line 2: “miracle”"),
        (HEAD.replace("Worn disc", '"A miracle for discs"'), "about.md, line 2: “miracle”"),
        ("An open “mark.\n\nA miracle.”\n", "about.md, line 3: “miracle”"),
        (HEAD + "\nA miracle.\n", "about.md, line 7: “miracle”"),
        (HEAD.replace("\n", "\r\n") + "A miracle.\r\n", "about.md, line 6: “miracle”"),
    ],
)
def test_word_of_a_page_is_refused(markdown, sentence):
    """The author is told the file, the line, the word, and a better one."""
    with pytest.raises(Refusal) as caught:
        check_page_words("about.md", markdown, "en")

    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    "markdown",
    [
        'A clinic may say “a miracle cure”, or "a\nbreakthrough".\n',
        "It is no cure. It does not cure. Do not trust those who promise a cure.\n",
        "Salt water (saline), a pretend treatment (sham), a [placebo](term:sham), a [word](term:sham).\n",
        "A worn disc\n(degenerative disc disease). The placebo effect.\n",
        "See [this](claims/breakthrough.md) and [that](https://example.org/miracle).[@miracle-2020]\n",
        "/// claim | breakthrough\n///\n\n## How sure? {#miracle}\n\n`miracle`\n",
        "The Centers for Medicare, and the World Health Organization.\n",
        "Imaging, obscured, secured, raging, tumour, centre, colour, cells may help.\n",
        "It is told at https://example.org/miracle too.\n",
        HEAD.replace("kind: reference", "kind: miracle"),
        HEAD.replace("kind: reference", "kind: miracle").replace("\n", "\r\n"),
    ],
)
def test_word_that_may_stand_is_let_pass(markdown):
    """What others say, the plain word's neighbour in brackets, names, addresses and blocks are not our words."""
    assert [] == words_of_page(markdown)


def test_brackets_help_only_medical_words():
    """A word of adverts is none the better for brackets, and brackets that are closed help no word after them."""
    assert [(1, "miracle"), (1, "saline")] == words_of_page("Cells (a miracle) in saline.\n")


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


def test_language_without_a_list_is_not_checked():
    """Another language may begin before its list is written."""
    assert [] == words_of_records(RECORDS, "es")


def test_every_word_of_the_list_is_found():
    """No entry is shadowed by another or can never match, and each says in a sentence how to mend it."""
    entries, _ = house_words("en")
    assert len(entries) > 50
    for entry in entries:
        for phrase in entry.pattern.pattern.split("|"):
            word = phrase.replace(r"\w*", "").replace(r"[\s-]+", " ").replace("\\", "")
            (found,) = find(word, "en")

            assert (entry, word) == (found.entry, found.word), word
            assert entry.mend.endswith("."), word
