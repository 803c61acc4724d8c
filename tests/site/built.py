"""A built page as these tests read it: parsed once, and every fault told with the name of its page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """One page: its name for messages, its path below the home page, its address, and what it holds."""

    name: str
    path: str
    address: str
    html: str = field(repr=False)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The whole page. It is shared by all tests, so none may change it."""
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def article(self) -> Tag:
        """The page's own part, between the header and the footer that all pages share."""
        assert self.soup.article, f"{self.name} has no <article>"
        return self.soup.article

    @property
    def kind(self) -> str:
        """The kind of the page, as its front matter and its class `page--KIND` have it."""
        kinds = [name.removeprefix("page--") for name in self.article["class"] if name.startswith("page--")]
        assert len(kinds) == 1, f"{self.name}: its kind cannot be read from class={self.article['class']}"
        return kinds[0]

    @cached_property
    def ids(self) -> list[str]:
        """Every id, as often as it stands."""
        return [element["id"] for element in self.soup.find_all(id=True)]

    def resolve(self, link: str) -> str:
        """Return the address to which `link` leads from this page."""
        return urljoin(self.address, link.strip())


def check_each(pages: Iterable[BuiltPage], look: Callable[[BuiltPage], Iterable[str]]) -> None:
    """Fail with every fault that `look` finds, each with the name of its page; where there is no page to look at, too."""
    pages = list(pages)
    found = [f"{page.name}: {fault}" for page in pages for fault in look(page)]

    assert pages, "there is no page to look at"
    assert not found, "\n".join(found)


def holding(pages: Iterable[BuiltPage], *selectors: str) -> list[BuiltPage]:
    """Return the pages that hold the first of what a test looks at; that one of it stands on none of them is a failure."""
    found = [page for page in pages if page.soup.select_one(selectors[0])]
    for selector in selectors:
        assert any(page.soup.select_one(selector) for page in found), f"no page holds {selector}"
    return found


def attributes(element: Tag) -> dict[str, str]:
    """Return the attributes of `element`, each as it is written; the parser makes lists of some."""
    return {name: value if isinstance(value, str) else " ".join(value) for name, value in element.attrs.items()}


def text(element: Tag) -> str:
    """Return the words of `element`, with single spaces between them."""
    return " ".join(element.get_text().split())
