"""Figures in prose: `[of 100](figure:STUDY/RESULT/cells)` prints “74 of 100” from the record, so that a number has one home.

The words in brackets choose the form: `of 100`, `of 100 people`, `number` (74) or `people` (how many it is of). After the second slash
stands the group, `cells` or `control`; a figure of one group alone has none, so that the two groups cannot be swapped by a slip.

`[number](count:sources)` counts records: all of a kind, those of one file (`count:sources/trials`), or sources by how far they were read
(`count:sources/abstract`).
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args

from guide.content.models import Group, Model, Result
from guide.content.proportions import Proportion
from guide.errors import Refusal, did_you_mean

if TYPE_CHECKING:
    from guide.content.library import Library

REFERENCE = re.compile(r"\[([^\[\]]*)\]\((figure|count):([^)\s]*)\)")
FORMS: dict[str, Callable[[Proportion], str]] = {
    "of 100": lambda share: f"{round(share.of_100)} of 100",
    "of 100 people": lambda share: f"{round(share.of_100)} of 100 people",
    "number": lambda share: f"{round(share.of_100)}",
    "people": lambda share: f"{share.people:,}" if share.people else "",
}


def print_text(text: str, library: "Library", where: str, lines: bool = False) -> str:
    """Return `text` with the figure in place of each reference, and as many lines as before.

    Raises `Refusal` at `where`, with the line of the text if `lines` are wanted, for one that leads nowhere.
    """
    printers = {"figure": _print_figure, "count": _print_count}

    def print_one(found: re.Match[str]) -> str:
        place = f"{where}, line {text.count(chr(10), 0, found.start()) + 1}" if lines else where
        printed = printers[found[2]](" ".join(found[1].split()), found[3], library, place)
        breaks = found[1].count("\n")
        return "\n".join(printed.rsplit(" ", breaks)) if breaks else printed

    return REFERENCE.sub(print_one, text)


def print_figures(record: Any, library: "Library", where: str) -> Any:
    """Return a record, or a part of one, with the figure in place of each reference in its texts."""
    if isinstance(record, str):
        return print_text(record, library, where) if "](" in record else record
    if isinstance(record, list):
        return [print_figures(part, library, where) for part in record]
    if isinstance(record, dict):
        return {key: print_figures(part, library, where) for key, part in record.items()}
    if isinstance(record, Model):
        changed = {name: new for name, old in record if (new := print_figures(old, library, where)) is not old and new != old}
        return record.model_copy(update=changed) if changed else record
    return record


def _print_figure(form: str, address: str, library: "Library", where: str) -> str:
    shown = f"“[{form}](figure:{address})”"
    if form not in FORMS:
        raise Refusal(where, f"{shown} does not say how to print the figure.", did_you_mean(form, FORMS))
    figure_address, _, group = address.rpartition("/") if address.count("/") == 2 else (address, "", "")
    _, figure = library.find_figure(figure_address, where)
    if isinstance(figure, Result):
        known = next((known for known in get_args(Group) if known == group), None)
        if not known:
            raise Refusal(where, f"{shown} names no group of the result.", "End the address with “/cells” or “/control”.")
        share = figure.proportion(known)
    elif group:
        raise Refusal(where, f"{shown} names a group, but the figure has one group only.", "Take the last part of the address out.")
    else:
        share = figure.proportion()
    printed = FORMS[form](share)
    if not printed:
        raise Refusal(where, f"{shown} prints nothing: the number of people was not read.", "Say so in words.")
    return printed


def _print_count(form: str, address: str, library: "Library", where: str) -> str:
    shown = f"“[{form}](count:{address})”"
    kind, _, part = address.partition("/")
    records = getattr(library, kind.replace("-", "_"), None)
    if form != "number" or not isinstance(records, dict):
        raise Refusal(where, f"{shown} counts nothing.", "Write “[number](count:sources)”, or another kind of records in data/.")
    number = sum(1 for record in records.values() if not part or part in (record.file, getattr(record, "read", None)))
    if not number:
        parts = {record.file for record in records.values()} | {getattr(record, "read", record.file) for record in records.values()}
        raise Refusal(where, f"{shown} counts nothing.", did_you_mean(part, parts))
    return f"{number:,}"
