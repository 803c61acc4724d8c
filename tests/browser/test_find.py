"""A browser is found in a known order, and where there is none one sentence says what to install."""

import os
import subprocess
import sys

import pytest

from guide.content.loading import ROOT
from tests.browser.find import OWN, NoBrowser, find_browser, playwrights_own, run

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
WORKS = "#!/bin/sh\nexit 0\n"
BROKEN = "#!/bin/sh\nexit 1\n"
SUDO = '#!/bin/sh\n[ "$1" = -n ] && shift && exec "$@"\n'
APT = '#!/bin/sh\ncase "$*" in *"install -y chromium") echo "#!/bin/sh" > {0}; /bin/chmod +x {0};; esac\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder that is all of PATH, on a computer without a browser and without a network."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.setenv("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    return tmp_path / "bin"


def put(path, text=WORKS):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


def put_playwrights_own(folder):
    return put(folder.parent / run([sys.executable, "-c", OWN], deadline=30))


def test_named_browser_comes_first(folder, monkeypatch):
    """CHROMIUM is used before anything on PATH."""
    put(folder / "chromium")
    named = put(folder.parent / "mine")
    monkeypatch.setenv("CHROMIUM", named)

    assert named == find_browser()


def test_named_browser_that_does_not_start_is_refused(folder, monkeypatch):
    """A wrong CHROMIUM is told of, never passed over in silence."""
    put(folder / "chromium")
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")

    with pytest.raises(NoBrowser, match="/no/such/browser"):
        find_browser()


@pytest.mark.parametrize("place", range(len(NAMES)))
def test_names_on_path_are_tried_in_order(folder, place):
    """Of the usual names, the first that is there is taken."""
    found = [put(folder / name) for name in NAMES[place:]]

    assert found[0] == find_browser()


def test_browser_that_does_not_start_is_passed_over(folder):
    """A shim on PATH that cannot start is not taken for a browser."""
    put(folder / "chromium", BROKEN)
    works = put(folder / "google-chrome")

    assert works == find_browser()


def test_playwrights_own_comes_after_path(folder):
    """Playwright's browser is used when PATH has none, and only then."""
    own = put_playwrights_own(folder)

    assert own == find_browser()

    on_path = put(folder / "google-chrome-stable")

    assert on_path == find_browser()


def test_debians_package_comes_last(folder):
    """With no browser and no download, Debian's package is installed and found."""
    put(folder / "sudo", SUDO)
    put(folder / "apt-get", APT.format(folder / "chromium"))

    assert playwrights_own() is None
    assert str(folder / "chromium") == find_browser()


def test_one_sentence_says_what_to_install(folder):
    """With no way to get a browser, the command ends with one sentence and no traceback."""
    run = subprocess.run([sys.executable, "-m", "tests.browser.find"], cwd=ROOT, env=os.environ, capture_output=True, text=True)

    assert 1 == run.returncode
    assert 1 == len(run.stderr.strip().splitlines()), run.stderr
    assert "install chromium" in run.stderr
