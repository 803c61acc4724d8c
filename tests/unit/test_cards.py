"""Share cards: what is asked for is drawn, and what cannot be drawn is refused in a sentence."""

import re
import struct

import pytest

from guide import drawings
from guide.errors import Refusal
from guide.publish import cache
from guide.publish.images import HEIGHT, WIDTH, colours, draw, text_width
from guide.publish.share_cards import MARGIN, TITLES, Card, card_svg, check_cards, publish_cards
from tests.helpers.each import each
from tests.unit.sources import HOME, built

SHAPE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} 100" role="img" '
    'aria-labelledby="{1}-title" aria-describedby="{1}-desc"><title id="{1}-title">It</title><desc id="{1}-desc">As it is.</desc>{2}</svg>'
)
PANELS = (
    '<svg x="0" width="300" viewBox="0 0 300 100"/><svg x="300" width="90" viewBox="0 0 90 100"><path class="worn" d="M0 0h9v9z"/></svg>'
)
#: Longer than any of ours.
TITLE = "Stem cells compared with exercise, surgery and medicines"
LONG_WORD = "Electroencephalographically"
TOO_LONG = " ".join(["risk"] * 24)
LACKING = "the typeface has no “Р”, which would be left out of a picture. Write another word, or add the letter in tools/make-font.sh."
TOO_MUCH = " ".join(["risk"] * 200)
LONGEST = f"{TITLE}. More words than any of our cards has below its title."


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder of two drawings: `tall`, and `wide` with two panels."""
    monkeypatch.setattr(drawings, "DRAWINGS", tmp_path / "drawings")
    (tmp_path / "drawings" / "en").mkdir(parents=True)
    for name, text in {"tall": SHAPE.format(90, "tall", ""), "wide": SHAPE.format(390, "wide", PANELS)}.items():
        (tmp_path / "drawings" / "en" / f"{name}.svg").write_text(text, encoding="utf-8")
    return tmp_path


def svg(says="A title. More.", drawing="tall", **more):
    return card_svg(Card(says, drawing, "en", "The guide", **more), "mkdocs.yml")


def titles(svg):
    """Return the lines of the title, and the size of its letters."""
    lines = re.findall(r'<text class="strong" font-size="(\d+)"[^>]*>([^<]*)', svg)
    return [line for _, line in lines], int(lines[0][0])


@pytest.mark.parametrize("picture", ["tall", "wide"])
def test_longest_title_is_large_and_has_room(picture):
    """A title is read in a small preview, and no line of it reaches the drawing or the edge."""
    lines, letters = titles(svg(LONGEST, picture))

    assert TITLE == " ".join(lines)
    assert letters >= 64
    assert max(text_width(line, letters) for line in lines) <= (560 if picture == "tall" else WIDTH - 2 * MARGIN)


def test_short_title_is_larger():
    """What is short is as large as a card allows."""
    assert (["Help"], TITLES[0]) == titles(svg("Help. At once."))


def test_drawing_stands_by_its_shape():
    """A tall drawing stands beside the words, a wide one under them, and a panel of it beside them again."""

    def box(name):
        placed = re.search(r'<svg[^>]* class="drawing"[^>]*>', svg(drawing=name))[0]
        return [float(re.search(rf' {side}="([\d.]+)"', placed)[1]) for side in ("x", "y", "width", "height")]

    tall, wide, panel = map(box, ("tall", "wide", "wide-2"))

    assert tall[0] > WIDTH / 2 and tall == panel
    assert MARGIN == wide[0] and 250 < wide[1] < wide[1] + wide[3] < HEIGHT


def test_panel_is_shown_alone():
    """`wide-2` is the second panel of `wide`."""
    assert 'class="worn"' in svg(drawing="wide-2")
    assert 'class="worn"' not in svg(drawing="wide-1")


def test_words_are_words():
    """What stands in a card is never taken for the code of a picture."""
    assert "Cells &amp; &lt;b&gt;" in svg("Cells & <b>")


def test_card_is_the_same_each_time(monkeypatch, tmp_path):
    """Two cards of the same words are the same to the byte, 1200 × 630 pixels, though none was kept."""

    def drawn(place):
        monkeypatch.setattr(cache, "CACHE", tmp_path / place)
        return draw(svg(), WIDTH)

    first, second = drawn("first"), drawn("second")

    assert first == second
    assert (1200, 630) == struct.unpack_from(">II", first, 16)


@each(
    ("drawing", "says", "sentence"),
    [
        ("tale", "Risks.", "there is no drawing “tale”. Did you mean “tall”?"),
        ("wide-er", "Risks.", "there is no drawing “wide-er”. Did you mean “wide”?"),
        ("wide-3", "Risks.", "drawings/en/wide.svg has 2 panels, so there is no “wide-3”. Name another."),
        ("wide-0", "Risks.", "drawings/en/wide.svg has 2 panels, so there is no “wide-0”. Name another."),
        ("tall", TOO_LONG, f"“{TOO_LONG}” is too long for a card. Say it in fewer words."),
        ("tall", LONG_WORD, f"“{LONG_WORD}” is too long for a card. Say it in fewer words."),
        ("tall", f"It. {TOO_MUCH}", f"“It. {TOO_MUCH}” is too long for a card. Say it in fewer words."),
        ("tall", "A miracle.", "“miracle” is a word of adverts. Say what studies found."),
        ("tall", "Ризики.", LACKING),
    ],
    ids=["unknown drawing", "begins alike", "no panel", "panel 0", "too long", "long word", "too much", "advert", "no such letter"],
)
def test_bad_card_is_refused(drawing, says, sentence):
    """Whoever writes the front matter reads what is wrong and how to mend it."""
    with pytest.raises(Refusal) as caught:
        check_cards({"risks.md": {"drawing": drawing, "says": says}}, "The guide", "en")

    assert f"risks.md: {sentence}" == str(caught.value)


def test_drawing_without_size_is_refused(folder):
    """A drawing that does not tell the size of the whole cannot be placed."""
    spoiled = SHAPE.format(390, "wide", PANELS).replace(' viewBox="0 0 390 100"', "", 1)
    (folder / "drawings" / "en" / "wide.svg").write_text(spoiled, encoding="utf-8")
    with pytest.raises(Refusal, match="without a viewBox"):
        svg(drawing="wide")


def test_label_with_a_letter_that_the_typeface_lacks_is_refused(folder):
    """It would be left out of the picture that people save, without a word; a name that is only heard may have it."""
    labelled = SHAPE.format(90, "tall", '<text x="1" y="9">Nerv</text>').replace("It<", "Ж<")
    (folder / "drawings" / "en" / "tall.svg").write_text(labelled, encoding="utf-8")
    assert "Nerv" in svg()

    (folder / "drawings" / "en" / "tall.svg").write_text(labelled.replace("Nerv", "Нерв"), encoding="utf-8")
    with pytest.raises(Refusal, match=r"drawings/en/tall\.svg: the typeface has no “Н”"):
        svg()


def head(path, kind, address):
    return (
        f'<html lang="en"><meta property="og:image" content="{address}"><meta property="og:image:alt" content="Help &amp; more.">'
        f'<meta property="og:site_name" content="The guide"><article class="page page--{kind}" id="{path}">'
    )


def test_cards_that_pages_ask_for_are_drawn(folder):
    """A card lies where its pages say; one that an emergency page asks for has the colour of emergencies; nothing else is drawn."""
    asked = {
        "": ("reference", f"{HOME}card-tall.png"),
        "help/": ("help", f"{HOME}help/card-tall.png"),
        "more/": ("reference", f"{HOME}help/card-tall.png"),
        "away/": ("reference", "https://elsewhere.example/card-a.png"),
        "drawings/tall/": ("drawing", f"{HOME}drawings/tall/tall.png"),
    }
    site = built(folder / "site", {path: head(path, kind, address) for path, (kind, address) in asked.items()})
    publish_cards(site)
    drawn = {file.relative_to(folder / "site").as_posix(): file.read_bytes() for file in (folder / "site").rglob("*.png")}

    assert {"card-tall.png", "help/card-tall.png"} == drawn.keys()
    assert drawn["help/card-tall.png"] == draw(svg("Help & more.", tint="coral-tint"), WIDTH)
    assert drawn["card-tall.png"] == draw(svg("Help & more."), WIDTH)
    assert colours()["coral-tint"] in svg(tint="coral-tint")
