"""What the README tells is true."""

import re
import subprocess

from guide.content.loading import ROOT
from guide.markdown.extension import BLOCKS

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_make_commands_exist():
    """Every `make` command that the README names can be run."""
    for target in set(re.findall(r"^make (\w+)", README, re.M)):
        run = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True)

        assert 0 == run.returncode, f"make {target}: {run.stderr}"


def test_its_places_exist():
    """Every place in its table is there, and every folder of the project is in the table."""
    named = {place.split("/")[0] for place in re.findall(r"^\| `([\w./-]+)` \|", README, re.M)}
    ours = {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not entry.name.startswith(".")}
    folders = ours - {"site"} - {entry.name for entry in ROOT.glob("*.egg-info")}

    assert folders <= named
    for place in named:
        assert (ROOT / place).exists(), place


def test_it_names_every_block():
    """Every block that authors can write is in the README."""
    for block in BLOCKS:
        assert f"/// {block.NAME}" in README, block.NAME


def test_ci_runs_the_command_for_people():
    """`.ci/run` runs the README's test command."""
    assert "\nmake test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make test " in README
