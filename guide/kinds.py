"""The kinds of pages: what a page of each must hold, who reads it and how it is shown.

Everything that tells kinds apart takes them from here: the model of front matter, the checks of pages, the reading report, share cards.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of page.

    `holds` are the blocks that a page must have, as authors write them (`emergency | now` is that level of the card). `cites` is true
    where what is said in short rests on sources. `page` is the one page that may be of this kind. `tint` is the colour behind the drawing
    of its share card, if not that of all. `apart` is true where templates or styles know the kind.
    """

    holds: tuple[str, ...] = ()
    cites: bool = True
    page: str = ""
    for_patients: bool = True
    tint: str = ""
    apart: bool = False


_TREATMENT = ("in-short", "claim", "outcome", "emergency | now", "do-now", "next")

KINDS = {
    "home": Kind(("hero", "answers", "emergency | now", "next"), page="index.md", apart=True),
    "treatment": Kind(_TREATMENT),
    "condition": Kind((*_TREATMENT[:-1], "helplines", "next")),
    "practical": Kind(("in-short", "do-now", "next")),
    "sheet": Kind(("in-short", "next"), cites=False, apart=True),  # printed on one page
    "help": Kind(("call", "emergency | injection", "emergency | none"), page="get-help-now.md", tint="coral-tint", apart=True),
    "claim": Kind(("claim-page", "next"), tint="sand", apart=True),
    "drawing": Kind(("drawing-page",), for_patients=False, apart=True),
    "reference": Kind(cites=False, for_patients=False, apart=True),
}
#: Kinds that a patient reads from top to bottom. The others are looked things up in.
FOR_PATIENTS = {name for name, kind in KINDS.items() if kind.for_patients}
#: The colours behind drawings on share cards, where they are not that of all.
TINTS = {name: kind.tint for name, kind in KINDS.items() if kind.tint}
#: Blocks that stand straight under the title, and the one that ends a page. The home page has an order of its own.
FIRST = ("call", "in-short", "claim-page", "drawing-page")
LAST = "next"
#: What stands as well for a block with a word after its bar: the list of those who had an injection has every sign for now.
INSTEAD = {"emergency | now": "injection"}
#: Blocks that only a kind that must hold them may hold.
OWN = ("call", "claim-page", "drawing-page")
#: Blocks that tell what studies found: a page with one of them is of a kind that cites.
CITING = ("choices", "claim", "outcome")
