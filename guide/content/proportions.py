"""Proportions: of 100 people, how many. With the people behind them and the range in which the true share may lie."""

from dataclasses import dataclass
from statistics import NormalDist

#: Standard deviations to each side that hold 95 of 100 values.
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Proportion:
    """Of 100 people, how many (0 to 100); of how many people it is; its 95% range, and whether we worked that out."""

    of_100: float
    people: int | None
    interval: tuple[float, float] | None = None
    computed: bool = False


def wilson(count: int, people: int) -> tuple[float, float]:
    """Return the 95% range of `count` of `people`, of 100, by Wilson's score method (1927): true also for few people."""
    share, spread = count / people, Z * Z / people
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * (share * (1 - share) / people + spread / (4 * people)) ** 0.5
    return 100 * (middle - half), 100 * (middle + half)


def make_proportion(of_100: float, people: int | None, interval: list[float] | None, count: int | None) -> Proportion:
    """Return a proportion whose figures agree. A range that was read stands; else `count` of `people` gives one; else there is none.

    Raises `ValueError` with two sentences, what is wrong and how to mend it, when they disagree.
    """
    if count is not None:
        if people is None or count > people:
            raise ValueError(f"it counts {count} of {people or 'unknown'} people.", "Give the number of people behind the count.")
        if abs(100 * count / people - of_100) > 0.5:
            raise ValueError(f"{count} of {people} people is not {of_100:g} of 100.", "Look both up in the source.")
    if interval is not None:
        low, high = interval
        if not low <= of_100 <= high:
            raise ValueError(f"its range, {low:g} to {high:g}, does not hold its value, {of_100:g}.", "Look both up in the source.")
        return Proportion(of_100, people, (low, high))
    if count is not None and people is not None:
        return Proportion(of_100, people, wilson(count, people), computed=True)
    return Proportion(of_100, people)
