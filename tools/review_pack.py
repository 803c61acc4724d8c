"""`make review-pack`: what a clinician needs to review the guide in an hour, as one page to print or to open.

It holds every graded outcome with its reason, the corrections, the signs of an emergency, and a form to send back. It is made from the
records, so it is as new as they are. The review itself is the one thing that nobody can make for them.
"""

from html import escape
from pathlib import Path

from guide.content.library import Library, load_library
from guide.content.loading import ROOT
from guide.text import plain

TARGET = ROOT / ".cache" / "review-pack.html"
STYLE = """body { font: 11pt/1.4 sans-serif; margin: 2rem auto; max-width: 60rem } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top }
h2 { break-before: page } tr { break-inside: avoid }"""
FORM = (
    "Your name, role and place of work (printed on each page that you reviewed, with your consent)",
    "Pages that you reviewed",
    "Sentences that are wrong, with what is right and its source",
    "Grades that you would change, and why",
    "Signs of an emergency that are missing, or at the wrong level",
    "Ties that a reader should know of",
)


def review_pack(library: Library) -> str:
    """Return the pack as a page of HTML."""
    parts = [
        "<h1>Review pack: stem cells for back pain</h1>",
        "<p>One hour is enough: 30 minutes for the grades, 10 for each of the other parts. Write on the page.</p>",
        "<h2>1. Every graded outcome</h2>",
        _table(("Outcome", "What was found", "How sure, and why", "Agree?"), [_outcome(library, id) for id in library.outcomes]),
        "<h2>2. The signs of an emergency</h2>",
        _table(("Level", "Sign", "Sources", "Agree?"), [_sign(library, id) for id in library.emergency]),
        "<h2>3. What was corrected</h2>",
        f"<pre>{escape((ROOT / 'CHANGELOG.md').read_text(encoding='utf-8').partition('-->')[2].strip())}</pre>",
        "<h2>4. Your answer</h2>",
        *(f"<p><b>{escape(line)}</b></p><p>&nbsp;</p><hr>" for line in FORM),
    ]
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Review pack</title><style>{STYLE}</style>{"".join(parts)}</html>'


def _outcome(library: Library, id: str) -> tuple[str, ...]:
    outcome = library.outcomes[id]
    choice, certainty = library.choices[outcome.choice].name, library.certainty[outcome.certainty].word
    sources = "; ".join(library.sources[source].label for source in outcome.sources)
    return f"{choice}: {outcome.outcome}", f"{plain(outcome.found)} [{sources}]", f"{certainty}. {plain(outcome.why)}", ""


def _sign(library: Library, id: str) -> tuple[str, ...]:
    sign = library.emergency[id]
    return sign.when, sign.sign, "; ".join(library.sources[source].label for source in sign.sources), ""


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{escape(cell)}</th>' for cell in head)}</tr>{lines}</table>"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(review_pack(load_library()), encoding="utf-8")
    print(f"Open or print {Path('.cache') / TARGET.name}.")
