"""Guards: a misspelt or unclosed block, or a citation that was not understood, never reaches a reader."""

import re

from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from guide.refusal import did_you_mean, refuse_page

FENCE = re.compile(r"^ {0,3}(/{3,})[ ]*([\w-]*)")
TAG = re.compile(r"<[^>]*>")
RAW = re.compile(r"///.{0,40}|\[@.{0,40}")


class BlockGuard(Preprocessor):
    """Looks at the `///` lines before anything else does: names must be known, and every block closed."""

    def __init__(self, md, known: dict) -> None:
        super().__init__(md)
        self.known = known

    def run(self, lines: list[str]) -> list[str]:
        open_blocks: list[tuple[str, str]] = []
        for line in lines:
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
            else:
                open_blocks.append((slashes, name))
        if open_blocks:
            slashes, name = open_blocks[-1]
            raise refuse_page(f"“{slashes} {name}” is not closed.", f"Put a line “{slashes}” after it.")
        return lines


class MarkupGuard(Postprocessor):
    """Looks at the finished text: what still shows our own markup was not understood."""

    def run(self, text: str) -> str:
        left = RAW.search(TAG.sub("", text))
        if left:
            raise refuse_page(
                f"this would be printed as it stands: “{left[0].strip()}”.",
                "Look for an option the block does not know, a missing blank line before “///”, or a broken citation.",
            )
        return text
