/* The search: a list under the field of the header, or the whole page of search. Loaded when a reader reaches for the field. */
const home = new URL("../", src); /* `src` and `asset` are those of site.js */
const SHOWN = 6;
const MOST = 30;
const PAUSE = 400; /* milliseconds: a screen reader speaks after the typing, not after each key */

async function start() {
  const part = (file) => import(`${asset(file)}${tries ? `&${tries}` : ""}`);
  const [{ Finder, split, unpack }, { speaksOfSuicide }, answer] = await Promise.all([part("finder.js"), part("crisis.js"), fetch(asset("search.json"))]);
  if (!answer.ok) throw new Error(answer.status);
  const packed = await answer.json();
  const { words } = packed, lines = unpack(packed);
  const finder = new Finder(lines, words);
  const isCrisis = speaksOfSuicide(words.crisis.said), help = lines.find(({ to, kind }) => to === words.crisis.to && kind === "section");
  /* Nobody meets an empty page: when nothing is found, these are near, and a way to tell. */
  const others = ["", "questions-and-answers/", "get-help-now/", "about/#correct"]
    .map((to) => lines.find((line) => line.to === to)).filter(Boolean);
  return { words, asks: (text) => text.length > 1 && split(text).length, find: (text) => {
    const { lines: all, near, taken, unknown, isSpanish, danger: sign } = finder.find(text);
    const asked = split(text), meant = new Map(taken);
    const crisis = (isCrisis(asked) || isCrisis(asked.flatMap((word) => split(meant.get(word) ?? word)))) && help;
    const dangers = [crisis && { ...crisis, say: words.danger.crisis }, sign && { ...sign, say: words.danger[sign.to.split("-").at(-1)] }].filter(Boolean);
    const found = all.filter(({ to }) => to !== crisis?.to);
    const say = [
      found.length ? near ? words.near : count(words.found, found.length) : words.none,
      taken.length && words.showing.replace("{}", taken.map(([typed, meant]) => words.as.replace("{}", typed).replace("{}", meant)).join(", ")),
      unknown.length && words.unknown.replace("{}", unknown.join(", ")),
    ].filter(Boolean).join(" ");
    return { say, found: found.length ? found : others, near: near || taken.length || unknown.length, dangers, aloud: [...dangers.map((danger) => danger.say), say].join(" "), foreign: isSpanish ? words.foreign : "" };
  } };
}

let loading, tries = 0; /* a browser may keep the failure of an address */
const load = () => (loading ??= start().catch((fault) => { loading = undefined; tries += 1; throw fault; }));
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
  const list = Object.assign(make("div", "", "search-form__list"), { id: "search-form-list", role: "listbox" });
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
  const go = (link, apart) => {
    if (apart) return window.open(link.href);
    open(false);
    form.hidePopover?.();
    history.replaceState({ ...history.state, asked: field.value }, ""); /* for who comes back */
    if (link.href === location.href) dispatchEvent(new Event("hashchange")); /* site.js opens a closed part */
    location.href = link.href;
  };
  /* A link, so that it opens in a new tab too; for a screen reader it is an option alone, which may hold no link. */
  const option = (to, title, note, text, className) => {
    const link = Object.assign(make("a", "", className), { href: to, tabIndex: -1, role: "option", id: `search-form-${list.children.length}` });
    link.append(make("b", title), make("span", note));
    if (text) link.append(make("span", text, "search-form__answer"));
    list.append(link);
  };
  async function show() {
    const text = field.value.trim();
    let known;
    try { known = await load(); } catch { return; } /* Enter still leads to the page of search, which says so */
    if (text !== field.value.trim()) return;
    list.replaceChildren();
    if (!known.asks(text)) { tell(""); return open(false); }
    const { say, aloud, found, near, dangers, foreign } = known.find(text);
    hint.textContent = [near && say, foreign].filter(Boolean).join(" ");
    for (const danger of dangers) option(new URL(danger.to, home), danger.title, danger.say, "", "search-danger");
    found.slice(0, SHOWN).forEach((line) => option(new URL(line.to, home), line.title, kindOf(line, known.words), line.text));
    if (found.length > SHOWN) option(pageOf(text), known.words.all.replace("{}", found.length), "");
    open(true);
    mark(-1);
    tell(known.words.keys.replace("{}", aloud));
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
    else if (event.key === "Enter" && active >= 0) go(options()[active], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); /* the field keeps the focus */
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; /* the browser opens it elsewhere */
    event.preventDefault();
    go(link);
  });
  /* The popover of a phone never stays over what has the focus, nor where the field is part of the header. */
  form.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !form.contains(relatedTarget) && form.hidePopover?.());
  matchMedia("(min-width: 64em)").addEventListener("change", () => form.hidePopover?.());
  /* Who comes back finds the list again. */
  const back = () => {
    if (!history.state?.asked || field.value && field.value !== history.state.asked) return;
    field.value = history.state.asked;
    if (!field.checkVisibility()) form.showPopover?.();
    field.focus();
  };
  addEventListener("pageshow", (event) => event.persisted && back()); /* the page as it was kept, with its list closed */
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") back();
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
    history.replaceState(null, "", text ? `#q=${encodeURIComponent(text)}` : location.pathname);
  });
  async function show() {
    const text = field.value.trim();
    let known;
    try { known = await load(); } catch {
      const { failed, retry } = JSON.parse(box.dataset.words);
      const again = Object.assign(make("button", retry, "search__again"), { type: "button", onclick: () => { field.focus(); show(); } });
      status.replaceChildren(`${failed} `, again);
      return;
    }
    if (text !== field.value.trim()) return;
    const { aloud: say, found, near, dangers, foreign } = known.asks(text) ? known.find(text) : { aloud: "", found: [], dangers: [] };
    const cards = dangers.map((danger) => {
      const card = make("li", "", "search-danger");
      card.append(Object.assign(make("a", danger.title), { href: new URL(danger.to, home) }), make("p", danger.say));
      return card;
    });
    list.replaceChildren(...cards, ...found.slice(0, MOST).map((line) => result(line, known.words)));
    if (foreign) list.prepend(Object.assign(make("li", foreign), { lang: "es" }));
    tell(!near && !dangers.length && found.length > MOST ? known.words.first.replace("{}", MOST).replace("{}", found.length) : say, text);
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
