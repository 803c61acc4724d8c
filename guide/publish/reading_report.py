"""The reading report: the figures of every page, as a table where a page says `/// readability` and as data."""

import json
from dataclasses import asdict, replace
from html import escape
from operator import attrgetter
from os.path import relpath
from typing import Any

from guide.content.models import Reading as PublishedReading
from guide.kinds import FOR_PATIENTS
from guide.publish.exports import export_readings
from guide.publish.pages import Page, Site
from guide.publish.readability import ARTICLE, Reading, measure_page

#: The class of the place that the table has on a page.
PLACE = "readability"
#: Columns after the page, in order; each has its name in the interface words.
COLUMNS = ("grade", "mean_sentence", "over_20", "longest", "words")


def publish_report(site: Site) -> None:
    """Measure every page, and publish the figures as a table and as data."""
    readings = measure_pages(site.pages)
    for page in site.pages:
        if place := page.tree.css_first(f".{PLACE}"):
            fill(page, table(readings, json.loads(place.attributes["data-words"] or ""), page.path))
    export_readings(site.folder, site.home, records(readings))


def measure_pages(pages: list[Page]) -> dict[Page, Reading]:
    """Return the figures of each page, the hardest first. A page on which there is nothing to read is left out."""
    readings = {page: reading for page in pages if (reading := measure_page(page))}
    return dict(sorted(readings.items(), key=lambda item: (-item[1].grade, item[0].path)))


def fill(page: Page, table: str) -> None:
    """Put the table in its place on a page; what stood there, a sentence or an older table, goes."""
    before, place, rest = page.html.partition(f'<div class="{PLACE}"')
    attributes, _, rest = rest.partition(">")
    _, end, after = rest.partition("</div>")
    page.file.write_text(f"{before}{place}{attributes}>{table}{end}{after}", encoding="utf-8")


def table(readings: dict[Page, Reading], say: dict[str, Any], here: str) -> str:
    """Return the table for the page at `here`: the article, a row a page for patients, one for all promises, one for all other pages."""
    rows = [_row(escape(say["article"]), [ARTICLE], say)]
    rows += [_row(_link(page, here), [reading], say) for page, reading in readings.items() if page.kind in FOR_PATIENTS - {"claim"}]
    claims = [page for page in readings if page.kind == "claim"]
    reference = [page for page in readings if page.kind not in FOR_PATIENTS]
    for name, group in (("claims", claims), ("reference", reference)):
        if group:
            head = f"{escape(say[name].format(len(group)))} {_link(group[0], here)}"
            rows.append(_row(head, [readings[page] for page in group], say))
    head = "".join(f'<th scope="col" role="columnheader">{escape(say[column])}</th>' for column in ("page", *COLUMNS))
    return (
        f'<table class="cards" role="table"><caption>{escape(say["caption"])}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def records(readings: dict[Page, Reading]) -> list[PublishedReading]:
    """Return what `/data/readability.json` holds of each page."""
    return [
        PublishedReading(
            id=page.path.strip("/") or "home",
            kind=page.kind,
            **asdict(replace(reading, grade=round(reading.grade, 1), mean_sentence=round(reading.mean_sentence, 1))),
        )
        for page, reading in sorted(readings.items(), key=lambda item: item[0].path)
    ]


def _link(page: Page, here: str) -> str:
    return f'<a href="{relpath(page.path or ".", here or ".")}/">{escape(page.title, quote=False)}</a>'


def _row(head: str, readings: list[Reading], say: dict[str, Any]) -> str:
    """Return one row: the figures of a page, or for a group from the lowest to the highest and its long sentences in all."""

    def span(name: str, form: str) -> str:
        figures = sorted(map(attrgetter(name), readings))
        low, high = form.format(figures[0]), form.format(figures[-1])
        return low if low == high else say["range"].format(low, high)

    long, all_of_them = sum(reading.over_20 for reading in readings), sum(reading.sentences for reading in readings)
    cells = {
        "grade": span("grade", "{:.1f}"),
        "mean_sentence": span("mean_sentence", "{:.1f}"),
        "over_20": say["share"].format(f"{long:,}", f"{all_of_them:,}"),
        "longest": span("longest", "{}"),
        "words": span("words", "{:,}"),
    }
    label = '<span class="cell-label" aria-hidden="true" data-aside>{}: </span>'
    told = "".join(f'<td role="cell">{label.format(escape(say[name]))}{escape(cells[name])}</td>' for name in COLUMNS)
    return f'<tr role="row"><th scope="row" role="rowheader">{head}</th>{told}</tr>'
