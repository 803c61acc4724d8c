"""Ids in records: each must lead to a record, and what they join must be fair to show."""

import re

from guide.model import Library, LoneShare, Result
from guide.refusal import Refusal, did_you_mean


def check_links(library: Library) -> None:
    """Raise `Refusal` for an id that leads nowhere, one paper recorded twice, or a picture that would mislead."""
    _check_papers(library)
    for study in library.studies.values():
        _known(library, "sources", study.id, f"data/studies, {study.id}")
    for claim in library.claims.values():
        where = f"data/claims, {claim.id}"
        _known(library, "claim_groups", claim.group, where)
        for id in (*claim.sources, *cited(claim.more)):
            _known(library, "sources", id, where)
    for sign in library.signs.values():
        for id in sign["sources"]:
            _known(library, "sources", id, f"data/emergency.yml, {sign['id']}")
    for box in library.fact_boxes.values():
        _check_fact_box(library, box)
    for picture in library.pictures.values():
        _check_picture(library, picture)
    for part in library.article.values():
        for statement in part["says"]:
            for id in statement["claims"]:
                _known(library, "claims", id, f"data/article.yml, {part['id']}")


def cited(markdown: str) -> list[str]:
    """Return the ids of the citations `[@id; @id]` in a text, in their order."""
    return [id.strip().removeprefix("@") for group in re.findall(r"\[@([^\]]*)\]", markdown) for id in group.split(";")]


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


def _check_picture(library: Library, picture: dict) -> None:
    where = f"data/pictures.yml, {picture['id']}"
    for id in picture.get("studies", []):
        _known(library, "studies", id, where)
        if library.studies[id].people is None:
            raise Refusal(where, f"the number of people in {id} was not read.", "Add `all` to its `people`, or leave it out here.")
    figures = []
    for address in picture.get("figures", []):
        try:
            figures.append(library.find_figure(address))
        except KeyError as error:
            raise Refusal(where, f"“{address}” is not a figure of our studies.", error.args[0]) from None
    compared = {study.record["cells_kind"] for study, figure in figures if isinstance(figure, Result)}
    for study, figure in figures:
        if isinstance(figure, LoneShare) and figure.group == "cells" and study.record["cells_kind"] not in compared:
            fault = f"“{study.id}/{figure.id}” shows treated people with no control."
            raise Refusal(where, fault, "Add a result of the same kind of cells that has a control, or leave this one out.")
        shares = [figure.share] if isinstance(figure, LoneShare) else [figure.cells, figure.control]
        if picture["kind"] == "lines" and any(share.interval is None for share in shares):
            fault = f"“{study.id}/{figure.id}” has no range to draw."
            raise Refusal(where, fault, "Use the kind `bars`, or add the range that was read.")


def _known(library: Library, kind: str, id: str, where: str) -> None:
    try:
        library.find(kind, id)
    except KeyError as error:
        raise Refusal(where, f"“{id}” is not one of our {kind.replace('_', ' ')}.", error.args[0]) from None
