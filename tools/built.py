"""What a built page says and asks for, and what a command costs: for the measuring and comparing tools beside this."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = Path(__file__).resolve().parents[1]
#: An address that is nobody's, so that those of a page can be told from others.
HOME = "https://guide.example/"
#: What a copy of the project does without.
LEFT_OUT = (".git", ".venv", ".cache", ".*_cache", "__pycache__", "site", "tests", "*.egg-info")
#: Kinds of `<link>` for which a browser fetches the file when the page is shown.
FETCHED = {"stylesheet", "preload", "icon", "manifest"}
#: Those of them without which it cannot paint.
NEEDED = {"stylesheet", "preload"}


class Page(HTMLParser):
    """A built page: the text and the ways out of its `<article>`, and the files that it asks for."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.text: list[str] = []
        self.ways: list[str] = []
        #: Every file that is fetched when the page is shown, and those of them that the first view waits for.
        self.files: set[str] = set()
        self.first: set[str] = set()
        self._inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._inside += tag == "article"
        if tag == "a" and self._inside and "href" in values:
            self.ways.append(urljoin(self.address, values["href"]))
        if tag in ("script", "img") and "src" in values:
            self._ask(values["src"], tag == "script")
        if tag == "link" and set(values.get("rel", "").split()) & FETCHED:
            self._ask(values["href"], values["rel"] in NEEDED and values.get("media") != "print")

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data.split()

    def _ask(self, href: str, first: bool) -> None:
        target = urljoin(self.address, href)
        self.files.add(target)
        if first:
            self.first.add(target)


def read_pages(site: Path) -> dict[str, Page]:
    """Return every page of a built site by its path (`risks/index.html`)."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        page = Page(HOME + path.removesuffix("index.html"))
        page.feed(file.read_text(encoding="utf-8"))
        pages[path] = page
    return pages


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
