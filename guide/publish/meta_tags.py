"""What a built page tells of itself in its head, read again when the site is finished."""

import re
from html import unescape

META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
LANGUAGE = re.compile(r'<html lang="([^"]+)"')
KIND = re.compile(r'class="page page--([\w-]+)')


def read_head(html: str) -> dict[str, str]:
    """Return each `<meta>` of a page by its name, such as `og:image`, and its `language` and `kind`; what it does not tell is not there."""
    head = {name: unescape(content) for name, content in META.findall(html)}
    for name, pattern in {"language": LANGUAGE, "kind": KIND}.items():
        if found := pattern.search(html):
            head[name] = found[1]
    return head
