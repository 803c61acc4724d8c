"""What all tests share: the built site, its settings and words, the records; and how a run ends."""

import gc
import os
from collections import defaultdict
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from guide.content.library import load_library
from guide.content.loading import ROOT
from guide.content.words import load_words
from tests.helpers.build import build, once

#: What tests read is shared until they end: to look for garbage often takes a fifth of the time.
gc.set_threshold(100_000)
#: Letters in a line of the summary, so that it can tell what failed.
os.environ.setdefault("COLUMNS", "200")


def pytest_collection_modifyitems(items):
    """Give each of two workers what takes long first; tests of built pages to one alone, because reading all pages takes seconds."""
    rooms = defaultdict(list)
    for item in items:
        rooms[item.path.parent.name].append(item)
    site, project, evidence = (rooms.pop(name, []) for name in ("site", "project", "evidence"))
    long, short = rooms.pop("browser", []), [item for room in rooms.values() for item in room]
    halves = [(part[: len(part) // 2], part[len(part) // 2 :]) for part in (long, short)]
    items[:] = [*site, *halves[0][0], *halves[1][0], *project, *evidence, *halves[0][1], *halves[1][1]]


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """A folder that all workers of this run see."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site(shared_folder):
    """The built site: the folder that SITE_DIR names (what CI publishes), or a new build by the workflow's own commands."""
    named = os.environ.get("SITE_DIR")
    return Path(named).resolve(strict=True) if named else once(shared_folder / "built", build)


@pytest.fixture(scope="session")
def config():
    """The settings of the English guide."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        return yaml_load(file)


@pytest.fixture(scope="session")
def words():
    """Every word that readers see outside a page and a record."""
    return load_words("en")


@pytest.fixture(scope="session")
def library():
    """The records of data/."""
    return load_library()


def pytest_terminal_summary(terminalreporter):
    """Print the tables that tests made (`record_property("table", …)`)."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, text in report.user_properties:
            if name == "table":
                terminalreporter.write_line(f"\n{text}")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session):
    """Tell last how to go on from a failure."""
    yield
    if session.testsfailed and not hasattr(session.config, "workerinput"):
        print("\nMend it, then run only what failed: .venv/bin/python -m pytest --last-failed")
