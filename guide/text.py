"""The forms of a text, on a page or in a record: citations, links, glossary words, emphasis, code. What is none of them is a fault.

So no check has to know what else Markdown, HTML or other tools would make of a text, and nothing is printed as it stands.
"""

import re
import unicodedata
from functools import partial

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
#: Where a link may lead: a page of the guide, a place on one, a source that we cite, a glossary word, a figure; whom to call is a record.
TARGET = (
    rf"(?:\.\./)*/?(?:{ID}/)*{ID}\.md(?:#{ID})?|#{ID}|https://[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s()\[\]]*)?"
    rf"|term:{ID}|figure:[a-z0-9/-]+|count:[a-z0-9/-]+"
)
CODE = re.compile(r"`[^`\n]+`")
CITATION = re.compile(rf"(?<!\s)\s*\[(@{ID}(?:;\s*@{ID})*)\]")
LINK = re.compile(rf"(?<!!)\[(?=[^\[\]]*[^\W\d_])([^\[\]]+)\]\(({TARGET})\)")
EMPHASIS = re.compile(r"(?<!\*)(\*\*?)(?=[^\s*])([^*]+)(?<=\S)\1(?!\*)")
#: The forms within a text, and what readers see of each in our own words.
FORMS = ((CODE, ""), (LINK, r"\1"), (CITATION, ""), (EMPHASIS, r"\2"))
#: What is left of a text without these forms and cannot go out: pattern, what is wrong with it, how to mend it.
FAULTS = (
    (
        re.compile(r"\[[^\[\]]*\]\(.{0,40}"),
        "would be printed as it stands.",
        "A link has words, and leads to a page (“risks.md#pain”), a source (“https:”) or a glossary word (“term:”).",
    ),
    (
        re.compile(r"(?:[*_`\[\]{}\\|~^]|<(?![\s\d=])|&(?=[#\w]+;)|(?<!\w)@|//|--|==|##|\bwww\.|(?<=\s)[\w./-]+\.md\b).{0,40}"),
        "would be printed as it stands.",
        "A text holds [@id], [words](page.md), [word](term:id), **bold**, *italic* and `code`, and nothing else of Markdown or HTML.",
    ),
    (
        re.compile(r"[\d.,]* ?[%‰](?! (?:CI|confidence interval))"),  # the name of a range is no share
        "does not say of how many people.",
        "Write “74 of 100 people”, and how many people took part.",
    ),
)
#: A number, or a share in words. It rests on a source wherever it is said, unless it tells a time, a day, an age or the ends of a scale.
COUNTED = re.compile(r"of 100\]|\d|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:of|in) \w+ (?:people|patients)", re.I)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NOT_COUNTED = re.compile(
    rf"(?:\d+ )?(?:{_MONTHS}) \d{{4}}|\b(?:19|20)\d\d\b|\d+(?: to \d+)? (?:days?|weeks?|months?|years?)\b"
    r"|\b(?:under|over) \d\d(?= ?[,.?:;)])|\b0 to \d+\b"
)
#: Signs that Unicode takes apart into others, or that nobody sees, and that everybody understands.
SIGNS = frozenset("\n…½¼¾²³")


def after_sources(text: str) -> str:
    """Return what stands after the last citation of a text, or all of it, without the words of links to pages."""
    *_, end = (0, *(found.end() for found in CITATION.finditer(text)))
    return LINK.sub(lambda link: link[0] if link[2].startswith(("term:", "figure:")) else "", text[end:])


def uncited(text: str) -> str:
    """Return the words around a number behind the last citation of a text that needs a source, or nothing."""
    rest = NOT_COUNTED.sub(lambda free: " " * len(free[0]), after_sources(text))
    found = COUNTED.search(rest)
    return " ".join(after_sources(text)[max(0, found.start() - 20) : found.end() + 20].split()) if found else ""


def cited(text: str) -> list[str]:
    """Return the ids of the citations in a text, in their order."""
    return [id.strip().removeprefix("@") for group in CITATION.findall(text) for id in group.split(";")]


def plain(text: str) -> str:
    """Return what readers see of a text in our own words: links and emphasis without their marks, no citations, no code; lines stay."""
    for form, words in FORMS:
        text = form.sub(partial(_put, words), text)
    return text


def _put(words: str, found: re.Match[str]) -> str:
    return found.expand(words) or "\n" * found[0].count("\n")


def capital(text: str) -> str:
    """Return a text with a capital letter."""
    return text[:1].upper() + text[1:]


def find_fault(text: str) -> tuple[int, str, str] | None:
    """Return what in a text would not reach readers as it is meant, as (lines above it, what is wrong, how to mend it); else nothing."""
    for place, sign in enumerate(text if _has_strange_sign(text) else ""):
        if sign not in SIGNS and (
            not sign.isprintable() or unicodedata.normalize("NFKC", sign) != sign or sign == "\N{REPLACEMENT CHARACTER}"
        ):
            name, before = unicodedata.name(sign, f"U+{ord(sign):04X}"), text[max(0, place - 20) : place].rpartition("\n")[2]
            return text.count("\n", 0, place), f"after “{before}” stands a sign that is not what it seems ({name}).", "Type it anew."
    words = plain(text)
    for form, fault, mend in FAULTS:
        if found := form.search(words):
            return words.count("\n", 0, found.start()), f"“{found[0].strip()}” {fault}", mend
    return None


def _has_strange_sign(text: str) -> bool:
    """Say quickly of a whole text whether one of its signs may not be what it seems."""
    rest = text.translate(dict.fromkeys(map(ord, SIGNS)))
    return not (rest.isprintable() and unicodedata.is_normalized("NFKC", rest)) or "\N{REPLACEMENT CHARACTER}" in rest
