/* What browsers refuse to pages that lie on a disk: to load a script as a module, and to fetch. tools/zip.py puts this before all other scripts. */
const modules = {};
const loading = {};

/* Returns what a script gives to others; it is loaded once. */
function importFile(address) {
  const name = new URL(address, src).pathname.split("/static/").pop();
  return (loading[name] ??= new Promise((done, failed) => {
    const script = Object.assign(document.createElement("script"), { src: new URL(name, src), onload: done, onerror: failed });
    document.head.append(script);
  }).then(() => modules[name]?.()));
}

self.fetch = async (address) => {
  const content = await importFile(`${new URL(address).pathname}.js`);
  return { ok: true, json: async () => content };
};

/* Links that scripts make lead to folders, which a browser would list. */
new MutationObserver(() => {
  for (const link of document.querySelectorAll('a[href^="file:"]')) {
    if (link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}).observe(document, { childList: true, subtree: true });
