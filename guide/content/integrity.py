"""Ids in records: each must lead to a record, and what they join must be fair to show."""

import re

from guide.content.loading import texts
from guide.content.models import ANY_CONDITION, Library, Result, SingleArm
from guide.errors import Refusal, did_you_mean
from guide.text import LINK, cited


def check_links(library: Library) -> None:
    """Raise `Refusal` for an id that leads nowhere, one paper recorded twice, or a picture that would mislead."""
    _check_papers(library)
    for study in library.studies.values():
        _known(library, "sources", study.id, f"data/studies, {study.id}")
    for claim in library.claims.values():
        where = f"data/claims, {claim.id}"
        _known(library, "claim_groups", claim.group, where)
        for id in set(claim.conditions) - {ANY_CONDITION}:
            _known(library, "conditions", id, where)
        for id in claim.sources:
            _known(library, "sources", id, where)
    for question in library.questions.values():
        where = f"data/questions, {question.id}"
        _known(library, "question_groups", question.group, where)
        for id in question.sources:
            _known(library, "sources", id, where)
        if not question.sources and re.search(r"\d", question.answer):
            raise Refusal(where, "its answer has a number and no source.", "Name the source under `sources`.")
    _check_asked_twice(library)
    _check_groups("claim", library.claim_groups, library.claims)
    _check_groups("question", library.question_groups, library.questions)
    for sign in library.signs.values():
        for id in sign["sources"]:
            _known(library, "sources", id, f"data/emergency.yml, {sign['id']}")
    for box in library.fact_boxes.values():
        _check_fact_box(library, box)
    for drawing in library.drawings.values():
        _check_drawing(library, drawing)
    for picture in library.charts.values():
        _check_chart(library, picture)
    for part in library.article.values():
        for statement in part["says"]:
            for id in statement["claims"]:
                _known(library, "claims", id, f"data/article.yml, {part['id']}")


def check_references(library: Library, record: dict, where: str) -> None:
    """Raise `Refusal` at `where` when a text of a record cites an unknown source or explains an unknown word."""
    for text in texts(record):
        for id in cited(text):
            _known(library, "sources", id, where)
        for _, target in LINK.findall(text):
            if target.startswith("term:"):
                _known(library, "terms", target.removeprefix("term:"), where)


def check_study(record: dict) -> None:
    """Raise `Refusal` when the numbers or kinds of a study contradict each other."""
    where = f"data/studies, {record['id']}"
    design, people = record["design"], record["people"]
    compared, groups = design in ("randomised", "compared"), [people["cells"], people["control"]]
    if "results" in record and not compared:
        raise Refusal(where, f"a study of the kind “{design}” has no groups to give `results` for.", "Give `shares`, or mend `design`.")
    if compared and 0 in groups:
        raise Refusal(where, f"a study of the kind “{design}” has a group of nobody.", "Mend `people` or `design`.")
    if design == "no-comparison" and people["control"]:
        raise Refusal(where, "a study with nobody to compare with has people in `control`.", "Mend `people` or `design`.")
    if "blinded" in record and design in ("no-comparison", "review"):
        raise Refusal(where, f"a study of the kind “{design}” cannot be blinded.", "Take `blinded` out, or mend `design`.")
    if (design == "registered") != (record["better_than_control"] == "unknown") and design != "review" and not compared:
        mend = "A study without results is “unknown”, one group alone “no-control”."
        raise Refusal(where, "`better_than_control` does not fit `design`.", mend)
    if None not in groups and people.get("all", sum(groups)) < sum(groups):
        raise Refusal(where, f"`all` is {people['all']}, but its groups are {sum(groups)} people.", "Look all three up in the source.")
    total = people.get("all") or (None if None in groups else sum(groups))
    for part in record.get("results", []):
        if total and sum(number or 0 for number in part["people"].values()) > total:
            raise Refusal(f"{where}, {part['id']}", f"its people are more than the {total} of the study.", "Look both up in the source.")
        if part["months"] > record.get("months", part["months"]):
            raise Refusal(f"{where}, {part['id']}", "it comes after the end of the study.", "Mend `months` here or there.")


