"""Takes the README's picture of the home page, `.github/home.png`: `make picture`. It needs the Chromium of the tests."""

import os
import shutil
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import sync_playwright

from tools.built import HOME, ROOT, run

PICTURE = ROOT / ".github" / "home.png"
WIDTH, HEIGHT = 1280, 960
COLOURS = 64


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without telling of each."""

    def log_message(self, format: str, *args: object) -> None:
        pass


def main() -> None:
    """Build the guide, show it in a light window as wide as a small desk's, and pack what is seen."""
    with tempfile.TemporaryDirectory() as name:
        run(ROOT, "mkdocs", "build", "--strict", "--quiet", "--site-dir", name)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=name))
        Thread(target=server.serve_forever, daemon=True).start()
        shot = Path(name) / "home.png"
        with sync_playwright() as playwright:
            on_path = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
            chromium = os.environ.get("CHROMIUM") or next(on_path, None)
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
            page.goto(f"http://127.0.0.1:{server.server_port}{urlsplit(HOME).path}", wait_until="networkidle")
            page.evaluate("document.fonts.ready")
            page.screenshot(path=shot)
            browser.close()
        server.shutdown()
        Image.open(shot).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
