"""The built site, which the tests in tests/site and tests/browser look at."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from guide.content.loading import ROOT
from guide.content.words import load_words

# A host that is not ours and a path below its root: a guide that works there works anywhere.
SITE_URL = "https://clinic.example/guide/"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The built site: the folder that SITE_DIR names (what CI publishes), or a new build by the project's own commands.

    The first worker builds it for all of them.
    """
    if os.environ.get("SITE_DIR"):
        return Path(os.environ["SITE_DIR"]).resolve(strict=True)
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built"
    done, failed = folder / "done", folder / "failed"
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            assert not failed.exists(), "the site could not be built: another worker tells why"
            time.sleep(0.2)
        return folder / "site"
    try:
        run_module("mkdocs", "build", "--strict", "-d", str(folder / "site"))
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder / "site"


@pytest.fixture(scope="session")
def config():
    """The settings of the English guide."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        return yaml_load(file)


@pytest.fixture(scope="session")
def words():
    """Every word that readers see outside a page and a record."""
    return load_words("en")


def run_module(*command):
    environment = os.environ | {"SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    if run.returncode:
        pytest.fail(f"python -m {' '.join(command)}\n{run.stdout}{run.stderr}", pytrace=False)
