"""What is done to a built site before it is published: `python -m guide.publish site`.

Of what readers see, only one table is made here, because it needs the whole site: how hard each page is to read (decisions/0008).
"""

import gzip
import os
import re
import sys
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

from rcssmin import cssmin
from rjsmin import jsmin

from guide.content.library import load_library
from guide.errors import Refusal
from guide.publish.downloads import publish_drawings
from guide.publish.exports import export, export_readings
from guide.publish.icons import publish_icons
from guide.publish.reading_report import fill, read_site, records
from guide.publish.search import write_search
from guide.publish.share_cards import publish_cards

CHECKED = re.compile(r'<p class="review">.*?<time datetime="(\d{4}-\d\d-\d\d)">', re.S)
ASKED = re.compile(r'/static/([\w-]+\.css)"')
IMPORT = re.compile(r'@import "([\w-]+\.css)";')
UNUSED = re.compile(
    r'<input class="md-toggle"[^>]*>|<meta name="generator"[^>]*>|<link rel="(?:prev|next)"[^>]*>|'
    r'<label class="md-overlay"[^>]*></label>|<div data-md-component="announce">\s*</div>'
)
ENTRY = re.compile(r"<loc>(?P<loc>[^<]+)</loc>\s*<lastmod>[^<]*</lastmod>")


def finish(site: Path) -> None:
    """Make the site lighter without changing what it shows, date the sitemap, report how hard pages are to read, add the data files,
    what search knows, and the pictures that other places show: share cards, icons and drawings to take away.
    """
    remove_theme_files(site, Path(str(files("material"))) / "templates" / "assets")
    tidy(site)
    pack(site)
    date_sitemap(site)
    export(site, home_address(site), load_library())
    report(site)
    write_search(site)
    publish_cards(site, home_address(site))
    publish_icons(site)
    publish_drawings(site, home_address(site))


def remove_theme_files(site: Path, theme: Path) -> None:
    """Remove from `site/assets` what was copied from `theme` (several megabytes of scripts), and folders left empty."""
    for original in theme.rglob("*"):
        copy = site / "assets" / original.relative_to(theme)
        if original.is_file() and copy.is_file():
            copy.unlink()
    for folder in sorted((site / "assets").rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if (site / "assets").is_dir() and not any((site / "assets").iterdir()):
        (site / "assets").rmdir()


def tidy(site: Path) -> None:
    """Remove what only the theme's own script would use, and blank lines and indentation, but for a page with `<pre>`, where they count."""
    for page in site.rglob("*.html"):
        text = UNUSED.sub("", page.read_text(encoding="utf-8"))
        packed = text if "<pre" in text else re.sub(r"\s*\n\s*", "\n", text).lstrip()
        page.write_text(packed, encoding="utf-8")


def pack(site: Path) -> None:
    """Join each style with those it imports, and send neither spaces nor what our styles and scripts say to those who read the code."""
    static = site / "static"
    texts = {file: file.read_text(encoding="utf-8") for file in [*static.glob("*.css"), *static.glob("*.js")]}
    imported = {name for text in texts.values() for name in IMPORT.findall(text)}
    asked = {name for page in site.rglob("*.html") for name in ASKED.findall(page.read_text(encoding="utf-8"))}
    for file, text in texts.items():
        whole = IMPORT.sub(lambda found: texts[static / found[1]], text)
        file.write_text(cssmin(whole) if file.suffix == ".css" else jsmin(whole), encoding="utf-8")
    for name in imported - asked:
        (static / name).unlink()


def date_sitemap(site: Path) -> None:
    """Give each page in the sitemap the day its facts were checked, in place of the day of the build."""
    path = site / "sitemap.xml"
    text = path.read_text(encoding="utf-8")
    home = home_address(site)

    def dated(entry: re.Match) -> str:
        page = site / unquote(entry["loc"].removeprefix(home)) / "index.html"
        checked = CHECKED.search(page.read_text(encoding="utf-8"))
        return f"<loc>{entry['loc']}</loc>" + (f"<lastmod>{checked[1]}</lastmod>" if checked else "")

    text = ENTRY.sub(dated, text)
    path.write_text(text, encoding="utf-8")
    moment = int(os.environ.get("SOURCE_DATE_EPOCH") or "0")
    path.with_suffix(".xml.gz").write_bytes(gzip.compress(text.encode(), mtime=moment))


def report(site: Path) -> None:
    """Measure every page of the sitemap, and publish the figures as a table and as data."""
    home = home_address(site)
    pages = read_site(site, [unquote(address.removeprefix(home)) for address in _addresses(site)])
    fill(site, pages)
    export_readings(site, home, records(pages))


def home_address(site: Path) -> str:
    """Return the address of the home page, the shortest of the sitemap."""
    return min(_addresses(site), key=len)


def _addresses(site: Path) -> list[str]:
    return re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "sitemap.xml").is_file():
        sys.exit("Name the folder of a built site: python -m guide.publish site")
    try:
        finish(Path(sys.argv[1]))
    except Refusal as refusal:
        sys.exit(str(refusal))
