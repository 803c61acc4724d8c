"""A bad page stops the real build: an exit code that a workflow sees, a sentence that an author understands."""

import os
import subprocess
import sys

import pytest
import yaml

from guide.content.loading import ROOT

HEAD = """---
title: {title}
description: A page that is made for a test, and that nobody will ever read.
kind: reference
checked: "2026-11-01"
check_due: "2026-12-01"
---
"""
CLAIM = HEAD.replace("reference", "claim") + "# {title}\n\n/// claim-page | {id}\n///\n\n/// next\n- [Home](../index.md)\n///\n"
GOOD = {
    "index.md": HEAD.format(title="Home") + "# Home\n\nIt did.[@small-trial-2024] See [trials](sources/trials.md#small-trial-2024).\n",
    "about.md": HEAD.format(title="About") + "# About\n\n## Who we are\n\nText.\n",
    "claims/index.md": HEAD.format(title="Promises") + "# Promises\n",
    "claims/root-cause.md": CLAIM.format(title="A promise", id="root-cause"),
    "claims/new-path.md": CLAIM.format(title="Another promise", id="new-path"),
    "conditions/index.md": HEAD.format(title="Conditions") + "# Conditions\n",
    "conditions/worn-disc.md": HEAD.format(title="Worn disc") + "# Worn disc\n\n/// outcome | cells-worn-disc\n///\n",
    "conditions/herniated-disc.md": HEAD.format(title="Slipped disc") + "# Slipped disc\n\n/// outcome | cells-slipped-disc\n///\n",
    "sources/rules.md": HEAD.format(title="Rules") + "# Rules\n\n/// sources | rules\n///\n",
    "sources/trials.md": HEAD.format(title="Trials") + "# Trials\n\n/// sources | trials\n///\n",
}
PUBLISHED = {"REPOSITORY_URL": "https://github.com/owner/guide", "EDIT_URI": "edit/main/docs/en/"}
DAY_BEFORE_DUE, DAY_AFTER_DUE = "1796000000", "1796200000"


@pytest.fixture
def build(tmp_path, own_data):
    """Returns a function that builds a guide of three pages, some changed, with the settings of mkdocs.yml, and no page of a drawing."""
    (own_data / "drawings.yml").write_text("[]\n", encoding="utf-8")

    def run(day=DAY_BEFORE_DUE, published=False, section="About", **changes):
        for path, text in (GOOD | {f"{name}.md": text for name, text in changes.items()}).items():
            page = tmp_path / "docs" / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        config = {
            "INHERIT": str(ROOT / "mkdocs.yml"),
            "docs_dir": "docs",
            "site_dir": "site",
            "theme": {"custom_dir": str(ROOT / "overrides")},
            "hooks": [str(ROOT / "guide" / "hooks.py")],
            "markdown_extensions": {"guide.markdown": {"data": str(own_data)}},
            "watch": [],
            "nav": [{"Home": "index.md"}, {section: [page for page in GOOD if page != "index.md"]}],
        }
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
        env = {name: value for name, value in os.environ.items() if name not in PUBLISHED}
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--config-file", str(tmp_path / "mkdocs.yml")],
            cwd=ROOT,
            env=env | (PUBLISHED if published else {}) | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
        )

    return run


@pytest.mark.parametrize("published", [False, True])
def test_good_pages_are_built(build, tmp_path, published):
    """The pages that the other tests spoil are good, in a fresh copy and where the guide is published."""
    run = build(published=published)

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "site" / "about" / "index.html").is_file()


@pytest.mark.parametrize(
    ("day", "about", "sentence"),
    [
        (
            DAY_BEFORE_DUE,
            HEAD.format(title="About") + "# About\n\nIt did.[@smal-trial-2024]\n",
            "about.md: “[@smal-trial-2024]” is not one of our sources. Did you mean “small-trial-2024”?",
        ),
        (
            DAY_BEFORE_DUE,
            HEAD.format(title="About") + "# About\n\n/// in-shrot\nText.\n///\n",
            "about.md: “/// in-shrot” is not a block. Did you mean “in-short”?",
        ),
        (
            DAY_BEFORE_DUE,
            HEAD.format(title="About") + "# About\n\nThese cells are a miracle.\n",
            "about.md, line 10: “miracle” is a word of adverts. Say what studies found.",
        ),
        (
            DAY_BEFORE_DUE,
            HEAD.format(title="Trials") + "# About\n\nText.\n",
            "its title “Trials” is also that of about.md. Give each page a title of its own.",
        ),
        (
            DAY_AFTER_DUE,
            GOOD["about.md"],
            "its check was due on 2026-12-01. Check every fact against its source, then renew `checked` and `check_due`.",
        ),
    ],
    ids=["unknown citation", "misspelt block", "word to avoid", "duplicate title", "overdue page"],
)
def test_bad_page_stops_the_build_with_our_sentence(build, tmp_path, day, about, sentence):
    """The author sees what is wrong and how to mend it, and no inside of a program."""
    run = build(day, about=about)

    assert run.returncode != 0, f"about.md: the build went out without “{sentence}”"
    assert sentence in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


@pytest.mark.parametrize("address", ["no-such-page.md", "sources/trials.md#no-such-trial"])
def test_link_that_leads_nowhere_stops_the_build(build, address):
    """A missing page and a missing place on a page are told in words, with the page that holds the link."""
    run = build(about=HEAD.format(title="About") + f"# About\n\n[Read more]({address}).\n")

    assert run.returncode != 0, f"about.md: the build went out with a link to {address}"
    assert f"'about.md' contains a link '{address}'" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_section_without_a_card_stops_the_build(build):
    """A section that is new in the menu has no share card yet: the author reads where to write it."""
    run = build(section="Exercise")

    assert run.returncode != 0
    assert "mkdocs.yml: the section “Exercise” has no card. Under `extra: cards:`, give it a `drawing` and what it `says`." in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
