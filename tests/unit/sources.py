"""Sources of pages for these tests: whole pages of each kind, made of what their kind asks for; and what a made page cites."""

from copy import copy

import yaml

from guide.kinds import KINDS
from guide.lint.pages import CONDITION_OUTLINE
from guide.publish.pages import SITEMAP, Site, read_site
from guide.syntax import Page, read_page

HOME = "https://guide.example.org/back/"
CITED = "Text.[@small-trial-2024]"
#: What stands in a block of this name, and what stands after its bar.
BODIES = {
    "hero": "# Slipped disc",
    "call": "Not sure? Call.",
    "answers": "Text.",
    "in-short": f"    for: You.\n\n{CITED}",
    "do-now": "1. **Ask.** Why.",
    "next": "- [Home](index.md)",
}
ARGUMENTS = {"claim": "root-cause", "claim-page": "root-cause", "drawing-page": "discs", "outcome": "cells-worn-disc"}
PATHS = {
    "home": "index.md",
    "help": "get-help-now.md",
    "condition": "conditions/worn-disc.md",
    "claim": "claims/root-cause.md",
    "drawing": "drawings/discs.md",
}


def meta(**changes):
    """Return front matter that is whole, with some keys changed; `None` takes a key away."""
    whole = {
        "title": "Slipped disc",
        "description": "What a slipped disc is, and what studies found about cells for it.",
        "kind": "treatment",
        "checked": "2026-11-23",
        "check_due": "2027-05-23",
    }
    return {key: value for key, value in (whole | changes).items() if value is not None}


def body(kind, without=None):
    """Return a page with every part that its kind needs, but one."""
    parts = [part for part in KINDS[kind].holds if part != without]
    blocks = {part: block(*part.split(" | ")) for part in parts}
    title = [] if "hero" in blocks else ["# Slipped disc"]
    first = [blocks.pop(part) for part in parts[:1] if part != "next"]
    headings = [f"## {heading}" for heading in CONDITION_OUTLINE] if kind == "condition" else []
    return "\n\n".join([*title, *first, *headings, *blocks.values()]) + "\n"


def block(name, argument=None):
    argument = argument or ARGUMENTS.get(name)
    return f"/// {name}{f' | {argument}' if argument else ''}\n{BODIES.get(name, '')}\n///".replace("\n\n///", "\n///")


def file(front, markdown):
    """Return the content of a file with this front matter."""
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n{markdown}".encode()


def source(front, markdown, path=None) -> Page:
    """Return the page that stands in a file, at a path where its kind may stand."""
    return read_page(path or PATHS.get(front.get("kind"), "risks.md"), file(front, markdown))


def built(folder, pages) -> Site:
    """Write a built site of these pages, {path: HTML}, and read it."""
    for path, html in pages.items():
        (folder / path).mkdir(parents=True, exist_ok=True)
        (folder / path / "index.html").write_text(html, encoding="utf-8")
    (folder / "static").mkdir(exist_ok=True)
    entries = "".join(f"<url><loc>{HOME}{path}</loc></url>" for path in pages)
    (folder / "sitemap.xml").write_text(f'<urlset xmlns="{SITEMAP}">{entries}</urlset>', encoding="utf-8")
    return read_site(folder)


def cites(part):
    """Return the ids of the sources that a part of a made page names beside its texts, or has the numbers of, in reading order."""
    page = [part, *part.parents][-1]
    named = [page.find(id=link["href"][1:]) for link in part.select(".cites__names a, .numbers a")]
    return [(entry.a if entry.name == "li" else entry)["href"].partition("#")[2] for entry in named]


def said(part):
    """Return what a part of a made page says, without the names of its sources."""
    part = copy(part)
    for line in part.select(".cites, .numbers"):
        line.decompose()
    return " ".join(part.text.split())
