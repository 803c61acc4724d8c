"""Measures the guide beside stock Material, in one run, and prints one table in Markdown: `make bench`.

Stock Material is measured twice: on the same Markdown, where it prints our blocks as they are written, a line or two each; and on the same
words, as plain Markdown. It gets no typeface to send. Pages beyond those of the guide are copies of its pages on treatment, which are long.
"""

import gzip
import re
import shutil
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median_low

import brotli
import yaml
from mkdocs.utils.yaml import yaml_load

from guide.publish.search import address
from tools import load, next_page, paint
from tools.as_markdown import as_markdown
from tools.built import HOME, ROOT, Cost, Page, copy_project, file_of, read_pages, run

GROWTH = (500, 1000)
#: The page that is looked at on a slow phone: a long one.
PAINTED = "risks/"
#: Pages that can be copied: others print a record, or a list, that has its one page.
COPIED = {"treatment", "practical"}
#: As GitHub Pages sends it, and the smallest form that browsers take.
PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda data: gzip.compress(data, 6),
    "Brotli": lambda data: bytes(brotli.compress(data, quality=11)),
}
PACKED_ALREADY = {".woff2", ".png"}
STOCK = {
    "site_name": "Stock",
    "site_url": HOME,
    "docs_dir": "docs/en",
    "theme": {"name": "material", "font": False},
    "plugins": ["search"],
    "markdown_extensions": ["attr_list", "sane_lists", "tables", "toc"],
}


def main() -> None:
    """Build all three, look at what was built, then let them grow."""
    with tempfile.TemporaryDirectory() as name:
        ours, stock, words = (Path(name) / folder for folder in ("ours", "stock", "words"))
        copy_project(ours)
        allow_copies(ours / "mkdocs.yml")
        costs = [build(ours)]
        stock_project(stock)
        stock_project(words)
        write_words(ours / "site", words / "docs" / "en")
        costs += [build(stock), build(words)]
        print("| measured in one run | this guide | Material, same Markdown | ratio | Material, same words | ratio |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |", flush=True)
        report_weights(*(Site(project / "site") for project in (ours, stock, words)))
        report_loads([project / "site" for project in (ours, stock, words)])
        report_paints(ours / "site", words / "site", Path(name))
        report_next_page(ours / "site")
        number = len(list((ours / "docs" / "en").rglob("*.md")))
        report_costs(f"{number:,} pages, cold", costs)
        report_costs(f"{number:,} pages, warm", [build(project) for project in (ours, stock, words)])
        for size in GROWTH:
            for project in (ours, stock, words):
                grow(project / "docs" / "en", size)
            for state in ("cold", "warm"):
                report_costs(f"{size:,} pages, {state}", [build(project) for project in (ours, stock, words)])


def build(project: Path) -> Cost:
    return run(project, "mkdocs", "build", "--quiet", "--site-dir", "site")


