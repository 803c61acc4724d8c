"""The code is in its one form, and its types fit: what `make lint` looks at besides errors."""

import subprocess
import sys

from guide.content.loading import ROOT


def run(*command):
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)


def test_code_has_one_form():
    """`make format` would change no file."""
    result = run("ruff", "format", "--check")

    assert 0 == result.returncode, result.stdout


def test_types_fit():
    """mypy finds no value that may be missing, or of another type, where it is used."""
    result = run("mypy")

    assert 0 == result.returncode, result.stdout
