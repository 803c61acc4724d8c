"""The settings and the surroundings of a build: what would publish a broken site is put right or refused."""

import os
import re
from datetime import UTC, date, datetime
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig

from guide.errors import Refusal

ADDRESS = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]+)?/(?:(?!\.+/)[A-Za-z0-9._~%+-]+/)*")


def site_address(address: str | None, where: str) -> str:
    """Return the address of the home page, with a small host and one slash at its end. Raises `Refusal` for what cannot be one."""
    parts = urlsplit((address or "").strip())
    tidy = urlunsplit(parts._replace(netloc=parts.netloc.lower(), path=parts.path.rstrip("/") + "/"))
    if not ADDRESS.fullmatch(tidy):
        raise Refusal(where, f"“{address or ''}” cannot be the address of a site.", "Write it as in SITE_URL=https://example.org/guide/.")
    return tidy


def check_public(address: str, where: str) -> None:
    """Raise `Refusal` for an address that only this computer or its network knows: every link that leaves the site would lead there."""
    host = urlsplit(address).hostname or ""
    try:
        known_to_all = ip_address(host).is_global
    except ValueError:
        known_to_all = "." in host and not host.endswith((".localhost", ".local"))
    if not known_to_all:
        mend = "Say where readers will find the guide: SITE_URL=https://example.org/guide/ mkdocs gh-deploy."
        raise Refusal(where, f"{address} is an address of your own computer.", mend)


def check_settings(config: MkDocsConfig, where: str) -> None:
    """Raise `Refusal` for settings with which pages, search and data would not fit together."""
    if not config.use_directory_urls:
        mend = "Leave `use_directory_urls` on, and build without --no-directory-urls."
        raise Refusal(where, "search and data lead to folders, and pages would be files.", mend)
    if config.theme.name != "material" or not config.theme.custom_dir:
        mend = "Name them under `theme`, and build without --theme."
        raise Refusal(where, f"the theme is “{config.theme.name}”, and pages need “material” with the folder overrides/.", mend)


def build_day() -> date:
    """Return the day of this build in UTC: `SOURCE_DATE_EPOCH` (reproducible-builds.org) or today; `Refusal` if it is no moment."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if moment is None:
        return datetime.now(UTC).date()
    if not re.fullmatch("[0-9]{1,10}", moment):
        mend = "Give whole seconds since 1970, as 1795478399, or leave it out."
        raise Refusal("SOURCE_DATE_EPOCH", f"“{moment}” is not the moment of a build.", mend)
    return datetime.fromtimestamp(int(moment), UTC).date()
