"""Drawings: in the text, where they help; all of them in a list; and each on a page of its own."""

import re
import xml.etree.ElementTree as etree

from markdown.util import AtomicString

from guide.content.loading import FIRST_LANGUAGE
from guide.content.models import DrawingRecord, Sign
from guide.drawings import Drawing, drawn_in, find_drawing
from guide.errors import Refusal, refuse_page
from guide.markdown.blocks.base import GuideBlock, add, add_citations
from guide.markdown.page_links import address_of_file

#: A label of a drawing.
LABEL = re.compile(r"<text[^>]*>([^<]*)</text>")


class DrawingBlock(GuideBlock):
    """`/// drawing | spine`: the drawing, and under it what to conclude and the way to its own page.

    In the head of the home page it stands alone, as a cover. `beside: true` sets it small beside a text that says it all, over its name.
    """

    NAME = "drawing"
    TAKES = "the name of a drawing"
    OPTIONS = {"beside": (False, bool)}

    def on_create(self, parent: etree.Element) -> etree.Element:
        record = self.find("drawings", self.argument)
        figure = add_drawing(parent, find_drawing(record.id, self.library.language), self)
        if self.options["beside"]:
            figure.set("class", f"{figure.get('class')} drawing--beside")
            add(add(figure, "figcaption"), "a", record.name, href=page_of(record))
        elif parent.get("class") != "hero":
            caption = add(add(figure, "figcaption"), "p", f"{record.means} ")
            add(caption, "a", self.words["drawing"]["more"], href=page_of(record))
        return figure


class DrawingsBlock(GuideBlock):
    """`/// drawings`: every drawing with its name, what to conclude, and the way to its own page."""

    NAME = "drawings"

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = add(parent, "div", class_="drawing-list")
        for record in self.library.drawings.values():
            part = add(box, "section", aria_labelledby=record.id)
            add(add(part, "h2", id=record.id), "a", record.name, href=page_of(record))
            add_drawing(part, find_drawing(record.id, self.library.language), self)
            add(part, "p", record.means)
        return box


class DrawingPageBlock(GuideBlock):
    """`/// drawing-page | spine`: the whole page of a drawing under its title, made to be printed and handed on."""

    NAME = "drawing-page"
    TAKES = "the name of a drawing"

    def on_create(self, parent: etree.Element) -> etree.Element:
        record, say = self.find("drawings", self.argument), self.words["drawing"]
        drawing = find_drawing(record.id, self.library.language)
        page = add(parent, "div", class_="drawing-page")
        add_drawing(page, drawing, self, described=False)  # its words stand below, so nobody is told them twice
        add(page, "p", record.means, class_="drawing-page__means")
        add(page, "h2", say["words"])
        add(page, "p", AtomicString(drawing.description))
        use = add(page, "div", class_="drawing-page__use")  # which paper leaves out
        add(use, "h2", say["use"])
        add(add(use, "p"), "a", say["there"], href=f"/{record.page}")
        add(use, "p", say["licence"])
        # Written as text, because MkDocs would look for these files among the pages.
        file = address_of_file(self.md, f"drawings/{drawing.id}/{drawing.id}")
        files = (f'<a href="{file}.{form}" download>{say[form]}</a>' for form in ("png", "svg"))
        add(use, "p", AtomicString(self.md.htmlStash.store(" · ".join(files))), class_="drawing-page__files")
        add_citations(add(page, "p", say["rests"]), record.sources)
        return page


def add_drawing(parent: etree.Element, drawing: Drawing, block: GuideBlock, described: bool = True) -> etree.Element:
    """Append a drawing as a figure. Those who do not see it are told its name and description; its labels alone would be a riddle."""
    figure = add(parent, "figure", class_=f"drawing drawing--{drawing.id}")
    several = f" panels--{len(drawing.panels)}" if len(drawing.panels) > 1 else ""
    words = f"drawing-{drawing.id}"
    panels = add(figure, "div", class_=f"panels{several}", role="img", aria_label=drawing.title)
    panels.text = AtomicString(block.md.htmlStash.store("".join(drawing.panels)))
    if drawn_in(drawing.id, block.library.language) != block.library.language:
        panels.set("lang", FIRST_LANGUAGE)
    if described:
        panels.set("aria-describedby", words)
        add(figure, "p", AtomicString(drawing.description), id=words, hidden="hidden")
    return figure


def add_cover(parent: etree.Element, cover: str, block: GuideBlock) -> None:
    """Append one panel of a drawing as a cover: `where-it-hurts 2` is its second. Its labels become its name, for those who hear it."""
    id, _, number = cover.partition(" ")
    panels = find_drawing(block.find("drawings", id).id, block.library.language).panels
    if not number.isdecimal() or not 0 < int(number) <= len(panels):
        raise refuse_page(f"“cover: {cover}” names no panel.", f"Write “{id}” and a number from 1 to {len(panels)}.")
    panel = panels[int(number) - 1]
    name = ": ".join(LABEL.findall(panel))
    figure = add(parent, "div", class_=f"drawing cover cover--{id}", role="img", aria_label=name)
    figure.text = AtomicString(block.md.htmlStash.store(LABEL.sub("", panel)))


def add_part(parent: etree.Element, sign: Sign, block: GuideBlock) -> None:
    """Put the part of a drawing that shows a sign before its text, over a few words. Its name is told to those who hear it."""
    drawing = find_drawing(block.find("drawings", sign.drawing or "").id, block.library.language)
    if sign.drawing_panel > len(drawing.panels):
        fault = f"“drawing_panel: {sign.drawing_panel}” is no panel of drawings/{block.library.language}/{drawing.id}.svg."
        raise Refusal(sign.where, fault, f"Write a number from 1 to {len(drawing.panels)}.")
    part = etree.Element("span", {"class": "drawing part", "data-aside": ""})
    picture = add(part, "span", role="img", aria_label=drawing.title)
    panel = re.sub(
        r'viewBox="[^"]*"',
        f'viewBox="{sign.drawing_part}"',
        re.sub(r"<text.*?</text>", "", drawing.panels[sign.drawing_panel - 1], flags=re.S),
        count=1,
    )
    picture.text = AtomicString(block.md.htmlStash.store(panel))
    if sign.drawing_says:
        add(part, "b", sign.drawing_says)
    part.tail, parent.text = parent.text, None
    parent.insert(0, part)


def page_of(record: DrawingRecord) -> str:
    """Return the address of a drawing's own page, as pages link to each other."""
    return f"/drawings/{record.id}.md"
