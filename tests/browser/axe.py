"""Axe, the accessibility checker, and what it found in words."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


#: Brings back what is looked at here, not a description of every element that passed.
RUN = """async ([context, options]) => {
  const {violations, passes} = await axe.run(context, options);
  return {passes: passes.length, violations: violations.map(({id, nodes}) =>
    ({id, nodes: nodes.map(({target, failureSummary}) => ({target, failureSummary}))}))};
}"""
#: What other colours can change; the rest of a page is the same in the dark.
CONTRAST = ["color-contrast"]
#: Entries of our lists after the third: made like the first ones, and most of the time that a walk through a page takes.
OUR_ENTRIES = (".question", ".promise", ".check__item", ".study", ".study-row", ".source-list section", ".glossary dd", ".sources li")
OUR_REPEATED = ", ".join(f"{entry} ~ {entry} ~ {entry} ~ {entry}" for entry in OUR_ENTRIES)
#: For axe, those of every list and table.
REPEATED = OUR_REPEATED + ", li ~ li ~ li ~ li, tr ~ tr ~ tr ~ tr"


def shorten(page):
    """Take away what is made like what stays, and is most of the time of a walk: further source numbers and entries of our lists."""
    page.eval_on_selector_all(OUR_REPEATED, "entries => entries.forEach(entry => entry.remove())")
    page.eval_on_selector_all(".cites", "cites => cites.slice(8).forEach(cite => cite.remove())")


def violations(axe, page, state, context=None, rules=RULES, colours=True):
    """Return one line for each fault on `page`, or in the part of it that `context` selects: page, state, rule, place.

    Without `colours`, contrast is not measured, which takes most of the time.
    """
    if not page.evaluate("Boolean(window.axe)"):  # half a megabyte, put into each page once
        page.evaluate(axe.axe_script)
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    if not colours:
        options["rules"] = {"color-contrast": {"enabled": False}}
    parts = {"include": [context or "body"], "exclude": [REPEATED]}
    found = page.evaluate(RUN, [parts, options])
    assert found["passes"], f"{page.url}, {state}: no rule of axe applied"
    return [
        f"{page.url}, {state}: {fault['id']} at {node['target']}: {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
