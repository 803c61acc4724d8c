"""The two checkers that npm brings (tests/checkers/), and what they say that is meant to be so."""

import re
import shutil
from pathlib import Path

import pytest

from guide.content.loading import ROOT

PACKAGES = ROOT / ".cache" / "checkers" / "node_modules"
INSTALL = "Run “sh tests/install-browser.sh --checkers”."


def package(path: str) -> Path:
    """Return a file of a checker; a test fails without it."""
    if not (PACKAGES / path).is_file():
        pytest.fail(f"This test needs {path}, which npm brings. {INSTALL}", pytrace=False)
    return PACKAGES / path


def program(name: str) -> str:
    """Return the path of a program; a test fails without it."""
    found = shutil.which(name)
    if not found:
        pytest.fail(f"This test needs {name}. {INSTALL}", pytrace=False)
    return found


def check_all_but(found: list[str], meant: set[str]) -> None:
    """Fail with each fault found that no pattern of `meant` fits, and with each pattern that fits none: it can go."""
    faults = [fault for fault in found if not any(re.search(pattern, fault) for pattern in meant)]
    unused = [pattern for pattern in meant if not any(re.search(pattern, fault) for fault in found)]

    assert not faults, "\n".join(faults)
    assert not unused, f"these exceptions can go: {unused}"
