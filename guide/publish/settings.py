"""The settings and the surroundings of a build: what would publish a broken site is put right or refused."""

import logging
import os
import re
from datetime import UTC, date, datetime
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

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
    language = config.theme["language"]
    if not any(Path(folder, "partials", "languages", f"{language}.html").is_file() for folder in config.theme.dirs):
        raise Refusal(where, f"the theme has no words in “{language}”.", "Give `theme: language:` the code of a language, such as en.")
    if "guide.markdown" not in config.mdx_configs:
        raise Refusal(
            where, "without `guide.markdown`, blocks and citations would be printed as they stand.", "Put it back, with its options."
        )
    if not config.site_name.strip() or set("<>") & set(config.site_name):
        raise Refusal(where, f"`site_name` is “{config.site_name}”.", "Write a name in plain words, without < and >.")
    if not config.site_description:
        raise Refusal(where, "`site_description` is missing.", "Say in a sentence what the guide is: the page of a wrong address shows it.")
    links, menu = config.validation.links, config.validation.nav
    if {*links.values(), *menu.values()} - {logging.WARNING}:
        raise Refusal(where, "`validation` lets links go out that lead nowhere.", "Write `warn` for each of its keys, as Git has them.")
    for name in sorted(config.extra.keys() - {"offline", "preview", "publisher", "words"}):
        raise Refusal(where, f"`extra` has “{name}”, which nothing here knows.", "Use `publisher` or `offline`, or take it out.")
    for name in sorted(config.extra.get("publisher", {}).keys() - {"name", "paid_by", "interests", "phone", "security"}):
        raise Refusal(where, f"`publisher` has “{name}”, which nothing here knows.", "PUBLISHING.md tells its keys.")
    for name in ("plugins", "extra_javascript", "extra_css"):
        if set(config[name]) - set(config.hooks):
            fault = f"`{name}` would change pages that nothing has checked, or do nothing."
            raise Refusal(where, fault, "Leave it out: templates name each script and style, and a plugin ties the guide to one builder.")


def check_menu(nav: Navigation, where: str) -> None:
    """Raise `Refusal` for an entry of the menu that leads out of the guide, or nowhere."""
    entries = list(nav.items)
    for entry in entries:
        entries += entry.children or []
        if entry.is_link or (entry.is_section and not entry.children):
            raise Refusal(f"{where}, nav", f"“{entry.title}” leads to no page of the guide.", "Name a page, such as “- Risks: risks.md”.")


def digest(*made_from: str | Path) -> str:
    """Return what tells apart one version of some texts, and of all that stands in some files and folders."""
    parts: list[bytes] = []
    for part in made_from:
        if isinstance(part, str):
            parts.append(part.encode())
            continue
        files = [part] if part.is_file() else sorted(file for file in part.rglob("*") if file.is_file() and file.suffix != ".pyc")
        for file in files:
            parts += [file.relative_to(part).as_posix().encode(), file.read_bytes().replace(b"\r\n", b"\n")]
    return sha256(b"\0".join(parts)).hexdigest()


def build_day() -> date:
    """Return the day of this build in UTC: `SOURCE_DATE_EPOCH` (reproducible-builds.org) or today; `Refusal` if it is no moment."""
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if moment is None:
        return datetime.now(UTC).date()
    if not re.fullmatch("[0-9]{1,10}", moment):
        mend = "Give whole seconds since 1970, as 1795478399, or leave it out."
        raise Refusal("SOURCE_DATE_EPOCH", f"“{moment}” is not the moment of a build.", mend)
    return datetime.fromtimestamp(int(moment), UTC).date()
