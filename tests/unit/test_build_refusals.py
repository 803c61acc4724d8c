"""A bad page stops the real build: an exit code that a workflow sees, a sentence that an author understands."""

import os
import subprocess
import sys

import pytest

from guide.content.loading import ROOT
from tests.unit.conftest import CARD, head, whole

FIGURE = "[of 100](figure:small-trial-2024/better-12-months/cells)"
WRONG_FIGURE = FIGURE.replace("of 100", "of 10")


def test_good_pages_are_built_and_published(mkdocs, small_guide, monkeypatch):
    """The pages that the other tests spoil are good, where the guide is published too; one command gives all that is published."""
    monkeypatch.setenv("REPOSITORY_URL", "https://github.com/owner/guide")
    monkeypatch.setenv("EDIT_URI", "edit/main/docs/en/")
    code, told = mkdocs("build")

    assert code == 0, told
    made = ["about/index.html", "card-spine.png", "data/claims.json", "data/readability.json", "static/search.json", "sitemap.xml.gz"]
    assert [] == [file for file in made if not (small_guide / "site" / file).is_file()]
    assert not (small_guide / "site" / "assets").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("These cells are a miracle.", "about.md, line 11: “miracle” is a word of adverts. Say what studies found."),
        (
            f"Two\nlines.\n\n{FIGURE} and [of\n100]({FIGURE.partition('(')[2]} then.\n\nText.[@smal-trial-2024]",
            "about.md, line 17: “[@smal-trial-2024]” is not one of our sources. Did you mean “small-trial-2024”?",
        ),
        (f"Two\nlines.\n\nIt was\n{WRONG_FIGURE}.", f"about.md, line 15: “{WRONG_FIGURE}” does not say how to print the figure."),
    ],
    ids=["word to avoid", "line after figures", "line of a figure"],
)
def test_bad_page_stops_the_build_with_our_sentence(mkdocs, small_guide, text, sentence):
    """The author sees what is wrong and how to mend it."""
    (small_guide / "docs" / "about.md").write_text(head("About", more=CARD) + f"# About\n\n{text}\n", encoding="utf-8")
    code, told = mkdocs("build")

    assert code != 0, f"the build went out without “{sentence}”"
    assert sentence in " ".join(told.split())


def test_link_that_leads_nowhere_stops_every_build(mkdocs, small_guide):
    """All such links are told at once, and again as long as they stand: the page is made once, and kept."""
    links = {"no-such-page.md", "sources/trials.md#no-such-trial"}
    text = "".join(f"\n[Read it]({link}).\n" for link in links)
    (small_guide / "docs" / "about.md").write_text(head("About", more=CARD) + f"# About\n{text}", encoding="utf-8")
    for code, told in (mkdocs("build"), mkdocs("build")):
        assert code != 0
        assert links == {link for link in links if f"'about.md' contains a link '{link}'" in " ".join(told.split())}


def test_word_to_avoid_in_a_record_stops_the_build(mkdocs, small_guide):
    """Records are read for such words too, and again after each change."""
    assert mkdocs("build")[0] == 0
    file = small_guide / "data" / "certainty.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("means: ", "means: A miracle. ", 1), encoding="utf-8")
    code, told = mkdocs("build")

    assert code != 0
    assert "data/certainty.yml, line " in told and "“miracle” is a word of adverts." in told


def test_templates_print_the_words_of_the_guides_language(mkdocs, small_guide):
    """The words of its data folder count, not those that the settings of another language hand on; a missing one stops the build."""
    file = small_guide / "data" / "words" / "en.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("to_top: Back to top", "to_top: Nach oben"), encoding="utf-8")
    code, told = mkdocs("build")

    assert code == 0, told
    assert "Nach oben" in (small_guide / "site" / "about" / "index.html").read_text(encoding="utf-8")

    file.write_text(text.replace("to_top: Back to top", "to_tp: Nach oben"), encoding="utf-8")
    code, told = mkdocs("build")

    assert code != 0
    assert "data/words/en.yml: `to_tp` is no word that the guide prints. Did you mean “to_top”?" in " ".join(told.split())


def test_two_pages_with_one_title_stop_the_build(mkdocs, small_guide):
    """People who listen tell pages apart by their titles."""
    (small_guide / "docs" / "about.md").write_text(head("TRIALS", more=CARD) + "# About\n\nText.\n", encoding="utf-8")
    code, told = mkdocs("build")

    assert code != 0
    assert "its title “Trials” is also that of about.md. Give each page a title of its own." in " ".join(told.split())


def test_section_without_a_card_stops_the_build(mkdocs, small_guide):
    """The author of a new section reads where its share card is missing."""
    (small_guide / "docs" / "about.md").write_text(head("About") + "# About\n\nText.\n", encoding="utf-8")
    code, told = mkdocs("build")

    assert code != 0
    assert "about.md: its section of the menu has no share card. Add `card:` to its front matter" in " ".join(told.split())


def test_page_has_its_own_card_or_that_of_its_section(mkdocs, small_guide):
    """A page shows its own card; without one, that of the first page of its section."""
    own = whole("Worn disc", "condition", 'card: {drawing: discs, says: "Worn discs."}\n')
    (small_guide / "docs" / "conditions" / "worn-disc.md").write_text(own, encoding="utf-8")
    code, told = mkdocs("build")
    site = small_guide / "site"
    pages = {path: (site / path / "index.html").read_text(encoding="utf-8") for path in ("conditions", "conditions/worn-disc")}

    assert code == 0, told
    assert 'content="http://127.0.0.1:8000/about/card-spine.png"' in pages["conditions"]
    assert 'content="http://127.0.0.1:8000/conditions/worn-disc/card-discs.png"' in pages["conditions/worn-disc"]
    assert 'content="Worn discs."' in pages["conditions/worn-disc"]
    assert (site / "conditions" / "worn-disc" / "card-discs.png").is_file()


def test_refusal_comes_without_a_traceback(small_guide):
    """Whoever types the command sees our words only, and no inside of a program."""
    (small_guide / "docs" / "about.md").write_text(head("About", more=CARD) + "# About\n\n/// in-shrot\n///\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(small_guide / "mkdocs.yml")]
    run = subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True)

    assert run.returncode == 1
    assert "about.md, line 11: “/// in-shrot” is not a block. Did you mean “in-short”?" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
