"""The sitemap tells when the facts of a page were checked, which is what readers and search engines want to know of it."""

import gzip
from xml.etree import ElementTree

from guide.publish.pages import LOC, SITEMAP, Page, Site

LASTMOD = f"{{{SITEMAP}}}lastmod"


def date_sitemap(site: Site) -> None:
    """Give each page in the sitemap the day its facts were checked, in place of the day of the build."""
    path, pages = site.folder / "sitemap.xml", {page.address: page for page in site.pages}
    tree = ElementTree.parse(path)
    for entry in tree.getroot():
        page = pages[(entry.findtext(LOC) or "").strip()]
        for old in entry.findall(LASTMOD):
            entry.remove(old)
        if day := checked(page):
            ElementTree.SubElement(entry, LASTMOD).text = day
    ElementTree.indent(tree, "")
    tree.write(path, encoding="utf-8", xml_declaration=True, default_namespace=SITEMAP)
    # Not `gzip.compress`, whose head names the system in some Pythons and in others not.
    with path.with_suffix(".xml.gz").open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        packed.write(path.read_bytes())


def checked(page: Page) -> str | None:
    """Return the day on which the facts of a page were checked, as the page tells it."""
    time = page.tree.css_first(".review time")
    return time.attributes["datetime"] if time else None
