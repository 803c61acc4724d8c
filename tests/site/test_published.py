"""What is published: our pages, the files they need, a sitemap, and nothing else. That it is the same each time: test_workflows.py."""

import gzip
import re
from datetime import datetime
from xml.etree import ElementTree

import pytest

from tests.pages import LOC
from tests.site.built import check_each

LASTMOD = LOC.replace("}loc", "}lastmod")
#: Every place where something is published, as a pattern of its path.
PLACES = [
    r"(?:[a-z0-9-]+/)*index\.html",
    r"404\.html",
    r"\.nojekyll",
    r"sw\.js",
    r"\.well-known/security\.txt",
    r"sitemap\.xml(?:\.gz)?",
    r"static/[a-z-]+\.(?:css|js|svg)",
    r"(?:[a-z0-9-]+/)*card-[a-z0-9-]+\.png",
    r"drawings/([a-z0-9-]+)/\1\.(?:svg|png)",
    r"static/icon-(?:180|192|512)\.png",
    r"static/manifest\.webmanifest",
    r"static/fonts/[a-z-]+\.woff2",
    r"static/fonts/OFL\.txt",
    r"static/lean-qr/(?:lean-qr\.mjs|svg\.mjs|LICENSE\.txt)",
    r"static/search-library/(?:search-library\.js|LICENSE-[a-z]+\.txt)",
    r"static/search\.json",
    r"data/(?:claims|studies|glossary|readability|sources)\.json",
    r"data/sources\.ris",
    r"data/schemas/[a-z]+\.json",
]


@pytest.fixture(scope="session")
def published(site):
    """The path of every file in the site, but for other languages, which have a sitemap of their own."""
    languages = tuple(f"{sitemap.parent.name}/" for sitemap in site.glob("*/sitemap.xml"))
    paths = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*")) if file.is_file()]
    assert "index.html" in paths
    return [path for path in paths if not path.startswith(languages)]


@pytest.fixture(scope="session")
def dates(site):
    """The date of each address in the sitemap."""
    entries = ElementTree.parse(site / "sitemap.xml").getroot()
    return {entry.findtext(LOC).strip(): entry.findtext(LASTMOD) for entry in entries}


def test_nothing_else_is_published(published):
    """Each file has a place that we know: no note, no data and no drawing goes out by a slip."""
    strange = [path for path in published if not any(re.fullmatch(place, path) for place in PLACES)]

    assert [] == strange, "\n".join(strange)


def test_reports_have_an_address(site, home):
    """Whoever finds a weak spot is told where to say so, as RFC 9116 has it: in a folder that GitHub leaves out unasked."""
    told = dict(line.split(": ", 1) for line in (site / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines())

    assert told["Contact"].startswith(("https://", "mailto:"))
    assert f"{home}.well-known/security.txt" == told["Canonical"]
    assert datetime.fromisoformat(told["Expires"]).tzinfo
    assert (site / ".nojekyll").is_file()


def test_no_page_meets_styles_or_scripts_of_another_build(site, built):
    """Pages ask for them, and scripts for each other, at addresses that name the one version of this build."""
    texts = [page.html for page in built] + [(site / "404.html").read_text(encoding="utf-8")]
    texts += [file.read_text(encoding="utf-8") for file in (site / "static").rglob("*.js")]
    asked = [ask for text in texts for ask in re.findall(r'(?:(?:href|src)="[^"]*static/|from ?"\./)([\w/-]+\.(?:css|js)[^"]*)"', text)]

    assert {"site.css", "site.js", "print.css", "aloud-text.js"} <= {ask.partition("?")[0] for ask in asked}
    assert 1 == len({ask.partition("?")[2] for ask in asked})
    assert re.fullmatch(r"v=[0-9a-f]{8}", asked[0].partition("?")[2])


def test_every_published_page_is_in_the_sitemap(published, built):
    """No page is published that the sitemap, and so these tests, do not know."""
    known = {f"{page.path}index.html" for page in built}
    unknown = [path for path in published if path.endswith("index.html") and path not in known]

    assert [] == unknown, "\n".join(unknown)


def test_every_page_of_docs_is_in_the_sitemap(front_matter, home, dates):
    """Search engines are told of each page that stands in docs/en."""
    missing = [path for path in front_matter if home + path not in dates]

    assert [] == missing, "\n".join(missing)


def test_sitemap_is_dated_by_the_last_check(built, front_matter, dates):
    """The sitemap tells the day on which the facts of a page were checked, not the day of the build."""

    def look(page):
        shown = page.article.select_one(".review time")["datetime"]
        expected = front_matter.get(page.path, {"checked": shown})["checked"]
        if expected != dates[page.address]:
            yield f"its date in the sitemap is {dates[page.address]}, but it was checked on {expected}"

    check_each(built, look)


def test_packed_sitemap_says_the_same(site, dates):
    """The packed sitemap is the plain one, and sends nobody to the page that says “not here”."""
    assert (site / "sitemap.xml").read_bytes() == gzip.decompress((site / "sitemap.xml.gz").read_bytes())
    assert [] == [address for address in dates if "404" in address]
