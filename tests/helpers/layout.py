"""What a browser can tell of a page: what does not fit, how long lines are, what is stored. Each is JavaScript for `page.evaluate`."""

#: The contents that lead to what is not seen.
LEAD_NOWHERE = """() => [...document.querySelectorAll(".contents li:not([hidden]) a")]
  .filter(a => !document.getElementById(a.hash.slice(1))?.checkVisibility()).map(a => a.textContent)"""

#: Letters in a line: more, and the eye loses its way back to the next one.
LONGEST_LINE = 75

#: Lists what is wrong. What is cut to nothing is for screen readers only; the skip link waits above the page. A person in the band is
#: cut off by its edge on purpose: one that has no words may be, as long as it hides none.
FAULTS = """() => {
  const found = [], edge = document.documentElement.clientWidth + 1;
  if (document.documentElement.scrollWidth > edge) found.push("the page scrolls sideways");
  const within = parts => new Set(parts.flatMap(part => [part, ...part.querySelectorAll("*")]));
  const heard = within([...document.body.querySelectorAll("*")].filter(e => getComputedStyle(e).clipPath === "inset(50%)"));
  const drawn = [...document.querySelectorAll(".cover, .hero > .drawing")];
  const people = drawn.filter(e => e.checkVisibility() && !e.querySelector("text, figcaption"));
  const shapes = people.flatMap(person => [...person.querySelectorAll("svg :not(g)")]).map(shape => shape.getBoundingClientRect());
  for (const text of document.querySelectorAll("main h1, .hero > p")) {  // what comes after lies over the person
    const range = document.createRange(), walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (heard.has(node.parentElement)) continue;
      range.selectNodeContents(node);
      const hidden = [...range.getClientRects()].some(line => shapes.some(shape =>
        Math.min(line.right, shape.right) - Math.max(line.left, shape.left) > 1 &&
        Math.min(line.bottom, shape.bottom) - Math.max(line.top, shape.top) > 4));
      if (hidden) found.push("behind a person: " + node.data.trim().slice(0, 60));
    }
  }
  const cutOff = within(people);
  for (const e of document.body.querySelectorAll("*:not(svg *, .md-skip)")) {
    if (cutOff.has(e) || heard.has(e) || !e.checkVisibility()) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e), name = e.outerHTML.slice(0, 100);
    if (box.right > edge || box.left < -1) found.push("beyond the edge: " + name);
    const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
    if (style.overflowX !== "visible" && wide && e.clientWidth) found.push("wider than its room: " + name);
    if (["hidden", "clip"].includes(style.overflowY) && high && e.clientHeight) found.push("higher than its room: " + name);
  }
  return found;
}"""

#: The longest line of each block of text, when it has more than `most` letters: [letters, its beginning]. From a line that stands
#: alone there is no way back to find, and what is cut to nothing is for screen readers only.
LONG_LINES = """(most) => {
  const range = document.createRange(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), blocks = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let box = node.parentElement;
    if (!node.data.trim() || box.closest("script, svg, pre, option") || !box.checkVisibility()) continue;
    while (getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
    if (getComputedStyle(box).clipPath === "inset(50%)") continue;
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
    if (lines.length === 1) return [];
    return lines.map(line => line.trim()).filter(line => line.length > most).map(line => [line.length, line.slice(0, 60)]);
  });
}"""

#: Takes a selector; says whether what has the focus is it.
FOCUSED = "selector => document.activeElement.matches(selector)"

#: What a page has stored in the browser.
STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage)]"
