"""The built site, which the tests in tests/site and tests/browser look at."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from guide.records import ROOT

# A host that is not ours and a path below its root: a guide that works there works anywhere.
SITE_URL = "https://clinic.example/guide/"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site: the folder that SITE_DIR names (what CI publishes), or a new build by the project's own commands."""
    if os.environ.get("SITE_DIR"):
        return Path(os.environ["SITE_DIR"]).resolve(strict=True)
    folder = tmp_path_factory.mktemp("built") / "site"
    run_module("mkdocs", "build", "--strict", "-d", str(folder))
    run_module("guide.finish", str(folder))
    return folder


@pytest.fixture(scope="session")
def config():
    """The settings of the English guide."""
    return yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def words(config):
    """Every word that readers see outside a page and a record."""
    return config["extra"]["words"]


def run_module(*command):
    environment = os.environ | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    if run.returncode:
        pytest.fail(f"python -m {' '.join(command)}\n{run.stdout}{run.stderr}", pytrace=False)
