"""100 people: how many got better with the cells, and how many without. 100 points: by how much. 1,000 people: how many were harmed."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable
from typing import get_args

from guide.content.models import Group, Result
from guide.errors import did_you_mean, refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations
from guide.text import capital

WIDTH, HEIGHT, COLUMNS = 10, 16, 10  # one figure, in units of the drawing; figures in a row
BODY = "M2 14V9.5a3 3 0 0 1 6 0V14z"


class PeopleBlock(GuideBlock):
    """`/// people | study/result`: two pictures of 100 people side by side, from `data/studies/`.

    A picture of the treated group alone cannot be made: the schema asks for both numbers.
    """

    NAME = "people"
    TAKES = "a study and one of its results"

    def on_create(self, parent: etree.Element) -> etree.Element:
        study_id, _, result_id = self.argument.partition("/")
        study = self.find("studies", study_id)
        if not isinstance(study.figures.get(result_id), Result):
            results = [result.id for result in study.results or ()]
            raise refuse_page(f"“{self.argument}” names no result of {study_id}.", did_you_mean(result_id, results))
        result = study.figures[result_id]
        figure = titled(parent, "people", f"people-{study_id}-{result_id}", capital(result.outcome))
        for group in get_args(Group):
            number = result.proportion(group).of_100
            part = add(figure, "div", class_=f"people__group people__group--{group}")
            line = add(part, "p", class_="people__number")
            add(line, "strong", str(round(number))).tail = " " + self.words["of_100_people"]
            add(part, "p", result.name(group))
            part.append(picture(number, f"{study_id}-{result_id}-{group}"))
        caption = add(figure, "figcaption", result.meaning)
        add_citations(caption, [study_id])
        return figure


def titled(parent: etree.Element, classes: str, id: str, title: str, sources: Iterable[str] = ()) -> etree.Element:
    """Append a figure that tells, above its pictures, what was counted, with the sources that nothing beside it names."""
    figure = add(parent, "figure", class_=classes, id=id)
    line = add(figure, "p", f"{title}:", class_="people__title")
    if named := list(sources):
        add_citations(line, named)
    return figure


def picture(number: float, name: str, columns: int = COLUMNS) -> etree.Element:
    """Return an SVG of 100 figures, of which `number` (0 to 100, rounded) are filled; the words beside it say the same."""
    filled = round(number)
    svg = etree.Element("svg", {"viewBox": f"0 0 {WIDTH * columns} {HEIGHT * 100 // columns}", "aria-hidden": "true"})
    for state in ("on", "off"):
        pattern = add(svg, "pattern", id=f"{name}-{state}", class_=state, width=str(WIDTH), height=str(HEIGHT))
        pattern.set("patternUnits", "userSpaceOnUse")
        add(pattern, "circle", cx="5", cy="3.5", r="2.2")
        add(pattern, "path", d=BODY)
    rows, rest = divmod(filled, columns)
    for state, x, y, width, lines in (
        ("on", 0, 0, columns, rows),
        ("on", 0, rows, rest, 1),
        ("off", rest, rows, columns - rest, 1),
        ("off", 0, rows + 1, columns, 100 // columns - rows - 1),
    ):
        if width > 0 and lines > 0 and y * columns < 100:
            box = {"x": x * WIDTH, "y": y * HEIGHT, "width": width * WIDTH, "height": lines * HEIGHT}
            add(svg, "rect", **{key: str(length) for key, length in box.items()}, fill=f"url(#{name}-{state})")
    return svg


def scale(points: int, mark: int = 0) -> etree.Element:
    """Return an SVG of a bar as long as `points` of a scale of 100, with a line at the mark, if there is one, that it is judged by."""
    svg = etree.Element("svg", {"viewBox": "-1 0 202 14", "aria-hidden": "true"})
    add(svg, "rect", x="0", y="3", width="200", height="8", class_="off")
    add(svg, "rect", x="0", y="3", width=str(2 * points), height="8", class_="on")
    if mark:
        add(svg, "path", d=f"M{2 * mark} 0v14")
    return svg


class ChancesBlock(GuideBlock):
    """`/// chances`: how often something happens, as a list of lines like “13 of 2,372 people: **serious harm** …”.

    Each line is shown out of 1,000 people, in a number and in a picture, so that all chances on a page can be set side by side.
    """

    NAME = "chances"
    BODY = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        return add(parent, "div", class_="chances")

    def on_end(self, block: etree.Element) -> None:
        for line in block.iter("li"):
            found = CHANCE.match(line.text or "")
            happened, people = (int(count.replace(",", "")) for count in found.groups()) if found else (1, 0)
            if not found or happened > people:
                raise refuse_page(f"“{(line.text or '')[:40]}” tells no chance.", "Begin each line like “- 13 of 2,372 people: ”.")
            share = 1000 * happened / people
            say = self.words["chance"]
            told = etree.Element("b", {"class": "chances__number"})
            rounded = round(share, -1 if share >= 100 else None)
            told.text = say["about"].format(f"{rounded:,.0f}") if share >= 1 else say["fewer"]
            told.tail = " " + (line.text or "")[found.end() :]
            line.text = None
            line.insert(0, told)
            line.insert(0, crowd(round(share), f"chance-{happened}-{people}"))


#: How a line of `/// chances` begins.
CHANCE = re.compile(r"([1-9][\d,]*) of ([1-9][\d,]*) people: ")


def crowd(number: int, name: str) -> etree.Element:
    """Return an SVG of 1,000 dots in rows of 50, of which `number` are large; the words under it say the same.

    A line goes round few of them, which would hardly be seen on a phone without it.
    """
    columns, lines, size = 50, 20, 4
    svg = etree.Element("svg", {"viewBox": f"-2 -2 {size * columns + 4} {size * lines + 4}", "aria-hidden": "true"})
    for state, radius in (("on", "1.7"), ("off", ".8")):
        pattern = add(svg, "pattern", id=f"{name}-{state}", class_=state, width=str(size), height=str(size))
        pattern.set("patternUnits", "userSpaceOnUse")
        add(pattern, "circle", cx="2", cy="2", r=radius)
    rows, rest = divmod(number, columns)
    for state, x, y, width, height in (
        ("on", 0, 0, columns, rows),
        ("on", 0, rows, rest, 1),
        ("off", rest, rows, columns - rest, 1),
        ("off", 0, rows + 1, columns, lines - 1 - rows),
    ):
        if width > 0 and height > 0 and y < lines:
            place = {"x": x, "y": y, "width": width, "height": height}
            add(svg, "rect", fill=f"url(#{name}-{state})", **{key: str(size * length) for key, length in place.items()})
    if number < columns:
        add(svg, "rect", class_="ring", x="-1", y="-1", width=str(size * number + 2), height=str(size + 2), rx="2")
    return svg
