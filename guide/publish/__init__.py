"""What is made from the built pages: search, data files, pictures, the reading report."""

from importlib.util import find_spec
from pathlib import Path

from guide.content.loading import DATA


def publish(folder: Path, data: Path = DATA) -> None:
    """Make the site in `folder` whole: pack its styles, date its sitemap, and add what is made from its pages and the records of `data`.

    Done twice, it changes nothing. Of what pages show, only one table is made here, because it needs them all: how hard each page is to
    read (decisions/0008). Raises `Refusal` for a site that lacks what these need.
    """
    # Only now, so that a module of this package can be used, and run, without all the others.
    from guide.content.library import load_library
    from guide.publish.assets import pack, remove_theme_files
    from guide.publish.downloads import publish_drawings
    from guide.publish.exports import export
    from guide.publish.icons import publish_icons
    from guide.publish.offline import publish_worker
    from guide.publish.pages import read_site
    from guide.publish.reading_report import publish_report
    from guide.publish.search import write_search
    from guide.publish.share_cards import publish_cards
    from guide.publish.sitemap import date_sitemap

    site = read_site(folder)
    for builder in filter(None, map(find_spec, ("material", "zensical"))):
        remove_theme_files(site, Path(builder.origin or "").parent / "templates" / "assets")
    pack(site)
    date_sitemap(site)
    export(folder, site.home, load_library(site.pages[0].language, data))
    publish_report(site)
    write_search(site, data)
    publish_icons(site)
    publish_cards(site)
    publish_drawings(site)
    publish_worker(site)
