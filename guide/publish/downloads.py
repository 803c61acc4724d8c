"""Drawings to take away: each that has a page of its own lies beside it as an SVG that needs no other file, and as a PNG.

The PNG is also what others see when a link to that page is sent on, so it has the shape of a share card.
"""

import re
import xml.etree.ElementTree as etree

from guide import drawings
from guide.publish.images import FAMILY, HEIGHT, WIDTH, colours, draw, drawing_style, load_drawing, place, size, wrap
from guide.publish.pages import Site

#: Around a drawing, and from line to line of what stands under it, in the drawing's units, which are about a pixel of a page.
MARGIN, SMALL, LEAD = 16, 12, 17
LICENCE = "CC BY 4.0"


def publish_drawings(site: Site) -> None:
    """Write `drawings/ID/ID.svg` and `.png` beside each page of a drawing."""
    for page in site.pages:
        folder, _, name = page.path.strip("/").rpartition("/")
        if folder != "drawings" or not (drawings.DRAWINGS / drawings.drawn_in(name, page.language) / f"{name}.svg").is_file():
            continue
        address = re.sub(r"^https?://", "", page.address)
        svg = whole_drawing(name, page.language, [page.head["og:site_name"], f"{address} {LICENCE}"])
        page.file.with_name(f"{name}.svg").write_text(etree.tostring(svg, encoding="unicode") + "\n", encoding="utf-8")
        page.file.with_name(f"{name}.png").write_bytes(draw(picture(svg), WIDTH))


def whole_drawing(name: str, language: str, credit: list[str]) -> etree.Element:
    """Return a drawing as a whole file: its colours, its title and description, white paper, and under it `credit`, one thing a line."""
    drawing = load_drawing(name, language, f"drawings/{name}/")
    width, height = size(drawing)
    lines = [line for words in credit for line in wrap(words, SMALL, width)]
    across, down = width + 2 * MARGIN, height + 2 * MARGIN + len(lines) * LEAD + 8
    sides = {"viewBox": f"0 0 {across:g} {down:g}", "width": f"{across:g}", "height": f"{down:g}"}
    whole = etree.Element("svg", {"xmlns": drawings.SVG.strip("{}")} | sides | {"lang": language, "font-family": FAMILY})
    for key in ("role", "aria-labelledby", "aria-describedby"):
        if key in drawing.attrib:
            whole.set(key, drawing.attrib.pop(key))
    for part in [*drawing.findall("title"), *drawing.findall("desc")]:
        drawing.remove(part)
        whole.append(part)
    etree.SubElement(whole, "style").text = drawing_style()
    etree.SubElement(whole, "path", {"fill": colours()["sheet"], "d": f"M0 0H{across:g}V{down:g}H0z"})
    whole.append(place(drawing, MARGIN, MARGIN, width, height))
    for number, line in enumerate(reversed(lines)):
        attributes = {"x": f"{MARGIN}", "y": f"{down - MARGIN - number * LEAD:g}", "font-size": f"{SMALL}", "fill": colours()["soft"]}
        etree.SubElement(whole, "text", attributes).text = line
    return whole


def picture(drawing: etree.Element) -> str:
    """Return the SVG of a whole drawing in the middle of a sheet that has the shape of a share card."""
    drawing.attrib |= {"width": f"{WIDTH}", "height": f"{HEIGHT}", "overflow": "visible"}
    sheet = f'<path fill="{colours()["sheet"]}" d="M0 0H{WIDTH}V{HEIGHT}H0z"/>{etree.tostring(drawing, encoding="unicode")}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{sheet}</svg>'
