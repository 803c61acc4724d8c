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

/* A page whose check has become overdue since it was built says so by the reader's own day. */
const due = document.querySelector(".review time:last-of-type");
if (due?.dateTime < new Date().toISOString()) document.querySelector(".overdue").hidden = false;

/* The search comes when someone reaches for its field. What was typed goes behind “#”, which is never sent. */
const { src } = document.currentScript;
const seek = document.querySelector(".search-form");

if (seek) seek.querySelector("input").autofocus = true; /* for the popover of a phone: the page itself is open already */
seek?.addEventListener("submit", (event) => {
  event.preventDefault();
  location.href = `${seek.action}#q=${encodeURIComponent(seek.querySelector("input").value.trim())}`;
});
seek?.addEventListener("focusin", () => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("search.css", src) }));
  import(new URL("search.js", src)).catch(() => {}); /* then Enter leads to the page of search */
}, { once: true });

/* The button that reads the page aloud shows where the device itself has a voice for its language: other voices send the text to a server. */
const aloud = document.querySelector(".aloud");
const speech = aloud && window.speechSynthesis;

if (speech) {
  (speech.onvoiceschanged = () => { /* voices come late */
    aloud.hidden = !speech.getVoices().some((voice) => voice.localService && voice.lang.startsWith(root.lang));
  })();
  aloud.onclick = () => {
    speech.speak(new SpeechSynthesisUtterance("")); /* some browsers speak only when first asked within a press */
    import(new URL("aloud.js", src)).then((part) => part.press());
  };
}
