"""Drawings are whole: every file is shown on its page, and every shape has its colours from our styles."""

from guide.drawings import DRAWINGS
from tests.site.built import check_each, holding

SHAPES = ", ".join(f".panels > svg {name}" for name in ("path", "circle", "ellipse", "rect", "line", "polyline", "polygon"))


def test_every_drawing_has_its_page(built, config):
    """A file that no page shows was forgotten, or its record is."""
    files = {file.name for file in (DRAWINGS / config["theme"]["language"]).glob("[!.]*")}
    shown = {f"{page.path.split('/')[1]}.svg" for page in built if page.kind == "drawing"}

    assert files == shown


def test_every_shape_has_a_class(built):
    """A shape without a class, and in no group with one, is a black blot, which dark pages swallow."""

    def look(page):
        for shape in page.soup.select(SHAPES):
            if not shape.get("class") and not shape.find_parent("g", class_=True):
                yield f"{shape.find_parent('figure')['class'][-1]}: {str(shape)[:80]}"

    check_each(holding(built, SHAPES), look)
