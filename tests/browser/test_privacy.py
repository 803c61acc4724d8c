"""Nobody is told what a reader reads: no other host, no cookie, nothing kept without a choice."""

from tests.browser.every_page import every_page

STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage)]"


@every_page
def test_page_asks_only_its_own_host_and_keeps_nothing(new_page, address, path):
    """Opening a page and reading to its end asks only our own host, sets no cookie, stores nothing and reports no fault."""
    page = new_page()
    requests, faults = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on("response", lambda response: faults.append(f"{response.status} {response.url}") if response.status >= 400 else None)
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address + path)
    page.locator(".foot").scroll_into_view_if_needed()

    assert [] == [url for url in requests if not url.startswith((address, "data:"))], path
    assert [] == faults, path
    assert [] == page.context.cookies(), path
    assert [[], []] == page.evaluate(STORED), path

    page.locator(".top__scheme").click()

    assert [["scheme"], []] == page.evaluate(STORED), path
    assert [] == page.context.cookies(), path
