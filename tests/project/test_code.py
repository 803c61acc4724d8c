"""The code is clean and in its one form, its types fit, and files stay small enough to read at one sitting."""

import subprocess
import sys

import pytest

from guide.content.loading import ROOT

LONGEST_FILE = 250


@pytest.mark.parametrize("command", ["ruff check .", "ruff format --check", "mypy"])
def test_nothing_is_found(command):
    """`make lint` has nothing to say: no slip, no file in another form, no value of another type than the one that is used."""
    run = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True)

    assert 0 == run.returncode, run.stdout


def test_code_files_stay_small():
    """No file of code, template or style is longer than 250 lines."""
    files = [file for folder in ("guide", "overrides", "tests", "tools") for file in (ROOT / folder).rglob("*")]
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in files
        if file.suffix in {".py", ".html", ".css", ".js", ".sh"}
    }

    assert len(lengths) > 100
    assert {} == {name: length for name, length in lengths.items() if length > LONGEST_FILE}
