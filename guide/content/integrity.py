"""What records must hold together: each id leads to a record, figures agree, and what is joined is fair to show."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_args

from guide.content.loading import texts
from guide.content.models import (
    ANY_CONDITION,
    BodyPart,
    Choice,
    Claim,
    DrawingRecord,
    FactBox,
    FiguresChart,
    Outcome,
    Result,
    SingleArm,
    SizesChart,
)
from guide.content.study_checks import check_study
from guide.errors import Refusal, did_you_mean
from guide.text import COUNTED, LINK, after_sources, cited

if TYPE_CHECKING:
    from guide.content.library import Library

#: Conditions of studies that are none of the guide's; the interface words name them.
OTHER_CONDITIONS = {ANY_CONDITION, "knee"}
#: The keys of each kind of record that hold ids of records, and of which kind these are. First studies, which others rest on.
REFERENCES = {
    "studies": {"id": "sources", "condition": "conditions"},
    "charts": {"studies": "studies"},
    "choices": {"problems": "conditions", "outcomes": "outcomes", "sources": "sources"},
    "claims": {"group": "claim_groups", "verdict": "verdicts", "conditions": "conditions", "sources": "sources"},
    "conditions": {"outcome": "outcomes"},
    "drawings": {"sources": "sources"},
    "emergency": {"sources": "sources"},
    "emergency_numbers": {"sources": "sources"},
    "fact_boxes": {"study": "studies", "sources": "sources"},
    "helplines": {"sources": "sources"},
    "outcomes": {"certainty": "certainty", "choice": "choices", "condition": "conditions", "sources": "sources"},
    "questions": {"group": "question_groups", "sources": "sources"},
}


def check_library(library: "Library") -> None:
    """Raise `Refusal` for an id that leads nowhere, figures that disagree, one paper recorded twice, or a chart that would mislead."""
    _check_references(library)
    _check_papers(library)
    _check_said_twice((question, question.question) for question in library.questions.values())
    _check_said_twice((claim, claim.promise) for claim in library.claims.values())
    _check_groups("claim", library.claim_groups, library.claims)
    _check_groups("question", library.question_groups, library.questions)
    for study in library.studies.values():
        check_study(study)
    for claim in library.claims.values():
        _check_first_words(claim, library.verdicts[claim.verdict].word)
        for paragraph in claim.more.split("\n\n"):
            if COUNTED.search(unsourced := after_sources(paragraph)):
                fault = f"“{unsourced.strip()[:60]} …” has a number and no source after it."
                raise Refusal(claim.where, fault, "Cite one as “[@id]”.")
    for question in library.questions.values():
        if not question.sources and COUNTED.search(question.answer):
            raise Refusal(question.where, "its answer has a number and no source.", "Name the source under `sources`.")
    for condition in library.conditions.values():
        if COUNTED.search(unsourced := after_sources(condition.found)):
            fault = f"“{unsourced.strip()[:60]}” has a number and no source after it."
            raise Refusal(condition.where, fault, "Cite one as “[@id]”.")
    ratings = [verdict.rating for verdict in library.verdicts.values() if verdict.rating]
    if ratings != sorted(ratings, reverse=True):
        fault = "the ratings do not fall from the first verdict to the last: search engines would take a false promise for a true one."
        raise Refusal("data/verdicts.yml", fault, "Give 4 to true, and less to each that follows.")
    for choice in library.choices.values():
        _check_choice(library, choice)
    for box in library.fact_boxes.values():
        _check_fact_box(library, box)
    for sign in library.emergency.values():
        if sign.when == "now" and not sign.part:
            raise Refusal(sign.where, "it stands under no part of the body.", f"Add `part:` and one of {', '.join(get_args(BodyPart))}.")
    for drawing in library.drawings.values():
        _check_drawing(drawing)
    for chart in library.charts.values():
        _check_chart(library, chart)


def _check_references(library: "Library") -> None:
    """Refuse an id that leads to no record: as the value of a key, or in a text, which cites a source or explains a word."""
    for kind, keys in REFERENCES.items():
        others = OTHER_CONDITIONS if kind == "studies" else {ANY_CONDITION}
        for record in getattr(library, kind).values():
            for key, target in keys.items():
                value = getattr(record, key, None) or ()
                ids = [value] if isinstance(value, str) else value
                _known(library, target, [id for id in ids if target != "conditions" or id not in others], record.where)
    for part in library.article.values():
        for statement in part.says:
            _known(library, "claims", statement.claims, part.where)
    for records in vars(library).values():
        for record in records.values() if isinstance(records, dict) else ():
            for text in texts(record.model_dump()):
                _known(library, "sources", cited(text), record.where)
                for _, target in LINK.findall(text):
                    library.check_link(target, record.where)


def _check_first_words(claim: Claim, word: str) -> None:
    """Refuse an answer that begins with another verdict than the claim carries: readers take the first words for the answer."""
    if not claim.answer.casefold().startswith(word.casefold()):
        fault = f"its verdict is “{word}”, but its answer begins “{' '.join(claim.answer.split()[:4])} …”."
        raise Refusal(claim.where, fault, f"Begin the answer with “{word}.”, or mend `verdict`.")


def _check_choice(library: "Library", choice: Choice) -> None:
    """Refuse a choice with words for a problem that it is not for, or whose row would name a gain without saying what came out."""
    for id in (choice.gain_for.keys() | choice.loss_for.keys()) - set(choice.problems):
        mend = "Add it there, or take the words out: no page would print them."
        raise Refusal(choice.where, f"it has words for “{id}”, which is not among its `problems`.", mend)
    shown: dict[str, Outcome] = {}  # the first for each problem
    for outcome in [library.outcomes[id] for id in choice.outcomes]:
        shown.setdefault(outcome.condition, outcome)
    for outcome in shown.values():
        if not outcome.result and (outcome.id == choice.outcomes[0] or outcome.condition in library.conditions):
            fault = f"`result` is missing: the row of {choice.id} tells of {outcome.id}."
            raise Refusal(outcome.where, fault, "Say what came out: “no clear gain”.")


def _check_groups(name: str, groups: dict[str, Any], members: dict[str, Any]) -> None:
    for id in groups.keys() - {member.group for member in members.values()}:
        mend = f"Put some into data/{name}s/{id}.yml, or remove it."
        raise Refusal(groups[id].where, f"no {name} stands in this group.", mend)


def _check_said_twice(words: Iterable[tuple[Any, str]]) -> None:
    """Refuse a question or a promise, each given with its record, that another one has word for word."""
    seen: dict[str, str] = {}
    for record, said in words:
        key = " ".join(re.findall(r"\w+", said.casefold()))
        if key in seen:
            mend = "Keep one, and put other ways to say it under `also`."
            raise Refusal(record.where, f"{seen[key]} says the same.", mend)
        seen[key] = record.id


def _check_papers(library: "Library") -> None:
    papers: dict[str, str] = {}
    for source in library.sources.values():
        doi = (source.csl.doi or source.id).lower()
        if doi in papers:
            raise Refusal(source.where, f"its DOI is also that of {papers[doi]}.", "Keep one record for one paper.")
        papers[doi] = source.id


def _check_fact_box(library: "Library", box: FactBox) -> None:
    where = box.where
    results = {result.id for result in library.studies[box.study].results or ()}
    for row in box.rows:
        if row.result and row.result not in results:
            raise Refusal(where, f"“{row.result}” is not a result of {box.study}.", did_you_mean(row.result, results))
        if not row.result and not (row.cells and row.control):
            raise Refusal(where, "a row has neither a result nor words for both groups.", "Give `result`, or `cells` and `control`.")


def _check_drawing(drawing: DrawingRecord) -> None:
    where = drawing.where
    if not cited(drawing.means):
        raise Refusal(where, "what it means has no source.", "Cite one as “[@id]”.")
    for sentence in re.split(r"(?<=[.?!\]])\s+", drawing.means):
        if not cited(sentence) and re.search(r"\d", sentence):
            raise Refusal(where, f"“{sentence}” has a number and no source.", "Cite one as “[@id]” at its end.")


def _check_chart(library: "Library", chart: Any) -> None:
    where = chart.where
    if isinstance(chart, SizesChart):
        for id in chart.studies:
            if not library.studies[id].number_of_people:
                raise Refusal(where, f"the number of people in {id} was not read.", "Add `all` to its `people`, or leave it out here.")
    if isinstance(chart, FiguresChart):
        _check_figures_chart(library, chart, where)


def _check_figures_chart(library: "Library", chart: FiguresChart, where: str) -> None:
    """Refuse a chart that shows treated people with no control, or draws a range that was not read."""
    figures = [library.find_figure(address, where) for address in chart.figures]
    compared = {study.cells_kind for study, figure in figures if isinstance(figure, Result)}
    for study, figure in figures:
        if isinstance(figure, SingleArm) and figure.group == "cells" and study.cells_kind not in compared:
            fault = f"“{study.id}/{figure.id}” shows treated people with no control."
            raise Refusal(where, fault, "Add a result of the same kind of cells that has a control, or leave this one out.")
        if chart.kind == "comparisons" and isinstance(figure, SingleArm):
            raise Refusal(where, f"“{study.id}/{figure.id}” has one group only.", "Use the kind `bars`, or leave it out.")
        if chart.kind == "lines" and any(share.interval is None for share in figure.proportions()):
            fault = f"“{study.id}/{figure.id}” has no range to draw."
            raise Refusal(where, fault, "Use the kind `bars`, or add the range that was read.")


def _known(library: "Library", kind: str, ids: Iterable[str], where: str) -> None:
    for id in ids:
        library.find(kind, id, where)
