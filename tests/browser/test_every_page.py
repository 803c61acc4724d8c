"""The browser tests visit every page that there is."""

from tests.browser.every_page import LOOKED_AT_IN_SHORT, PATHS
from tests.pages import pages


def test_every_page_of_the_sitemap_is_visited(site):
    """The pages these tests run on, known from docs/en and data/, are exactly those of the sitemap."""
    assert sorted([*PATHS, *LOOKED_AT_IN_SHORT]) == sorted(page.path for page in pages(site))
