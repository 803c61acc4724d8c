"""A page as MkDocs makes it: in its own language, and made anew only when something that it is made from has changed."""

import json
import logging
import pickle
import zlib
from collections.abc import Iterator
from copy import copy
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from guide.errors import current_page
from guide.publish.cache import kept

LOG = logging.getLogger("mkdocs")


class Listener(logging.Handler):
    """Remembers what MkDocs says of a page, such as a link that leads nowhere: a page that is kept says it again."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.levelno, record.getMessage()))


class GuidePage(Page):
    """A page with the `options` of our Markdown extension that it is printed with; `made_from` names all it takes but its own text."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, options: dict[str, Any], made_from: str) -> None:
        super().__init__(title, file, config)
        self.options, self.made_from = options, made_from

    def render(self, config: MkDocsConfig, files: Files) -> None:
        listener = Listener()

        def make() -> bytes:
            own = copy(config)
            own.mdx_configs = config.mdx_configs | {"guide.markdown": self.options}
            current_page.set(self.file.src_uri)
            LOG.addHandler(listener)
            try:
                super(GuidePage, self).render(own, files)
            finally:
                LOG.removeHandler(listener)
            links = {file.src_uri: anchors for file, anchors in (self.links_to_anchors or {}).items()}
            made = (self.content, self.toc, self._title_from_render, self.present_anchor_ids, links, listener.said)
            return zlib.compress(pickle.dumps(made), level=1)

        settings = json.dumps({key: value for key, value in self.options.items() if key != "library"}, default=str)
        page = kept(make, "page", self.made_from, settings, str(LOG.isEnabledFor(logging.DEBUG)), self.file.src_uri, self.markdown or "")
        self.content, self.toc, self._title_from_render, self.present_anchor_ids, links, said = pickle.loads(zlib.decompress(page))
        self.links_to_anchors = {file: found for uri, found in links.items() if (file := files.get_file_from_path(uri))}
        for level, sentence in said if said != listener.said else ():
            LOG.log(level, sentence)


def menu_titles(menu: Any) -> Iterator[tuple[str, str]]:
    """Yield (page, title) for each page that the menu gives one."""
    for entry in menu or ():
        for title, inside in entry.items() if isinstance(entry, dict) else ():
            if isinstance(inside, str):
                yield inside, title
            else:
                yield from menu_titles(inside)
