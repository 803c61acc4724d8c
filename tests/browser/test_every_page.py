"""The browser tests visit every page that there is."""

from tests.pages import pages, planned_paths


def test_every_page_of_the_sitemap_is_visited(site):
    """The pages these tests run on, known from docs/en, are exactly those of the sitemap."""
    assert sorted(planned_paths()) == sorted(page.path for page in pages(site))
