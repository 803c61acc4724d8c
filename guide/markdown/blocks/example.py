"""An example of a data file: one real record as the file carries it."""

import json
import xml.etree.ElementTree as etree
from html import escape
from typing import Any

from markdown.util import AtomicString

from guide.errors import did_you_mean, refuse_page
from guide.markdown.blocks.base import GuideBlock, add
from guide.markdown.page_links import address_of_file
from guide.publish.exports import PUBLISHED, RECORDS, plain

LONGEST = 60  # characters of a text; the rest is left out, because an example shows the shape


class ExampleBlock(GuideBlock):
    """`/// example | claims/root-cause`: the record of that id in `claims.json`, its long texts cut."""

    NAME = "example"
    TAKES = "a data file and the id of a record"

    def on_create(self, parent: etree.Element) -> etree.Element:
        name, _, id = self.argument.partition("/")
        if name not in RECORDS:
            raise refuse_page(f"there is no data file “{name}.json” with records.", did_you_mean(name, RECORDS))
        records = getattr(self.library, name)
        if id not in records:
            raise refuse_page(f"“{self.argument}” is not a record.", did_you_mean(id, records))
        box = add(parent, "div", class_="example")
        text = escape(json.dumps(_cut(plain(records[id])), ensure_ascii=False, indent=2), quote=False)
        box.text = AtomicString(
            self.md.htmlStash.store(f'<pre tabindex="0" role="region" aria-label="{escape(self.argument)}"><code>{text}</code></pre>')
        )
        return box


class DataFilesBlock(GuideBlock):
    """`/// data-files`: every file under `/data/` with what it holds and its schema. It stands on the page `/data/` only."""

    NAME = "data-files"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["data_files"]
        rows = []  # written as text, because MkDocs would look for these files among the pages
        for file in PUBLISHED:
            name, _, form = file.partition(".")
            to, to_schema = (address_of_file(self.md, f"data/{path}") for path in (file, f"schemas/{file}"))
            schema = f'{say["schema"]}: <a href="{to_schema}">schemas/{file}</a>' if form == "json" else ""
            holds = say["ris" if form == "ris" else name]
            rows.append(f'<dt><a href="{to}">{file}</a></dt><dd>{holds}. {schema}</dd>')
        box = add(parent, "div", class_="files")
        box.text = AtomicString(self.md.htmlStash.store(f"<dl>{''.join(rows)}</dl>"))
        return box


def _cut(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _cut(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_cut(part) for part in value[:2]]
    return f"{value[:LONGEST].rstrip()}…" if isinstance(value, str) and len(value) > LONGEST else value
