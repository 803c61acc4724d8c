"""The reading report of a built site: the figures of every page, as a table where a page says `/// readability` and as data."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from os.path import relpath
from pathlib import Path
from typing import Any

from guide.content.models import Reading as PublishedReading
from guide.kinds import FOR_PATIENTS
from guide.publish.meta_tags import read_head
from guide.publish.readability import ARTICLE, Reading, measure, sentences

PLACE = re.compile(r'(<div class="readability" data-words="([^"]*)">).*?(</div>)', re.S)
TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
#: Columns after the page, in order; each has its name in the interface words.
COLUMNS = ("grade", "mean_sentence", "over_20", "longest", "words")


@dataclass(frozen=True)
class Page:
    """A built page: its path below the home page (`risks/`), its kind, its title as HTML, its figures."""

    path: str
    kind: str
    title: str
    reading: Reading


def read_site(site: Path, paths: Iterable[str]) -> list[Page]:
    """Return the pages at `paths` with their figures, the hardest first. A page on which there is nothing to read is left out."""
    pages = []
    for path in paths:
        html = (site / path / "index.html").read_text(encoding="utf-8")
        if said := sentences(html):
            title = re.sub(r"<[^>]*>", "", TITLE.search(html)[1]).strip()
            pages.append(Page(path, read_head(html)["kind"], title, measure(said)))
    return sorted(pages, key=lambda page: (-page.reading.grade, page.path))


def fill(site: Path, pages: list[Page]) -> None:
    """Put the table where a block `/// readability` left its place; what stood there, a sentence or an older table, goes."""
    for page in pages:
        file = site / page.path / "index.html"
        html = file.read_text(encoding="utf-8")
        filled = PLACE.sub(lambda place: place[1] + table(pages, json.loads(unescape(place[2])), page.path) + place[3], html)  # noqa: B023
        if filled != html:
            file.write_text(filled, encoding="utf-8")


def table(pages: list[Page], say: dict[str, Any], here: str) -> str:
    """Return the table for the page at `here`: the article, a row a page for patients, one for all promises, one for all other pages."""
    alone = [page for page in pages if page.kind in FOR_PATIENTS - {"claim"}]
    claims = [page for page in pages if page.kind == "claim"]
    reference = [page for page in pages if page.kind not in FOR_PATIENTS]
    rows = [_row(escape(say["article"]), [ARTICLE], say), *(_row(_link(page, here), [page.reading], say) for page in alone)]
    for name, group in (("claims", claims), ("reference", reference)):
        if group:
            head = escape(say[name].format(len(group))) + " " + _link(group[0], here)
            rows.append(_row(head, [page.reading for page in group], say))
    head = "".join(f'<th scope="col" role="columnheader">{escape(say[column])}</th>' for column in ("page", *COLUMNS))
    return (
        f'<table class="cards" role="table"><caption>{escape(say["caption"])}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def records(pages: list[Page]) -> list[PublishedReading]:
    """Return what `/data/readability.json` holds of each page."""
    return [
        PublishedReading(
            id=page.path.strip("/") or "home",
            kind=page.kind,
            grade=round(page.reading.grade, 1),
            words=page.reading.words,
            sentences=page.reading.sentences,
            mean_sentence=round(page.reading.mean_sentence, 1),
            over_20=page.reading.over_20,
            longest=page.reading.longest,
        )
        for page in sorted(pages, key=lambda page: page.path)
    ]


def _link(page: Page, here: str) -> str:
    return f'<a href="{relpath(page.path or ".", here or ".")}/">{page.title}</a>'


def _row(head: str, readings: list[Reading], say: dict[str, Any]) -> str:
    """Return one row: the figures of a page, or for a group from the lowest to the highest and its long sentences in all."""

    def span(name: str, form: str) -> str:
        low, *_, high = [form.format(getattr(r, name)) for r in sorted(readings, key=lambda r: getattr(r, name))] * 2
        return low if low == high else say["range"].format(low, high)

    long, all_of_them = sum(r.over_20 for r in readings), sum(r.sentences for r in readings)
    cells = {
        "grade": span("grade", "{:.1f}"),
        "mean_sentence": span("mean_sentence", "{:.1f}"),
        "over_20": say["share"].format(f"{long:,}", f"{all_of_them:,}"),
        "longest": span("longest", "{}"),
        "words": span("words", "{:,}"),
    }
    told = "".join(f'<td role="cell" data-label="{escape(say[name])}">{escape(cells[name])}</td>' for name in COLUMNS)
    return f'<tr role="row"><th scope="row" role="rowheader">{head}</th>{told}</tr>'
