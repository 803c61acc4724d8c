"""The built site as it is read again: every page once, by one parser, for all that is made from it.

What is not a page's own text is marked where it is made, with `data-aside`: marks and lists of sources, meanings, ways to other pages,
controls. `data-aside="shared"` is text that other pages have too (a promise, the signs of an emergency): it is read, but found elsewhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.errors import Refusal

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
LOC = f"{{{SITEMAP}}}loc"
BEFORE_STOP = re.compile(r"\s+([.,;:!?)])")
#: What is no text by its nature: code, pictures and controls; ways to elsewhere and lists of sources.
NO_TEXT = {"script", "style", "svg", "template", "noscript", "button", "form", "nav", "footer"}


@dataclass(frozen=True, eq=False)
class Page:
    """A built page: its path below the home page (`risks/`), its whole address, its file, what it holds."""

    path: str
    address: str
    file: Path
    html: str = field(repr=False)

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page as it is parsed. It is shared by all who read the site, so none may change it."""
        return LexborHTMLParser(self.html)

    @property
    def article(self) -> LexborNode | None:
        """The page's own part, between the header and the footer that all pages share."""
        return self.tree.css_first("article")

    @cached_property
    def head(self) -> dict[str, str]:
        """What the page tells of itself: the content of each `<meta>` by its name, such as `og:image`."""
        named = (node.attributes for node in self.tree.css("meta[content]"))
        return {meta.get("property") or meta.get("name") or "": meta["content"] or "" for meta in named}

    @property
    def language(self) -> str:
        """The code of the language of the page."""
        html = self.tree.css_first("html")
        return (html.attributes.get("lang") or "") if html else ""

    @property
    def kind(self) -> str:
        """The kind of the page, which its front matter names."""
        classes = (self.article.attributes.get("class") or "").split() if self.article else []
        return next((name.removeprefix("page--") for name in classes if name.startswith("page--")), "")

    @property
    def title(self) -> str:
        """The heading of the page."""
        heading = self.tree.css_first("article h1")
        return text_of(heading) if heading else ""


@dataclass(frozen=True)
class Site:
    """A built site: its folder, the address of its home page, the pages of its sitemap. Another language below it is another site."""

    folder: Path
    home: str
    pages: list[Page]

    @property
    def version(self) -> str:
        """What the addresses of styles and scripts end in, such as `?v=1a2b3c4d`: see `overrides/main.html`. Other builders give none."""
        style = self.pages[0].tree.css_first('link[rel="stylesheet"][href]')
        query = urlsplit((style.attributes["href"] or "") if style else "").query
        return f"?{query}" if query else ""


def read_site(folder: Path) -> Site:
    """Return the site in `folder`. Raises `Refusal` when its sitemap names no page, or one that is not there."""
    addresses = [(loc.text or "").strip() for loc in ElementTree.parse(folder / "sitemap.xml").iter(LOC)]
    home, pages = min(addresses, key=len, default=""), []
    for address in addresses:
        path = unquote(address.removeprefix(home))
        file = folder / path / "index.html"
        if not file.is_file():
            raise Refusal("sitemap.xml", f"it names {address}, but there is no {path}index.html.", "Build the site again.")
        pages.append(Page(path, address, file, file.read_text(encoding="utf-8")))
    if not pages:
        raise Refusal("sitemap.xml", "it names no page.", "Build the site again, with `site_url` in its settings.")
    return Site(folder, home, pages)


def is_aside(node: LexborNode, shared: bool) -> bool:
    """Return if an element is not the page's own text; text that other pages have too counts as its own where `shared` is wanted."""
    attributes = node.attributes
    if "data-aside" in attributes:
        return not (shared and attributes["data-aside"] == "shared")
    return node.tag in NO_TEXT or "hidden" in attributes or attributes.get("aria-hidden") == "true"


def texts(node: LexborNode, shared: bool = False) -> Iterator[str]:
    """Yield each piece of text in an element that is the page's own."""
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif not is_aside(child, shared):
            yield from texts(child, shared)


def text_of(*nodes: LexborNode) -> str:
    """Return the page's own text in some elements as one line."""
    return join(piece for node in nodes for piece in texts(node))


def join(pieces: Iterable[str]) -> str:
    """Return pieces of text as one line: a space between them, but none before a stop or after a bracket."""
    return BEFORE_STOP.sub(r"\1", " ".join(" ".join(pieces).split())).replace("( ", "(")
