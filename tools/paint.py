"""How soon a page is there on a slow phone, by Lighthouse: beside the same words as somebody would write them by hand.

Lighthouse loads each page in Chromium and works out what a slow phone on slow 4G would take. npm brings it, in the version named here.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from html import escape
from pathlib import Path
from statistics import median

from markdown import markdown

from tools.as_markdown import as_markdown
from tools.built import HOME

LIGHTHOUSE = "lighthouse@12.8.2"
FLAGS = "--headless=new --no-sandbox --disable-gpu"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TIMES = 3
#: What Lighthouse calls what is told here.
TOLD = {
    "first paint, s": "first-contentful-paint",
    "largest paint (LCP), s": "largest-contentful-paint",
    "blocked, s": "total-blocking-time",
}
BY_HAND = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
{style}
{body}
</html>
"""
STYLE = """
body { color: #222; font: 1.125rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40em; padding: 1rem; }
h1, h2, h3 { line-height: 1.2; }
table { border-collapse: collapse; }
td, th { border: 1px solid #ccc; padding: .3rem; text-align: start; }
"""


def missing() -> list[str]:
    """Return the names of the programs that are not here."""
    return [name for name, found in {"npx (of npm)": shutil.which("npx"), "chromium": browser()}.items() if not found]


def write_by_hand(site: Path, path: str, target: Path, file: bool) -> None:
    """Write the words of a built page as plain HTML, with a small style: in the page or, as sites of many pages have it, in a file."""
    words = as_markdown((site / path / "index.html").read_text(encoding="utf-8"), HOME + path, {})
    style = '<link rel="stylesheet" href="style.css">' if file else f"<style>{STYLE}</style>"
    html = BY_HAND.format(title=escape(path), style=style, body=markdown(words, extensions=["tables"]))
    (target / path).mkdir(parents=True)
    (target / path / "index.html").write_text(html, encoding="utf-8")
    (target / path / "style.css").write_text(STYLE, encoding="utf-8")


def paint(address: str) -> dict[str, float]:
    """Return what Lighthouse says of a page, in the middle of some runs."""
    found = [_run(address) for _ in range(TIMES)]
    choose: Callable[[list[float]], float] = median
    return {name: choose([one[name] for one in found]) for name in TOLD}


def _run(address: str) -> dict[str, float]:
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--only-categories=performance", "--output=json", f"--chrome-flags={FLAGS}"]
    variables = os.environ | {"CHROME_PATH": browser()}
    audits = json.loads(subprocess.run(command, env=variables, capture_output=True, text=True, check=True).stdout)["audits"]
    return {name: audits[key]["numericValue"] / 1000 for name, key in TOLD.items()}


def browser() -> str:
    """Return the path of Chromium, or nothing."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
