"""Drawings to take away: whole by themselves, and only where they have a page."""

import struct
import xml.etree.ElementTree as etree
from xml.etree.ElementTree import tostring

import pytest

from guide import drawings
from guide.drawings import SVG
from guide.publish.downloads import publish_drawings, whole_drawing
from tests.unit.sources import built

PAGE = '<html lang="en"><meta property="og:site_name" content="The guide"></html>'
DISCS = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"
  role="img" aria-labelledby="discs-title" aria-describedby="discs-desc">
  <title id="discs-title">Two discs</title>
  <desc id="discs-desc">One is worn.</desc>
  <svg x="0" width="90" height="100" viewBox="0 0 90 100"><path class="well" d="M0 0h9v9z"/></svg>
  <svg x="110" width="90" height="100" viewBox="0 0 90 100"><text class="name" y="20">Worn</text></svg>
</svg>"""


@pytest.fixture(autouse=True)
def site(tmp_path, monkeypatch):
    """A site with a page for the drawing `discs`, and one for what is no drawing; `spine` has no page."""
    monkeypatch.setattr(drawings, "DRAWINGS", tmp_path / "drawings")
    (tmp_path / "drawings" / "en").mkdir(parents=True)
    for name in ("discs", "spine"):
        (tmp_path / "drawings" / "en" / f"{name}.svg").write_text(DISCS.replace("discs-", f"{name}-"), encoding="utf-8")
    return built(tmp_path / "site", dict.fromkeys(["", "drawings/", "drawings/discs/", "drawings/by-condition/"], PAGE))


def test_only_drawings_with_a_page_are_published(site):
    """Nothing is published beside no page, no page that shows something else is given a drawing, and it is the same to the byte."""
    publish_drawings(site)

    assert ["discs.png", "discs.svg"] == sorted(
        file.name for file in site.folder.rglob("*.*") if file.name not in {"index.html", "sitemap.xml"}
    )
    assert (1200, 630) == struct.unpack_from(">II", (site.folder / "drawings" / "discs" / "discs.png").read_bytes(), 16)
    assert tostring(whole_drawing("discs", "en", ["A"])) == tostring(whole_drawing("discs", "en", ["A"]))


def test_svg_is_whole_by_itself(site):
    """It has its colours, white paper, its words to be heard, its panels in their places, and says where it is from."""
    publish_drawings(site)
    text = (site.folder / "drawings" / "discs" / "discs.svg").read_text(encoding="utf-8")
    root = etree.fromstring(text)
    panels = root.findall(f"{SVG}svg/{SVG}svg")

    assert "Two discs" == root.findtext(f"{SVG}title") and "One is worn." == root.findtext(f"{SVG}desc")
    assert ("img", "discs-title", "discs-desc") == tuple(root.get(key) for key in ("role", "aria-labelledby", "aria-describedby"))
    assert 1 == text.count("<title") == text.count("<desc") == text.count("role=")
    assert ".drawing .well { fill: #e3efee;" in root.findtext(f"{SVG}style")
    assert "var(" not in text and "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert ["0", "110"] == [panel.get("x") for panel in panels]
    assert ("#fff", "M0 0H232V") == (root.find(f"{SVG}path").get("fill"), root.find(f"{SVG}path").get("d")[:9])
    assert ["The guide", "guide.example.org/back/drawings/discs/", "CC BY 4.0"] == [line.text for line in root.findall(f"{SVG}text")][::-1]
