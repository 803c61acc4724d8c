"""What README and the guides for authors and publishers tell is true."""

import re
import subprocess

from guide.content.loading import ROOT
from guide.markdown.extension import BLOCKS
from tests.helpers.each import each

TEXTS = ["README.md", "AUTHORING.md", "PUBLISHING.md", ".github/CONTRIBUTING.md"]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(file):
    """The anchors that GitHub gives to the headings of a file."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_make_commands_exist():
    """Every `make` command that is named can be run."""
    targets = {target for name in TEXTS for target in re.findall(r"(?:^|`|` )make ([\w-]+)", read(name), re.M)}
    run = subprocess.run(["make", "--dry-run", *targets], cwd=ROOT, capture_output=True, text=True)

    assert {"serve", "test"} <= targets
    assert 0 == run.returncode, run.stderr


def test_paths_exist():
    """Every file and folder that is named is there, but for those that the reader is to make."""
    to_make = {"docs/es/", "drawings/es/", "data/words/es.yml", "data/search/es.yml", "site/", "site/es", ".github/CODEOWNERS"}
    ours = r"`((?:\.github|data|decisions|docs|drawings|evidence|guide|overrides|site|tests|tools)/[\w./-]*)`"
    named = {(name, path) for name in TEXTS for path in re.findall(ours, read(name)) if path not in to_make and "/ID." not in path}

    assert set(TEXTS) == {name for name, _ in named}
    assert [] == sorted((name, path) for name, path in named if not (ROOT / path).exists())


@each("name", TEXTS)
def test_its_links_lead_somewhere(name):
    """Every link to a file or heading of the project, and to a form for issues, finds it."""
    links = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`|^```.*?^```", "", read(name), flags=re.M | re.S))
    assert links
    for target in links:
        path, _, anchor = target.partition("#")
        if form := re.search(r"issues/new\?template=([\w.-]+)", target):
            assert (ROOT / ".github" / "ISSUE_TEMPLATE" / form[1]).exists(), target
        elif not re.match(r"https?:|\.\./\.\./\.\./issues/", target):
            file = ROOT / name if not path else ((ROOT / name).parent / path).resolve()
            assert file.exists(), target
            assert not anchor or anchor in anchors(file) or f"{{#{anchor}}}" in file.read_text(encoding="utf-8"), target


def test_readme_is_true():
    """Every place in README's table is there and every folder in the table; it reads without scrolling sideways; CI runs its command."""
    named = {place.split("/")[0] for place in re.findall(r"^\| `([\w./-]+)` \|", read("README.md"), re.M)}
    ours = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not entry.name.startswith(".")}
    folders = ours - {"site"} - {entry.name for entry in ROOT.glob("*.egg-info")}

    assert folders <= named
    for place in named:
        assert (ROOT / place).exists(), place
    assert [] == [line for line in read("README.md").splitlines() if len(line) > 120]
    assert "\nmake test\n" in read(".ci/run")
    assert "make test " in read("README.md")


def test_every_block_is_named():
    """Every block that authors can write is in AUTHORING.md."""
    named = re.findall(r"/// ([\w-]+)", read("AUTHORING.md"))

    assert {block.NAME for block in BLOCKS} <= set(named)
