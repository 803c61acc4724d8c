"""Nobody is told what a reader reads: no other host, no cookie, nothing kept without a choice."""

import pytest

from tests.helpers.layout import STORED
from tests.helpers.walk import DESK, HEIGHT, TIMEOUT, on_each


@pytest.fixture(scope="module")
def visitor(browser):
    """A page in a profile of its own, in which no test makes a choice."""
    page = browser.new_context(viewport={"width": DESK, "height": HEIGHT}).new_page()
    page.set_default_timeout(TIMEOUT)
    yield page
    page.context.close()


def test_page_asks_only_its_own_host_and_keeps_nothing(visitor, address, kinds):
    """Opening a page and reading to its end asks only our own host, sets no cookie, stores nothing and reports no fault.

    What a choice of colours stores: test_colours.py.
    """
    on_each(kinds, lambda path: check_visit(visitor, address, path))


def check_visit(page, address, path):
    requests, faults = [], []
    listeners = {
        "request": lambda request: requests.append(request.url),
        "requestfailed": lambda request: faults.append(request.url),
        "response": lambda response: faults.append(f"{response.status} {response.url}") if response.status >= 400 else None,
        "console": lambda message: faults.append(message.text),
        "pageerror": lambda error: faults.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    page.goto(address + path)
    page.locator(".foot").scroll_into_view_if_needed()
    for event, listener in listeners.items():
        page.remove_listener(event, listener)

    assert requests
    assert [] == [url for url in requests if not url.startswith((address, "data:"))]
    assert [] == faults
    assert [] == page.context.cookies()
    assert [[], []] == page.evaluate(STORED)
