"""What other programs take of a page is whole: the reader view of a browser, by Firefox's own rules."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.helpers.engines import needed
from tests.helpers.walk import PHONE, on_each

#: Where Firefox keeps the script that makes its reader view.
READABILITY = "moz-src/toolkit/components/reader/readability/Readability.js"
#: Pages that are read from top to bottom, of each kind.
PAGES = [
    "",
    "risks/",
    "get-help-now/",
    "other-options/",
    "conditions/herniated-disc/",
    "cost/",
    "questions-and-answers/",
    "claims/own-cells/",
]
#: What readers came for: sentences, cells of tables, numbers to call, sources. Where an id says “share”, a reader view sees a button.
NO_PARTS = (
    ":is(.contents, .breadcrumbs, .pager, .words, .drawing) *, :has(li), [hidden], [id*=share], .saved-copy, "
    ".choice__ticks"  # boxes to tick
)
PARTS = f".page :is(p, li, dt, dd, td, h2, h3):not({NO_PARTS})"
#: The texts of these parts that the reader view does not hold; numbers of sources and labels of cells stand elsewhere there.
LOST = """(parts) => {
  const words = (text) => text.replace(/\\s+/g, " ").trim(), view = document.createElement("div");
  view.innerHTML = new Readability(document.cloneNode(true)).parse()?.content ?? "";
  const there = words(view.textContent);
  return [...document.querySelectorAll(parts)].map((part) => {
    const own = part.cloneNode(true);
    own.querySelectorAll(".cites, .meaning, .cell-label").forEach((inner) => inner.remove());
    return words(own.textContent);
  }).filter((text) => text && !there.includes(text));
}"""


@pytest.fixture(scope="module")
def readability():
    """The script of the Firefox that is installed."""
    archive = Path(needed("firefox-esr", "firefox")).resolve().parent / "omni.ja"
    with ZipFile(archive) as files:
        return files.read(READABILITY).decode()


def test_reader_view_loses_nothing(readability, visit):
    """Words that are explained, emergency signs, numbers to call, the answer in short, tables, and the sources that are named."""

    def check(path):
        page = visit(path, PHONE)
        page.add_script_tag(content=readability)

        assert page.locator(PARTS).count() > 9
        assert [] == page.evaluate(LOST, PARTS)

    on_each(PAGES, check)
