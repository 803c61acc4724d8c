"""Links of records, which know no page they will stand on: whichever builder makes the page, they lead to where they should."""

from types import SimpleNamespace
from xml.etree.ElementTree import fromstring

import pytest
from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from guide.markdown.page_links import PageLinkTree, address_of_file
from tests.helpers.each import each

HOME, BELOW = ("index.md", "./"), ("conditions/neck.md", "conditions/neck/")


def by_mkdocs(path, url):
    """A Markdown that MkDocs has told its page."""
    md = Markdown()
    md.treeprocessors.register(Treeprocessor(), "relpath", 0)
    md.treeprocessors["relpath"].file = SimpleNamespace(src_uri=path, url=url)
    return md


def by_zensical(path, url):
    """A Markdown that Zensical has told its page."""
    md = Markdown()
    md.preprocessors.register(Preprocessor(), "rendering_context", 0)
    md.preprocessors["rendering_context"].page = SimpleNamespace(path=path, url=url)
    return md


def by_none(*_):
    """A Markdown that nobody has told its page."""
    return Markdown()


@pytest.mark.parametrize("builder", [by_mkdocs, by_zensical])
@pytest.mark.parametrize(
    ("page", "written", "link"),
    [
        (HOME, "/risks.md", "risks.md"),
        (HOME, "/claims/new-path.md#short", "claims/new-path.md#short"),
        (BELOW, "/risks.md#needle", "../risks.md#needle"),
        (BELOW, "/conditions/index.md", "index.md"),
        (BELOW, "../risks.md", "../risks.md"),
        (BELOW, "#source-small-trial-2024", "#source-small-trial-2024"),
        (BELOW, "https://example.org/a.md", "https://example.org/a.md"),
        (BELOW, "/static/site.css", "/static/site.css"),
    ],
)
def test_link_starts_from_the_page_it_stands_on(builder, page, written, link):
    """A link from the top to another page becomes one from this page; every other stays as it is."""
    root = fromstring(f'<div><p><a href="{written}">There</a> <a>Nowhere</a></p></div>')
    PageLinkTree(builder(*page)).run(root)

    assert [link, None] == [one.get("href") for one in root.iter("a")]


@each(
    ("builder", "page", "address"),
    [
        (by_mkdocs, ("data.md", "data/"), "claims.json"),
        (by_zensical, ("data.md", "data/"), "data/claims.json"),
        (by_mkdocs, BELOW, "../../data/claims.json"),
        (by_zensical, BELOW, "../data/claims.json"),
        (by_none, BELOW, "data/claims.json"),
    ],
)
def test_file_made_for_publishing_is_found(builder, page, address):
    """MkDocs prints the address as it stands, so it starts at the page's own; Zensical mends it as one from file to file."""
    assert address == address_of_file(builder(*page), "data/claims.json")


def test_link_on_no_known_page_stays_as_it_is(page):
    """Markdown alone is told no page."""
    assert "/conditions/index.md" in [link["href"] for link in page("/// drawing-page | disc\n///").select("a")]
