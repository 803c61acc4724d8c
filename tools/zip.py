"""The whole guide as one zip, whose folder opens by a double click on `index.html`: `make zip`. It needs no network and no server.

python -m tools.zip site guide.zip

What a page on a disk cannot do is put in another way: links end in a file, scripts are no modules, the index of the search is a script.
"""

import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FROM_FILE = Path(__file__).with_name("from-file.js")
#: What only a web host, or who sends a link on, has a use for.
LEFT_OUT = re.compile(
    r"(.*/)?(404\.html|sw\.js|sitemap\.xml(\.gz)?|search\.json|card-[^/]*\.png|icon-\d+\.png|manifest\.webmanifest|\.[^/]*(/.*)?)"
)
#: Hints for hosts, and the place that tells of a saved copy; and the policy, because browsers do not agree on what “self” is on a disk.
HEAD = re.compile(
    r'\s*(?:<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="(?:preload|manifest|apple-touch-icon)"[^>]*>'
    r'|<script type="speculationrules">[^<]*</script>|<p class="saved-copy".*?</p>)'
)
LINK = re.compile(r'\b(href|action)="([^":#?/][^":#?]*)(\?v=\w+)?(?=["#])')
VERSION = re.compile(r"\?v=\w{8}\b")
IMPORT = re.compile(r'import ?{([^}]*)} ?from ?"\./([^"]*)";?')
EXPORT = re.compile(r"export (?=(?:async )?(?:function|class|const)\b[ *]*(\w+))|export ?{([^}]*)};?")


def main() -> None:
    """Write the zip, under a folder of its own name; the same site gives the same bytes."""
    site, target = map(Path, sys.argv[1:])
    day = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now().timestamp()), UTC)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in sorted(files(site).items()):
            entry = ZipInfo(f"{target.stem}/{name}", day.timetuple()[:6])
            entry.external_attr, entry.compress_type = 0o644 << 16, ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=9)
    print(f"{target}: {target.stat().st_size / 2**20:.1f} MB. Unpack it, and open {target.stem}/index.html.")


def files(site: Path) -> dict[str, bytes]:
    """Return every file of the folder, by its path in it."""
    found = {}
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.is_file() and not LEFT_OUT.fullmatch(name):
            found[name] = content(file)
        elif file.is_file() and file.name == "search.json":
            found[f"{name}.js"] = f'modules["{file.name}.js"]=()=>({file.read_text(encoding="utf-8")});'.encode()
    for style in site.glob("**/static/site.css"):
        found[(style.parent / FROM_FILE.name).relative_to(site).as_posix()] = FROM_FILE.read_bytes()
    return found


def content(file: Path) -> bytes:
    """Return a file as it works on a disk."""
    if file.suffix == ".html":
        return page(file.read_text(encoding="utf-8")).encode()
    if file.suffix in (".js", ".mjs"):
        return script(file.read_text(encoding="utf-8"), file.as_posix().rpartition("/static/")[2]).encode()
    return file.read_bytes()


def page(html: str) -> str:
    """Return a page whose links end in files, with the script that helps the others before them."""
    html = LINK.sub(lambda link: f'{link[1]}="{as_file(link[2])}', VERSION.sub("", HEAD.sub("", html)))
    return re.sub(r'(<script src="[^"]*static/)site\.js', rf'\1{FROM_FILE.name}" defer></script>\n    \1site.js', html)


def as_file(address: str) -> str:
    """Return a relative address, a folder's with the page that lies in it."""
    return f"{address.rstrip('/')}/index.html" if re.search(r"(^|/)\.{0,2}$", address) else address


def script(text: str, name: str) -> str:
    """Return a module as a script that any page may load; what it exports is asked for by `importFile` of from-file.js."""
    given: list[str] = []

    def export(found: re.Match[str]) -> str:
        pairs = (part.split(" as ") for part in (found[2] or "").split(",") if part)
        given.extend([found[1]] if found[1] else [f"{names[-1]}:{names[0]}" for names in pairs])
        return ""

    text = IMPORT.sub(r'const{\1}=await importFile("\2");', VERSION.sub("", text))
    text = re.sub(r"\bimport\(", "importFile(", EXPORT.sub(export, text))
    if re.search(r"\b(?:import|export) *[{*\"']", text):
        sys.exit(f"{name}: this form of import or export is not known here. Write it as the other scripts do, or teach it to tools/zip.py.")
    if name == "site.js":
        return text
    whole = f'async()=>{{"use strict";{text}\nreturn{{{",".join(given)}}}}}'
    return f'modules["{name}"]={whole};' if given else f"({whole})();"


if __name__ == "__main__":
    if len(sys.argv) != 3 or not (Path(sys.argv[1]) / "index.html").is_file():
        sys.exit("Name the folder of a built site, and the zip: python -m tools.zip site guide.zip")
    main()
