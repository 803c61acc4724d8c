"""Axe, the accessibility checker, and what it found in words."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


#: What other colours can change; the rest of a page is the same in the dark.
CONTRAST = ["color-contrast"]


def violations(axe, page, state, context=None, rules=RULES):
    """Return one line for each fault on `page`, or in the part of it that `context` selects: page, state, rule, place."""
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    found = axe.run(page, context, options).response
    assert found["passes"], f"{page.url}, {state}: no rule of axe applied"
    return [f"{page.url}, {state}: {fault['id']} at {node['target']}: {node['failureSummary']}"
            for fault in found["violations"] for node in fault["nodes"]]
