"""What a page must hold: its front matter, the parts that its kind asks for, and what records say of it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from guide.content.library import Library
from guide.content.loading import FIRST_LANGUAGE, check, check_text, read_yaml, texts
from guide.content.models import FrontMatter
from guide.drawings import DRAWINGS, find_drawing
from guide.errors import Refusal
from guide.kinds import CITING, FIRST, INSTEAD, KINDS, LAST, OWN
from guide.syntax import Block, Page, Text
from guide.text import cited, uncited

#: Blocks that need a style and script of their own, and which: what few pages need, the others do not carry.
NEEDS_ASSETS = {
    "claims": ["claims"],
    "claim-check": ["claims"],
    "search": ["search"],
    "chart": ["chart", "evidence"],
    "studies": ["evidence"],
}
#: Blocks that belong on one page, and those without which that page is nothing.
ONE_PAGE = {"answers": "index.md", "data-files": "data.md", "hero": "index.md", "readability": "about.md"}
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
#: Blocks that are nothing without a text.
FILLED = ("answer", "answers", "call", "hero", "details", "do-now", "in-short", "next", "sheet")

#: The one outline of the five condition pages, so that readers learn it once.
CONDITION_OUTLINE = [
    "What it is",
    "What happens without cells",
    "What the treatment is",
    "What studies found",
    "How sure are we?",
    "What can go wrong",
    "What else can help",
    "What it means for your life",
]


def check_page(page: Page, library: Library, today: date) -> None:
    """Raise `Refusal` when the front matter is not whole or true, a part is missing or out of place, or a record says otherwise."""
    check_front_matter(page, today)
    check_headings(page, library.language == FIRST_LANGUAGE)
    check_kind(page)
    check_places(page)
    check_sources(page)
    check_blocks(page)
    check_record_page(page)
    check_condition(page, library)
    check_drawings(page, library)


def check_front_matter(page: Page, today: date) -> None:
    """Raise `Refusal` when a key is missing, unknown, given twice or faulty, or a day cannot be true."""
    read_yaml(page.path, page.head.encode())
    meta = page.meta
    check(meta, FrontMatter, page.path)
    for words in texts(meta):
        check_text(words, page.path)
    checked, due = date.fromisoformat(meta["checked"]), date.fromisoformat(meta["check_due"])
    latest = max(today, datetime.now(UTC).date()) + timedelta(1)  # a day: clocks east of ours
    if due <= checked:
        raise Refusal(page.path, f"the next check ({due}) is not after the last one.", "Give `check_due` a later date.")
    if checked > latest:
        raise Refusal(page.path, f"it was checked on a day to come ({checked}).", "Give `checked` the day of the check.")
    if due > checked + timedelta(366):
        raise Refusal(page.path, f"the next check ({due}) is more than a year away.", "Give `check_due` an earlier date.")
    if (reviewer := meta.get("reviewer")) and date.fromisoformat(reviewer["date"]) > latest:
        raise Refusal(page.path, f"it was reviewed on a day to come ({reviewer['date']}).", "Give `reviewer.date` the day of the review.")


def check_headings(page: Page, first: bool = True) -> None:
    """Raise `Refusal` when a page has not one title that stands first, skips a level, says a heading twice, or leaves its outline."""
    levels = [heading.level for heading in page.headings]
    if levels[:1] != [1] or levels.count(1) != 1:
        raise Refusal(page.path, "it needs one title, before all other headings.", "Begin with one line “# …”; others begin with “##”.")
    seen: set[str] = set()
    for before, heading in pairwise(page.headings):
        words = heading.words.casefold()
        if heading.level > before.level + 1:
            fault = f"a heading “{'#' * heading.level}” follows a heading “{'#' * before.level}”."
            raise page.refusal(heading.line, fault, f"Write “{'#' * (before.level + 1)}”: no level may be skipped.")
        if words in seen:
            raise page.refusal(heading.line, f"the heading “{heading.words}” stands twice.", "Call one of the two something else.")
        seen.add(words)
    outline = [heading.words for heading in page.headings if heading.level == 2]
    if first and page.meta["kind"] == "condition" and outline != CONDITION_OUTLINE:
        missing = next((f"the heading “## {words}” is missing." for words in CONDITION_OUTLINE if words not in outline), None)
        fault = missing or "its headings are not those of a condition page, in order."
        raise Refusal(page.path, fault, f"Condition pages share one outline: {' · '.join(CONDITION_OUTLINE)}.")


def check_kind(page: Page) -> None:
    """Raise `Refusal` when the kind of a page is not that of its path, or the page lacks a block that its kind asks for."""
    name = page.meta["kind"]
    for other, kind in KINDS.items():
        if kind.page and (kind.page == page.path) != (other == name):
            raise Refusal(page.path, f"its kind is “{name}”.", f"Write “kind: {other}” in {kind.page} and in no other page.")
    for part in KINDS[name].holds:
        block, _, level = part.partition(" | ")
        if not any(not level or (argument or "now") in (level, INSTEAD.get(part)) for argument in page.arguments(block)):
            raise Refusal(page.path, f"a {name} page needs the block “/// {part}”.", "Add it; AUTHORING tells what each block is for.")


def check_places(page: Page) -> None:
    """Raise `Refusal` when a block is empty, has no source where it needs one, or stands at another place or on another kind of page."""
    name, things = page.meta["kind"], list[Block | Text]([*page.blocks, *page.texts])
    for block in page.blocks:
        inside = [text.words for text in page.texts if block.line < text.line < block.end]
        kinds = [other for other, kind in KINDS.items() if block.name in kind.holds]
        blocks = [other for other in page.blocks if other.outer is block]
        if block.name in FILLED and not inside and not blocks:
            raise page.refusal(block.line, f"{block.called} is empty.", "Write its text, or remove it.")
        if block.name in OWN and name not in kinds:
            raise page.refusal(block.line, f"{block.called} does not stand on a {name} page.", f"It needs the kind {' or '.join(kinds)}.")
        if block.name in CITING and not KINDS[name].cites:
            raise page.refusal(block.line, f"{block.called} does not stand on a {name} page.", "Give the page the kind of those like it.")
        if block.name == "in-short" and KINDS[name].cites and not any(map(cited, inside)):
            raise page.refusal(block.line, f"{block.called} has no source.", "Cite one as “[@id]”.")
        if block.name == "in-short" and "do-now" in KINDS[name].holds and "for:" not in block.options:
            raise page.refusal(block.line, f"{block.called} does not say whom the page is for.", "Add “for:” under it, indented by 4.")
        if block.name in FIRST and any(page.headings[0].line < thing.line < block.line for thing in things):
            raise page.refusal(block.line, f"{block.called} does not stand right under the title.", "Move it there.")
        if block.name == LAST and name != "home" and any(thing.line > block.end for thing in things):
            raise page.refusal(block.line, f"{block.called} does not stand last.", "Move it to the end of the page.")
        if block.name == "answer" and not (block.outer and block.outer.name == "answers"):
            raise page.refusal(block.line, f"{block.called} stands alone.", "Put it between “//// answers” and “////”.")


def check_sources(page: Page) -> None:
    """Raise `Refusal` for a number that no source stands behind, in a paragraph, item or row of a page that cites."""
    for text in page.texts if KINDS[page.meta["kind"]].cites else ():
        if not text.level and (found := uncited(text.words)):
            raise page.refusal(text.line, f"“{found}” has a number and no source after it.", "Cite one as “[@id]”.")


def check_blocks(page: Page) -> None:
    """Raise `Refusal` when a block stands on a page where it cannot work, or a page lacks the block that makes it."""
    names, given = {block.name for block in page.blocks}, page.meta.get("assets")
    needed = {name: assets for name, assets in NEEDS_ASSETS.items() if name in names}
    for name, assets in needed.items():
        if given not in assets:
            raise Refusal(page.path, f"“/// {name}” needs its own style and script.", f"Add `assets: {assets[0]}` to the front matter.")
    if given and not needed:
        raise Refusal(page.path, f"no block of it needs `assets: {given}`.", "Take that line out: readers would wait for nothing.")
    for name, home in [*ONE_PAGE.items(), *OWN_PAGE.items(), *(("sources", f"sources/{topic}.md") for topic in page.arguments("sources"))]:
        if name in names and page.path != home:
            raise Refusal(page.path, f"“/// {name}” belongs on the page {home}.", "Link to that page instead.")
        if name in OWN_PAGE and name not in names and page.path == home:
            raise Refusal(page.path, f"it lacks the block “/// {name}”.", "Add it: readers are led here for it.")


def check_record_page(page: Page) -> None:
    """Raise `Refusal` when the page of a claim or drawing shows another one, or any other page shows such a page."""
    for kind, (folder, lists, _) in RECORD_PAGES.items():
        shown = page.arguments(f"{kind}-page")
        expected = [page.path.removeprefix(folder).removesuffix(".md")] if page.path.startswith(folder) and page.path not in lists else []
        if shown != expected:
            mend = f"Write “/// {kind}-page | {expected[0]}” once." if expected else f"Show it with “/// {kind} | …” here."
            raise Refusal(page.path, f"it shows the page of {', '.join(shown) or f'no {kind}'}.", mend)
        if expected and page.headings[0].words != page.meta["title"]:
            fault = f"its heading “{page.headings[0].words}” is not its title “{page.meta['title']}”."
            raise Refusal(page.path, fault, "Write the same in both places.")


def check_condition(page: Page, library: Library) -> None:
    """Raise `Refusal` when a page of a condition is of another kind, or does not show the outcome that counts most for it."""
    conditions = [condition for condition in library.conditions.values() if condition.page == page.path]
    if bool(conditions) != (page.meta["kind"] == "condition"):
        mend = "Write “kind: condition” in each page that data/conditions.yml names, and in no other."
        raise Refusal(page.path, f"its kind is “{page.meta['kind']}”.", mend)
    for condition in conditions:
        if condition.outcome not in page.arguments("outcome"):
            mend = f"Write “/// outcome | {condition.outcome}” under “How sure are we?”."
            raise Refusal(page.path, f"it does not show its outcome “{condition.outcome}”.", mend)


def check_drawings(page: Page, library: Library) -> None:
    """Raise `Refusal` when `page` does not show a drawing whose record sends readers to it, or is the drawing's own and calls it else."""
    shown = page.arguments("drawing")
    for id, drawing in library.drawings.items():
        if drawing.page.partition("#")[0] == page.path and id not in shown:
            fault = f"it does not show the drawing “{id}”, but data/drawings.yml says so."
            raise Refusal(page.path, fault, f"Write “/// drawing | {id}”, or mend `page` there.")
        if page.path == f"drawings/{id}.md":
            titles = {page.path: page.meta["title"]}
            if (DRAWINGS / library.language / f"{id}.svg").is_file():
                titles[f"drawings/{library.language}/{id}.svg"] = find_drawing(id, library.language).title
            for where, title in titles.items():
                if title != drawing.name:
                    fault = f"its title is “{title}”, but data/drawings.yml calls the drawing “{drawing.name}”."
                    raise Refusal(where, fault, "Write the same in both places.")


def overdue(pages: Iterable[Page], today: date) -> list[str]:
    """Return a sentence for each page whose check was due before `today`. Such a page says so to readers, and goes out."""
    mend = "Check every fact against its source, then renew `checked` and `check_due`."
    days = ((page.path, date.fromisoformat(page.meta["check_due"])) for page in pages)
    return [f"{path}: its check was due on {due}. {mend}" for path, due in days if due < today]
