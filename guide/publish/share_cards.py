"""Share cards: what others see when a link to the guide is sent on, one for each section of the menu.

A page asks in its head for its own card or that of its section, which the front matter of the section's first page has. The name of the
file, `card-discs.png`, tells the drawing, the alternative text what stands on the card. A drawing's page shows its drawing (downloads.py).
"""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from html import escape
from pathlib import Path

from guide.errors import Refusal
from guide.kinds import TINTS
from guide.lint.house_words import find
from guide.publish.images import (
    FAMILY,
    HEIGHT,
    WIDTH,
    check_letters,
    colours,
    draw,
    drawing_style,
    load_drawing,
    mark,
    place,
    size,
    widest,
    wrap,
)
from guide.publish.pages import Site

MARGIN = 72
#: A drawing that is wider than this, in heights, stands under the words; others stand beside them.
WIDE = 1.6
TITLES, TITLE_LEAD, MORE, MORE_LEAD = (88, 80, 72, 64), 1.1, 32, 42


@dataclass(frozen=True)
class Card:
    """What a card shows: words of which the first sentence is large, a drawing or a panel of one, the guide's name, a tint."""

    says: str
    drawing: str
    language: str
    guide: str
    tint: str = "teal-tint"


def check_cards(cards: dict[str, dict[str, str] | None], guide: str, language: str) -> None:
    """Raise `Refusal` if a page that needs a card has none, or one that cannot be made; `cards` are those of the front matter by page."""
    for page, card in cards.items():
        if not card:
            mend = "Add `card:` to its front matter, with a `drawing` and what the card `says`."
            raise Refusal(page, "its section of the menu has no share card.", mend)
        for found in find(card["says"], language):
            raise Refusal(page, f"“{found.word}” {found.entry.fault}.", found.entry.mend)
        card_svg(Card(card["says"], card["drawing"], language, guide), page)


def publish_cards(site: Site) -> None:
    """Draw every card that a page of the site asks for."""
    for address, card in sorted(_asked(site).items()):
        (site.folder / address).write_bytes(draw(card_svg(card, address), WIDTH))


def _asked(site: Site) -> dict[str, Card]:
    """Return the card behind each address below the home page."""
    cards: dict[str, Card] = {}
    for page in site.pages:
        head = page.head
        address = head.get("og:image", "").removeprefix(site.home)
        if (name := Path(address).stem).startswith("card-") and "://" not in address:
            tint = TINTS.get(page.kind, cards[address].tint if address in cards else Card.tint)
            cards[address] = Card(head["og:image:alt"], name.removeprefix("card-"), page.language, head["og:site_name"], tint)
    return cards


def card_svg(card: Card, where: str) -> str:
    """Return the SVG of a card. Raises `Refusal`, which names the place `where` it is asked for, if it cannot be made."""
    check_letters(card.says + card.guide, where)
    title, _, more = re.sub(r"(?<=[.?!])\s+", "\n", card.says.strip(), count=1).partition("\n")
    drawing = load_drawing(card.drawing, card.language, where)
    width, height = size(drawing)
    if width / height > WIDE:
        words, bottom = _words(title.removesuffix("."), more, 1056, 204 if more else 146, where)
        top = 122.0
        edge = top + bottom + 36
        field = f"M0 {edge:g}Q{WIDTH / 2:g} {edge - 30:g} {WIDTH} {edge:g}V{HEIGHT}H0z"
        box = MARGIN, edge + 6, WIDTH - 2 * MARGIN, HEIGHT - edge - 34
    else:
        words, bottom = _words(title.removesuffix("."), more, 560, 420, where)
        top = 112 + (HEIGHT - 112 - 48 - bottom) / 2
        field = f"M738 0C664 196 658 420 744 {HEIGHT}H{WIDTH}V0z"  # the curve of a lower back
        box = 722, 56, 430, HEIGHT - 112
    tone = colours()
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{FAMILY}"><style>{drawing_style()}
.strong {{ fill: {tone["ink"]}; font-weight: 700; }} .soft {{ fill: {tone["soft"]}; }}</style>
<path fill="{tone["paper"]}" d="M0 0H{WIDTH}V{HEIGHT}H0z"/><path fill="{tone[card.tint]}" d="{field}"/>
{mark(MARGIN - 8, 46, 48, tone["teal"])}<text class="strong" x="{MARGIN + 52}" y="81" font-size="30">{escape(card.guide)}</text>
<g transform="translate({MARGIN} {top:g})">{words}</g>{etree.tostring(place(drawing, *box), encoding="unicode")}</svg>"""


def _words(title: str, more: str, room: float, tall: float, where: str) -> tuple[str, float]:
    """Return the words as SVG, as large as they can be within `room` × `tall`, and how tall they are; raises `Refusal` if too long."""
    for letters in TITLES:
        lines, after = wrap(title, letters, room), wrap(more, MORE, room * 1.06)
        height = len(lines) * letters * TITLE_LEAD + (16 + len(after) * MORE_LEAD if after else 0)
        if widest(lines, letters) <= room and height <= tall and len(lines) <= (4 if letters == TITLES[-1] else 3):
            break
    else:
        raise Refusal(where, f"“{f'{title}. {more}' if more else title}” is too long for a card.", "Say it in fewer words.")
    first = len(lines) * letters * TITLE_LEAD + 16 + MORE
    svg = [
        f'<text class="strong" font-size="{letters}" letter-spacing="{-letters / 100:g}" y="{letters * (0.8 + i * TITLE_LEAD):g}">'
        f"{escape(line)}</text>"
        for i, line in enumerate(lines)
    ]
    svg += [f'<text class="soft" font-size="{MORE}" y="{first + i * MORE_LEAD:g}">{escape(line)}</text>' for i, line in enumerate(after)]
    return "".join(svg), height
