/* The colour switch. Everything else on the site works without a script. */
const root = document.documentElement;
const button = document.querySelector(".top__scheme");
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.scheme || (system.matches ? "dark" : "light")) === "dark";
const show = () => button.setAttribute("aria-pressed", isDark());

button.addEventListener("click", () => {
  root.dataset.scheme = isDark() ? "light" : "dark";
  try { localStorage.scheme = root.dataset.scheme; } catch { /* a browser that keeps nothing still switches */ }
  show();
});
system.addEventListener("change", show);
show();
