"""`.well-known/security.txt` (RFC 9116): where to report a weak spot. Nobody is made up: without an address there is none."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from guide.errors import Refusal

#: The file must not promise for longer than a year (RFC 9116, 2.5.5).
HOLDS = timedelta(days=364)
MAIL = re.compile(r"[^\s@<>:/]+@[^\s@<>:/]+\.[^\s@<>:/]+")


def contact(publisher: Mapping[str, Any], repository: str | None, where: str) -> str | None:
    """Return the address for reports: the publisher's own, else the repository's. Raises `Refusal` for one that leads nowhere."""
    own = str(publisher.get("security") or "").strip()
    if MAIL.fullmatch(own):
        return f"mailto:{own}"
    if own and not re.fullmatch(r"https://[^\s/]+\.[^\s]+", own):
        raise Refusal(where, f"“{own}” is no address to write to.", "Give a mail address, or a page that begins with https://.")
    if own or not repository:
        return own or None
    return f"{repository.rstrip('/')}/security" if urlsplit(repository).hostname == "github.com" else repository


def publish_security(site: Path, home: str, language: str, address: str | None, day: date) -> None:
    """Write the file, and `.nojekyll`: without it, GitHub leaves out folders that begin with a dot when it publishes a branch."""
    (site / ".nojekyll").touch()
    file = site / ".well-known" / "security.txt"
    file.unlink(missing_ok=True)
    if not address:
        return
    file.parent.mkdir(exist_ok=True)
    lines = {
        "Contact": address,
        "Expires": f"{day + HOLDS}T00:00:00Z",
        "Preferred-Languages": language,
        "Canonical": f"{home}.well-known/security.txt",
    }
    file.write_text("".join(f"{name}: {value}\n" for name, value in lines.items()), encoding="utf-8")
