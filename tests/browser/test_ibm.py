"""IBM's checker of access, beside axe, finds no fault on the pages that stand for all. What it asks a person to look at is not told."""

import pytest

from tests.helpers.checkers import check_all_but, package
from tests.helpers.walk import PHONE

RUN = """async () => {
  const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
  return results.filter(({ value }) => value[1] === "FAIL").map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`);
}"""
#: What it says of things that are meant to be so.
MEANT = {
    # The way past the header stands before it, so that the first Tab reaches it.
    r"^aria_content_in_landmark: .*md-skip",
    # Long lines of data scroll, so keys must reach them: axe asks for that.
    r"^element_tabbable_role_valid: .*<pre ",
    # A figure has its name from its caption (HTML-AAM); the drawing in the opening of a page is one image with a name.
    r"^figure_label_exists: ",
}


@pytest.mark.weekly
def test_page_has_no_fault(visit, covering):
    """On a phone, as published."""
    checker = package("accessibility-checker-engine/ace.js").read_text(encoding="utf-8")
    found = []
    for path in covering:
        page = visit(path, PHONE)
        page.evaluate(checker)
        found += [f"{fault} on {path or 'home'}" for fault in page.evaluate(RUN)]

    assert covering
    check_all_but(found, MEANT)
