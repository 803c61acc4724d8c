"""What a page must hold: its front matter, and the parts that its kind asks for."""

import os
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from guide.content.loading import check, check_text, read_yaml
from guide.content.models import FrontMatter
from guide.errors import Refusal, did_you_mean

#: Parts that a page of each kind must hold, each as (pattern in the Markdown, what it is called for authors).
IN_SHORT = (r"^/{3,} in-short", "the block “/// in-short”")
HOW_SURE = (r"^/{3,} outcome \|", "the block “/// outcome | …”")
CLAIM = (r"^/{3,} claim \|", "a block “/// claim | …”")
EMERGENCY = (r"^/{3,} emergency", "the block “/// emergency”")
NEXT = (r"^/{3,} next", "the block “/// next”")
CLAIM_PAGE = (r"^/{3,} claim-page \|", "the block “/// claim-page | …”")
DRAWING_PAGE = (r"^/{3,} drawing-page \|", "the block “/// drawing-page | …”")
PARTS = {
    "home": [EMERGENCY, NEXT],
    "treatment": [IN_SHORT, CLAIM, HOW_SURE, EMERGENCY, NEXT],
    "condition": [IN_SHORT, CLAIM, HOW_SURE, EMERGENCY, NEXT],
    "practical": [IN_SHORT, NEXT],
    "sheet": [IN_SHORT, NEXT],
    "help": [IN_SHORT, EMERGENCY, NEXT],
    "claim": [CLAIM_PAGE, NEXT],
    "drawing": [DRAWING_PAGE],
    "reference": [],
}

#: Blocks that need a style and script of their own, and which: what few pages need, the others do not carry.
NEEDS_ASSETS = {
    "claims": ["claims"],
    "claim-check": ["claims"],
    "search": ["search"],
    "chart": ["chart", "evidence"],
    "studies": ["evidence"],
    "study-table": ["evidence"],
}
#: Blocks that belong on one page, and those without which that page is nothing.
ONE_PAGE = {"data-files": "data.md", "readability": "about.md"}
OWN_PAGE = {
    "drawings": "drawings/index.md",
    "glossary": "glossary.md",
    "questions": "questions-and-answers.md",
    "question-links": "search.md",
    "search": "search.md",
}
#: Records that have a page each: folder of these pages, the other pages in it, and the file or folder of the records.
RECORD_PAGES = {
    "claim": ("claims/", {"claims/index.md", "claims/check.md"}, "data/claims"),
    "drawing": ("drawings/", {"drawings/index.md"}, "data/drawings.yml"),
}

#: The one outline of the five condition pages, so that readers learn it once.
CONDITION_OUTLINE = [
    "What it is",
    "What usually happens without cells",
    "What the treatment is",
    "What studies found",
    "How sure are we?",
    "What can go wrong",
    "What else can help",
    "Talk it over",
]


#: As MkDocs finds it: nothing stands before it, and it ends with a line of its own.
FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?(---[ \t]*\r?\n.*?\n)(?:---|\.\.\.)[ \t]*\r?\n", re.S)


