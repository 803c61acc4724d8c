"""Marks that run a test once for each page of the guide, for each kind of page, or for each depth of its address.

The pages of claims are made by one block from one kind of record, and so are those of drawings. The longest of each kind stands
for its fellows in the long walks of `every_page`; all others are looked at in test_record_pages.py.
"""

import pytest

from guide.content.library import load_library
from guide.drawings import find_drawing
from guide.kinds import KINDS
from guide.syntax import read_page
from tests.pages import DOCS, planned_paths

NOT_FOUND = "404.html"
LIBRARY = load_library()
CLAIMS = LIBRARY.claims
DRAWINGS = {id: find_drawing(id, LIBRARY.language) for id in LIBRARY.drawings}
LONGEST = max(CLAIMS, key=lambda id: len(CLAIMS[id].more))
LARGEST = max(DRAWINGS, key=lambda id: len("".join(DRAWINGS[id].panels)))
NOT_IN_SHORT = [f"claims/{LONGEST}/", f"drawings/{LARGEST}/"]
LOOKED_AT_IN_SHORT = [
    path for path in (*(f"claims/{id}/" for id in CLAIMS), *(f"drawings/{id}/" for id in DRAWINGS)) if path not in NOT_IN_SHORT
]
PATHS = [path for path in planned_paths() if path not in LOOKED_AT_IN_SHORT]
#: Kinds of pages that templates or styles treat apart; the others are made alike.
SHOWN_APART = {name for name, kind in KINDS.items() if kind.apart}


def _kind(path: str) -> str:
    """Return what decides how a page is made: its extra style and script, and its kind where templates or styles know that kind."""
    name = path.rstrip("/") or "index"
    file = next(file for file in (DOCS / f"{name}.md", DOCS / name / "index.md") if file.is_file())
    head = read_page(path, file.read_bytes()).meta
    return f"{head['kind'] if head['kind'] in SHOWN_APART else ''} {head.get('assets')}"


def _mark(paths):
    return pytest.mark.parametrize("path", [*paths, NOT_FOUND], ids=lambda path: path.strip("/") or "home")


every_page = _mark(PATHS)
#: For what differs with the kind of a page, and with its extra style and script.
each_kind = _mark({_kind(path): path for path in reversed(PATHS)}.values())
#: For what the frame does, which is the same file on every page: menu, colour switch, stored choice. 404.html comes along.
each_depth = _mark(["", "risks/", f"claims/{LONGEST}/"])
