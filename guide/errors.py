"""Refusal: the one way this project stops a build."""

from collections.abc import Iterable
from contextvars import ContextVar
from difflib import get_close_matches

from mkdocs.exceptions import BuildError

#: The page being built, as authors know it (`conditions/index.md`). Markdown extensions are not told, the hooks are.
current_page: ContextVar[str] = ContextVar("current_page", default="this page, below its front matter")
#: The line of the block that is being made, counted from 1, or 0.
current_line: ContextVar[int] = ContextVar("current_line", default=0)


class Refusal(BuildError):
    """A build must not go out. The message is one plain sentence or two: which file, what is wrong, how to mend it.

    MkDocs prints a `BuildError` without a traceback, so that an author sees our words only.
    """

    def __init__(self, where: str, fault: str, mend: str) -> None:
        super().__init__(f"{where}: {fault} {mend}")


def current_place() -> str:
    """Return the page being built, and the line of the block being made."""
    line = current_line.get()
    return current_page.get() + (f", line {line}" if line else "")


def refuse_page(fault: str, mend: str) -> Refusal:
    """Return a refusal that names the current place."""
    return Refusal(current_place(), fault, mend)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a mending sentence for a misspelt `word`: the nearest known one, or the way to see them all."""
    known = sorted(known)
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    if known and len(known) <= 40:
        return f"Use one of: {', '.join(known)}."
    return "Look up the right word in data/." if known else "There is none yet."
