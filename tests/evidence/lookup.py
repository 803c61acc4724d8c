"""Looks a number up in the notes: the same value, of the same thing, in the same group, after the same time."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from tests.evidence.notes import notes
from tests.evidence.reader import Mention
from tests.evidence.texts import Told
from tests.evidence.words import BARE, EVENTS, MONTHS, PEOPLE, POINTS, RATIO, SHARE, TIMES, YEAR

#: A harm may be told as an event, or as the person who had it.
HARMED = {PEOPLE, EVENTS}
#: What is counted at one time, and may be another number at the next.
MEASURED = {SHARE, POINTS, PEOPLE, EVENTS, BARE}


def strange(told: Told) -> list[Mention]:
    """Return the numbers of a text that the notes on its sources do not hold; an outcome is held against the same outcome of the note."""
    noted = [*of_sources(told.ids)] if told.outcome is None else _outcome(told.ids[0], told.outcome)
    return [one for one in told.mentions if not any(fits(one, mention) for mention in noted)]


def message(told: Told, mention: Mention) -> str:
    """Return where a number stands, what it is taken for, and what the notes on its sources have instead."""
    number = told.text[slice(*mention.span)] or f"{mention.value:g}"
    units = " or ".join(sorted(mention.units))
    near = sorted((one for one in of_sources(told.ids) if one.units & mention.units), key=lambda one: abs(one.value - mention.value))
    others = ", ".join(dict.fromkeys(f"{one.value:g}{_group(one)}" for one in near[:6])) or "none"
    places = ", ".join(f"{id} ({', '.join(notes()[id].places)})" if id in notes() else id for id in dict.fromkeys(told.ids)) or "no source"
    places = places if told.outcome is None else f"outcome {told.outcome + 1} of {places}"
    start, end = mention.span
    around = " ".join(told.text[max(0, start - 70) : end + 40].split())
    return f"{told.place}: {number} [{units}{_group(mention)}] is not in {places}. Nearest there: {others}. Text: …{around}…"


def _group(mention: Mention) -> str:
    return f", {mention.group}" if mention.group else ""


def _outcome(id: str, number: int) -> list[Mention]:
    outcomes = notes()[id].outcomes if id in notes() else []
    return outcomes[number] if number < len(outcomes) else []


def holders(told: Mention, ids) -> list[Mention]:
    """Return the numbers of the notes that carry what a text tells."""
    return [noted for noted in of_sources(ids) if fits(told, noted)]


def of_sources(ids) -> Iterator[Mention]:
    """Yield every number of the notes on some sources."""
    for id in dict.fromkeys(ids):
        yield from notes()[id].mentions if id in notes() else ()


def fits(told: Mention, noted: Mention) -> bool:
    """Say whether a number of the notes carries one that is told."""
    if told.group and noted.group and told.group != noted.group and not told.units & TIMES:
        return False
    if told.whole and noted.part and PEOPLE in told.units:  # all people of a study are not those of one group
        return False
    if not _count_the_same(told, noted):
        return False
    if told.units & TIMES:
        if told.lasting and not noted.lasting and MONTHS in told.units:
            return False
    elif (noted.in_range and not told.in_range) or (
        told.units & MEASURED and told.months and noted.months and not told.months & noted.months
    ):
        return False
    return _same_value(told, noted.value)


def _count_the_same(told: Mention, noted: Mention) -> bool:
    if told.units & noted.units or (told.units & HARMED and noted.units & HARMED):
        return True
    if RATIO in noted.units:
        return bool(told.units & {BARE, POINTS})
    if BARE in noted.units:
        return not (noted.word or told.units & TIMES or (SHARE in told.units and POINTS not in told.units))
    return BARE in told.units and not noted.units & TIMES


def _same_value(told: Mention, noted: float) -> bool:
    """A share, a score or a time may be told with fewer places; a month may be left out of a date."""
    if told.value == noted:
        return True
    if YEAR in told.units:
        return told.value == int(told.value) == int(noted)
    if noted.is_integer() or not told.units & {SHARE, POINTS, BARE, MONTHS}:
        return False
    places = Decimal(str(told.value)).normalize() if not told.value.is_integer() else Decimal(1)
    return told.value == _rounded(noted, places) or (MONTHS in told.units and told.value == 12 * _rounded(noted / 12))


def _rounded(value: float, places: Decimal = Decimal(1)) -> float:
    return float(Decimal(str(value)).quantize(places, ROUND_HALF_UP))
