"""No page asks anyone but its own host for anything, and nothing runs on it that we did not write."""

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from guide.content.loading import ROOT
from tests.site.built import attributes, check_each

#: Attributes whose address a browser fetches or sends to by itself. An `href` is fetched too, unless it is a link to follow.
FETCHED = ["src", "data", "poster", "action", "formaction", "background", "ping", "manifest", "xlink:href"]
FETCHED_LISTS = ["srcset", "imagesrcset"]
#: `url(…)` of a stylesheet, and an address in quotation marks, as in `@import "…"` and `image-set("…")`.
STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)|[\"']((?:https?:)?//[^\"']+)", re.I)
#: An address of another host within a script.
SCRIPT = re.compile(r"(?:https?|wss?):|[\"'`]//")
FRAMES = "iframe, frame, object, embed, fencedframe"
HEAD = (ROOT / "overrides" / "partials" / "head.html").read_text(encoding="utf-8")


def asked(soup):
    """Yield (where, address) for everything that a browser fetches or sends to while it shows these elements."""
    for element in soup.find_all(True):
        where = f"<{element.name}>"
        if element.name not in {"a", "area"} and element.get("href"):
            yield where, element["href"]
        yield from ((f"{where} {name}", element[name]) for name in FETCHED if element.get(name))
        for name in FETCHED_LISTS:
            yield from ((f"{where} {name}", item.split()[0]) for item in element.get(name, "").split(",") if item.strip())
        yield from ((f"{where} style", address) for address in in_style(element.get("style", "")))
        if element.name == "style":
            yield from ((where, address) for address in in_style(element.get_text()))
        if element.name == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield where, element.get("content", "").partition("=")[2]


def in_style(style):
    return [url or quoted for url, quoted in STYLE.findall(style)]


def is_foreign(address, base):
    """Return whether a browser at `base` would turn to another host for `address`."""
    return urlsplit(urljoin(base, address.strip())).netloc not in {"", urlsplit(base).netloc}


def test_pages_ask_no_other_host(everything):
    """No picture, style, typeface, script, form or hint in a page names another host."""
    check_each(
        everything, lambda page: [f"{where} asks {address}" for where, address in asked(page.soup) if is_foreign(address, page.address)]
    )


@pytest.mark.parametrize("kind", ["css", "svg", "js"])
def test_files_ask_no_other_host(site, home, kind):
    """No stylesheet, picture or script that we publish names another host."""
    files = sorted(site.rglob(f"*.{kind}"))
    look = {
        "css": in_style,
        "svg": lambda text: [address for _, address in asked(BeautifulSoup(text, "html.parser"))],
        "js": SCRIPT.findall,
    }[kind]
    found = [
        f"{file.relative_to(site)} names {address}"
        for file in files
        for address in look(file.read_text(encoding="utf-8"))
        if kind == "js" or is_foreign(address, home)
    ]

    assert files, f"{site} has no .{kind} file"
    assert [] == found, "\n".join(found)


def test_no_script_hides_in_an_attribute(everything):
    """No element carries a handler such as `onclick`, no address is a script, and nothing of anyone else is shown within our pages."""

    def look(page):
        yield from (f"it holds <{frame.name}>" for frame in page.soup.select(FRAMES))
        for element in page.soup.find_all(True):
            for name, value in attributes(element).items():
                if name.startswith("on") or value.strip().lower().startswith("javascript:"):
                    yield f"<{element.name}> carries {name}=“{value}”"

    check_each(everything, look)


def test_only_the_known_script_stands_in_a_page(everything):
    """Each page holds one script in its own text, that of overrides/partials/head.html; data (JSON-LD, pages to fetch early) is not run."""
    expected = [script.strip() for script in re.findall(r"<script>(.*?)</script>", HEAD, re.S)]

    def look(page):
        shown = [
            script.get_text().strip()
            for script in page.soup.find_all("script", src=False)
            if script.get("type") not in ("application/ld+json", "speculationrules")
        ]
        if expected != shown:
            yield f"the scripts in its text are {shown}"

    assert len(expected) == 1, "overrides/partials/head.html holds more than one script, or none"
    check_each(everything, look)


def test_strict_policy_is_on_every_page(everything):
    """Each page allows our own files and, by their hashes, the scripts in its text. It says so before it asks for anything."""
    expected = {"default-src": "'none'", "base-uri": "'none'"} | {
        f"{kind}-src": "'self'" for kind in ("connect", "font", "img", "manifest", "style", "worker")
    }

    def look(page):
        metas = page.soup.select("head meta[http-equiv=Content-Security-Policy]")
        if len(metas) != 1 or not metas[0].find_previous_sibling("meta", charset=True) or metas[0].find_previous(["link", "script"]):
            yield "its head does not begin with one policy"
            return
        policy = dict(part.strip().split(" ", 1) for part in metas[0]["content"].split(";"))
        shown = [script for script in page.soup.find_all("script", src=False) if script.get("type") != "application/ld+json"]
        hashes = [f"'sha256-{b64encode(sha256(script.string.encode()).digest()).decode()}'" for script in shown]
        if policy != expected | {"script-src": " ".join(["'self'", *hashes]), "form-action": "'self'"}:
            yield f"its policy is {policy}, and its scripts are {hashes}: see overrides/main.html"

    check_each(everything, look)


def test_no_page_is_styled_in_its_text(everything):
    """What the policy would stop is not there: no style in an attribute or an element, drawings with them."""
    check_each(everything, lambda page: [f"it holds {part.name}" for part in page.soup.select("[style], style")])


def test_links_out_tell_nobody_where_a_reader_was(everything):
    """Each page says it once, and no element says otherwise."""

    def look(page):
        told = [meta["content"] for meta in page.soup.select("meta[name=referrer]")]
        if told != ["no-referrer"] or page.soup.select("[referrerpolicy]"):
            yield f"its referrer policy is {told}"

    check_each(everything, look)
