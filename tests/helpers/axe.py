"""Axe, the accessibility checker, and what it found in words. It looks at pages as they are published: nothing is taken away first."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What other colours can change; the rest of a page is the same in the dark.
CONTRAST = ["color-contrast"]
#: Brings back what is looked at here, not a description of every element that passed.
RUN = """async ([context, options]) => {
  const {violations, passes} = await axe.run(context, options);
  return {passes: passes.length, violations: violations.map(({id, nodes}) =>
    ({id, nodes: nodes.map(({target, failureSummary}) => ({target, failureSummary}))}))};
}"""


def violations(axe, page, state, context="body", rules=RULES):
    """Return one line for each fault on `page`, or in the part of it that `context` selects: page, state, rule, place."""
    if not page.evaluate("Boolean(window.axe)"):  # half a megabyte, put into each page once
        page.evaluate(axe.axe_script)
    found = page.evaluate(RUN, [context, {"runOnly": rules, "resultTypes": ["violations"], "preload": False}])
    assert found["passes"], f"{page.url}, {state}: no rule of axe applied"
    return [
        f"{page.url}, {state}: {fault['id']} at {node['target']}: {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
