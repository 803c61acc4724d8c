"""What a built page says and asks for, and what a command costs: for the measuring and comparing tools beside this."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[1]
#: An address that is nobody's, so that those of a page can be told from others.
HOME = "https://guide.example/"
#: What a copy of the project does without.
LEFT_OUT = (".git", ".venv", ".cache", ".*_cache", "__pycache__", "site", "tests", "*.egg-info")
#: Kinds of `<link>` for which a browser fetches the file when the page is shown.
FETCHED = {"stylesheet", "preload", "icon", "manifest"}
#: Those of them without which it cannot paint.
NEEDED = {"stylesheet", "preload"}


class Page:
    """A built page: the words and the ways out of its `<article>`, and the files that it asks for.

    `files` are all that are fetched when the page is shown, `first` those of them that the first view waits for.
    """

    def __init__(self, address: str, html: str) -> None:
        tree = LexborHTMLParser(html)
        article = tree.css_first("article")
        self.text = article.text(separator=" ").split() if article else []
        self.ways = [urljoin(address, link.attributes["href"] or "") for link in tree.css("article a[href]")]
        self.files: set[str] = set()
        self.first: set[str] = set()
        for node in tree.css("script[src], img[src], link[href]"):
            kinds = set((node.attributes.get("rel") or "").split())
            if node.tag != "link" or kinds & FETCHED:
                self.files.add(file := urljoin(address, node.attributes.get("src") or node.attributes.get("href") or ""))
                if node.tag == "script" or (kinds & NEEDED and node.attributes.get("media") != "print"):
                    self.first.add(file)


def read_pages(site: Path) -> dict[str, Page]:
    """Return every page of a built site by its path (`risks/index.html`)."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    return {path: Page(HOME + path.removesuffix("index.html"), file.read_text(encoding="utf-8")) for path, file in files.items()}


def file_of(site: Path, address: str) -> Path | None:
    """Return the file that a page asks for, or nothing when it is on another host."""
    return site / unquote(urlsplit(address).path).lstrip("/") if address.startswith(HOME) else None


def copy_project(folder: Path) -> Path:
    """Copy the project into a new `folder`, with what is not committed yet, but without what commands made."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    return folder


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds of processor time, and MiB of memory at the most."""

    seconds: float
    memory: float


#: Runs a command and tells its cost in a last line. It is small, because a process counts the memory of the one that started it as its own.
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ), 0)
print(f"\\n{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status))
"""


class Failed(SystemExit):
    """A command failed. Its message is what the command said, without colours."""


def run(folder: Path, *command: str, python: str = sys.executable) -> Cost:
    """Run a Python module in `folder` as a command. Raises `Failed`, which ends a tool that does not catch it."""
    environment = os.environ | {"SITE_URL": HOME, "NO_MKDOCS_2_WARNING": "1"}
    launch = [sys.executable, "-S", "-c", LAUNCHER, python, "-m", *command]
    done = subprocess.run(launch, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    said, _, cost = done.stdout.rstrip().rpartition("\n")
    if done.returncode:
        raise Failed(re.sub(r"\x1b\[[\d;]*m", "", said))
    seconds, memory = map(float, cost.split())
    return Cost(seconds, memory / (1024 if sys.platform == "linux" else 1024 * 1024))  # macOS counts in bytes
