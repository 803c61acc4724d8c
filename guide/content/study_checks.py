"""What a study must tell of itself so that nobody is misled: its design, its people, its groups, its figures."""

from typing import get_args

from guide.content.models import Group, Result, SingleArm, Study
from guide.errors import Refusal


def check_study(study: Study) -> None:
    """Raise `Refusal` when the design, people and figures of a study do not agree."""
    where = study.where
    _check_design(study, where)
    _check_people(study, where)
    seen: set[str] = set()
    for figure in [*(study.results or ()), *(study.single_arms or ())]:
        place = f"{where}, {figure.id}"
        if figure.id in seen:
            raise Refusal(place, "this id stands twice.", "Give one of the two figures another id.")
        seen.add(figure.id)
        _check_figure(figure, place)


def _check_design(study: Study, where: str) -> None:
    compared, groups = study.design in ("randomised", "compared"), [study.people.cells, study.people.control]
    if study.results and not compared:
        fault = f"a study of the kind “{study.design}” has no groups to give `results` for."
        raise Refusal(where, fault, "Give `single_arms`, or mend `design`.")
    if compared and 0 in groups:
        raise Refusal(where, f"a study of the kind “{study.design}” has a group of nobody.", "Mend `people` or `design`.")
    if study.design == "no-comparison" and study.people.control:
        raise Refusal(where, "a study with nobody to compare with has people in `control`.", "Mend `people` or `design`.")
    if study.blinded and study.design in ("no-comparison", "review"):
        raise Refusal(where, f"a study of the kind “{study.design}” cannot be blinded.", "Take `blinded` out, or mend `design`.")
    p_values = [result.p for result in study.results or ()]
    if study.better_than_control == "reported" and p_values and all(p and float(p.lstrip("<")) >= 0.05 for p in p_values):
        fault = "no result of it is clear (p is 0.05 or more), but `better_than_control` is “reported”."
        raise Refusal(where, fault, "Write 'no', or mend `p`.")
    if (study.design == "registered") != (study.better_than_control == "unknown") and study.design != "review" and not compared:
        mend = "A study without results is “unknown”, one group alone “no-control”."
        raise Refusal(where, "`better_than_control` does not fit `design`.", mend)


def _check_people(study: Study, where: str) -> None:
    people = study.people
    if people.all is not None and people.cells is not None and people.control is not None and people.all < people.cells + people.control:
        fault = f"`all` is {people.all}, but its groups are {people.cells + people.control} people."
        raise Refusal(where, fault, "Look all three up in the source.")
    total = study.number_of_people
    for result in study.results or ():
        for group in get_args(Group):
            of, there = getattr(result.people, group), getattr(people, group)
            if of and there is not None and of > there:
                fault = f"it counts {of} people in `{group}`, but the study has {there}."
                raise Refusal(f"{where}, {result.id}", fault, "Look both up in the source: are the groups swapped?")
        if total and (result.people.cells or 0) + (result.people.control or 0) > total:
            fault = f"its people are more than the {total} of the study."
            raise Refusal(f"{where}, {result.id}", fault, "Look both up in the source.")
        if study.months is not None and result.months > study.months:
            raise Refusal(f"{where}, {result.id}", "it comes after the end of the study.", "Mend `months` here or there.")


def _check_figure(figure: Result | SingleArm, where: str) -> None:
    try:
        shares = figure.proportions()
    except ValueError as error:
        raise Refusal(where, *error.args) from None
    if any(share.people is None for share in shares) and figure.people_note is None:
        mend = "Give `people`, or say in `people_note` why it is not there."
        raise Refusal(where, "it gives a share without a number of people.", mend)
