"""Guards: a misspelt or unclosed block, or a citation that was not understood, never reaches a reader."""

import re

from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from guide.content.loading import HTML, percent_fault
from guide.errors import did_you_mean, refuse_page

FENCE = re.compile(r"^ {0,3}(/{3,})[ ]*([\w-]*)")
ID = re.compile(r'<[^>]*\sid="([^"]+)"')
ADDRESS = re.compile(r"\]\([^)]*\)")
TAG = re.compile(r"<[^>]*>")
SHOWN = re.compile(r"<(pre|script)\b(?!><code>\s*///).*?</\1>", re.S)  # data shown as data, and data for search engines
RAW = re.compile(
    r"///.{0,40}|^[ ]*// .{0,40}"  # a block
    r"|\[[^\]\n]{0,20}@.{0,40}|\(@.{0,40}|\[[a-z0-9]+(?:-[a-z0-9]+)+\]"  # a citation
    r"|\] ?\((?:term:|\S+\.md|https?:).{0,40}|\]\[[\w-]+\]"  # a link or a glossary word
    r"|^[ ]*\|? *:?-{3,}:? *\|.{0,40}|^[ ]*[-*+] \S.{0,40}|^!!! .{0,40}|^```.{0,40}|^--8<--.{0,40}",  # a table or list
    re.M,
)
OPTION = re.compile(r"^(?: {0,3})([\w-]+):(?:\s|$)")


class BlockGuard(Preprocessor):
    """Looks at the `///` lines before anything else does: names must be known, and every block closed."""

    def __init__(self, md, known: dict) -> None:
        super().__init__(md)
        self.known = known

    def run(self, lines: list[str]) -> list[str]:
        open_blocks: list[tuple[str, str]] = []
        for before, line in zip(["", *lines], lines, strict=False):
            if html := HTML.search(line):
                raise refuse_page(f"“{html[0]}” is HTML.", "Use Markdown or a block; a note to other authors belongs in an issue.")
            if fault := percent_fault(ADDRESS.sub("", line)):
                raise refuse_page(*fault)
            opener, option = FENCE.match(before), OPTION.match(line)
            if opener and option and option[1] in {"attrs", *getattr(self.known.get(opener[2]), "OPTIONS", {})}:
                fault = f"“{line.strip()}” does not stand under “{before.strip()}” as an option."
                raise refuse_page(fault, "Put four spaces before it.")
            fence = FENCE.match(line)
            if not fence:
                continue
            slashes, name = fence.groups()
            if not name:
                if not open_blocks or open_blocks[-1][0] != slashes:
                    raise refuse_page(f"a line “{slashes}” closes nothing.", "Give it as many slashes as the block it ends, or remove it.")
                open_blocks.pop()
            elif name not in self.known:
                raise refuse_page(f"“/// {name}” is not a block.", did_you_mean(name, self.known))
            elif open_blocks and len(open_blocks[-1][0]) <= len(slashes):
                outer = " ".join(open_blocks[-1])
                raise refuse_page(f"“{slashes} {name}” stands inside “{outer}”.", "Close the first, or give it more slashes.")
            else:
                open_blocks.append((slashes, name))
        if open_blocks:
            slashes, name = open_blocks[-1]
            raise refuse_page(f"“{slashes} {name}” is not closed.", f"Put a line “{slashes}” after it.")
        return lines


class MarkupGuard(Postprocessor):
    """Looks at the finished text: no address stands twice, and what still shows our own markup was not understood."""

    def run(self, text: str) -> str:
        seen = {"menu", "search", "search-form-list", "toc", "top", "__drawer", "__search"}  # those of the templates
        for id in ID.findall(text):
            if id in seen:
                raise refuse_page(f"two things would have the address “#{id}”.", "Change the heading, or remove one of the two.")
            seen.add(id)
        left = RAW.search(TAG.sub("", SHOWN.sub("", text)))
        if left:
            raise refuse_page(
                f"this would be printed as it stands: “{left[0].strip()}”.",
                "Look for an option the block does not know, a missing blank line before “///”, or a broken citation.",
            )
        return text
