"""A wrong address, however deep, still leads somewhere."""

import pytest

DEEP = "conditions/no-such/page/"
#: The ground of the link to help, which only our styles paint.
RED = "rgb(156, 47, 26)"


@pytest.mark.parametrize("path", ["no-such-page", DEEP, "sources/no-such.html"])
def test_wrong_address_shows_our_page(new_page, address, path):
    """The answer is “not found”, on a page with our name, styles and typeface."""
    page = new_page()
    answer = page.goto(address + path)

    assert 404 == answer.status
    assert page.locator("h1").is_visible()
    assert page.locator(".top__help").evaluate("e => getComputedStyle(e).backgroundColor") == RED
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('1em \"Atkinson Next\"'))")


def test_links_of_the_page_work(new_page, address):
    """Each link on it, from deep down, leads to a page that is there; its text begins with the page for help and names the home page."""
    page = new_page()
    page.goto(address + DEEP)
    links = {link.evaluate("e => e.href") for link in page.locator("main a, .top a, .foot a").all()}
    own = [link for link in links if link.startswith(address)]

    assert [f"{address}get-help-now/", address] == [link.evaluate("e => e.href") for link in page.locator("main a").all()][:2]
    assert len(own) > 5
    for link in own:
        assert 200 == page.request.get(link).status, link
