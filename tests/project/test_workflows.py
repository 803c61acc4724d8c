"""The workflows that publish the guide have least rights and are well formed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from guide.content.loading import ROOT
from tests.helpers.build import DEADLINE, as_workflow
from tests.helpers.copies import copy_project, lend_environment
from tests.helpers.workflow import SITE_URL, TOLD, WORKFLOWS, build_step
from tests.pages import home_address

#: What differs between two computers.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "7"}


def run(*command):
    return subprocess.run([str(Path(sys.executable).parent / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True)


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


def test_hidden_folder_is_published_too():
    """GitHub's upload leaves out what begins with a dot, such as the address for reports, unless it is told not to."""
    workflows = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in WORKFLOWS)
    steps = [step for workflow in workflows for job in workflow["jobs"].values() for step in job["steps"]]
    (upload,) = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]

    assert upload["with"]["include-hidden-files"] is True


def test_build_step_gives_the_site_that_is_tested(tmp_path, site):
    """The step that builds what is published, run as GitHub runs it, gives to the byte the site that all tests look at.

    So it does on another path, after a check-out with the line ends of Windows, in another time zone, in a locale that knows no accents
    and with other seeds.
    """
    folder = check_out(copy_project(tmp_path / "copy"), tmp_path / "another path, far from here")
    lend_environment(folder)
    variables = {name: value for name, value in as_workflow(folder).items() if name != "SITE_URL"} | TOLD | ELSEWHERE
    step = build_step()
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=folder, env=variables, capture_output=True, text=True, timeout=DEADLINE, check=False
    )

    assert 0 == done.returncode, done.stdout + done.stderr
    assert SITE_URL == home_address(folder / "site")
    if "SITE_DIR" not in os.environ:  # a site that was built elsewhere may have another day and address
        first, second = content(site), content(folder / "site")
        assert [] == sorted(path for path in first | second if first.get(path) != second.get(path))


def test_every_python_gives_the_same_site():
    """Each job that builds hands on the number of its site, and the one that compares them fails where one is another or missing."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))["jobs"]
    names = [f"python{version.replace('.', '_')}" for version in jobs["build"]["strategy"]["matrix"]["python"]]
    one, other = "0" * 64, "f" * 64
    (step,) = jobs["same"]["steps"]

    def passes(numbers):
        told = os.environ | {"BUILT": json.dumps(dict(zip(names, numbers, strict=True)))}
        return not subprocess.run(["bash", "-e", "-c", step["run"]], env=told, capture_output=True).returncode

    assert names == list(jobs["build"]["outputs"])
    assert "same" in jobs["publish"]["needs"]
    assert passes([one] * len(names))
    assert not passes([one] * (len(names) - 1) + [other])
    assert not passes([one] * (len(names) - 1) + [""])


@pytest.mark.parametrize(("tests", "asked"), [("tests/unit tests/project", False), ("tests/browser", True), ("", True)])
def test_browsers_are_fetched_only_for_tests_that_open_one(tmp_path, tests, asked):
    """Three browsers are hundreds of megabytes, which jobs that read files alone need not wait for."""
    for name in ("sh", "dirname", "id"):
        (tmp_path / name).symlink_to(shutil.which(name))
    (tmp_path / "apt-get").write_text('#!/bin/sh\necho "$@"\n')
    (tmp_path / "apt-get").chmod(0o755)
    (tmp_path / "sudo").write_text('#!/bin/sh\nshift; "$@"\n')
    (tmp_path / "sudo").chmod(0o755)
    script = [str(tmp_path / "sh"), str(ROOT / "tests" / "install-browser.sh"), *tests.split()]
    done = subprocess.run(script, env={"PATH": str(tmp_path)}, capture_output=True, text=True)

    assert asked == ("update" in done.stdout), done.stdout + done.stderr


def check_out(folder, target):
    """Commit a copy, and check it out at `target` as Git does on Windows."""
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@clinic.example", "-c", "core.safecrlf=false"]
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--no-verify", "--message", "All"]):
        subprocess.run([*git, *command], cwd=folder, check=True)
    subprocess.run([*git, "-c", "core.autocrlf=true", "clone", "--quiet", str(folder), str(target)], check=True)
    return target


def content(folder):
    """Return what each file of a folder holds."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
