"""What is done to a built site before it is published: `python -m guide.finish site`.

Nothing that readers see on a page is made here, so that the live preview is true without it.
"""

import gzip
import os
import re
import sys
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

from guide.exports import export

CHECKED = re.compile(r'<p class="review">.*?<time datetime="(\d{4}-\d\d-\d\d)">', re.S)
ENTRY = re.compile(r"<loc>(?P<loc>[^<]+)</loc>\s*<lastmod>[^<]*</lastmod>")


def finish(site: Path) -> None:
    """Make the site lighter without changing what it shows, date the sitemap by the last check of the facts, add the data files."""
    remove_theme_files(site, Path(str(files("material"))) / "templates" / "assets")
    remove_indentation(site)
    date_sitemap(site)
    export(site, home_address(site))


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


def remove_indentation(site: Path) -> None:
    """Remove blank lines and the indentation of templates; a page with `<pre>`, where they count, stays as it is."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "<pre" not in text:
            page.write_text(re.sub(r"\s*\n\s*", "\n", text).lstrip(), encoding="utf-8")


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


def home_address(site: Path) -> str:
    """Return the address of the home page, the shortest of the sitemap."""
    return min(re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")), key=len)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "sitemap.xml").is_file():
        sys.exit("Name the folder of a built site: python -m guide.finish site")
    finish(Path(sys.argv[1]))
