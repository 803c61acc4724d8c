"""What others see of the guide: a card for each page that is sent on, and the guide's mark on a home screen."""

import json
import struct
from urllib.parse import urljoin

import pytest

from tests.site.built import check_each

#: Bytes. Some who show a link give up on a picture that is slow to come.
HEAVIEST = 160 * 1024
EXPECTED = {"og:image:width": "1200", "og:image:height": "630", "twitter:card": "summary_large_image"}


@pytest.fixture(scope="session")
def sections(config):
    """The title of the section in which each page of the menu stands, by the path of the page."""

    def walk(title, entry):
        if isinstance(entry, str):
            yield f"{entry.removesuffix('.md')}/".removesuffix("index/"), title
        else:
            for item in entry:
                yield from walk(title, next(iter(item.values())))

    return {path: title for item in config["nav"] for title, entry in item.items() for path, title in walk(title, entry)}


def tells(page, name):
    """Return what each `<meta>` of that name tells."""
    return [meta["content"] for meta in page.soup.select(f'meta[property="{name}"], meta[name="{name}"]')]


def size(file):
    """Return width and height of a PNG."""
    content = file.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n"), f"{file} is not a PNG"
    return struct.unpack_from(">II", content, 16)


def test_every_page_has_a_card(built, site, home, config):
    """Each page names one card, by its whole address, which is there, has the size that is told, and is light; and the guide's name."""
    expected = EXPECTED | {"og:site_name": config["site_name"]}

    def look(page):
        asked = tells(page, "og:image")
        if len(asked) != 1 or not asked[0].startswith(home):
            yield f"it asks for {asked}"
            return
        file = site / asked[0].removeprefix(home)
        if not file.is_file() or (1200, 630) != size(file):
            yield f"{asked[0]} is not there, or not 1200 × 630"
        elif file.stat().st_size > HEAVIEST:
            yield f"{asked[0]} weighs {file.stat().st_size} bytes, but at most {HEAVIEST}"
        yield from (f"{name} is {tells(page, name)}" for name, value in expected.items() if tells(page, name) != [value])

    check_each(built, look)


def test_card_is_that_of_the_section(built, sections, front_matter):
    """A page shows the card of its section, which its first page has; a promise, which the menu does not have, that of the promises.

    The page of a drawing shows the drawing.
    """
    firsts = {title: path for path, title in reversed(sections.items())}

    def look(page):
        first = firsts[sections.get(page.path) or sections[f"{page.path.split('/')[0]}/"]]
        card = front_matter[page.path].get("card") or front_matter[first]["card"]
        file, says = f"/card-{card['drawing']}.png", card["says"]
        if page.kind == "drawing":
            file, says = f"/{page.path.split('/')[1]}.png", front_matter[page.path]["title"]
        if [says] != tells(page, "og:image:alt") or not tells(page, "og:image")[0].endswith(file):
            yield f"its card is {tells(page, 'og:image')}, which says {tells(page, 'og:image:alt')}"

    check_each(built, look)


def test_drawings_can_be_taken_away(built, site):
    """Beside each page of a drawing lie the two files that it offers."""
    pages = [page for page in built if page.kind == "drawing"]

    def look(page):
        offered = [site / page.path / link["href"] for link in page.article.select("a[download]")]
        if [True, True] != [file.is_file() for file in offered]:
            yield f"it offers {offered}"

    check_each(pages, look)


def test_cards_differ(site, built, home):
    """No two sections are told apart by their address alone, and each card that is published is asked for."""
    cards = [file.read_bytes() for file in sorted(site.glob("**/card-*.png"))]

    assert len(cards) == len(set(cards)) > 0

    asked = {address.removeprefix(home) for page in built if page.kind != "drawing" for address in tells(page, "og:image")}
    languages = tuple(f"{sitemap.parent.name}/" for sitemap in site.glob("*/sitemap.xml"))
    there = {file.relative_to(site).as_posix() for file in site.glob("**/card-*.png")}

    assert asked == {path for path in there if not path.startswith(languages)}


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("icon", "static/mark.svg"),
        ("apple-touch-icon", "static/icon-180.png"),
        ("manifest", "static/manifest.webmanifest"),
    ],
)
def test_every_page_links_icon_and_manifest(everything, site, home, link, file):
    """From any depth, and from a wrong address too, a browser finds the mark and the manifest."""
    check_each(
        everything,
        lambda page: [
            f"{link}: {element['href']}"
            for element in page.soup.select(f'link[rel="{link}"]') or [{"href": "none"}]
            if page.resolve(element["href"]) != home + file
        ],
    )
    assert (site / file).is_file()


def test_addresses_of_the_manifest_lead_somewhere(site, home, config):
    """The manifest works wherever the guide is published: its start is the home page, its icons have their sizes, and so has Apple's."""
    manifest = json.loads((site / "static" / "manifest.webmanifest").read_text(encoding="utf-8"))
    address = f"{home}static/manifest.webmanifest"

    assert home == urljoin(address, manifest["start_url"]) == urljoin(address, manifest["scope"])
    assert config["site_name"] == manifest["name"]
    assert len(manifest["short_name"]) <= 12, "a home screen cuts it"
    assert manifest["icons"]
    for icon in manifest["icons"]:
        width, height = size(site / urljoin(address, icon["src"]).removeprefix(home))
        assert f"{width}x{height}" == icon["sizes"]
    assert (180, 180) == size(site / "static" / "icon-180.png")
