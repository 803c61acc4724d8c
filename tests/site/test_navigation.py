"""The ways from page to page: where a page stands, its neighbours, back to the top."""

from urllib.parse import unquote

import pytest
import yaml

from guide.content.loading import ROOT
from tests.site.built import check_each, text


@pytest.fixture(scope="session")
def chains():
    """For each page of the page tree its sections, outermost first, each as (name, its entries: a page, or None for a section in it)."""
    found = {}

    def walk(entries, sections):
        for entry in entries:
            for name, value in entry.items():
                if isinstance(value, list):
                    pages = [path_of(page) if isinstance(page, str) else None for child in value for page in child.values()]
                    walk(value, [*sections, (name, pages)])
                else:
                    found[path_of(value)] = sections

    walk(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))["nav"], [])
    return found


def path_of(source):
    return f"{source.removesuffix('.md')}/".removesuffix("index/")


def sections_of(page, chains):
    """Return the sections of a page; the page of a claim stands below the promises, that of a drawing below the drawings."""
    if page.kind == "drawing":
        return [*chains["drawings/"], ("Drawings", ["drawings/"])]
    return chains["claims/check/"] if page.kind == "claim" else chains[page.path]


def links(page, home, selector):
    return [(text(link), unquote(page.resolve(link["href"])).removeprefix(home)) for link in page.soup.select(selector)]


def test_page_tells_where_it_stands(built, home, chains):
    """Above its title, each page names the way from the home page to it: its sections in order, then itself, which is no link."""

    def look(page):
        sections = [(name, pages[0]) for name, pages in sections_of(page, chains) if pages[0] != page.path]
        expected = [("Home", ""), *sections]
        if links(page, home, ".breadcrumbs nav a") != expected:
            yield f"it shows {links(page, home, '.breadcrumbs nav a')}, not {expected}"
        if len(page.soup.select('.breadcrumbs nav > :last-child[aria-current="page"]')) != 1:
            yield "its way does not end with the page itself"

    assert len(chains) > 30
    check_each((page for page in built if page.kind != "home"), look)


def test_section_is_at_hand_at_the_foot(built, home, chains):
    """At its foot, a page leads to every page of its own section, in order, and never into another; its own name is marked."""

    def look(page):
        section = chains[page.path][-1][1] if chains.get(page.path) else []
        shown = links(page, home, ".pager nav a")
        if [path for path in section if path is not None] != [path for _, path in shown if path in section]:
            yield f"it shows {shown}, not {section}"
        if [page.path] * bool(shown) != [path for _, path in links(page, home, '.pager nav a[aria-current="page"]')]:
            yield "it is not marked among them"

    check_each(built, look)


def test_page_is_marked_in_the_menu(built, home):
    """The menu marks the page itself or, for a page it does not hold, its section: one mark at most on each level."""

    def look(page):
        marked = links(page, home, ".menu [aria-current], .top__help[aria-current]")
        exact = links(page, home, '.menu [aria-current="page"], .top__help[aria-current="page"]')
        if page.path and not marked:
            yield "nothing in the menu is marked"
        if len(marked) > 2 or len(exact) > 1 or any(path != page.path for _, path in exact):
            yield f"marked are {marked}"

    check_each(built, look)


def test_foot_of_every_page_leads_back_to_its_top(built):
    """The last thing in the text is the way back, to the header."""
    check_each(
        built,
        lambda page: [
            "it has no way back to the top" for last in [page.article.find_all("a")[-1]] if last["href"] != f"#{page.soup.header['id']}"
        ],
    )
