"""How hard a text is to read: what is counted on a page, and the figures."""

import subprocess
import sys

import pytest

from guide.content.loading import ROOT
from guide.publish.readability import ARTICLE, Reading, length, measure, sentences, syllables
from tests.helpers.each import each


def said(html):
    return sentences(f"<body><p>Not in the article of this page.</p><article>{html}</article></body>")


@each(
    ("html", "expected"),
    [
        ("<p>Cells may help you. They may not help.</p>", ["Cells may help you.", "They may not help."]),
        ("<ul><li>one two three four</li><li>five six seven eight</li></ul>", ["one two three four", "five six seven eight"]),
        ("<ul><li>A list item with a <ul><li>list of its own inside</li></ul></li></ul>", ["A list item with a", "list of its own inside"]),
        ("<p>Only three words.</p>", []),
        ("<div>This stands in no block at all.</div>", []),
        ("<ul><li>Four words stand here<div>and a label</div></li></ul>", ["Four words stand here"]),
        ("<h2>A heading of four words</h2><p>Text<br> with an <img hidden> image in it.</p>", ["Text with an image in it."]),
        ("<p>Dr. Who gave 0.5 of it, e.g. to us.</p>", ["Dr. Who gave 0.5 of it, e.g. to us."]),
        ('<p>A <b>word</b><span class="cites"> <a>1</a></span>. Then one more sentence.</p>', ["A word 1.", "Then one more sentence."]),
    ],
)
def test_blocks_and_sentences(html, expected):
    """The end of a block ends a sentence; headings and labels are no sentences; a point in a number or short form ends none."""
    assert expected == said(html)


def test_glossary_word_stays_in_its_sentence():
    """The link with the word is read where it stands; its meaning, which opens above, is left out."""
    html = (
        '<p>They got a <a class="term" href="#term-sham">pretend treatment</a>'
        '<span class="meaning" data-aside=""><b>sham</b>: It looks like the real one.</span> for a year.</p>'
    )

    assert ["They got a pretend treatment for a year."] == said(html)


@each(
    "html",
    [
        "<nav><p>Home and all other pages here</p></nav>", "<footer><ol><li>A source with a long label</li></ol></footer>",
        "<p><button>Press here to see the rest</button></p>", "<p hidden>Nobody can see this at all.</p>",
        '<p aria-hidden="true">Nobody can hear this at all.</p>', "<script>var these = 'are no words for readers';</script>",
        "<svg><text>Words in a drawing of this</text></svg>",
        '<div class="readability" data-aside=""><p>The figures stand in this place.</p></div>',
    ],
)  # fmt: skip
def test_what_is_not_read_is_not_counted(html):
    """Menus, lists of sources, buttons, hidden text and the report itself tell nothing about the text."""
    assert ["This is what readers read."] == said(f"{html}<p>This is what readers read.</p>")


@each(("word", "count"), [("pain", 1), ("doctor", 2), ("Physiotherapist", 5), ("salt-water", 3), ("7", 1), ("2026", 2), ("body’s", 2)])
def test_syllables(word, count):
    """From the dictionary, else from hyphens; a number counts as one or two."""
    assert count == syllables(word)


def test_figures():
    """The grade is that of the formula, worked out by hand for ten words with eleven syllables in two sentences."""
    reading = measure(["The cells did not help.", "One doctor saw them there."])

    assert Reading(pytest.approx(0.39 * 5 + 11.8 * 11 / 10 - 15.59), 10, 2, 5, 0, 5) == reading


@pytest.mark.parametrize(("words", "long"), [(20, 0), (21, 1)])
def test_long_sentence(words, long):
    """A sentence of more than 20 words is long."""
    sentence = " ".join(["word"] * words)

    assert (long, words) == (measure([sentence]).over_20, length(sentence))


def test_article_is_harder_than_any_limit():
    """The figures of the article are whole: its mean is that of its words and sentences."""
    assert 13.6 == ARTICLE.grade
    assert ARTICLE.mean_sentence == round(ARTICLE.words / ARTICLE.sentences, 1)


def test_command_measures_a_text(tmp_path):
    """An author sees the figures of a file, and its long sentences, the longest first; that there is nothing to read is a sentence."""
    file = tmp_path / "text.txt"
    file.write_text("A heading of four words\n- " + "word " * 21 + "\n" + "word " * 25, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "guide.publish.readability", str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    first, *long = run.stdout.splitlines()

    assert "51 words, 17.0 a sentence, 2 of 3 sentences over 20 words, the longest 25" in first
    assert ["25", "21"] == [line.strip().partition(":")[0] for line in long]

    file.write_text("Three short words\n", encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "guide.publish.readability", str(file)], cwd=ROOT, capture_output=True, text=True)

    assert (1, f"{file} holds no sentence.") == (run.returncode, run.stderr.strip())
