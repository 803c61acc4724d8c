"""Builds the guide as the workflow does: at the same address, with the same repository and pencil."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.content.loading import ROOT
from tests.helpers.workflow import SITE_URL, build_step, environment

#: Seconds for one command, on a computer that does much else.
DEADLINE = 300
#: The day of the build, in seconds: any, but the same each time.
DAY = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()) // 86400 * 86400)


def build(site: Path, root: Path = ROOT) -> None:
    """Build the guide of `root` into the folder `site`; a test fails with what the command says."""
    run_module("mkdocs", "build", "--strict", "-d", str(site), root=root)


def run_module(*command: str, root: Path = ROOT) -> None:
    """Run one of the project's commands as the workflow would; a test fails with what it says."""
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=root, env=as_workflow(root), capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    if run.returncode:
        pytest.fail(f"python -m {' '.join(command)}\n{run.stdout}{run.stderr}", pytrace=False)


def as_workflow(root: Path = ROOT) -> dict[str, str]:
    """Return the environment of a command that the workflow runs in `root`."""
    ours = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root)}
    return os.environ | environment(build_step()) | ours


def once(folder: Path, make) -> Path:
    """Let the first worker that comes `make` the folder; the others wait until it is there."""
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        folder.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 2 * DEADLINE
        while not done.exists():
            assert not failed.exists(), "another worker tells why this could not be made"
            assert time.monotonic() < deadline, "the worker that makes this is gone"
            time.sleep(0.2)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder
