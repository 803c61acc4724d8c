"""Nobody is told what a reader reads: no other host, no cookie, nothing kept without a choice."""

import pytest

from tests.helpers.layout import STORED
from tests.helpers.walk import AS_READERS, DESK, HEIGHT, PHONE, TIMEOUT, on_each

#: What a page did against its own policy.
WATCH = """window.against = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => against.push([violatedDirective, blockedURI]));"""
#: Uses every control of a page but its links: closed parts, glossary words, buttons, fields, choices.
USE = """async () => {
  const shown = selector => [...document.querySelectorAll(selector)].filter(part => part.checkVisibility());
  for (const part of document.querySelectorAll("details")) part.open = true;
  for (const box of shown("[type=checkbox]").slice(0, 3)) box.click();
  for (const button of shown("main button, .top__scheme, .top__menu")) button.click();
  for (const field of shown("main input:not([type=checkbox])")) {
    field.value = "pain";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const select of shown("select")) {
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  getSelection().selectAllChildren(document.querySelector("main"));
  document.execCommand("copy");
}"""


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


def test_policy_is_kept_while_everything_is_used(new_page, address, walked):
    """Closed parts, filters, ticks, colours, copying, and on the first of these pages the search and printing, which are the same on all,
    ask for nothing that the page's own policy forbids.
    """
    page = new_page(PHONE, **AS_READERS | {"service_workers": "block"})
    page.add_init_script(f"{WATCH} window.print = () => {{}};")

    def check(path):
        page.goto(address + path)
        page.evaluate(USE)
        if path == next(path for path in walked if "search" not in path):
            page.locator(".top__search").click()
            page.locator(".search-form input").fill("sciatica")
            page.locator(".search-form [role=option]").first.wait_for()
            page.pdf()
        page.evaluate("() => new Promise(requestAnimationFrame)")  # what was against it has been told by then

        assert [] == page.evaluate("against")

    on_each(walked, check)


@pytest.mark.parametrize("forbidden", ["script", "style"])
def test_policy_stops_what_is_not_ours(new_page, address, forbidden):
    """A script or a style that somebody slips into a page does nothing."""
    page = new_page(**AS_READERS)
    page.add_init_script(WATCH)
    page.goto(address)
    text = {"script": "window.slipped = 1", "style": "body { color: red }"}[forbidden]
    slip = "([tag, textContent]) => document.body.append(Object.assign(document.createElement(tag), { textContent }))"
    page.evaluate(slip, [forbidden, text])

    assert [f"{forbidden}-src-elem"] == [directive for directive, *_ in page.evaluate("against")]
    assert page.evaluate("window.slipped === undefined && getComputedStyle(document.body).color !== 'rgb(255, 0, 0)'")


def test_link_out_carries_no_word_of_the_page(new_page, address):
    """Another website is not told where a reader came from."""
    page = new_page()
    asked = []
    page.context.route(
        lambda url: not url.startswith(address), lambda route: (asked.append(route.request.all_headers()), route.fulfill(body=""))
    )
    page.goto(f"{address}get-help-now/")
    page.locator("main a[href^=http]").first.evaluate("link => link.click()")
    page.wait_for_url("https://**")

    assert asked
    assert [] == [headers["referer"] for headers in asked if "referer" in headers]
