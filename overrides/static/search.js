/* The search: a list under the field of the header, or the whole page of search. Loaded when a reader reaches for the field. */
const styles = document.querySelector('link[href*="static/site.css"]').href;
const home = new URL("../", styles);
const SHOWN = 6;
const MOST = 30;
const PAUSE = 400; /* milliseconds: a screen reader speaks after the typing, not after each key */

async function start() {
  const [{ Finder }, answer] = await Promise.all([import("./finder.js"), fetch(new URL("search.json", styles))]);
  if (!answer.ok) throw new Error(answer.status);
  const { words, lines } = await answer.json();
  const finder = new Finder(lines, words);
  /* Nobody meets an empty page: the page for emergencies is always near, and when nothing is found, so are these. */
  const [help, ...others] = ["get-help-now/", "", "questions-and-answers/"].map((to) => lines.find((line) => line.to === to));
  return { words, asks: (text) => text.length > 1 && finder.terms(text).length, find: (text) => {
    const { near, lines: found } = finder.find(text);
    if (!found.length) return { say: words.none, found: [...others, help], near: true };
    if (near && !found.slice(0, SHOWN).includes(help)) found.splice(SHOWN - 1, 0, help);
    return { say: near ? words.near : count(words.found, found.length), found, near };
  } };
}

let loading;
const load = () => (loading ??= start().catch((fault) => { loading = undefined; throw fault; }));
const count = ([one, many], number) => (number === 1 ? one : many.replace("{}", number));
const make = (tag, text, className) => Object.assign(document.createElement(tag), { textContent: text ?? "", className: className ?? "" });
const kindOf = (line, words) => (line.page ? `${words.kinds[line.kind]}: ${line.page}` : words.kinds[line.kind]);
const pageOf = (text) => new URL(`search/#q=${encodeURIComponent(text)}`, home);
function later(act) {
  let pause;
  return (...what) => { clearTimeout(pause); pause = setTimeout(act, PAUSE, ...what); };
}

/* The field of the header: a combobox, as the ARIA Authoring Practices have it. */
function combobox(form) {
  const field = form.querySelector("input");
  const panel = Object.assign(make("div", "", "search-form__panel"), { hidden: true });
  const hint = make("p", "", "search-form__hint");
  const list = Object.assign(make("ul", "", "search-form__list"), { id: "search-form-list", role: "listbox" });
  const status = Object.assign(make("p", "", "search-form__status"), { role: "status" });
  panel.append(hint, list);
  form.append(panel, status);
  list.setAttribute("aria-label", field.getAttribute("aria-label"));
  for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" })) {
    field.setAttribute(name, value);
  }
  let active = -1;

  const options = () => [...list.children];
  const mark = (next) => {
    options().forEach((option, at) => option.setAttribute("aria-selected", at === next));
    active = next;
    if (next < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", options()[next].id);
    options()[next].scrollIntoView({ block: "nearest" });
  };
  const open = (yes) => {
    panel.hidden = !yes;
    field.setAttribute("aria-expanded", yes);
    if (!yes) mark(-1);
  };
  const tell = later((text) => { status.textContent = text; });
  const go = (item) => {
    open(false);
    form.hidePopover?.();
    location.href = item.dataset.to;
  };
  const option = (to, title, note) => {
    const item = Object.assign(make("li"), { role: "option", id: `search-form-${list.children.length}` });
    item.dataset.to = to;
    item.append(make("b", title), make("span", note));
    list.append(item);
  };
  async function show() {
    const text = field.value.trim();
    let known;
    try { known = await load(); } catch { return; } /* Enter still leads to the page of search, which says so */
    if (text !== field.value.trim()) return;
    list.replaceChildren();
    if (!known.asks(text)) { tell(""); return open(false); }
    const { say, found, near } = known.find(text);
    hint.textContent = near ? say : "";
    found.slice(0, SHOWN).forEach((line) => option(new URL(line.to, home), line.title, kindOf(line, known.words)));
    if (found.length > SHOWN) option(pageOf(text), known.words.all.replace("{}", found.length), "");
    open(true);
    mark(-1);
    tell(known.words.keys.replace("{}", say));
  }

  field.addEventListener("input", show);
  field.addEventListener("focus", () => panel.hidden && show());
  field.addEventListener("blur", () => open(false));
  form.addEventListener("keydown", (event) => {
    if (event.isComposing || (event.target !== field && event.key !== "Escape")) return;
    const last = panel.hidden ? -1 : options().length - 1;
    if (event.key === "Escape" && panel.hidden) return form.hidePopover?.();
    if (event.key === "Escape") open(false);
    else if (event.key === "ArrowDown" && last >= 0) mark(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) mark(active < 0 ? last : active - 1);
    else if (event.key === "Enter" && active >= 0) go(options()[active]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); /* the field keeps the focus */
  list.addEventListener("click", ({ target }) => target.closest("li") && go(target.closest("li")));
  /* The popover of a phone never stays over what has the focus, nor where the field is part of the header. */
  form.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !form.contains(relatedTarget) && form.hidePopover?.());
  matchMedia("(min-width: 64em)").addEventListener("change", () => form.hidePopover?.());
  show();
}

/* The page of search: what is found stands under the field, and in the address after “#”, which is never sent. */
function page(box) {
  const field = box.querySelector("input");
  const status = box.querySelector(".search__count");
  const list = box.querySelector(".search__found");

  function result(line, words) {
    const item = make("li");
    item.append(Object.assign(make("a", line.title), { href: new URL(line.to, home) }), make("span", kindOf(line, words)));
    if (line.text) item.append(make("p", line.text));
    return item;
  }
  const tell = later((say, text) => {
    status.textContent = say;
    history.replaceState(null, "", text ? pageOf(text) : location.pathname);
  });
  async function show() {
    const text = field.value.trim();
    let known;
    try { known = await load(); } catch { status.textContent = JSON.parse(box.dataset.words).failed; return; }
    if (text !== field.value.trim()) return;
    const { say, found, near } = known.asks(text) ? known.find(text) : { say: "", found: [] };
    list.replaceChildren(...found.slice(0, MOST).map((line) => result(line, known.words)));
    tell(!near && found.length > MOST ? known.words.first.replace("{}", MOST).replace("{}", found.length) : say, text);
  }
  const read = () => {
    const asked = /^#q=(.*)/.exec(location.hash);
    if (!asked) return;
    try { field.value = decodeURIComponent(asked[1]); } catch { field.value = asked[1]; }
    show();
  };
  field.addEventListener("input", show);
  addEventListener("hashchange", read);
  read();
}

document.querySelectorAll(".search-form").forEach(combobox);
document.querySelectorAll(".search").forEach(page);
