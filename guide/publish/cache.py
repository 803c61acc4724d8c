"""What takes long to make is kept in `.cache/`, named by the hash of all that it is made from: nothing there can be out of date."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from guide.content.loading import ROOT

CACHE = ROOT / ".cache"


def kept(make: Callable[[], bytes], *made_from: str | bytes) -> bytes:
    """Return what `make` gives. Asked again with the same `made_from`, in this build or another, it is read instead of made."""
    parts = [part.encode() if isinstance(part, str) else part for part in made_from]
    file = CACHE / sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).hexdigest()
    try:
        content = file.read_bytes()
        os.utime(file)
        return content
    except OSError:
        content = make()
        _keep(file, content)
        return content


def check_once(check: Callable[[], None], *checked: str | bytes) -> None:
    """Run a check, unless it has passed the same things before."""

    def passed() -> bytes:
        check()
        return b""

    kept(passed, *checked)


def forget(days: int = 30) -> None:
    """Remove what was not asked for in so many days: of what changes daily, much would gather."""
    for file in CACHE.glob("[0-9a-f]" * 64):
        with suppress(OSError):  # another build may do the same
            if file.stat().st_mtime < time.time() - days * 86400:
                file.unlink()


@cache
def code(files: tuple[Path, ...], *packages: str) -> str:
    """Return what tells one version of our code from another: the text of its files, and the versions of the packages that work for it."""
    return "\n".join([*(file.read_text(encoding="utf-8") for file in files), *(f"{name} {version(name)}" for name in packages)])


def _keep(file: Path, content: bytes) -> None:
    """Write a file at one stroke, because others may build at the same time; a folder that cannot be written is no fault of the guide."""
    try:
        file.parent.mkdir(exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError:
        return
