"""Proportions: a number of 100 people never stands without its people, and its range holds it."""

import pytest

from guide.content.proportions import make_proportion, wilson
from tests.helpers.each import each


@each(("count", "people", "low", "high"), [(20, 45, 31, 59), (10, 18, 34, 75), (6, 18, 16, 56), (0, 10, 0, 28), (10, 10, 72, 100)])
def test_range_is_wilsons(count, people, low, high):
    """The first three are ranges as a trial printed them; the last two show that none or all of few people is not certainty."""
    assert (low, high) == tuple(round(end) for end in wilson(count, people))


def test_range_that_was_read_stands():
    """What a source prints stands; a range that we worked out says so; nothing is worked out from a rounded share."""
    share = make_proportion(44, 45, [31, 59], 20)

    assert ((31, 59), False) == (share.interval, share.computed)
    assert make_proportion(44, 45, None, 20).computed
    assert make_proportion(69, 56, None, None).interval is None


@each(
    ("of_100", "people", "interval", "count", "fault"),
    [
        (60, 45, [31, 59], None, "its range, 31 to 59, does not hold its value, 60."),
        (30, 45, [31, 59], None, "its range, 31 to 59, does not hold its value, 30."),
        (44, 45, None, 25, "25 of 45 people is not 44 of 100."),
        (44, 18, None, 20, "it counts 20 of 18 people."),
        (44, None, None, 20, "it counts 20 of unknown people."),
    ],
)
def test_figures_that_disagree_are_refused(of_100, people, interval, count, fault):
    """The sentence names the figure and what disagrees."""
    with pytest.raises(ValueError) as caught:
        make_proportion(of_100, people, interval, count)

    assert (fault, True) == (caught.value.args[0], caught.value.args[1].endswith("."))
