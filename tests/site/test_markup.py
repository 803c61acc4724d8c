"""What authors and templates write between their marks never reaches a reader with the marks on."""

import re

from tests.site.built import attributes, faults, without

RAW = re.compile(
    r"///.{0,40}"  # a block
    r"|\[@.{0,40}"  # a citation
    r"|(?<![\w-])term:\w.{0,40}"  # a glossary word
    r"|\]\(.{0,40}"  # a link
    r"|\{ ?[.#:].{0,40}"  # attributes
    r"|\| ?:?-{3,}.{0,40}"  # a table
    r"|\{\{.{0,40}|\{%.{0,40}|.{0,40}%\}|.{0,40}\}\}"  # a template
)


def test_no_raw_markup_reaches_a_page(everything):
    """Neither the text of a page nor what stands in its attributes shows our own markup."""

    def look(page):
        visible = without(page.soup, "script, style, pre")  # data shown as data
        values = [value for element in visible.find_all(True) for value in attributes(element).values()]
        return [f"“{left[0].strip()}”" for said in [visible.get_text(), *values] for left in RAW.finditer(said)]

    found = faults(everything, look)

    assert [] == found, "\n".join(found)
