/* Opens without a network what is needed most, and what was read. guide/publish/offline.py writes BUILD, VERSION and FILES before it. */
const OURS = `stem-cell-guide ${registration.scope} `; /* all sites of one host share one store */
const CACHE = OURS + BUILD;
const PATIENCE = 8000; /* milliseconds: then a saved page is shown, if there is one */

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  if (mode !== "navigate" && url.startsWith(`${registration.scope}static/`)) event.respondWith(file(event));
  else if (mode === "navigate" && bare(url).endsWith("/")) event.respondWith(page(event));
});

const bare = (url) => url.replace(/[?#].*/, "");
const isPage = (url) => bare(url).endsWith("/");
const stores = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

/* Whole or not at all: a cut off install leaves the worker before it as it was. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map((path) => add(cache, new URL(path, registration.scope).href)));
  } catch (fault) {
    await caches.delete(CACHE);
    throw fault;
  }
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const read = new Set(open.map(({ url }) => bare(url)).filter((url) => url.startsWith(registration.scope) && isPage(url)));
  for (const name of await stores()) for (const { url } of await (await caches.open(name)).keys()) if (isPage(url)) read.add(url);
  await Promise.allSettled([...read].map((url) => add(cache, url))); /* what is gone, or has no room, is left out */
  await skipWaiting();
}

/* The store of the build before stays: a page of it that is still open finds its own scripts there. While the worker starts, Chromium (which
   alone has userAgentData) asks the network already. When that fails, Firefox would show an error, whatever the worker answers. */
async function activate() {
  await Promise.all((await stores()).slice(0, -1).map((name) => caches.delete(name)));
  await registration.navigationPreload?.[navigator.userAgentData ? "enable" : "disable"]();
  await clients.claim();
}

/* A page whose addresses are those of another build is not kept beside the files of this one. */
async function add(cache, url) {
  const answer = await fetch(url, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status} ${url}`);
  if (isPage(url) && !(await answer.clone().text()).includes(`${VERSION}"`)) throw new Error(`another build: ${url}`);
  await cache.put(url, answer);
}

/* Pages come from the network first, so that a correction is never hidden. */
async function page(event) {
  const url = bare(event.request.url);
  const fresh = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  keep(event, url, fresh);
  const saved = await find(CACHE, url);
  if (!saved) return fresh;
  try {
    const answer = await Promise.race([fresh, new Promise((_, late) => setTimeout(late, PATIENCE))]);
    if (answer.status < 500) return answer;
  } catch { /* no network: the saved copy is shown */ }
  return marked(saved);
}

/* The address of a file tells its version, so what was saved under it is right. */
async function file(event) {
  const { url } = event.request;
  for (const name of [CACHE, ...(await stores().catch(() => []))]) {
    const saved = await find(name, url);
    if (saved) return saved;
  }
  const fresh = fetch(event.request);
  keep(event, url, fresh);
  return fresh;
}

const find = async (name, url) => {
  try { return await (await caches.open(name)).match(url); } catch { /* a store that cannot be read is empty */ }
};

/* No room, or no leave to store: the page is read all the same. */
function keep(event, url, fresh) {
  const copy = fresh.then((answer) => answer.ok && !answer.redirected && answer.type === "basic" && answer.clone());
  event.waitUntil(copy.then(async (answer) => answer && (await caches.open(CACHE)).put(url, answer)).catch(() => {}));
}

/* The page itself says that it is a copy, and of which day. */
async function marked(saved) {
  const html = await saved.text();
  const [, language] = /lang="(.*?)"/.exec(html);
  const day = new Date(saved.headers.get("date")).toLocaleDateString(language === "en" ? "en-GB" : language, { dateStyle: "long" });
  const told = html.replace(/(<p class="saved-copy"[^>]*) hidden>(.*?)\{\}/, (_, start, words) => `${start}>${words}${day}`);
  return new Response(told, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
