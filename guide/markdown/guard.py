"""Guards: what is not our syntax, or leads nowhere, never reaches a reader."""

import re
from typing import Any

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import get_frontmatter

from guide.content.library import Library
from guide.errors import current_line, current_page, did_you_mean, refuse_page
from guide.syntax import Block, Page, Text, read_body
from guide.text import plain

ID = re.compile(r'<[^>]*\sid="([^"]+)"')
OPTION = re.compile(r"([\w-]+):(?:\s|$)")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class SyntaxGuard(Preprocessor):
    """Reads the page before Markdown does: blocks, options, sources and glossary words must be known.

    It leaves the line of each block in `shared`, where blocks take them in their order, so that their refusals name it.
    """

    def __init__(self, md: Markdown, known: dict[str, Any], shared: dict[str, Any]) -> None:
        super().__init__(md)
        self.known, self.shared = known, shared
        self.library: Library = shared["library"]

    def run(self, lines: list[str]) -> list[str]:
        page = read_body(Page(current_page.get()), "\n".join(lines))
        seen: set[tuple[str, str]] = set()
        for block in page.blocks:
            self._check_block(page, block, seen)
        for line, id in page.citations:
            if id not in self.library.sources:
                raise page.refusal(line, f"“[@{id}]” is not one of our sources.", did_you_mean(id, self.library.sources))
        for line, _, target in page.links:
            self.library.check_link(target, f"{page.path}, line {line}")
        for text in page.texts:
            for id in self.library.sources.keys() & NAME.findall(plain(text.words)):
                raise page.refusal(text.line, f"“{id}” would be printed as it stands.", f"Cite it as “[@{id}]”.")
        self.shared["lines"] = iter([block.line for block in page.blocks])
        return lines

    def _check_block(self, page: Page, block: Block, seen: set[tuple[str, str]]) -> None:
        """Refuse a block that is unknown, or not as its class says. Two of one address could not both be linked to."""
        if block.name not in self.known:
            raise page.refusal(block.line, f"{block.called} is not a block.", did_you_mean(block.name, self.known))
        kind = self.known[block.name]
        self._check_options(page, block, kind.OPTIONS)
        if kind.TAKES and not block.argument and not kind.OPTIONAL:
            raise page.refusal(block.line, f"{block.called} lacks {kind.TAKES}.", f"Write “/// {block.name} | …”.")
        if block.argument and not kind.TAKES:
            raise page.refusal(block.line, f"{block.called} takes nothing after the bar.", f"Write {block.called} alone.")
        key = block.name, block.argument if kind.ONCE_BY == "argument" else ""
        if kind.ONCE_BY and key in seen:
            once = f"“/// {' | '.join(filter(None, key))}”"
            raise page.refusal(block.line, f"{once} stands twice.", "Keep one, and link to it from the other place.")
        seen.add(key)
        if not kind.BODY and any(block.line < part.line < block.end for part in list[Block | Text]([*page.texts, *page.blocks])):
            raise page.refusal(block.line, f"{block.called} takes no text.", "Write the text after its closing line.")

    def _check_options(self, page: Page, block: Block, options: dict[str, Any]) -> None:
        for text in page.texts:
            if text.line == block.line + 1 and (option := OPTION.match(text.words)) and option[1] in options:
                fault = f"“{option[0].strip()}” does not stand under {block.called} as an option."
                raise page.refusal(text.line, fault, "Put four spaces before it.")
        given = get_frontmatter(block.options)
        if given is None:
            mend = "Take the spaces away, or put an empty line above."
            raise page.refusal(block.line, f"what is indented under {block.called} is no option.", mend)
        for name in given.keys() - options:
            mend = did_you_mean(name, options) if options else "Take it out."
            raise page.refusal(block.line, f"“{name}” is an option that {block.called} does not know.", mend)


class AddressGuard(Postprocessor):
    """Looks at the finished text: no address stands twice."""

    def run(self, text: str) -> str:
        current_line.set(0)
        seen = {"menu", "search", "search-form-list", "toc", "top", "__skip"}  # those of the templates
        for id in ID.findall(text):
            if id in seen:
                raise refuse_page(f"two things would have the address “#{id}”.", "Change the heading, or remove one of the two.")
            seen.add(id)
        return text
