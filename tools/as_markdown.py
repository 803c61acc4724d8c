"""Writes a built page as plain Markdown, so that another builder can be measured on the same words."""

import re
from posixpath import dirname, relpath
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tools.built import HOME

SILENT = {"script", "style", "svg", "button", "template"}
BLOCKS = {"p", "div", "section", "article", "aside", "nav", "figure", "figcaption", "ul", "ol", "dl", "dt", "dd", "table"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}


def as_markdown(html: str, address: str, sources: dict[str, str]) -> str:
    """Return the `<article>` of a page. `sources` gives the file in docs/ for the address of each page."""

    def write(node: LexborNode, in_table: bool) -> str:
        if node.is_text_node:
            return re.sub(r"\s+", " ", node.text_content or "")
        tag, is_table = node.tag or "", node.tag == "table"
        inside = "" if tag in SILENT else "".join(write(part, in_table or is_table) for part in node.iter(include_text=True))
        if tag == "a":
            return f"[{inside}]({link(node.attributes.get('href') or '', address, sources)})"
        if tag in MARKS:
            return f"{MARKS[tag]}{inside}{MARKS[tag]}"
        if re.fullmatch("h[1-6]", tag):
            return f"\n\n{'#' * int(tag[1])} {inside}\n\n"
        if tag == "li":
            return f"\n- {inside}"
        if tag == "tr":
            return f"\n|{inside}"
        if tag in ("td", "th"):
            return f"{inside} |"
        if tag == "thead":
            return f"{inside}\n|{' --- |' * len(node.css('th, td'))}"
        gap = "" if tag not in BLOCKS else " " if in_table else "\n\n"
        return f"{gap}{inside}{gap}"

    article = LexborHTMLParser(html).css_first("article")
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in write(article, in_table=False).split("\n")] if article else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def link(href: str, address: str, sources: dict[str, str]) -> str:
    """Return an address as authors write it: the file of the page it leads to."""
    target, mark, anchor = urljoin(address, href).partition("#")
    file = sources.get(target)
    return (relpath(file, dirname(sources[address]) or ".") if file else target.replace(HOME, "/")) + mark + anchor
