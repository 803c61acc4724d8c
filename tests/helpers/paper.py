"""What a page looks like on paper."""

import re
from collections import Counter

from pypdfium2 import PdfDocument

#: Points: width and height.
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
#: What pdfium gives for a hyphen at the end of a line.
LINE_ENDS = {0x02: "-", 0xFFFE: "-"}


def squeezed(text):
    """Return the letters and digits of `text` only, because a printed line may end anywhere."""
    return re.sub(r"[\W_]", "", text)


def holds(letters, text):
    """Tell whether the squeezed letters of a sheet have each word of `text`, as often: cells and columns stand in an order of their own."""
    return all(letters.count(word) >= times for word, times in Counter(re.findall(r"[^\W\d_]+|\d+", text)).items())


def sheets(page, size):
    """Return the sheets of paper that a page takes."""
    found = list(PdfDocument(page.pdf(format=size, prefer_css_page_size=True)))
    assert found and all(abs(got - want) <= 1 for sheet in found for got, want in zip(sheet.get_size(), SIZES[size], strict=True)), size
    return found


def printed(page, size):
    """Return the text of each sheet of paper."""
    return [sheet.get_textpage().get_text_bounded().translate(LINE_ENDS) for sheet in sheets(page, size)]
