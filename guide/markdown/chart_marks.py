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
    low, high = share.interval
    add(svg, "line", x1=_part(low), x2=_part(high), y1="50%", y2="50%", class_="range")
    add(svg, "circle", cx=_part(share.of_100), cy="50%", r="7", class_="value")
    return svg


def bar_mark(share: Proportion, group: str) -> etree.Element:
    """Return a bar from 0 to the share."""
    svg = _canvas(group)
    add(svg, "rect", x="0", y="22%", width=_part(share.of_100), height="56%", class_="value")
    return svg


def empty_mark() -> etree.Element:
    """Return the place where a comparison would stand: an outline from end to end with nothing in it."""
    svg = _canvas("nobody")
    add(svg, "rect", x="0", y="22%", width="100%", height="56%", class_="value")
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
