"""The Nu checker (validator.w3.org/nu), which the W3C uses too, finds no fault in the markup of any page."""

import json
import subprocess

import pytest

from tests.helpers.checkers import check_all_but, package, program
from tests.helpers.server import serve
from tests.pages import base_path, pages

#: What it says of things that are meant to be so.
MEANT = {
    # Two check boxes of the theme's frame, which are put away by frame.css: pages are not mended after a template has made them.
    r"Attribute “autocomplete” is only allowed.*class=\"md-toggle\"",
    # On a phone a row is shown as a card, and some browsers then forget that it is one of a table (guide/markdown/tables.py).
    r"The “\w+” role is unnecessary for element “(table|thead|tbody|tr|th|td)”",
    r"The “role” attribute must not be used on a “t[rhd]” element",
    # A block of data is no script: nothing runs, so the policy does not ask for it.
    r"Inline script violates Content Security Policy.*<script type=\"application/ld\+json\">",
    # On its own page a promise stands under the title that asks it; the section has its name from the promise (aria-labelledby).
    r"Section lacks heading.*class=\"claim\"",
    # Numbers to call stand under the heading of their part; reader views drop a box of links that is no section (decisions/0026).
    r"Section lacks heading.*class=\"crisis\"",
    # The caption is the name of the table, which is heard with it; below stands what to conclude from it.
    r"“table” element is the only content in a “figure”",
}


@pytest.mark.weekly
def test_markup_of_every_page_is_right(site):
    """Elements, attributes, roles, and that each file may be loaded by the policy of its page: it reads them as from a host."""
    with serve(site, base_path(site)) as home:
        java = [program("java"), "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", package("vnu-jar/build/dist/vnu.jar")]
        addresses = [home + page.path for page in pages(site)] + [f"{home}404.html"]
        run = subprocess.run([*java, "--exit-zero-always", "--format", "json", *addresses], capture_output=True, text=True, check=True)
    told = json.loads(run.stderr)["messages"]
    faults = [
        f"{fault['url'].removeprefix(home) or 'home'}: {fault['message']} {' '.join(fault.get('extract', '').split())}"
        for fault in told
        if fault["type"] != "info" or fault.get("subType") == "warning"
    ]

    check_all_but(faults, MEANT)
