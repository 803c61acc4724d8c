"""Icons and the manifest of a home screen."""

import json

import pytest

from guide.errors import Refusal
from guide.publish.icons import manifest, publish_icons
from guide.publish.images import colours
from tests.unit.sources import built
from tests.unit.test_images import pixels

HOME = (
    '<html lang="es" class="no-js"><meta name="description" content="Qué se sabe &amp; qué no.">'
    '<meta name="application-name" content="Células"><meta property="og:site_name" content="Células madre">'
)


def read(folder, html=HOME):
    """Return the home page of a built site."""
    return built(folder, {"": html}).pages[0]


def test_manifest_tells_the_guide(tmp_path):
    """Names come from the home page in its language; addresses start from the manifest, so that any path will do."""
    told = manifest(read(tmp_path))

    assert ("es", "Células madre", "Células") == (told["lang"], told["name"], told["short_name"])
    assert "Qué se sabe & qué no." == told["description"]
    assert ("../", "../", "browser") == (told["start_url"], told["scope"], told["display"])
    assert (colours()["paper"],) * 2 == (told["theme_color"], told["background_color"])


def test_home_page_without_a_name_is_refused(tmp_path):
    """A guide that does not tell its name stops, with a sentence."""
    with pytest.raises(Refusal) as caught:
        manifest(read(tmp_path, HOME.replace("og:site_name", "og:else")))

    assert "index.md: the home page does not tell its og:site_name. Let overrides/partials/head.html tell it." == str(caught.value)


def test_icons_are_drawn(tmp_path):
    """Each icon has its size; teal reaches every edge, and the mark stays within the circle to which a phone may cut it."""
    publish_icons(built(tmp_path, {"": HOME}))
    named = json.loads((tmp_path / "static" / "manifest.webmanifest").read_text(encoding="utf-8"))["icons"]

    assert {("icon-192.png", "maskable"), ("icon-512.png", "maskable"), ("icon-192.png", "any"), ("icon-512.png", "any")} == {
        (icon["src"], icon["purpose"]) for icon in named
    }
    for side in (180, 192, 512):
        png = (tmp_path / "static" / f"icon-{side}.png").read_bytes()
        width, height, rows = pixels(png)
        assert (side, side) == (width, height)
        teal = tuple(bytes.fromhex(colours()["teal"][1:]))
        far = max(
            ((x + 0.5) / side - 0.5) ** 2 + ((y + 0.5) / side - 0.5) ** 2
            for y, row in enumerate(rows)
            for x, pixel in enumerate(row)
            if pixel != teal
        )
        assert 0.25**2 < far < 0.4**2
