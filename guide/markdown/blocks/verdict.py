"""Two things kept apart (decisions/0019): the verdict on a promise, and how sure we are of an outcome."""

import xml.etree.ElementTree as etree
from collections import Counter

from guide.content.models import Certainty, Outcome, Verdict
from guide.errors import refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations

#: The marks, drawn in 24 by 24: told apart by their shape, also in forced colours and on paper. A stroke takes the colour of the text.
MARKS: dict[str, list[tuple[str, dict[str, str]]]] = {
    "tick": [("path", {"d": "M4 13l5.5 5.5 10.5-12.5"})],
    "half": [("circle", {"cx": "12", "cy": "12", "r": "9"}), ("path", {"d": "M12 3a9 9 0 0 1 0 18z", "class": "full"})],
    "bar": [("circle", {"cx": "12", "cy": "12", "r": "9"}), ("path", {"d": "M7.5 12h9"})],
    "ring": [("circle", {"cx": "12", "cy": "12", "r": "9", "stroke-dasharray": "3.6 3.47"})],
    "cross": [("path", {"d": "M5 5l14 14m0-14l-14 14"})],
}
LEVELS = 4


def verdict_mark(verdict: Verdict) -> etree.Element:
    """Return the mark of a verdict; its word always stands beside it, so screen readers pass over it."""
    svg = etree.Element("svg", {"class": f"mark mark--{verdict.mark}", "viewBox": "0 0 24 24", "aria-hidden": "true"})
    for tag, shape in MARKS[verdict.mark]:
        etree.SubElement(svg, tag, shape)
    return svg


def add_verdict(parent: etree.Element, verdict: Verdict, tag: str = "p") -> etree.Element:
    """Append the mark and the word of a verdict."""
    line = add(parent, tag, class_=f"verdict verdict--{verdict.id}")
    line.append(verdict_mark(verdict))
    add(line, "strong", verdict.word)
    return line


def add_certainty(parent: etree.Element, certainty: Certainty, of: str, tag: str = "p") -> etree.Element:
    """Append how sure we are: a quiet sign of four steps, what it is said of, and the word."""
    line = add(parent, tag, class_="sure")
    steps = add(line, "span", class_="steps", aria_hidden="true")
    for number in range(LEVELS):  # each is drawn with its border: borders survive print and forced colours
        add(steps, "i", **({"class_": "on"} if number < certainty.level else {}))
    steps.tail = f" {of} "
    add(line, "strong", certainty.word)
    return line


class OutcomeBlock(GuideBlock):
    """`/// outcome | exercise-pain`: what was found, how sure we are of it and why, from `data/outcomes.yml`; a body adds to it."""

    NAME = "outcome"
    BODY = True
    TAKES = "the id of an outcome"

    def on_create(self, parent: etree.Element) -> etree.Element:
        outcome: Outcome = self.find("outcomes", self.argument)
        box = add(parent, "section", class_="outcome", id=f"outcome-{outcome.id}", aria_labelledby=f"outcome-{outcome.id}-title")
        add(box, "h3", outcome.name, id=f"outcome-{outcome.id}-title", class_="outcome__title")
        add(box, "p", outcome.found)
        line = add_certainty(box, self.library.certainty[outcome.certainty], self.words["outcome"]["sure"])
        line[-1].tail = ". "
        add(line, "span", outcome.why)
        return box


class OutcomesBlock(GuideBlock):
    """`/// outcomes | cells-pain-worn-disc cells-harm`: some outcomes in a table: what was measured, what came out, how sure we are."""

    NAME = "outcomes"
    TAKES = "the ids of some outcomes"

    def on_create(self, parent: etree.Element) -> etree.Element:
        outcomes: list[Outcome] = [self.find("outcomes", id) for id in self.argument.split()]
        say = self.words["outcome"]
        figure = add(parent, "figure", class_="outcomes")
        table = add(figure, "table")
        head = add(add(table, "thead"), "tr")
        for title in (say["measured"], say["came"], self.words["choices"]["sure"]):
            add(head, "th", title, scope="col")
        body = add(table, "tbody")
        for outcome in outcomes:
            if not outcome.result:
                raise refuse_page(f"“{outcome.id}” has no `result` to show.", "Say in data/outcomes.yml what came out: “no clear gain”.")
            row = add(body, "tr")
            add(row, "th", outcome.outcome, scope="row")
            add(row, "td", outcome.result)
            add_certainty(add(row, "td"), self.library.certainty[outcome.certainty], "", tag="span")
        add_citations(add(figure, "figcaption"), dict.fromkeys(id for outcome in outcomes for id in outcome.sources))
        return figure


class VerdictsBlock(GuideBlock):
    """`/// verdicts | We checked {} promises`: how many have each verdict, in words and as bars; {} is their number."""

    NAME = "verdicts"
    TAKES = "a heading"

    def on_create(self, parent: etree.Element) -> etree.Element:
        say = self.words["verdicts"]
        counts = Counter(claim.verdict for claim in self.library.claims.values())
        verdicts = [verdict for verdict in self.library.verdicts.values() if counts[verdict.id]]
        band = add(parent, "section", class_="verdicts", aria_labelledby=self.NAME)
        add(band, "h2", self.argument.replace("{}", str(counts.total())), id=self.NAME)
        key = add(band, "ul", class_="verdicts__key")
        for verdict in verdicts:
            item = add(key, "li")
            item.append(verdict_mark(verdict))
            add(add(item, "span"), "b", str(counts[verdict.id])).tail = f" {verdict.word.lower()}"
            bar = add(item, "svg", class_="verdicts__bar", aria_hidden="true")
            add(bar, "rect", width=f"{100 * counts[verdict.id] / max(counts.values()):.4g}%", height="100%")
        add(band, "p", say["note"])
        ways = add(band, "p", class_="verdicts__ways")
        add(ways, "a", say["check"], href="/claims/check.md").tail = " "
        add(ways, "a", say["all"], href="/claims/index.md")
        return band


class ScaleBlock(GuideBlock):
    """`/// scale | verdicts` or `/// scale | certainty`: every step with what it means."""

    NAME = "scale"
    TAKES = "“verdicts” or “certainty”"

    def on_create(self, parent: etree.Element) -> etree.Element:
        if self.argument not in ("verdicts", "certainty"):
            raise refuse_page(f"“/// scale | {self.argument}” is not a scale.", "Use “verdicts” or “certainty”.")
        box = add(parent, "dl", class_=f"scale scale--{self.argument}")
        for step in getattr(self.library, self.argument).values():
            term = add(box, "dt")
            if isinstance(step, Verdict):
                add_verdict(term, step, tag="span")
            else:
                add_certainty(term, step, "", tag="span")
            add(box, "dd", step.means)
        return box
