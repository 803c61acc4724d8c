"""Drawings can be read: labels are large enough, stand apart, stay in their panel, and nothing is painted behind them."""

from io import BytesIO

import pytest
from PIL import Image

from tests.helpers.walk import DESK, NARROW

#: The one page that shows every drawing.
ALL = "drawings/"
#: px on the screen; the smallest text of the guide otherwise is 16.
SMALLEST = 14
#: px on paper: how wide a sheet is between its margins, and 7.5 points.
A4 = 680
SMALLEST_ON_PAPER = 10
#: WCAG 1.4.3
CONTRAST = 4.5
#: Proportion of a label's box, at its top and bottom, that no letter reaches.
ABOVE, BELOW = 0.2, 0.15

#: Every label with its box on the page, its size in px, its colour, and the box of its panel.
LABELS = """() => [...document.querySelectorAll(".panels > svg text")].map(label => {
  const svg = label.closest(".panels > svg"), box = e => { const b = e.getBoundingClientRect();
    return [b.left + scrollX, b.top + scrollY, b.right + scrollX, b.bottom + scrollY]; };
  return {
    name: svg.closest("figure").className.split("--").pop() + ": " + label.textContent,
    box: box(label), panel: box(svg),
    px: parseFloat(getComputedStyle(label).fontSize) * Math.min(
      svg.getBoundingClientRect().width / svg.viewBox.baseVal.width, svg.getBoundingClientRect().height / svg.viewBox.baseVal.height),
    colour: getComputedStyle(label).fill.match(/[\\d.]+/g).slice(0, 3).map(Number),
  };
})"""


@pytest.fixture(params=[NARROW, DESK])
def page(request, visit):
    """The page of all drawings, on a small phone and at a desk."""
    return visit(ALL, request.param)


def test_every_drawing_is_looked_at(visit, library):
    """The tests below see all drawings, and labels in them."""
    shown = visit(ALL).locator("figure.drawing").evaluate_all("figures => figures.map(figure => figure.className.split('--').pop())")

    assert sorted(library.drawings) == sorted(shown)


def test_labels_can_be_read_where_they_stand(page):
    """No label is too small, leaves its panel or touches another, however narrow the screen."""
    labels = page.evaluate(LABELS)
    faults = [f"{label['name']}: {label['px']:.1f} px" for label in labels if label["px"] < SMALLEST]
    faults += [f"{label['name']}: leaves its panel" for label in labels if not _within(label["box"], label["panel"])]
    faults += [
        f"{one['name']} touches {other['name']}"
        for place, one in enumerate(labels) for other in labels[:place]
        if one["panel"] == other["panel"] and _touch(one["box"], other["box"])
    ]  # fmt: skip

    assert labels
    assert [] == faults, "\n".join(faults)


def test_labels_of_leaflets_can_be_read(visit, html):
    """On the sheets that a patient takes along, labels are a little smaller than the text, and no more."""
    faults = []
    for path in (path for path, text in html.items() if "page--condition" in text and ' leaflet" id="__skip"' in text):
        page = visit(path)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": A4, "height": A4})
        shown = page.evaluate(LABELS)
        faults += [f"{path}: {label['name']}: {label['px']:.1f} px" for label in shown if 0 < label["px"] < SMALLEST_ON_PAPER]

    assert [] == faults, "\n".join(faults)


@pytest.mark.parametrize("width", [768, DESK])
def test_picture_stands_beside_its_sign(visit, width):
    """In a list of signs with room for it, no picture hangs down beside the next sign."""
    parts = visit("conditions/degenerative-disc-disease/", width).locator(".emergency li > .part")

    assert parts.count() > 3
    assert parts.evaluate_all(
        "parts => parts.every(part => part.getBoundingClientRect().bottom <= part.parentElement.getBoundingClientRect().bottom + 1)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark", "forced", "print"])
def test_labels_stand_out_from_what_is_behind_them(page, scheme):
    """In every scheme and on paper a label has contrast with each point behind it: no line crosses it, no tint swallows it."""
    page.emulate_media(
        media="print" if scheme == "print" else "screen",
        color_scheme="light" if scheme == "light" else "dark",
        forced_colors="active" if scheme == "forced" else "none",
    )
    labels = page.evaluate(LABELS)
    page.eval_on_selector_all(".panels text", "labels => labels.forEach(label => label.style.visibility = 'hidden')")
    picture = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
    faults = [f"{label['name']}: {contrast:.1f}" for label in labels if (contrast := _least_contrast(label, picture)) < CONTRAST]

    assert labels
    assert [] == faults, "\n".join(faults)


def _within(box, panel):
    return box[0] >= panel[0] - 1 and box[1] >= panel[1] - 1 and box[2] <= panel[2] + 1 and box[3] <= panel[3] + 1


def _touch(one, other):
    """Say whether letters touch: boxes of lines may overlap a little, where no letter reaches."""
    return min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) - max(one[1], other[1]) > 3


def _least_contrast(label, picture):
    left, top, right, bottom = label["box"]
    height = bottom - top
    behind = picture.crop((round(left) + 1, round(top + height * ABOVE), round(right) - 1, round(bottom - height * BELOW)))
    return min(_contrast(label["colour"], point) for _, point in behind.getcolors(behind.width * behind.height))


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    """Return the relative luminance (WCAG 2) of red, green and blue, each 0 to 255."""
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
