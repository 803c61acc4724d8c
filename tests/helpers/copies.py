"""Copies of the project, to build and to change: what Git would commit, and the environment that these tests run in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from guide.content.loading import ROOT


def copy_project(folder: Path, root: Path = ROOT) -> Path:
    """Copy the project, as it stands and not only as it was committed, into `folder`; pictures that are drawn already are drawn no more."""
    listed = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], cwd=root, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, folder / name)
    (root / ".cache").mkdir(exist_ok=True)
    (folder / ".cache").symlink_to(root / ".cache")
    return folder


def lend_environment(folder: Path) -> None:
    """Give a copy the packages of the environment that runs these tests, so that `make` need not install them."""
    venv = folder / ".venv"
    venv.mkdir()
    for entry in Path(sys.prefix).iterdir():
        if entry.name not in {"python", "guide", "tests"}:
            (venv / entry.name).symlink_to(entry)
    for stamp in ("python", "guide", "tests"):
        (venv / stamp).touch()


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace every `old` in a file of a copy; that it is not there is a failure."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{name} does not hold “{old}”"
    file.write_text(text.replace(old, new), encoding="utf-8")


def run_tests(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run tests of a copy, in one process."""
    command = [sys.executable, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", *arguments]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "SITE_DIR"))}
    return subprocess.run(
        command, cwd=folder, env=inherited | {"PYTHONPATH": str(folder)} | environment, capture_output=True, text=True, check=False
    )
