"""The workflows that publish the guide have least rights and are well formed."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from guide.content.loading import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def run(*command):
    return subprocess.run([str(Path(sys.executable).parent / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True)


def test_there_is_a_workflow():
    """The guide can be published."""
    assert WORKFLOWS


def test_no_weak_spots():
    """zizmor finds no weak spot in any workflow."""
    result = run("zizmor", "--offline", "--no-progress", ".github/workflows")

    assert 0 == result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github" / "dependabot.yml"]),
        ("vendor.github-issue-forms", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))),
    ],
)
def test_files_for_github_are_well_formed(schema, files):
    """Workflows, update rules and issue forms fit the schemas of GitHub."""
    result = run("check-jsonschema", "--builtin-schema", schema, *map(str, files))

    assert 0 == result.returncode, result.stdout + result.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_what_is_published_is_what_was_tested(file):
    """No rights by default, every job has a time limit, and only the job that publishes may publish, after the tests."""
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))

    assert {} == workflow["permissions"]
    for name, job in workflow["jobs"].items():
        assert "timeout-minutes" in job, name
        if "pages" in job["permissions"]:
            assert job["needs"], name