def check_front_matter(page: str, content: bytes) -> None:
    """Raise `Refusal` when the head of a page cannot be read; MkDocs would take it for text and go on."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(page, "this file is not in UTF-8.", "Save it as UTF-8.") from None
    head = FRONT_MATTER.match(content)
    if not head:
        raise Refusal(page, "its front matter does not stand first, between two lines “---”.", "Begin the page as the others do.")
    read_yaml(page, head[1])


def check_page(page: str, meta: dict, markdown: str, today: date) -> None:
    """Raise `Refusal` when the front matter of `page` is not whole and in date, or a part is missing."""
    check(meta, FrontMatter, page)
    for words in meta.get("also", []):
        check_text(words, page)
    due = date.fromisoformat(meta["check_due"])
    if due <= date.fromisoformat(meta["checked"]):
        raise Refusal(page, f"the next check ({due}) is not after the last one.", "Give `check_due` a later date.")
    if date.fromisoformat(meta["checked"]) > max(today, datetime.now(UTC).date()) + timedelta(1):  # a day: clocks east of ours
        raise Refusal(page, f"it was checked on a day to come ({meta['checked']}).", "Give `checked` the day of the check.")
    if due > date.fromisoformat(meta["checked"]) + timedelta(366):
        raise Refusal(page, f"the next check ({due}) is more than a year away.", "Give `check_due` an earlier date.")
    if due < today:
        raise Refusal(page, f"its check was due on {due}.", "Check every fact against its source, then renew `checked` and `check_due`.")
    for pattern, name in PARTS[meta["kind"]]:
        if not re.search(pattern, markdown, re.M):
            raise Refusal(page, f"a {meta['kind']} page needs {name}.", "Add it; README tells what each block is for.")
    levels = [len(marks) for marks in re.findall(r"^(#{1,6})(?=[^#\n])", markdown, re.M)]
    if levels[:1] != [1] or levels.count(1) != 1:
        raise Refusal(page, "it needs one title, before all other headings.", "Begin with one line “# …”; others begin with “##”.")
    for before, after in pairwise(levels):
        if after > before + 1:
            fault = f"a heading “{'#' * after}” follows a heading “{'#' * before}”."
            raise Refusal(page, fault, f"Write “{'#' * (before + 1)}”: no level may be skipped.")
    headings = re.findall(r"^## (.+?)\s*(?:\{.*\})?$", markdown, re.M)
    if meta["kind"] == "condition" and headings != CONDITION_OUTLINE:
        fault = next((h for h in CONDITION_OUTLINE if h not in headings), None)
        raise Refusal(
            page,
            f"the heading “## {fault}” is missing." if fault else "its headings are not those of a condition page, in order.",
            f"Condition pages share one outline: {' · '.join(CONDITION_OUTLINE)}.",
        )


def check_blocks(page: str, meta: dict, markdown: str) -> None:
    """Raise `Refusal` when a block stands on a page where it cannot work, or the page of a claim or drawing shows another one."""
    blocks = re.findall(r"^/{3,} ([\w-]+)(?: \| (\S+))?", markdown, re.M)
    for name, assets in NEEDS_ASSETS.items():
        if name in dict(blocks) and meta.get("assets") not in assets:
            raise Refusal(page, f"“/// {name}” needs its own style and script.", f"Add `assets: {assets[0]}` to the front matter.")
    for name, home in (ONE_PAGE | OWN_PAGE).items():
        if name in dict(blocks) and page != home:
            raise Refusal(page, f"“/// {name}” belongs on the page {home}.", "Link to that page instead.")
        if name in OWN_PAGE and name not in dict(blocks) and page == home:
            raise Refusal(page, f"it lacks the block “/// {name}”.", "Add it: readers are led here for it.")
    for kind, (folder, lists, _) in RECORD_PAGES.items():
        block = f"{kind}-page"
        shown = [id for name, id in blocks if name == block]
        expected = [page.removeprefix(folder).removesuffix(".md")] if page.startswith(folder) and page not in lists else []
        if shown != expected:
            mend = f"Write “/// {block} | {expected[0]}” once." if expected else f"Show it with “/// {kind} | …” here."
            raise Refusal(page, f"it shows the page of {', '.join(shown) or f'no {kind}'}.", mend)
        if expected and meta["kind"] != kind:
            raise Refusal(page, f"its kind is “{meta['kind']}”.", f"Write “kind: {kind}” in its front matter.")
        title = re.search(r"^# (.+?)\s*$", markdown, re.M)
        if expected and title and title[1] != meta["title"]:
            raise Refusal(page, f"its heading “{title[1]}” is not its title “{meta['title']}”.", "Write the same in both places.")


def check_record_pages(kind: str, pages: set[str], records: Iterable[str]) -> None:
    """Raise `Refusal` when a claim or a drawing has no page of its own, or such a page no record: its address is a promise."""
    folder, lists, place = RECORD_PAGES[kind]
    ids = {page.removeprefix(folder).removesuffix(".md") for page in pages - lists if page.startswith(folder)}
    for id in sorted(set(records) - ids):
        mend = f"Add one: copy the page of another {kind} and change its words."
        raise Refusal(f"{place}, {id}", f"it has no page {folder}{id}.md.", mend)
    for id in sorted(ids - set(records)):
        raise Refusal(f"{folder}{id}.md", f"there is no {kind} “{id}”.", did_you_mean(id, records))


def check_drawings(page: str, title: str, markdown: str, drawings: dict[str, dict]) -> None:
    """Raise `Refusal` when `page` does not show a drawing whose record sends readers to it, or is the drawing's own and calls it else."""
    shown = re.findall(r"^/{3,} drawing \| (\S+)", markdown, re.M)
    for id, drawing in drawings.items():
        if drawing.page.partition("#")[0] == page and id not in shown:
            fault = f"it does not show the drawing “{id}”, but data/drawings.yml says so."
            raise Refusal(page, fault, f"Write “/// drawing | {id}”, or mend `page` there.")
        if page == f"drawings/{id}.md" and title != drawing.name:
            fault = f"its title is “{title}”, but data/drawings.yml calls the drawing “{drawing.name}”."
            raise Refusal(page, fault, "Write the same in both places.")


def check_named_pages(pages: set[str], named: dict[str, str]) -> None:
    """Raise `Refusal` when a record names a page that is not there; `named` gives the page, its anchor with it, by the record's place."""
    for where, address in named.items():
        page = address.partition("#")[0]
        if page not in pages:
            raise Refusal(where, f"there is no page “{page}”.", did_you_mean(page, pages))


def check_condition_outcome(page: str, markdown: str, conditions: dict[str, Any]) -> None:
    """Raise `Refusal` when the page of a condition does not show the outcome that counts most for it."""
    for condition in conditions.values():
        if condition.page == page and condition.outcome not in re.findall(r"^/{3,} outcome \| (\S+)", markdown, re.M):
            mend = f"Write “/// outcome | {condition.outcome}” under “How sure are we?”."
            raise Refusal(page, f"it does not show its outcome “{condition.outcome}”.", mend)


def check_titles(titles: dict[str, str]) -> None:
    """Raise `Refusal` when two pages of {page: title} share a title: people who listen tell pages apart by it."""
    seen: dict[str, str] = {}
    for page, title in titles.items():
        key = " ".join(title.split()).casefold()
        if key in seen:
            raise Refusal(page, f"its title “{title}” is also that of {seen[key]}.", "Give each page a title of its own.")
        seen[key] = page


def build_day() -> date:
    """Return the day of this build: `SOURCE_DATE_EPOCH` (seconds, see reproducible-builds.org) or today, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
