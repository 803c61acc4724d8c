"""The pages of the guide: those of a built site, from its sitemap, and those that docs/ says there must be."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from guide.content.loading import ROOT

DOCS = ROOT / "docs" / "en"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Page:
    """One page: its name for messages, its path below the root of the site, its file."""

    name: str
    path: str
    file: Path


def pages(site: Path) -> list[Page]:
    """Return every page of the sitemap of `site`; a sitemap without pages is a failure."""
    addresses = _addresses(site)
    home = min(addresses, key=len)
    paths = [address.removeprefix(home) for address in addresses]
    return [Page(path.strip("/") or "home", path, site / path / "index.html") for path in paths]


def base_path(site: Path) -> str:
    """Return the path of the home page on its host, such as `/guide/`."""
    return urlsplit(min(_addresses(site), key=len)).path


def _addresses(site: Path) -> list[str]:
    found = [loc.text.strip() for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)]
    assert found, f"the sitemap of {site} names no page"
    return found
