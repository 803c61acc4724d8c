"""Small wrongs of tired authors, one at a time: `make mutate` makes each in a copy of the project, builds it, and tells what came of it.

The wrongs stand in `mutations.yml`, each to be refused by the build in a sentence that names the place, or to go out as harmless by a rule
that is written there. Whatever else comes of one, such as a traceback, is a fault. `python -m tests.mutate links` tries those named so.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner
from mkdocs.__main__ import cli

from guide.content.library import load_library
from guide.content.loading import ROOT
from tests.helpers.copies import copy_project, run_tests

MUTATIONS = Path(__file__).with_name("mutations.yml")
#: What an author can use: the file or the setting that is wrong stands in what the build says.
PLACE = re.compile(r"[\w./~ %-]+\.(?:\w+|DS_Store)\b|SITE_URL|SOURCE_DATE_EPOCH|EDIT_URI|REPOSITORY_URL|site_url|Config value")
#: What `make quick` looks at besides the build: what is not in the notes.
QUICK = ("tests/evidence", "-x")
FINE = {"refused", "caught", "harmless"}
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/guide/"}


@dataclass(frozen=True)
class Mutation:
    """One wrong: `new` in place of what `old` finds in `file`, or as the whole file, or other settings; `harmless` is the rule, if any."""

    name: str
    file: str = ""
    old: str = ""
    new: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    harmless: str = ""

    def make(self, folder: Path) -> None:
        """Make it in a copy of the project. Raises `LookupError` when what it changes is not there."""
        if not self.file:
            return
        file = folder / self.file
        wrong = self.new
        if self.old:
            text = file.read_text(encoding="utf-8")
            wrong = re.sub(self.old, self.new, text, count=1, flags=re.M)
            if wrong == text:
                raise LookupError(f"{self.name}: {self.file} does not hold “{self.old}”")
        file.write_bytes(wrong.encode())


def mutations() -> list[Mutation]:
    """Return the wrongs of `mutations.yml`."""
    told = yaml.safe_load(MUTATIONS.read_text(encoding="utf-8"))
    harmless = {name: rule for rule, names in told["harmless"].items() for name in names}
    found = [Mutation(**wrong, harmless=harmless.pop(wrong["name"], "")) for group in told["wrongs"].items() for wrong in _of_group(*group)]
    if harmless:
        raise LookupError(f"mutations.yml has no wrong called {', '.join(harmless)}")
    return found


def _of_group(group: str, wrongs: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the wrongs of a group: each of its `texts` stands before a block of one page, each of its `changes` says all."""
    for name, text in wrongs.get("texts", {}).items():
        new = text.replace("\\", "\\\\") + "\n\n\\g<0>"
        yield {"name": f"{group}: {name}", "file": wrongs["file"], "old": wrongs["before"], "new": new}
    for name, change in wrongs.get("changes", {}).items():
        yield {"name": f"{group}: {name}"} | change


def outcome(folder: Path, mutation: Mutation) -> str:
    """Make a wrong in a copy, build, undo it; return what came of it, and after a line end what the build said."""
    file = folder / (mutation.file or "mkdocs.yml")
    before = file.read_bytes() if file.is_file() else None
    try:
        mutation.make(folder)
        with get_context("fork").Pool(1) as pool:
            code, said = pool.apply(build, [folder, mutation.environment])
        if not (code or mutation.harmless) and run_tests(folder, *QUICK).returncode:
            return "caught"
    except LookupError as error:
        return f"not made\n{error}"
    finally:
        file.write_bytes(before) if before is not None else file.unlink()
    if "Traceback" in said:
        return f"traceback\n{said}"
    if not code:
        return f"harmless\n{mutation.harmless}" if mutation.harmless else "passed"
    if mutation.harmless:
        return f"refused, though called harmless\n{said}"
    return f"refused\n{said}" if PLACE.search(said) else f"refused without a place\n{said}"


def build(folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Build a copy, in a process of its own; return the exit code, and what was said but for the usual."""
    os.environ.update(environment)
    os.chdir(folder)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        done = CliRunner().invoke(cli, ["build", "--strict", "--site-dir", "site"])
    lines = [line for line in done.output.splitlines() if not line.startswith("INFO")]
    trace = [f"Traceback: {done.exception!r}"] if done.exception and not isinstance(done.exception, SystemExit) else []
    return done.exit_code, "\n".join(lines + trace)


def main(*names: str) -> None:
    """Try the wrongs whose names begin so, or all; print each that is a fault, and how many there were of each kind; fail on a fault."""
    load_library()  # processes made later know the records, and read only what a wrong has changed
    counts: Counter[str] = Counter()
    for wrong in mutations():
        if not names or wrong.name.startswith(names):
            what, _, said = outcome(ROOT, wrong).partition("\n")
            counts[what] += 1
            if names or what not in FINE:
                print(f"{what} · {wrong.name}\n    {said}", flush=True)
    print(f"{counts.total()} wrongs:", ", ".join(f"{count} {what}" for what, count in counts.most_common()))
    sys.exit(bool(counts.keys() - FINE))


if __name__ == "__main__":
    if os.environ.get("COPY_OF_THE_GUIDE"):
        main(*sys.argv[1:])
    with tempfile.TemporaryDirectory() as name:  # where nothing of the author's is at risk
        copy = copy_project(Path(name))
        there = os.environ | SETTINGS | {"COPY_OF_THE_GUIDE": name, "PYTHONPATH": name}
        sys.exit(subprocess.run([sys.executable, "-m", "tests.mutate", *sys.argv[1:]], cwd=copy, env=there, check=False).returncode)
