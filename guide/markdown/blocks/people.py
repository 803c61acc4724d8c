"""100 people: how many of them got better with the cells, and how many without."""

import xml.etree.ElementTree as etree
from typing import get_args

from guide.content.models import Group, Result
from guide.errors import did_you_mean, refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations

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
        figure = add(parent, "figure", class_="people", id=f"people-{study_id}-{result_id}")
        for group in get_args(Group):
            number = result.proportion(group).of_100
            part = add(figure, "div", class_=f"people__group people__group--{group}")
            line = add(part, "p", class_="people__number")
            add(line, "strong", str(round(number))).tail = " " + self.words["of_100_people"]
            add(part, "p", f"{result.name(group)}: {result.outcome}")
            part.append(picture(number, f"{study_id}-{result_id}-{group}"))
        caption = add(figure, "figcaption", result.meaning)
        add_citations(caption, [study_id])
        return figure


def picture(number: float, name: str) -> etree.Element:
    """Return an SVG of 100 figures of which `number` (0 to 100, rounded) are filled; the words beside it say the same."""
    filled = round(number)
    svg = etree.Element("svg", {"viewBox": f"0 0 {WIDTH * COLUMNS} {HEIGHT * 100 // COLUMNS}", "aria-hidden": "true"})
    for state in ("on", "off"):
        pattern = add(svg, "pattern", id=f"{name}-{state}", class_=state, width=str(WIDTH), height=str(HEIGHT))
        pattern.set("patternUnits", "userSpaceOnUse")
        add(pattern, "circle", cx="5", cy="3.5", r="2.2")
        add(pattern, "path", d=BODY)
    rows, rest = divmod(filled, COLUMNS)
    for state, x, y, columns, lines in (
        ("on", 0, 0, COLUMNS, rows),
        ("on", 0, rows, rest, 1),
        ("off", rest, rows, COLUMNS - rest, 1),
        ("off", 0, rows + 1, COLUMNS, 100 // COLUMNS - rows - 1),
    ):
        if columns > 0 and lines > 0 and y * COLUMNS < 100:
            box = {"x": x * WIDTH, "y": y * HEIGHT, "width": columns * WIDTH, "height": lines * HEIGHT}
            add(svg, "rect", **{key: str(length) for key, length in box.items()}, fill=f"url(#{name}-{state})")
    return svg
