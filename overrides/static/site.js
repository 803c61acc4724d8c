/* The colour switch, and the way to the search. Everything else on the site works without a script. */
const root = document.documentElement;
const button = document.querySelector(".top__scheme");
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.scheme || (system.matches ? "dark" : "light")) === "dark";
const show = () => button.setAttribute("aria-pressed", isDark());

button.addEventListener("click", () => {
  root.dataset.scheme = isDark() ? "light" : "dark";
  try { localStorage["stem-cell-guide:scheme"] = root.dataset.scheme; } catch { /* a browser that keeps nothing still switches */ }
  show();
});
system.addEventListener("change", show);
show();
/* A page that was kept, and one in another tab, learn of a choice made elsewhere. */
const recall = () => {
  try { root.dataset.scheme = localStorage["stem-cell-guide:scheme"] || ""; } catch { /* as above */ }
  show();
};
addEventListener("storage", recall);
addEventListener("pageshow", (event) => event.persisted && recall());

/* The menu of a phone never stays over what has the focus, where it is a row, or on a page that is shown again. */
const menu = document.querySelector(".menu");
const shut = () => menu.hidePopover?.();
menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !relatedTarget.closest(".menu, .top__menu") && shut());
matchMedia("(min-width: 64em)").addEventListener("change", shut);
addEventListener("pagehide", shut);

/* A page whose check has become overdue since it was built says so by the reader's own day. */
const due = document.querySelector(".review time:last-of-type");
if (due?.dateTime < new Date().toISOString()) document.querySelector(".overdue").hidden = false;

/* A word that is explained is a link to its meaning, which opens beside it. A press on an open one closes it before the click comes. */
const words = [...document.querySelectorAll(".term")];
let pressed;
addEventListener("pointerdown", () => { pressed = document.querySelector(".meaning:popover-open"); }, true);
for (const word of HTMLElement.prototype.hidePopover ? words : []) {
  const meaning = document.querySelector(word.hash);
  word.role = "button";
  word.ariaExpanded = "false";
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.detail ? pressed === meaning : meaning.matches(":popover-open")) return meaning.hidePopover();
    meaning.showPopover({ source: word });
    word.ariaExpanded = "true";
    meaning.addEventListener("toggle", ({ newState }) => { if (newState === "closed") word.ariaExpanded = "false"; });
  });
  word.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); word.click(); } });
}

/* What is loaded later is of the same version as this script: the one that its address names. */
const { src } = document.currentScript;
const asset = (file) => new URL(file + new URL(src).search, src);

/* What was read opens without a network too, where mkdocs.yml has `offline`. It begins when the page is there. */
if (document.querySelector(".saved-copy") && !navigator.connection?.saveData) {
  addEventListener("load", () => navigator.serviceWorker?.register(new URL("../sw.js", src)).catch(() => {}));
}

/* The search comes when someone reaches for its field. What was typed goes behind “#”, which is never sent. */
const seek = document.querySelector(".search-form");

if (seek) seek.querySelector("input").autofocus = true; /* for the popover of a phone: the page itself is open already */
seek?.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = seek.querySelector("input").value.trim();
  history.replaceState({ ...history.state, asked }, ""); /* for who comes back */
  location.href = `${seek.action}#q=${encodeURIComponent(asked)}`;
});
const reach = () => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: asset("search.css") }));
  import(asset("search.js")).catch(() => seek.addEventListener("focusin", reach, { once: true })); /* Enter leads to the page of search */
};
if (seek && history.state?.asked) reach();
else seek?.addEventListener("focusin", reach, { once: true });

/* The button that reads the page aloud shows where the device itself has a voice for its language: other voices send the text to a server. */
const aloud = document.querySelector(".aloud");
const speech = aloud && window.speechSynthesis;

if (speech) {
  (speech.onvoiceschanged = () => { /* voices come late */
    aloud.hidden = !speech.getVoices().some((voice) => voice.localService && voice.lang.startsWith(root.lang));
  })();
  aloud.onclick = () => {
    speech.speak(new SpeechSynthesisUtterance("")); /* some browsers speak only when first asked within a press */
    import(asset("aloud.js")).then((part) => part.press());
  };
}

document.querySelector(".print")?.addEventListener("click", () => print());

/* The filter of choices and the names of numbered sources come where there are such numbers. */
if (document.querySelector(".numbers")) import(asset("choices.js"));

/* A link into a closed part opens it; browsers that do it themselves find it open. Paper has every part open. */
const reveal = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  let closed = false;
  for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) {
    closed ||= !part.open;
    part.open = true;
  }
  if (closed) target.scrollIntoView();
};
addEventListener("hashchange", reveal);
reveal();

let opened = []; /* leaflets keep closed what is closed: see print.css */
addEventListener("beforeprint", () => {
  opened = document.querySelector(".page--condition, .page--help, #outcome-cells-harm") ? [] : [...document.querySelectorAll("details:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => { for (const part of opened) part.open = false; });

/* The contents beside the text mark the section that is being read: the last one whose heading has come above the lower two thirds. */
const contents = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));

if (contents.size) {
  const passed = new Set();
  const mark = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) passed[isIntersecting ? "add" : "delete"](target.id);
    const current = [...contents.keys()].findLast((id) => passed.has(id));
    for (const [id, link] of contents) if (id === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }, { rootMargin: "999999px 0px -70% 0px" });
  for (const id of contents.keys()) mark.observe(document.getElementById(id));
}

/* Hides a group that a filter leaves empty, or shows it again. The contents offer no way to what is hidden. */
const hideGroup = (group, yes) => { /* for claims.js and evidence.js */
  group.hidden = yes;
  const link = contents.get(group.querySelector("h2").id);
  if (link) link.parentElement.hidden = yes;
};
