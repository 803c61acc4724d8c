"""The guide on a home screen: its mark as icons, and the manifest that tells a browser its name and colours."""

import json
from typing import Any

from guide.errors import Refusal
from guide.publish.images import colours, draw, mark
from guide.publish.pages import Page, Site

#: Sides in pixels: of the icon for Apple's phones, and of those that the manifest names.
APPLE, SIDES = 180, (192, 512)
#: The part of the side that the mark takes. Phones cut icons to a circle: its corners stay within the middle 80 of 100 parts.
PART = 0.64
#: Where the head of the home page tells what the manifest says.
NAMES = {"name": "og:site_name", "short_name": "application-name", "description": "description"}


def publish_icons(site: Site) -> None:
    """Write `static/icon-….png` and `static/manifest.webmanifest`; the names come from the home page. Raises `Refusal` without them."""
    static = site.folder / "static"
    for side in (APPLE, *SIDES):
        (static / f"icon-{side}.png").write_bytes(draw(icon_svg(), side))
    (home,) = [page for page in site.pages if not page.path]
    (static / "manifest.webmanifest").write_text(json.dumps(manifest(home), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def icon_svg() -> str:
    """Return the mark on teal, filled to the edge, so that a phone may cut it to any shape."""
    side, tone = 24, colours()
    at = side * (1 - PART) / 2
    field = f'<path fill="{tone["teal"]}" d="M0 0h{side}v{side}H0z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{field}{mark(at, at, side * PART, tone["paper"])}</svg>'


def manifest(home: Page) -> dict[str, Any]:
    """Return the manifest from the home page; its addresses start from its own, so it works below any path and language."""
    missing = [told for told in NAMES.values() if not home.head.get(told)]
    if missing:
        raise Refusal("index.md", f"the home page does not tell its {missing[0]}.", "Let overrides/partials/head.html tell it.")
    tone = colours()
    icons = [
        {"src": f"icon-{side}.png", "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
        for side in SIDES
        for purpose in ("any", "maskable")
    ]
    return {name: home.head[told] for name, told in NAMES.items()} | {
        "lang": home.language,
        "start_url": "../",
        "scope": "../",
        "display": "browser",
        "theme_color": tone["paper"],
        "background_color": tone["paper"],
        "icons": icons,
    }