def stock_project(folder: Path) -> None:
    """Make a project of stock Material with our pages and menu."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    menu = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(STOCK | {"nav": menu}), encoding="utf-8")


def write_words(site: Path, docs: Path) -> None:
    """Put what readers of our built pages read into the pages of a stock project."""
    files = {HOME + address(file.relative_to(docs).as_posix()): file for file in docs.rglob("*.md")}
    sources = {place: file.relative_to(docs).as_posix() for place, file in files.items()}
    for place, file in files.items():
        html = (site / place.removeprefix(HOME) / "index.html").read_text(encoding="utf-8")
        head = re.match(r"---\n.*?\n---\n", file.read_text(encoding="utf-8"), re.S)
        file.write_text(f"{head[0] if head else ''}\n{as_markdown(html, place, sources)}", encoding="utf-8")


def grow(docs: Path, size: int) -> None:
    """Copy pages, each under a title and with a description of its own, until there are `size` of them."""
    pages = [file for file in sorted(docs.glob("*.md")) if kind_of(file) in COPIED and "-copy-" not in file.stem]
    for number, page in enumerate(cycle(pages)):
        if len(list(docs.rglob("*.md"))) >= size:
            return
        text = re.sub(r"^((?:title|description): .*?)(\"?)$", rf"\1 ({number})\2", page.read_text(encoding="utf-8"), count=2, flags=re.M)
        page.with_stem(f"{page.stem}-copy-{number}").write_text(text, encoding="utf-8")


def kind_of(page: Path) -> str | None:
    found = re.search(r"^kind: (\w+)", page.read_text(encoding="utf-8"), re.M)
    return found[1] if found else None


def allow_copies(settings: Path) -> None:
    """Let the menu do without the copies."""
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"^not_in_nav: \|\n", "not_in_nav: |\n  /*-copy-*.md\n", text, flags=re.M), encoding="utf-8")


def report_costs(what: str, costs: list[Cost]) -> None:
    """Print what one build of each took."""
    row(f"build of {what}: processor time, s", [cost.seconds for cost in costs])
    row(f"build of {what}: memory, MiB", [cost.memory for cost in costs], digits=0)


def report_weights(*sites: "Site") -> None:
    """Print what readers get: of the home page, and of the page in the middle and at the end when all are in order of weight."""
    choices: dict[str, Callable[[dict[str, int]], int]] = {
        "home page": lambda weights: weights["index.html"],
        "page in the middle": lambda weights: median_low(weights.values()),
        "heaviest page": lambda weights: max(weights.values()),
    }
    for name, choose in choices.items():
        for what in ("HTML", "first view"):
            for form in PACK:
                row(f"{name}, {what}, {form}, KiB", [choose(site.weigh(form, what == "first view")) / 1024 for site in sites])
    row("requests of a page, in the middle", [median_low(site.requests()) for site in sites], digits=0)
    row("requests of a page, at the most", [max(site.requests()) for site in sites], digits=0)


def report_loads(sites: list[Path]) -> None:
    """Print what a web server on this computer gives under load."""
    if lacking := load.missing():
        return told(f"under load: not measured without {' and '.join(lacking)} (Debian: apt install nginx-light wrk)")
    for state, keep_alive in (("connections kept", True), ("a connection for each page", False)):
        loads = [load.load(site, keep_alive) for site in sites]
        row(f"nginx, {state}: pages a second", [one.pages for one in loads], digits=0)
        row(f"nginx, {state}: errors", [one.errors for one in loads], digits=0)
        row(f"nginx, {state}: memory, MiB", [one.memory for one in loads])


def report_paints(ours: Path, words: Path, folder: Path) -> None:
    """Print how soon one page is there: ours, stock Material's of the same words, and two written by hand."""
    if lacking := [*paint.missing(), *(name for name in load.missing() if name == "nginx")]:
        return told(f"on a slow phone: not measured without {' and '.join(lacking)} (Debian: apt install npm chromium nginx-light)")
    sites = {"this guide": ours, "Material": words}
    for name, file in (("by hand, style in the page", False), ("by hand, style in a file", True)):
        sites[name] = folder / name
        paint.write_by_hand(ours, PAINTED, sites[name], file)
    found = {}
    for name, site in sites.items():
        with load.nginx(site) as server:
            found[name] = paint.paint(server.address + PAINTED)
    for what in paint.TOLD:
        told(f"{PAINTED} on a slow phone, {what}: " + ", ".join(f"{name} {one[what]:.2f}" for name, one in found.items()))


def report_next_page(site: Path) -> None:
    """Print how soon the next page is there, with and without a rest on its link."""
    if lacking := [*paint.missing()[1:], *next_page.missing()]:
        return told(f"the next page: not measured, as {' and '.join(lacking)} is not here")
    found = next_page.next_page(site, paint.browser())
    for number, what in enumerate(("whole", "first painted")):
        told(f"the next page, {what}, ms: " + ", ".join(f"{name} {one[number]:.0f}" for name, one in found.items()))


def told(what: str) -> None:
    """Print a row that has no numbers to compare by columns."""
    print(f"| {what} | | | | | |", flush=True)


class Site:
    """A built site, and what its files weigh as they are sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = {path: page for path, page in read_pages(folder).items() if path != "404.html"}
        self._weights: dict[tuple[str, Path], int] = {}

    def requests(self) -> list[int]:
        """Return for each page how many files a browser asks for to show it."""
        return [1 + len(page.files) for page in self.pages.values()]

    def weigh(self, form: str, whole: bool) -> dict[str, int]:
        """Return the bytes of each page: of its HTML alone, or with all that its first view waits for."""
        return {
            path: sum(self._weight(form, file) for file in [self.folder / path, *(self._needs(page) if whole else [])])
            for path, page in self.pages.items()
        }

    def _needs(self, page: Page) -> list[Path]:
        return [file for address in sorted(page.first) if (file := file_of(self.folder, address))]

    def _weight(self, form: str, file: Path) -> int:
        if (form, file) not in self._weights:
            data = file.read_bytes()
            self._weights[form, file] = len(data if file.suffix in PACKED_ALREADY else PACK[form](data))
        return self._weights[form, file]


def row(what: str, numbers: list[float], digits: int = 1) -> None:
    ours, *others = numbers
    ratios = [f"{ours / other:.2f}" if other else "" for other in others]
    cells = [
        f"{ours:,.{digits}f}",
        *(cell for other, ratio in zip(others, ratios, strict=True) for cell in (f"{other:,.{digits}f}", ratio)),
    ]
    print(f"| {what} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
