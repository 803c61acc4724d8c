"""Styles and scripts as readers get them: ours packed, those of the theme gone."""

import json
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from rcssmin import cssmin
from rjsmin import jsmin

from guide.errors import Refusal
from guide.publish.pages import Site

IMPORT = re.compile(r'@import "([\w-]+\.css)";')
#: What a style may not ask for: readers would be known elsewhere, and the policy of each page forbids it.
AWAY = re.compile(r"""(?:@import|url\() *["']?(?:https?:)?//[^"')]*""")
#: Where pages ask for styles and scripts, and scripts for other scripts.
ASKED = re.compile(r'((?:href|src)="[^"]*static/[\w-]+\.(?:css|js)|from"\./[\w/-]+\.js)(?:\?v=\w+)?"')

#: What Material's frame prints outside its blocks, for scripts that this guide does not load: without styles readers would see it.
FRAME = re.compile(
    r'\s*<(?:input class="md-toggle"[^>]*>|label class="md-overlay"[^>]*></label>|div data-md-component="announce">\s*</div>'
    r'|div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)'
)


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
    """Join each style with those it imports, and send neither spaces nor what our styles and scripts say to those who read the code."""
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
        if file.suffix == ".css" and (away := AWAY.search(IMPORT.sub("", text))):
            raise Refusal(f"overrides/static/{file.name}", f"“{away[0]}” would ask another computer.", "Put the file beside this one.")
        whole = IMPORT.sub(lambda found: texts[static / found[1]], text).replace('"GUIDE"', name)
        file.write_text(cssmin(whole) if file.suffix == ".css" else jsmin(whole), encoding="utf-8")
    for name in imported - asked:
        (static / name).unlink()


def stamp(site: Site) -> str:
    """Name one version of all styles, scripts and the index in their addresses, so that no page meets old ones, and return it.

    Scripts hand it on to what they load later: see `asset` in `static/site.js`. Pages lose what is empty in their frame.
    """
    static = site.folder / "static"
    scripts = sorted([*static.rglob("*.js"), *static.rglob("*.mjs")])
    texts = {
        file: file.read_text(encoding="utf-8") for file in [*scripts, *(page.file for page in site.pages), *site.folder.glob("404.html")]
    }
    others = [file.read_text(encoding="utf-8") for file in [*sorted(static.rglob("*.css")), static / "search.json"]]
    version = sha256("\n".join([*(ASKED.sub(r'\1"', texts[file]) for file in scripts), *others]).encode()).hexdigest()[:8]
    for file, text in texts.items():
        file.write_text(ASKED.sub(rf'\1?v={version}"', FRAME.sub("", text)), encoding="utf-8")
    return version
