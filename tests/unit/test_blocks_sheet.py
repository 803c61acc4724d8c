"""`/// sheet`: a table of questions to tick, to print and to write on."""

import pytest

from guide.errors import Refusal

SHEET = "/// sheet\n| Ask | Clear |\n| --- | --- |\n| What can go wrong?[@small-trial-2024] | “This.” |\n| Who pays? | “We.” |\n///"


def test_each_question_has_a_box_of_its_name(page, words):
    """The name is the question without its sources; a button prints; the room to write has a heading."""
    box = page(SHEET).find("div", class_="to-tick")

    assert ["What can go wrong?", "Who pays?"] == [tick["aria-label"] for tick in box.select("tbody th input[type=checkbox]")]
    assert (words["sheet"]["print"], "button") == (box.button.text, box.button["type"])
    assert words["sheet"]["write"] == box.thead.select_one(".write").text and 2 == len(box.select("tbody td.write:last-child"))
    assert box.select_one("tbody th .cites")


def test_sheet_without_a_table_is_refused(page):
    """Nothing could be ticked."""
    with pytest.raises(Refusal, match="“/// sheet” holds no table"):
        page("/// sheet\nText.\n///")
