"""What authors and templates write between their marks never reaches a reader with the marks on."""

import re

from bs4 import Comment, Tag

from tests.site.built import attributes, check_each

RAW = re.compile(
    r"///.{0,40}"  # a block
    r"|\[@.{0,40}"  # a citation
    r"|(?<![\w-])term:\w.{0,40}"  # a glossary word
    r"|\]\(.{0,40}"  # a link
    r"|\{ ?[.#:].{0,40}"  # attributes
    r"|\| ?:?-{3,}.{0,40}"  # a table
    r"|\{\{.{0,40}|\{%.{0,40}|.{0,40}%\}|.{0,40}\}\}"  # a template
)


#: What holds data, or shows them as data.
DATA = {"script", "style", "pre"}


def strings(element):
    """Yield every text within an element that is shown, and every value of its attributes."""
    for child in element.children:
        if isinstance(child, Tag) and child.name not in DATA:
            yield from attributes(child).values()
            yield from strings(child)
        elif not isinstance(child, Tag | Comment):
            yield child


def test_no_raw_markup_reaches_a_page(everything):
    """Neither the text of a page nor what stands in its attributes shows our own markup."""

    def look(page):
        return [f"“{left[0].strip()}”" for said in strings(page.soup) for left in RAW.finditer(said)]

    check_each(everything, look)
