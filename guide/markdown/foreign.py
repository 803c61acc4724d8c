"""What is told in the first language on a page of another is marked as such, so that it is read aloud and translated aright."""

import re
import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor

from guide.content.library import Library
from guide.content.loading import FIRST_LANGUAGE

MARKS = " \n“”.,:;!?()"
#: As many words are no chance: a sentence, cut where a mark or a citation stood.
ENOUGH = 3


class ForeignTree(Treeprocessor):
    """Gives `lang` to what comes from a record without words in the language of the page; beside other words, to a part of its own."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.texts = {_bare(text) for text in library.foreign} - {""}
        self.all = "\n".join(self.texts)

    def run(self, root: etree.Element) -> None:
        for element in list(root.iter()):
            pieces = filter(None, [element.text, *(child.tail for child in element)])
            if not any(map(self._is_foreign, pieces)):
                continue
            if all(self._is_foreign(piece) for piece in element.itertext() if re.search(r"[^\W\d_]", piece)):
                element.set("lang", FIRST_LANGUAGE)
            else:
                self._wrap(element)

    def _wrap(self, element: etree.Element) -> None:
        for number, child in reversed(list(enumerate(element))):
            if child.tail and self._is_foreign(child.tail):
                element.insert(number + 1, _part(child.tail))
                child.tail = None
        if element.text and self._is_foreign(element.text):
            element.insert(0, _part(element.text))
            element.text = None

    def _is_foreign(self, piece: str) -> bool:
        piece = _bare(piece)
        return piece in self.texts or (piece.count(" ") >= ENOUGH - 1 and piece in self.all)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(MARKS).casefold()


def _part(text: str) -> etree.Element:
    part = etree.Element("span", {"lang": FIRST_LANGUAGE})
    part.text = text
    return part
