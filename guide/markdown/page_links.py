"""Ways that records write from the top of docs/ (`/risks.md#needle`), told from the page being built, as every builder understands them."""

from collections.abc import Container
from posixpath import dirname, join, normpath, relpath
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


def address_of_file(md: Markdown, path: str) -> str:
    """Return the way from the page being built to a file that is made for publishing (`data/claims.json`).

    MkDocs prints it as it stands, so it starts at the page's address. Zensical takes it for one between the files of docs/.
    """
    if "relpath" in md.treeprocessors:
        mkdocs: Any = md.treeprocessors["relpath"]
        return relpath(path, mkdocs.file.url)
    folder = _folder(md)
    return relpath(f"/{path}", folder) if folder else path


class PageLinkTree(Treeprocessor):
    """Writes links to pages that start at the top of docs/ as they are from the page being built.

    Where a page is `translated`, its headings have other addresses, so what the first language says of it leads to its top.
    """

    def __init__(self, md: Markdown, translated: Container[str] = (), borrowed: bool = False) -> None:
        super().__init__(md)
        self.translated, self.borrowed = translated, borrowed

    def run(self, root: Element) -> None:
        folder = _folder(self.md)
        for link in root.iter("a") if folder else ():
            path, mark, rest = link.get("href", "").partition("#")
            rooted = path.startswith("/") and path.endswith(".md")
            if (rooted or self.borrowed) and normpath(join(f"{folder}", path)).lstrip("/") in self.translated:
                link.set("href", path)
                mark = rest = ""
            if rooted:
                link.set("href", relpath(path, folder) + mark + rest)


def _folder(md: Markdown) -> str | None:
    """Return the folder of the page being built, from the top (`/conditions`), where a builder tells it: each does in its own way."""
    if "relpath" in md.treeprocessors:
        mkdocs: Any = md.treeprocessors["relpath"]
        return dirname(f"/{mkdocs.file.src_uri}")
    if "rendering_context" in md.preprocessors:
        zensical: Any = md.preprocessors["rendering_context"]
        return dirname(f"/{zensical.page.path}")
    return None
