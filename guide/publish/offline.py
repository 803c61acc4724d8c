"""The guide without a network: the service worker, which keeps what is needed most and what was read (decisions/0023)."""

import json
from hashlib import sha256
from pathlib import Path

from rjsmin import jsmin

from guide.publish.pages import Site

#: Pages that are kept before anybody has read them: what is needed in a hurry, in a waiting room, or to find the rest.
KEPT = {"", "claims/check/", "get-help-now/", "glossary/", "questions/", "search/"}
#: Files that pages load; icons and licences are not asked for offline.
LOADED = {".css", ".js", ".json", ".mjs", ".woff2"}


def publish_worker(site: Site) -> None:
    """Write `sw.js`.

    Where the home page has no place to say that it is a saved copy, because `offline` in mkdocs.yml is off, it takes an earlier one away.
    """
    (home,) = [page for page in site.pages if not page.path]
    on = home.tree.css_first(".saved-copy")
    source = jsmin(Path(__file__).with_name("service-worker.js" if on else "service-worker-off.js").read_text(encoding="utf-8"))
    if on:
        pages = [page.path for page in site.pages if page.path in KEPT]
        files = sorted(
            address(file.relative_to(site.folder), site.version) for file in (site.folder / "static").rglob("*") if file.suffix in LOADED
        )
        told = {"VERSION": site.version, "FILES": pages + files}
        told["BUILD"] = sha256(b"".join([page.file.read_bytes() for page in site.pages] + [f"{told}{source}".encode()])).hexdigest()[:16]
        source = "".join(f"const {name}={json.dumps(value, separators=(',', ':'))};" for name, value in told.items()) + source
    (site.folder / "sw.js").write_text(source, encoding="utf-8")


def address(file: Path, version: str) -> str:
    """Return the address at which pages ask for a file: all but the typeface, which styles name, carry the version."""
    return file.as_posix() + ("" if file.suffix == ".woff2" else version)
