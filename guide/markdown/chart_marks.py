"""Marks on one axis from 0 to 100, drawn as SVG without a view box: lengths are parts of the width, so dots stay round.

The words and numbers that a mark shows stand beside it, so the drawing itself is hidden from screen readers.
"""

import xml.etree.ElementTree as etree

from guide.content.proportions import Proportion
from guide.markdown.blocks.base import add

TICKS = (0, 25, 50, 75, 100)


def line_mark(share: Proportion, group: str) -> etree.Element:
    """Return a dot at the share of `group` ("cells" or "control") with a line over its range."""
    svg = _canvas(group)
    low, high = share.interval or (share.of_100, share.of_100)
    add(svg, "line", x1=_part(low), x2=_part(high), y1="50%", y2="50%", class_="range")
    add(svg, "circle", cx=_part(share.of_100), cy="50%", r="7", class_="value")
    return svg


def comparison_mark(cells: Proportion, control: Proportion) -> etree.Element:
    """Return both groups of a result on one axis: a circle with the cells, a square without, each with its range where one is known."""
    svg = _canvas("both")
    for share, group, y in ((cells, "cells", "30%"), (control, "control", "72%")):
        part = add(svg, "g", class_=f"plot--{group}")
        if share.interval:
            low, high = share.interval
            add(part, "line", x1=_part(low), x2=_part(high), y1=y, y2=y, class_="range")
        if group == "cells":
            add(part, "circle", cx=_part(share.of_100), cy=y, r="8", class_="value")
        else:  # a square around its place: SVG has no lengths like “50% - 8px”, but it can move what it draws
            add(part, "rect", x=_part(share.of_100), y=y, width="15", height="15", transform="translate(-7.5 -7.5)", class_="value")
    return svg


def bar_mark(of_100: float, group: str) -> etree.Element:
    """Return a bar from 0 to the share; where nobody stands for comparison ("nobody"), styles draw an outline with nothing in it."""
    svg = _canvas(group)
    add(svg, "rect", x="0", y="22%", width=_part(of_100), height="56%", class_="value")
    return svg


def size_mark(part: float, under_way: bool) -> etree.Element:
    """Return a bar that takes `part` (0 to 1) of the width."""
    svg = etree.Element("svg", {"class": "plot plot--" + ("planned" if under_way else "cells"), "aria-hidden": "true"})
    add(svg, "rect", x="0", y="15%", width=_part(100 * part), height="70%", class_="value")
    return svg


def _canvas(group: str) -> etree.Element:
    svg = etree.Element("svg", {"class": f"plot plot--{group}", "aria-hidden": "true"})
    for tick in TICKS:
        add(svg, "line", x1=f"{tick}%", x2=f"{tick}%", y1="0", y2="100%", class_="tick")
    return svg


def _part(value: float) -> str:
    return f"{value:.4g}%"
