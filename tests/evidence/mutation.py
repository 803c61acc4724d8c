"""How good the net is: `python -m tests.evidence.mutation` moves numbers, swaps groups, and tells how many of the slips are not caught.

Every number that the notes hold is moved by 1 to 5, up and down. Where a text tells of both groups, the numbers of the two are swapped;
which number is whose is taken from the notes, not from the reading of the text.
"""

from collections import Counter
from dataclasses import replace
from itertools import combinations

from tests.evidence.lookup import holders, strange
from tests.evidence.reader import Mention, value_of
from tests.evidence.texts import Told, texts
from tests.evidence.words import CONTROL, PEOPLE, POINTS, SHARE, TREATED

MOVES = (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)


def main() -> tuple[float, int]:
    """Print the figures, and each swap that passes; return the share of moved numbers that pass, and the number of swaps that do."""
    moved, passed, swaps, silent = Counter(), Counter(), 0, []
    for told in texts():
        right = [mention for mention in told.mentions if holders(mention, told.ids)]
        for mention in right:
            for new in filter(None, (move(told, mention, by) for by in MOVES)):
                moved[kind(told)] += 1
                passed[kind(told)] += not caught(told, new)
        for one, other in combinations(right, 2):
            if are_of_two_groups(one, other, told.ids):
                swaps += 1
                if not caught(told, swap(told, one, other)):
                    silent.append(f"{told.place}: {words(told, one)} and {words(told, other)}: …{told.text[:160]}")
    for name in moved:
        print(f"{name}: {passed[name]} of {moved[name]} moved numbers pass, {100 * passed[name] / moved[name]:.1f} of 100")
    print(f"all: {sum(passed.values())} of {moved.total()} moved numbers pass, {100 * passed.total() / moved.total():.1f} of 100")
    print(f"swapped groups: {len(silent)} of {swaps} pass")
    print(*silent, sep="\n")
    return passed.total() / moved.total(), len(silent)


def kind(told: Told) -> str:
    """Return where a text stands: pages, claims, questions, …"""
    return "pages" if told.place.startswith("docs/") else told.place.split("/")[1].partition(".")[0]


def move(told: Told, mention: Mention, by: int) -> Told | None:
    """Return a text in which one number is another; nothing where it would be less than nothing."""
    if mention in told.bare:
        new = replace(mention, value=mention.value + by)
        return replace(told, bare=tuple(new if one is mention else one for one in told.bare)) if new.value >= 0 else None
    start, end = mention.span
    value = value_of(told.text[start:end]) + by
    return replace(told, text=f"{told.text[:start]}{value:,.6g}{told.text[end:]}") if value >= 0 else None


def swap(told: Told, one: Mention, other: Mention) -> Told:
    """Return a text in which two numbers have changed places."""
    if one in told.bare:
        values = {id(one): other.value, id(other): one.value}
        return replace(told, bare=tuple(replace(mention, value=values.get(id(mention), mention.value)) for mention in told.bare))
    (start, end), (next_start, next_end) = one.span, other.span
    text = told.text
    return replace(told, text=text[:start] + text[next_start:next_end] + text[end:next_start] + text[start:end] + text[next_end:])


def caught(told: Told, new: Told) -> bool:
    """Say whether more numbers are refused in the new text than in the old."""
    return len(strange(new)) > len(strange(told))


def are_of_two_groups(one: Mention, other: Mention, ids) -> bool:
    """Say whether the notes hold one number of those who were treated alone, and the other of the others alone, counted alike."""
    if one.value == other.value or not one.units & other.units & {SHARE, POINTS, PEOPLE}:
        return False
    groups = [{noted.group for noted in holders(replace(mention, group=None), ids)} for mention in (one, other)]
    return groups in ([{TREATED}, {CONTROL}], [{CONTROL}, {TREATED}])


def words(told: Told, mention: Mention) -> str:
    return told.text[slice(*mention.span)] or f"{mention.value:g}"


if __name__ == "__main__":
    main()
