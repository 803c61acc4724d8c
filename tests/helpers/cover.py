"""Which pages stand for all others: few pages that together hold every element, in each block and with each class, that the site has."""

import re
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
IN_LINE = {"a", "b", "code", "em", "i", "span", "strong"}
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")


class Features(HTMLParser):
    """Gathers (block, element, class) of a page, and the styles and scripts that it asks for.

    A block is what stands directly in the article; a figure is one whatever it stands in, and words in a line that have no class are
    the same in all. A class counts only where a style or a script knows it: names of records are no feature.
    """

    def __init__(self, known: set[str]) -> None:
        super().__init__()
        self.known = known
        self.found: set[tuple[str, str, str]] = set()
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        classes = [name for name in (attributes.get("class") or "").split() if name in self.known] or [""]
        block = "" if tag in IN_LINE and classes == [""] else self._block(tag)
        self.found |= {(block, tag, name) for name in classes}
        _, is_ours, file = (attributes.get("href") or attributes.get("src") or "").rpartition("static/")
        if is_ours:
            self.found.add(("", tag, file.partition("?")[0]))
        if tag not in VOID:
            self._open.append((tag, classes[0]))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def _block(self, tag: str) -> str:
        tags = [*(tag for tag, _ in self._open), tag]
        for block in ("svg", "figure"):
            if block in tags:
                return block
        inside = self._open[tags.index("article") + 1 :] if "article" in tags else []
        return inside[0][1] or inside[0][0] if inside else ""


def known_classes(site: Path) -> set[str]:
    """Return every class that a style or script of the site names."""
    files = [*site.rglob("*.css"), *site.rglob("*.js")]
    return {name for file in files for name in CLASS.findall(file.read_text(encoding="utf-8"))}


def features(html: str, known: set[str]) -> set[tuple[str, str, str]]:
    """Return what a page is made of."""
    parser = Features(known)
    parser.feed(html)
    return parser.found


def cover(pages: dict[str, set]) -> list[str]:
    """Return names of pages whose features are those of all `pages`: each time the one that adds most, of equals the plainest."""
    left, chosen = set().union(*pages.values()), []
    while left:
        chosen.append(max(pages, key=lambda name: (len(pages[name] & left), -len(pages[name]), name)))
        left -= pages[chosen[-1]]
    return chosen
