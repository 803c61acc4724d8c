"""What a copy may change, nobody's tests are red for: its name, its address, its colours, its numbers to call."""

import re

import pytest

from guide.publish.images import colours
from tests.helpers.copies import change, copy_project, run_tests

NAME = "Northtown Spine Clinic: stem cells for back pain"
#: Where colours stand: in the tokens, and in what cannot read them.
COLOURED = ["overrides/static/base.css", "overrides/static/mark.svg", "overrides/partials/head.html"]
#: Tests that look at names, colours, numbers and words, without a built site.
UNBUILT = ["unit/test_images.py", "unit/test_downloads.py", "unit/test_icons.py", "unit/test_cards.py", "project/test_interface_words.py"]


@pytest.fixture
def copy(tmp_path):
    """A copy of another clinic: with its own name, colours and number to call."""
    folder = copy_project(tmp_path / "copy")
    change(folder, "mkdocs.yml", 'site_name: &name "Stem cells for back pain"', f'site_name: &name "{NAME}"')
    change(folder, "data/words/en.yml", "your own health team.", "your own health team. Northtown Spine Clinic, telephone 01632 960 983.")
    change(folder, "data/emergency-numbers.yml", "'112'", "'113'")
    change(folder, "data/emergency-numbers.yml", "EU countries", "Norway")
    for old, new in {colours()["teal"]: "#0b3d60", colours()["paper"]: "#fcfcfa", colours(dark=True)["teal"]: "#8fc3ee"}.items():
        for name in COLOURED:
            if old in (folder / name).read_text(encoding="utf-8"):
                change(folder, name, old, new)
    return folder


@pytest.mark.parametrize(
    "names", [pytest.param(UNBUILT, id="unbuilt"), pytest.param(["unit", "site", "browser"], id="all", marks=pytest.mark.weekly)]
)
def test_copy_passes_the_tests(copy, names):
    """A clinic that changes what is its own changes no test."""
    done = run_tests(copy, *(f"tests/{name}" for name in names), "--deselect", "tests/site/test_published.py")

    assert 0 == done.returncode, done.stdout[-3000:]
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 20
