"""Built sites for these tests: pages as they are read again."""

from pathlib import Path

from guide.publish.pages import Page, Site

HOME = "https://guide.example.org/back/"


def built_page(path: str, html: str, folder: Path = Path()) -> Page:
    """Return a page that is read, as if it lay in `folder`."""
    return Page(path, HOME + path, folder / path / "index.html", html)


def built_site(folder: Path, pages: dict[str, str]) -> Site:
    """Write pages, each by its path, and return the site."""
    site = Site(folder, HOME, [built_page(path, html, folder) for path, html in pages.items()])
    for page in site.pages:
        page.file.parent.mkdir(parents=True, exist_ok=True)
        page.file.write_text(page.html, encoding="utf-8")
    return site
