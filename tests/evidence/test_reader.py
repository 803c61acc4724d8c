"""The reader knows what a number counts, in which group, and after what time; and the lookup holds it against the notes."""

from dataclasses import replace

from tests.evidence.lookup import fits
from tests.evidence.notes import group_of_arm
from tests.evidence.reader import told
from tests.evidence.words import AGE, CONTROL, MONEY, MONTHS, PEOPLE, POINTS, SHARE, TREATED, YEAR
from tests.helpers.each import each


@each(
    ("text", "expected"),
    [
        ("In 63 people, 40 of 100 had it with marrow.", [(63, PEOPLE, None), (40, SHARE, TREATED)]),
        ("74% with donor cells, 69% with a pretend injection", [(74, SHARE, TREATED), (69, SHARE, CONTROL)]),
        ("With cells, it was 74 of 100. Without cells it was 69.", [(74, SHARE, TREATED), (69, SHARE, CONTROL)]),
        ("| 44 of 100 with cells | 56 with salt water |", [(44, SHARE, TREATED), (56, SHARE, CONTROL)]),
        ("40 and 44 of 100 with marrow", [(40, SHARE, TREATED), (44, SHARE, TREATED)]),
        ("44 of 100 with cells, 56 with saline. By 3 months it was 40 and 33.", [(40, SHARE, TREATED), (33, SHARE, CONTROL)]),
        ("Of 100 such people, 37 had worn discs at age 20.", [(37, SHARE, None), (20, AGE, None)]),
        ("The score fell from 79 to 33 of 100.", [(79, POINTS, None), (33, POINTS, None)]),
        ("after 1, 3 and 6 months, or 2 years", [(1, MONTHS, None), (3, MONTHS, None), (6, MONTHS, None), (24, MONTHS, None)]),
        ("In June 2021 it cost $5,000.", [(2021.06, YEAR, None), (5000, MONEY, None)]),
        ("16 in 19,259 tests in phase 3 (p=0.04)", [(16, "procedures", None), (19259, "procedures", None)]),
    ],
)
def test_numbers_are_read_as_people_read_them(text, expected):
    """A number takes its unit from the words beside it or before it, and its group from its own clause or its place."""
    shown = [(mention.value, mention.units, mention.group) for mention in told(text)][-len(expected) :]

    assert [(value, group) for value, _, group in expected] == [(value, group) for value, _, group in shown]
    assert all(unit in units for (_, unit, _), (_, units, _) in zip(expected, shown, strict=True)), shown


@each(
    ("arm", "group"),
    [("bone marrow concentrate", TREATED), ("sham", CONTROL), ("cells vs sham", None), ("no surgery", CONTROL), ("cells + gel", TREATED)],
)
def test_arm_names_its_group(arm, group):
    """An arm of one group gives its numbers that group; two arms together give none."""
    assert group == group_of_arm(arm)


def test_number_is_held_only_by_its_like():
    """The same value of another group, of another thing or after another time is another number."""
    (noted,) = told("40% with cells at 3 months")[:1]

    assert fits(noted, noted)
    for other in ({"value": 41.0}, {"group": CONTROL}, {"units": frozenset({PEOPLE})}, {"months": frozenset({6.0})}):
        assert not fits(replace(noted, **other), noted), other


def test_share_may_be_told_as_a_whole_number():
    """38.5 of 100 is told as 39, and as nothing else; a count is never rounded."""
    noted, people = told("38.5% with cells")[0], told("38.5 people")[0]

    assert [39] == [value for value in range(36, 42) if fits(replace(noted, value=float(value)), noted)]
    assert not fits(replace(people, value=39.0), people)
