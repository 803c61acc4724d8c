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


def test_no_style_says_a_word(site):
    """Words that a style puts into a page are not translated, copied or found: signs and the foot of printed sheets may be, words not."""
    styles = {file.name: re.sub(r"@page\{.*?\}\}|@bottom-\w+\{.*?\}", "", file.read_text(encoding="utf-8")) for file in site.rglob("*.css")}
    said = [
        f"{name}: {value}"
        for name, style in styles.items()
        for value in re.findall(r"[{;]content:([^;}]*)", style)
        if re.search(r"attr\((?!href\))", value)
        or re.search(r"[^\W\d_]{2}", re.sub(r"\\[0-9a-f]+", "", "".join(re.findall('"([^"]*)"', value))))
    ]

    assert styles
    assert [] == said, "\n".join(said)
