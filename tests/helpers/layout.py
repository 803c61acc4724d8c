"""What a browser can tell of a page's layout: what does not fit, how long lines are. Each is JavaScript for `page.evaluate`."""

#: Letters in a line: more, and the eye loses its way back to the next one.
LONGEST_LINE = 75

#: Lists what is wrong. A narrow table keeps its column names for screen readers only; the skip link waits above the page.
FAULTS = """() => {
  const found = [], edge = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth > edge) found.push("the page scrolls sideways");
  for (const e of document.body.querySelectorAll("*:not(svg *, .cards thead, .cards thead *, .drawn thead, .drawn thead *, .md-skip)")) {
    if (!e.checkVisibility()) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e), name = e.outerHTML.slice(0, 100);
    if (box.right > edge || box.left < -1) found.push("beyond the edge: " + name);
    const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
    if (style.overflowX !== "visible" && wide && e.clientWidth) found.push("wider than its room: " + name);
    if (["hidden", "clip"].includes(style.overflowY) && high && e.clientHeight) found.push("higher than its room: " + name);
  }
  return found;
}"""

#: The longest line of each block of text, when it has more than `most` letters: [letters, its beginning].
LONG_LINES = """(most) => {
  const range = document.createRange(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), blocks = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let box = node.parentElement;
    if (!node.data.trim() || box.closest("script, svg, pre, option") || !box.checkVisibility()) continue;
    while (getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
    blocks.set(box, [...(blocks.get(box) ?? []), node]);
  }
  return [...blocks.values()].flatMap((nodes) => {
    const lines = [];
    let end;
    for (const node of nodes) for (const part of node.data.matchAll(/[^\\s-]+-*\\s*|-+\\s*|\\s+/g)) {  // a line may end after each
      range.setStart(node, part.index);
      range.setEnd(node, part.index + part[0].length);
      const box = range.getClientRects()[0];
      if (!box?.width) continue;
      if (!(Math.abs(box.bottom - end) < box.height * .7)) lines.push("");
      lines.push(lines.pop() + part[0].replace(/\\s+/, " "));
      end = box.bottom;
    }
    return lines.map(line => line.trim()).filter(line => line.length > most).map(line => [line.length, line.slice(0, 60)]);
  });
}"""

#: Takes a selector; says whether what has the focus is it.
FOCUSED = "selector => document.activeElement.matches(selector)"
