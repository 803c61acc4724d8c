"""How a test goes from page to page, and how wide the window is."""

import pytest
from playwright.sync_api import Error

NOT_FOUND = "404.html"
NARROW, PHONE, DESK = 320, 360, 1280
HEIGHT = 800
TIMEOUT = 20_000
#: What tests need to look on: Playwright waits by `eval`, which the policy of our pages forbids, and sees nothing that a worker answers.
LOOKING = {"bypass_csp": True, "service_workers": "block"}
#: How pages are for readers: test_privacy.py and test_offline.py look at them so.
AS_READERS = {"bypass_csp": False, "service_workers": "allow"}
#: Tests into which one walk is cut, so that workers share it.
PARTS = 4
#: As many more in the weekly run, which goes to every page.
WEEKLY = 12

#: Runs a test for each depth of an address: what the frame does (menu, colour switch, stored choice) is one file on every page.
each_depth = pytest.mark.parametrize("path", [0, 1, 2, NOT_FOUND], ids=["home", "first-level", "second-level", "not-found"], indirect=True)


def share(part, covering, every):
    """Return the paths of one part of a walk: the first `PARTS` share those that stand for all, the weekly ones the others."""
    others = [path for path in every if path not in covering]
    return covering[part::PARTS] if part < PARTS else others[part - PARTS :: WEEKLY]


def on_each(paths, check):
    """Call `check` with each path, and fail once, telling what is wrong on each page."""
    assert paths, "there is no page to look at"
    found = []
    for path in paths:
        try:
            check(path)
        except (AssertionError, Error) as error:
            found.append(f"{path or 'home'}: {error}")
    assert not found, "\n".join(found)
