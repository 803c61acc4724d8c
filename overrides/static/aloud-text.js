/* What is read aloud: the text of the page in its order, block by block, as [element, words]. */

/* What is not the page's own text is marked where it is made (guide/publish/pages.py). So are not yet: lists of sources, ways to other pages, files
   and the scale, and controls that stand within a block. What stands on other pages too (“shared”) is read here. */
const LEFT_OUT = `[data-aside=""], footer, .emergency__sources, .drawing figcaption a, .drawing-page__files,
  .filters, .find, .check__bar, .check__phone, [aria-hidden="true"], script, style, input, select, button, [hidden]`;

/* Cut where a sentence ends, because some browsers fall silent in the middle of a long text. */
const LONGEST = 220;

export function* blocks(box) {
  if (left(box)) return;
  if (box.matches("svg, [role=img]")) yield* named(box);
  else if (box.matches("table")) yield* rows(box);
  else if (box.matches("p, h1, h2, h3")) yield* spoken(box, words(box));
  else {
    let line = "";
    for (const part of box.childNodes) {
      if (part.nodeType === Node.ELEMENT_NODE && !left(part) && !isInline(part)) { /* what is left out parts no sentence */
        yield* spoken(box, line);
        line = "";
        yield* blocks(part);
      } else line += words(part);
    }
    yield* spoken(box, line);
  }
}

/* A table is heard row by row: what the row is about, then each column by its name. */
function* rows(table) {
  if (table.caption) yield* blocks(table.caption);
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(words);
  for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
    if (left(row)) continue;
    const cells = [...row.cells].map((cell, place) => (place ? `${columns[place].trim()}: ${words(cell)}` : words(cell)).trim());
    yield* spoken(row, cells.map((text) => (/[.:!?”]$/.test(text) ? text : `${text}.`)).join(" "));
  }
}

/* A drawing tells its name and its description, not its labels. */
function* named(drawing) {
  yield* spoken(drawing, drawing.getAttribute("aria-label") ?? drawing.querySelector("title")?.textContent ?? "");
  yield* spoken(drawing, document.getElementById(drawing.getAttribute("aria-describedby"))?.textContent ?? "");
}

function* spoken(element, line) {
  const text = line.replace(/\s+/g, " ").replace(/ (?=[.,;:!?)])/g, "").trim();
  if (/[\p{L}\p{N}]/u.test(text)) yield [element, cut(text)];
}

function words(part) {
  if (part.nodeType === Node.TEXT_NODE) return part.data;
  if (part.nodeType !== Node.ELEMENT_NODE || part.matches("svg") || left(part)) return "";
  const inside = [...part.childNodes].map(words).join("");
  return isInline(part) ? before(part) + inside : ` ${inside} `;
}

/* A comma that our styles put before a part. */
function before(part) {
  return /^"(.*)"$/.exec(getComputedStyle(part, "::before").content)?.[1] ?? "";
}

function cut(text) {
  const pieces = [""];
  for (const sentence of text.match(/.+?(?:[.!?][”")]*(?= )|$)\s*/g)) {
    if (pieces.at(-1) && pieces.at(-1).length + sentence.length > LONGEST) pieces.push("");
    pieces.push(pieces.pop() + sentence);
  }
  return pieces.map((piece) => piece.trim());
}

const left = (element) => element.matches(LEFT_OUT) || !element.checkVisibility();
const isInline = (element) => element.nodeType !== Node.ELEMENT_NODE || /^inline/.test(getComputedStyle(element).display);
