"""Drawings to take away: each that has a page of its own lies beside it as an SVG that needs no other file, and as a PNG."""

import re
import xml.etree.ElementTree as etree
from pathlib import Path

from guide import drawings
from guide.drawings import SVG
from guide.publish.images import FAMILY, colours, draw, drawing_style, load_drawing, place, size, wrap
from guide.publish.meta_tags import read_head

#: Around a drawing, and from line to line of what stands under it, in the drawing's units, which are about a pixel of a page.
MARGIN, SMALL, LEAD = 16, 12, 17
#: Pixels from side to side of the PNG: sharp on half a sheet of paper.
WIDTH = 1600
LICENCE = "CC BY 4.0"


def publish_drawings(site: Path, home: str) -> None:
    """Write `drawings/ID/ID.svg` and `.png` beside each page of a drawing that is in `site`; `home` is the address of the home page."""
    for page in sorted(site.glob("drawings/*/index.html")):
        head, name = read_head(page.read_text(encoding="utf-8")), page.parent.name
        if not (drawings.DRAWINGS / head["language"] / f"{name}.svg").is_file():
            continue
        address = re.sub(r"^https?://", "", f"{home}drawings/{name}/")
        svg = takeaway_svg(name, head["language"], [head["og:site_name"], f"{address} {LICENCE}"])
        page.with_name(f"{name}.svg").write_text(svg, encoding="utf-8")
        page.with_name(f"{name}.png").write_bytes(draw(svg, WIDTH))


def takeaway_svg(name: str, language: str, credit: list[str]) -> str:
    """Return a drawing as a whole file: its colours, its title and description, white paper, and under it `credit`, one thing a line."""
    drawing = load_drawing(name, language, f"drawings/{name}/")
    width, height = size(drawing)
    lines = [line for words in credit for line in wrap(words, SMALL, width)]
    across, down = width + 2 * MARGIN, height + 2 * MARGIN + len(lines) * LEAD + 8
    sides = {"viewBox": f"0 0 {across:g} {down:g}", "width": f"{across:g}", "height": f"{down:g}"}
    whole = etree.Element(f"{SVG}svg", sides | {"lang": language, "font-family": FAMILY})
    for key in ("role", "aria-labelledby", "aria-describedby"):
        if key in drawing.attrib:
            whole.set(key, drawing.attrib.pop(key))
    for part in [*drawing.findall(f"{SVG}title"), *drawing.findall(f"{SVG}desc")]:
        drawing.remove(part)
        whole.append(part)
    etree.SubElement(whole, f"{SVG}style").text = drawing_style()
    etree.SubElement(whole, f"{SVG}path", {"fill": colours()["sheet"], "d": f"M0 0H{across:g}V{down:g}H0z"})
    whole.append(place(drawing, MARGIN, MARGIN, width, height))
    for number, line in enumerate(reversed(lines)):
        attributes = {"x": f"{MARGIN}", "y": f"{down - MARGIN - number * LEAD:g}", "font-size": f"{SMALL}", "fill": colours()["soft"]}
        etree.SubElement(whole, f"{SVG}text", attributes).text = line
    return etree.tostring(whole, encoding="unicode") + "\n"