def _check_groups(name: str, groups: dict, members: dict) -> None:
    for id in groups.keys() - {member.group for member in members.values()}:
        mend = f"Put some into data/{name}s/{id}.yml, or remove it."
        raise Refusal(f"data/{name}-groups.yml, {id}", f"no {name} stands in this group.", mend)


def _check_asked_twice(library: Library) -> None:
    asked: dict[str, str] = {}
    for question in library.questions.values():
        words = question.question.casefold()
        if words in asked:
            mend = "Keep one, and put other ways to ask it under `also`."
            raise Refusal(f"data/questions, {question.id}", f"{asked[words]} asks the same.", mend)
        asked[words] = question.id


def _check_papers(library: Library) -> None:
    papers: dict[str, str] = {}
    for source in library.sources.values():
        doi = source.csl.get("DOI", source.id).lower()
        if doi in papers:
            raise Refusal(f"data/sources, {source.id}", f"its DOI is also that of {papers[doi]}.", "Keep one record for one paper.")
        papers[doi] = source.id


def _check_fact_box(library: Library, box: dict) -> None:
    where = f"data/fact-boxes.yml, {box['id']}"
    _known(library, "studies", box["study"], where)
    for id in box.get("sources", []):
        _known(library, "sources", id, where)
    results = library.studies[box["study"]].results
    for row in box["rows"]:
        if "result" in row and row["result"] not in results:
            raise Refusal(where, f"“{row['result']}” is not a result of {box['study']}.", did_you_mean(row["result"], results))
        if "result" not in row and not {"cells", "control"} <= row[library.language].keys():
            raise Refusal(where, "a row has neither a result nor words for both groups.", "Give `result`, or `cells` and `control`.")


def _check_drawing(library: Library, drawing: dict) -> None:
    where = f"data/drawings.yml, {drawing['id']}"
    for id in drawing["sources"]:
        _known(library, "sources", id, where)
    if not cited(drawing["means"]):
        raise Refusal(where, "what it means has no source.", "Cite one as “[@id]”.")
    for sentence in re.split(r"(?<=[.?!\]])\s+", drawing["means"]):
        if not cited(sentence) and re.search(r"\d", sentence):
            raise Refusal(where, f"“{sentence}” has a number and no source.", "Cite one as “[@id]” at its end.")


def _check_chart(library: Library, picture: dict) -> None:
    where = f"data/charts.yml, {picture['id']}"
    for id in picture.get("studies", []):
        _known(library, "studies", id, where)
        if not library.studies[id].people:
            raise Refusal(where, f"the number of people in {id} was not read.", "Add `all` to its `people`, or leave it out here.")
    figures = []
    for address in picture.get("figures", []):
        try:
            figures.append(library.find_figure(address))
        except KeyError as error:
            raise Refusal(where, f"“{address}” is not a figure of our studies.", error.args[0]) from None
    compared = {study.record["cells_kind"] for study, figure in figures if isinstance(figure, Result)}
    for study, figure in figures:
        if isinstance(figure, SingleArm) and figure.group == "cells" and study.record["cells_kind"] not in compared:
            fault = f"“{study.id}/{figure.id}” shows treated people with no control."
            raise Refusal(where, fault, "Add a result of the same kind of cells that has a control, or leave this one out.")
        shares = [figure.share] if isinstance(figure, SingleArm) else [figure.cells, figure.control]
        if picture["kind"] == "lines" and any(share.interval is None for share in shares):
            fault = f"“{study.id}/{figure.id}” has no range to draw."
            raise Refusal(where, fault, "Use the kind `bars`, or add the range that was read.")


def _known(library: Library, kind: str, id: str, where: str) -> None:
    try:
        library.find(kind, id)
    except KeyError as error:
        raise Refusal(where, f"“{id}” is not one of our {kind.replace('_', ' ')}.", error.args[0]) from None
