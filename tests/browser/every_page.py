"""Marks a test to run once for each page of the guide, and once for the page that a wrong address leads to."""

import pytest

from tests.pages import planned_paths

NOT_FOUND = "404.html"

every_page = pytest.mark.parametrize("path", [*planned_paths(), NOT_FOUND], ids=lambda path: path.strip("/") or "home")
