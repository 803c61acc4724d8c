"""Every way that a page shows leads somewhere, from every page and from a wrong address."""

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.built import attributes, check_each

LINKS = "a[href], area[href]"
#: Attributes that name other elements of the same page.
NAMING = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list", "form"]
URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")


@pytest.fixture(scope="session")
def fault_of(site, home, everything):
    """Returns a function that tells what is wrong with an address; nothing when it leads somewhere or to another host."""
    known = {page.address: set(page.ids) for page in everything}

    def tell(address):
        parts = urlsplit(address)
        if parts.netloc != urlsplit(home).netloc:
            return None
        place = parts._replace(query="", fragment="").geturl()
        if not place.startswith(home):
            return f"{address} lies outside the guide"
        if place in known:
            missing = parts.fragment and unquote(parts.fragment) not in known[place]
            return f"{address}: nothing on that page has this name" if missing else None
        return None if (site / unquote(place.removeprefix(home))).is_file() else f"{address} is not there"

    return tell


def addresses(element):
    """Yield each address that an element names, other than one to follow."""
    for name in ("href", "src", "poster", "data", "action"):
        if element.get(name) and element.name not in {"a", "area"}:
            yield element[name]
    for candidate in element.get("srcset", "").split(","):
        if candidate.strip():
            yield candidate.split()[0]


def test_links_lead_somewhere(everything, fault_of):
    """Each link within the guide leads to a page or file that is there, and to a place that is on it, never just back to itself."""

    def look(page):
        links = page.soup.select(LINKS)
        yield from filter(None, (fault_of(page.resolve(link["href"])) for link in links)) if links else ["it has no link"]
        empty = [link for link in page.soup.find_all("a") if link.get("href", "").strip() in {"", "#"}]
        yield from (f"“{link.get_text(strip=True)}” leads nowhere" for link in empty)

    check_each(everything, look)


def test_files_that_pages_ask_for_are_there(everything, fault_of):
    """Each style, script, typeface, picture and icon that a page asks for is published with it."""
    check_each(
        everything,
        lambda page: filter(
            None, (fault_of(page.resolve(address)) for element in page.soup.find_all(True) for address in addresses(element))
        ),
    )


def test_files_that_styles_ask_for_are_there(site):
    """Each file that a stylesheet names stands beside it."""
    styles = sorted(site.rglob("*.css"))
    missing = [
        f"{style.name}: {address} is not there"
        for style in styles
        for address in URL.findall(style.read_text(encoding="utf-8"))
        if not address.startswith(("data:", "#")) and not (style.parent / urlsplit(address).path).is_file()
    ]

    assert styles, f"{site} has no stylesheet"
    assert [] == missing, "\n".join(missing)


def test_no_id_stands_twice(everything):
    """An address within a page means one place."""
    check_each(everything, lambda page: [f"#{id} stands {times} times" for id, times in Counter(page.ids).items() if times > 1 or not id])


def test_names_within_a_page_are_there(everything):
    """A label, a popover's button and a pattern of a drawing name something on the same page."""

    def look(page):
        for element in page.soup.find_all(True):
            written = attributes(element)
            named = [id for name in NAMING for id in written.get(name, "").split()]
            named += [url[1:] for value in written.values() for url in URL.findall(value) if url.startswith("#")]
            for id in named:
                if id not in page.ids:
                    yield f"<{element.name}> names “{id}”, which is not there"

    check_each(everything, look)
