"""What the tests of reading without a network need: a host that stops and comes back, and what a browser keeps."""

import time
from contextlib import contextmanager

from guide.publish.offline import publish_worker
from guide.publish.pages import read_site
from tests.helpers.server import serve
from tests.helpers.walk import TIMEOUT

BASE = "/below/a/path/"
#: Notes how each install of a worker ends, and what the page was like when it began.
WATCH = """
const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
navigator.serviceWorker.register = async (...what) => {
  window.began = document.readyState;
  const entry = await register(...what);
  const follow = (worker) => worker?.addEventListener("statechange", () => { window.ended = worker.state; });
  entry.addEventListener("updatefound", () => follow(entry.installing));
  follow(entry.installing);
  return entry;
};
"""
#: The addresses of all that is kept.
ADDRESSES = "async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url)"
#: For each page that is kept: which version its files have, and whether its style is kept beside it.
VERSIONS = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("stem-cell-guide ")) continue;
    const store = await caches.open(name);
    for (const { url } of await store.keys()) {
      if (!url.endsWith("/")) continue;
      const version = /site\\.css(\\?v=\\w+)"/.exec(await (await store.match(url)).text())[1];
      const style = new URL("static/site.css" + version, document.querySelector(".top__name").href);
      found.push([name, version, Boolean(await store.match(style))]);
    }
  }
  return found;
}"""


class Host:
    """A web server that can stop, and come back with another site at the same address."""

    def __init__(self):
        self.port = 0

    @contextmanager
    def shows(self, site, cut=""):
        with serve(site, BASE, self.port, "HTTP/1.0", "no-cache", cut) as address:
            self.port = int(address.split(":")[2].partition("/")[0])
            yield address


def republish(folder):
    """Make a site whole again that was changed by hand: it is of another version now."""
    version = read_site(folder).version
    for file in [*folder.rglob("*.html"), *folder.rglob("*.js")]:
        file.write_text(file.read_text(encoding="utf-8").replace(f'{version}"', '?v=00000000"'), encoding="utf-8")
    publish_worker(read_site(folder))


def until(page, expression):
    """Wait as `wait_for_function` does, which the policy of our pages forbids."""
    deadline = time.monotonic() + TIMEOUT / 1000
    while not page.evaluate(f"async () => Boolean(await ({expression}))"):
        assert time.monotonic() < deadline, expression
        page.wait_for_timeout(20)
