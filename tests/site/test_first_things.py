"""What a reader came for stands before all else on the pages for things to do."""

import pytest

from tests.site.test_plain_pages import in_sight


@pytest.mark.parametrize(
    ("path", "first", "later"),
    [
        ("trials/", "How to find a trial", "What does joining mean?"),
        ("treatment-day/", "If they cannot agree, do not have the injection", "Never stop a medicine by yourself"),
        ("cost/", "Do not pay yet", "What would you pay for?"),
        ("cost/", "Ask your insurer or health service in writing", "What else may you pay?"),
    ],
)
def test_what_to_do_comes_first(built, path, first, later):
    """A step that stands under a long table, or at the foot, is not found by someone who has to act."""
    text = in_sight(next(page.html for page in built if page.path == path)).text()

    assert -1 < text.find(first) < text.find(later)


def test_pages_of_conditions_show_choices_in_sight(built):
    """Not one choice alone: several stand open, and the way to all of them."""
    pages = [page for page in built if page.kind == "condition" and "degenerative" not in page.path]
    few = []
    for page in pages:
        part = in_sight(page.html).css_first("#what-else-can-help")
        open_list = part.next
        while open_list.tag != "ul":
            open_list = open_list.next
            assert open_list and open_list.tag != "h2", page.path
        way = open_list.next
        while way.tag != "p":
            way = way.next
        if len(open_list.css("li")) < 3 or not way.css('a[href="../../other-options/"]'):
            few.append(page.path)

    assert len(pages) == 4 and [] == few
