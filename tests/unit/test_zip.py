"""Pages and scripts as they work on a disk: see tests/browser/test_zip.py for the whole folder."""

import pytest

from tests.helpers.each import each
from tools.zip import as_file, page, script


@each(
    ("address", "file"),
    [
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../risks/", "../risks/index.html"),
        ("../..", "../../index.html"),
        ("discs.svg", "discs.svg"),
        ("../data/claims.json", "../data/claims.json"),
    ],
)
def test_way_to_a_folder_leads_to_its_page(address, file):
    """A browser would list the folder."""
    assert file == as_file(address)


def test_ways_out_and_places_stay():
    """Other websites, numbers to call and places on the page are no files; a place on another page is in that file."""
    ways = ["https://example.org/", "tel:112", "#top", "../risks/index.html#infection"]
    html = page('<a href="https://example.org/"></a><a href="tel:112"></a><a href="#top"></a><a href="../risks/#infection"></a>')

    assert html == "".join(f'<a href="{way}"></a>' for way in ways)


@pytest.mark.parametrize(
    ("module", "plain"),
    [
        (
            'import{a,b}from"./parts/a.js?v=12345678";export class C{}',
            'modules["m.js"]=async()=>{"use strict";const{a,b}=await importFile("parts/a.js");class C{}\nreturn{C}};',
        ),
        ("const x=1;export{x as y,z};", 'modules["m.js"]=async()=>{"use strict";const x=1;\nreturn{y:x,z:z}};'),
        ('import("./a.js")', '(async()=>{"use strict";importFile("./a.js")\nreturn{}})();'),
    ],
)
def test_module_becomes_a_script(module, plain):
    """What it asks for and gives to others is the same."""
    assert plain == script(module, "m.js")


@pytest.mark.parametrize("module", ['import*as a from"./a.js";', 'export*from"./a.js";', 'import"./a.js";'])
def test_form_that_is_not_known_is_refused(module):
    """Nobody gets a folder whose scripts fail without a word."""
    with pytest.raises(SystemExit, match=r"m\.js: this form of import or export is not known here"):
        script(module, "m.js")
