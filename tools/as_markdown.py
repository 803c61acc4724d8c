"""Writes a built page as plain Markdown, so that another builder can be measured on the same words."""

import re
from html.parser import HTMLParser
from posixpath import dirname, relpath
from urllib.parse import urljoin

from tools.built import HOME

SILENT = {"script", "style", "svg", "button", "template"}
BLOCKS = {"p", "div", "section", "article", "aside", "nav", "figure", "figcaption", "ul", "ol", "dl", "dt", "dd", "table"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}


class Markdown(HTMLParser):
    """The `<article>` of a page. `sources` gives the file in docs/ for the address of each page."""

    def __init__(self, address: str, sources: dict[str, str]) -> None:
        super().__init__()
        self.address, self.sources = address, sources
        self.written: list[str] = []
        self._article, self._silent, self._cells, self._table = 0, 0, 0, False
        self._links: list[str] = []

    def __str__(self) -> str:
        lines = [re.sub(r"[ \t]+", " ", line).strip() for line in "".join(self.written).split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._article += tag == "article"
        self._silent += tag in SILENT
        if tag == "a":
            self._links.append(self._target(dict(attrs).get("href") or ""))
            self._write("[")
        elif tag in MARKS:
            self._write(MARKS[tag])
        elif tag == "li":
            self._write("\n- ")
        elif re.fullmatch("h[1-6]", tag):
            self._write(f"\n\n{'#' * int(tag[1])} ")
        elif tag == "tr":
            self._cells = 0
            self._write("\n|")
        elif tag in BLOCKS:
            self._break()
        self._table = self._table or tag == "table"

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links:
            self._write(f"]({self._links.pop()})")
        elif tag in MARKS:
            self._write(MARKS[tag])
        elif tag in ("td", "th"):
            self._cells += 1
            self._write(" |")
        elif tag == "thead":
            self._write("\n|" + " --- |" * self._cells)
        elif re.fullmatch("h[1-6]", tag):
            self._write("\n\n")
        elif tag == "table":
            self._table = False
            self._break()
        elif tag in BLOCKS:
            self._break()
        self._silent -= tag in SILENT
        self._article -= tag == "article"

    def handle_data(self, data: str) -> None:
        self._write(re.sub(r"\s+", " ", data))

    def _break(self) -> None:
        self._write(" " if self._table else "\n\n")

    def _write(self, text: str) -> None:
        if self._article and not self._silent:
            self.written.append(text)

    def _target(self, href: str) -> str:
        """Return an address as authors write it: the file of the page it leads to."""
        address, mark, anchor = urljoin(self.address, href).partition("#")
        here = self.sources[self.address]
        there = self.sources.get(address)
        return (relpath(there, dirname(here) or ".") if there else address.replace(HOME, "/")) + mark + anchor
