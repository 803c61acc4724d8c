"""What a page must hold: its front matter, and the parts that its kind asks for."""

import os
import re
from datetime import UTC, date, datetime

from guide.records import check
from guide.refusal import Refusal

#: Parts that a page of each kind must hold, each as (pattern in the Markdown, what it is called for authors).
IN_SHORT = (r"^/{3,} in-short", "the block “/// in-short”")
HOW_SURE = (r"^/{3,} how-sure \|", "the block “/// how-sure | …”")
CLAIM = (r"^/{3,} claim \|", "a block “/// claim | …”")
EMERGENCY = (r"^/{3,} emergency", "the block “/// emergency”")
NEXT = (r"^/{3,} next", "the block “/// next”")
PARTS = {
    "home": [EMERGENCY, NEXT],
    "treatment": [IN_SHORT, CLAIM, HOW_SURE, EMERGENCY, NEXT],
    "condition": [IN_SHORT, CLAIM, HOW_SURE, EMERGENCY, NEXT],
    "help": [IN_SHORT, EMERGENCY, NEXT],
    "reference": [],
}

#: The one outline of the five condition pages, so that readers learn it once.
CONDITION_OUTLINE = [
    "What it is",
    "What usually happens without it",
    "What you may have been told",
    "What studies found",
    "How sure are we?",
    "Risks that matter here",
    "Other things that can help",
    "Questions to ask",
]


def check_page(page: str, meta: dict, markdown: str, today: date) -> None:
    """Raise `Refusal` when the front matter of `page` is not whole and in date, or a part is missing."""
    check(meta, "page", page)
    due = date.fromisoformat(meta["check_due"])
    if due <= date.fromisoformat(meta["checked"]):
        raise Refusal(page, f"the next check ({due}) is not after the last one.", "Give `check_due` a later date.")
    if due < today:
        raise Refusal(page, f"its check was due on {due}.", "Check every fact against its source, then renew `checked` and `check_due`.")
    for pattern, name in PARTS[meta["kind"]]:
        if not re.search(pattern, markdown, re.M):
            raise Refusal(page, f"a {meta['kind']} page needs {name}.", "Add it; README tells what each block is for.")
    headings = re.findall(r"^## (.+?)\s*(?:\{.*\})?$", markdown, re.M)
    if meta["kind"] == "condition" and headings != CONDITION_OUTLINE:
        fault = next((h for h in CONDITION_OUTLINE if h not in headings), None)
        raise Refusal(
            page,
            f"the heading “## {fault}” is missing." if fault else "its headings are not those of a condition page, in order.",
            f"Condition pages share one outline: {' · '.join(CONDITION_OUTLINE)}.",
        )


def check_titles(titles: dict[str, str]) -> None:
    """Raise `Refusal` when two pages of {page: title} share a title: people who listen tell pages apart by it."""
    seen: dict[str, str] = {}
    for page, title in titles.items():
        if title.lower() in seen:
            raise Refusal(page, f"its title “{title}” is also that of {seen[title.lower()]}.", "Give each page a title of its own.")
        seen[title.lower()] = page


def build_day() -> date:
    """Return the day of this build: `SOURCE_DATE_EPOCH` (seconds, see reproducible-builds.org) or today, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
