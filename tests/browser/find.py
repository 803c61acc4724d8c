"""Finds a Chromium for the tests, and gets one where there is none: `python -m tests.browser.find` prints its path.

Asked in this order: the environment variable CHROMIUM, the usual names on PATH, Playwright's own, Playwright's download,
Debian's package. Both ways to get one have a deadline and are quiet.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OWN = "from playwright.sync_api import sync_playwright as start\nwith start() as p: print(p.chromium.executable_path)"
NONE = (
    "The browser tests need Chromium: install it (on Debian: sudo apt-get install chromium) "
    "or name one that is there in the environment variable CHROMIUM."
)


class NoBrowser(Exception):
    """There is no browser; the message says what to install."""


def find_browser() -> str:
    """Return the path of a Chromium that starts. Raises `NoBrowser` when there is none and none can be installed."""
    if named := os.environ.get("CHROMIUM"):
        if not starts(named):
            raise NoBrowser(f"CHROMIUM names “{named}”, which does not start: name another or unset it.")
        return named
    for look in (on_path, playwrights_own, downloaded, from_debian):
        if found := look():
            return found
    raise NoBrowser(NONE)


def on_path() -> str | None:
    """Return the first browser of PATH that starts; a name alone can be a shim for a package that is not there."""
    return next((path for name in NAMES if (path := shutil.which(name)) and starts(path)), None)


def playwrights_own() -> str | None:
    """Return Playwright's browser, if it has been downloaded already."""
    path = run([sys.executable, "-c", OWN], deadline=30)
    return path if path and starts(path) else None


def downloaded() -> str | None:
    """Let Playwright download its browser."""
    run([sys.executable, "-m", "playwright", "install", "chromium"], deadline=180)
    return playwrights_own()


def from_debian() -> str | None:
    """Install Debian's package, as root or with a sudo that asks nothing."""
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else [shutil.which("sudo"), "-n"]
    if not apt or None in sudo:
        return None
    run([*sudo, apt, "-qq", "update"], deadline=120)
    run([*sudo, apt, "-qq", "install", "-y", "chromium"], deadline=300)
    return on_path()


def starts(path: str) -> bool:
    """Say whether the program at `path` can tell its version."""
    return Path(path).is_file() and run([path, "--version"], deadline=30) is not None


def run(command: list[str], deadline: int) -> str | None:
    """Return what `command` prints, or None when it fails or is not done after `deadline` seconds."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=deadline, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.strip()


if __name__ == "__main__":
    try:
        print(find_browser())
    except NoBrowser as error:
        sys.exit(str(error))
