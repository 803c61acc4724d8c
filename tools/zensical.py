"""Builds the guide with Zensical, which follows Material, and tells what differs from what MkDocs builds: `make zensical`.

It makes an environment of its own in .cache/zensical, with the newest Zensical that the registry can install, and publishes nothing.
"""

import shutil
import subprocess
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path

from tools.built import HOME, ROOT, Failed, Page, copy_project, read_pages, run

ENVIRONMENT = ROOT / ".cache" / "zensical"
PYTHON = ENVIRONMENT / "bin" / "python"
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
LONGEST_LIST = 10


def main() -> None:
    """Build with both and compare; the exit status is 1 when Zensical stops, or when a page is missing or reads otherwise."""
    print(f"## The guide, built with Zensical {set_up()}\n", flush=True)
    with tempfile.TemporaryDirectory() as name:
        project = copy_project(Path(name) / "guide")
        by_mkdocs, by_zensical = project / "built-by-mkdocs", project / "site"
        run(project, "mkdocs", "build", "--strict", "--quiet", "--site-dir", by_mkdocs.name)
        stopped = ""
        try:
            run(project, "zensical", "build", "--clean", "--strict", python=str(PYTHON))
            run(project, "guide.publish", by_zensical.name, python=str(PYTHON))
        except Failed as failed:
            stopped = str(failed).splitlines()[-1]
        sys.exit(compare(by_mkdocs, by_zensical, stopped))


def compare(by_mkdocs: Path, by_zensical: Path, stopped: str) -> bool:
    """Tell what differs, and return whether something that readers need does."""
    wanted, got = read_pages(by_mkdocs), read_pages(by_zensical)
    there = [path for path in wanted if path in got]
    different = {path: fault for path in there if (fault := difference(wanted[path], got[path]))}
    missing = sorted(set(wanted) - set(got))
    files, others = paths(by_mkdocs), paths(by_zensical)
    if stopped:
        print(f"- it stopped: {stopped}")
    print(f"- pages written: {len(there)} of {len(wanted)}, {'with' if '404.html' in got else 'without'} the page for wrong addresses")
    print(f"- articles that are the same, in words and addresses: {len(there) - len(different)} of {len(wanted)}")
    tell("pages that are missing", missing)
    tell("pages that differ", [f"{path}: {fault}" for path, fault in different.items()])
    tell("other files that only MkDocs has", sorted(files - others - set(missing)))
    tell("files that only Zensical has", sorted(others - files))
    return bool(stopped or missing or different)


def set_up() -> str:
    """Make the environment anew and return the version of Zensical in it."""
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    subprocess.run([*PIP, "--require-hashes", "--requirement", str(ROOT / "requirements-locked.txt")], check=True)
    subprocess.run([*PIP, "zensical"], check=True)
    show = "from importlib.metadata import version; print(version('zensical'))"
    return subprocess.run([str(PYTHON), "-c", show], check=True, capture_output=True, text=True).stdout.strip()


def paths(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def difference(wanted: Page, got: Page) -> str:
    """Return the first word or address of an article that differs, or nothing."""
    for name, before, after in (("word", wanted.text, got.text), ("address", wanted.ways, got.ways)):
        for number, (one, other) in enumerate(zip_longest(before, after), start=1):
            if one != other:
                return f"{name} {number} is “{shown(other)}” in place of “{shown(one)}”"
    return ""


def shown(part: str | None) -> str:
    return (part or "").replace(HOME, "/")


def tell(what: str, faults: list[str]) -> None:
    """Print a list, or that there is nothing to tell."""
    print(f"- {what}: {len(faults) or 'none'}")
    for fault in faults[:LONGEST_LIST]:
        print(f"  - {fault}")
    if len(faults) > LONGEST_LIST:
        print(f"  - and {len(faults) - LONGEST_LIST} more")


if __name__ == "__main__":
    main()
