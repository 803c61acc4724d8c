"""Styles and scripts as readers get them: ours packed, those of the theme gone."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from rcssmin import cssmin
from rjsmin import jsmin

from guide.errors import Refusal
from guide.lint.styles import check_style
from guide.publish.pages import Site

IMPORT = re.compile(r'@import "([\w-]+\.css)";')
#: Where a script asks for another.
ASKED = re.compile(r'(from"\./[\w/-]+\.js)(?:\?v=\w+)?"')


def remove_theme_files(site: Site, theme: Path) -> None:
    """Remove what was copied from `theme` to `assets/` (megabytes of scripts), folders left empty, and what Zensical's own search knows."""
    assets = site.folder / "assets"
    (site.folder / "search.json").unlink(missing_ok=True)
    for original in theme.rglob("*"):
        copy = assets / original.relative_to(theme)
        if original.is_file() and copy.is_file():
            copy.unlink()
    for folder in [*sorted(assets.rglob("*"), reverse=True), assets]:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def pack(site: Site) -> None:
    """Join each style with those it imports, and send neither spaces nor what our styles and scripts say to those who read the code.

    Scripts ask for each other at the version of the pages; what they load later gets it from `asset` in `static/site.js`.
    """
    static = site.folder / "static"
    texts = {file: file.read_text(encoding="utf-8") for file in [*static.glob("*.css"), *static.glob("*.js")]}
    imported = {name for text in texts.values() for name in IMPORT.findall(text)}
    asked = {
        Path(urlsplit(link.attributes["href"] or "").path).name
        for page in site.pages
        for link in page.tree.css('link[rel="stylesheet"][href]')
    }
    name = json.dumps(site.pages[0].head.get("og:site_name"), ensure_ascii=False)
    for file, text in texts.items():
        for lost in [name for name in IMPORT.findall(text) if static / name not in texts]:
            raise Refusal(f"overrides/static/{file.name}", f"there is no style “{lost}” to import.", "Mend its name, or remove the line.")
        if file.suffix == ".css":
            check_style(text, f"overrides/static/{file.name}")
        whole = IMPORT.sub(lambda found: texts[static / found[1]], text).replace('"GUIDE"', name)
        packed = cssmin(whole) if file.suffix == ".css" else ASKED.sub(rf'\1{site.version}"', jsmin(whole))
        file.write_text(packed, encoding="utf-8")
    for name in imported - asked:
        (static / name).unlink()
