"""What README and the guides for authors and publishers tell is true."""

import re
import subprocess

import pytest

from guide.content.loading import ROOT
from guide.markdown.extension import BLOCKS

TEXTS = ["README.md", "AUTHORING.md", "PUBLISHING.md", ".github/CONTRIBUTING.md"]
each_text = pytest.mark.parametrize("name", TEXTS)


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(file):
    """The anchors that GitHub gives to the headings of a file."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_text
def test_its_make_commands_exist(name):
    """Every `make` command that it names can be run."""
    for target in set(re.findall(r"^make ([\w-]+)|`make ([\w-]+)|` make ([\w-]+)", read(name), re.M)):
        run = subprocess.run(["make", "--dry-run", *filter(None, target)], cwd=ROOT, capture_output=True, text=True)

        assert 0 == run.returncode, f"{' '.join(target)}: {run.stderr}"


@each_text
def test_its_paths_exist(name):
    """Every file and folder that it names is there, but for those that its reader is to make."""
    to_make = {"docs/es/", "drawings/es/", "data/words/es.yml", "site/", "site/es", ".github/CODEOWNERS"}
    named = set(re.findall(r"`((?:\.github|data|decisions|docs|drawings|evidence|guide|overrides|site|tests|tools)/[\w./-]*)`", read(name)))

    assert [] == sorted(path for path in named - to_make if "/ID." not in path and not (ROOT / path).exists())


@each_text
def test_its_links_lead_somewhere(name):
    """Every link to a file or heading of the project finds it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`|^```.*?^```", "", read(name), flags=re.M | re.S)):
        path, _, anchor = target.partition("#")
        if re.match(r"https?:|\.\./\.\./\.\./issues/", target):
            continue
        file = ROOT / name if not path else ((ROOT / name).parent / path).resolve()
        assert file.exists(), target
        assert not anchor or anchor in anchors(file) or f"{{#{anchor}}}" in file.read_text(encoding="utf-8"), target


@each_text
def test_its_issue_forms_exist(name):
    """Every issue form that it links to is there."""
    for form in re.findall(r"issues/new\?template=([\w.-]+)", read(name)):
        assert (ROOT / ".github" / "ISSUE_TEMPLATE" / form).exists(), form


def test_its_places_exist():
    """Every place in README's table is there, and every folder of the project is in the table."""
    named = {place.split("/")[0] for place in re.findall(r"^\| `([\w./-]+)` \|", read("README.md"), re.M)}
    ours = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not entry.name.startswith(".")}
    folders = ours - {"site"} - {entry.name for entry in ROOT.glob("*.egg-info")}

    assert folders <= named
    for place in named:
        assert (ROOT / place).exists(), place


def test_readme_is_narrow():
    """No line of README is longer than 120 characters, so that it reads without scrolling sideways."""
    assert [] == [line for line in read("README.md").splitlines() if len(line) > 120]


def test_every_block_is_named():
    """Every block that authors can write is in AUTHORING.md."""
    for block in BLOCKS:
        assert f"/// {block.NAME}" in read("AUTHORING.md"), block.NAME


def test_ci_runs_the_command_for_people():
    """`.ci/run` runs the README's test command."""
    assert "\nmake test\n" in read(".ci/run")
    assert "make test " in read("README.md")
