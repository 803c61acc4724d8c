"""Where MkDocs meets the guide: bad settings, records and pages are refused, and a built site is made whole.

A builder without hooks makes the same pages; `python -m guide.publish site` does the rest (decisions/0015).
"""

import gc
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide.content.library import Library, load_library
from guide.content.loading import DATA, FIRST_LANGUAGE, ROOT
from guide.content.words import load_words
from guide.errors import Refusal
from guide.kinds import KINDS
from guide.languages import add_missing, is_borrowed, languages, pages
from guide.lint.house_words import check_page_words, check_record_words, house_words
from guide.lint.pages import check_page
from guide.lint.paths import check_named_pages, check_names, check_path, check_record_pages, file_of_words
from guide.lint.templates import check_templates
from guide.page import GuidePage, menu_titles
from guide.publish import publish
from guide.publish.cache import CACHE, check_once, forget
from guide.publish.security import contact, publish_security
from guide.publish.settings import build_day, check_menu, check_public, check_settings, digest, site_address
from guide.publish.share_cards import check_cards
from guide.syntax import read_page

#: What works for our code.
PACKAGES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "pydantic", "pymdown-extensions", "pyyaml")
#: After all other hooks: what they change is checked, and published.
LAST = event_priority(-100)


def on_startup(dirty: bool, **_: Any) -> None:
    gc.set_threshold(100_000)  # what a build makes lives until its end: to look for garbage often takes an eighth of the time
    if dirty:
        fault = "pages that did not change would be left out of search, reports and checks."
        raise Refusal("--dirty", fault, "Build without it: pictures and figures that did not change are kept in any case.")


@LAST
def on_config(config: MkDocsConfig, **_: Any) -> None:
    where = Path(config.config_file_path).name
    build_day()
    check_settings(config, where)
    options = config.mdx_configs["guide.markdown"]
    config.site_url = options["home"] = site_address(config.site_url, f"{where}, site_url")
    options["name"], options["language"] = config.site_name, config.theme["language"]
    command = getattr(click.get_current_context(silent=True), "info_name", None)
    if command == "gh-deploy":
        check_public(config.site_url, f"{where}, site_url")
    # The preview puts a script of its own into pages, which the policy of overrides/main.html would stop.
    config.extra["preview"] = command == "serve"
    config.extra["words"] = load_words(options["language"], _data(config))  # INHERIT gives those of the first language
    docs = Path(config.docs_dir)
    written = sorted({docs, docs.with_name(FIRST_LANGUAGE)})  # pages that a language lacks stand in the first
    # All that pages are made from but their own texts.
    parts = (
        _data(config),
        Path(config.theme.custom_dir or ""),
        ROOT / "overrides",
        ROOT / "drawings",
        ROOT / "CHANGELOG.md",
        ROOT / "guide",
    )
    made_from = config.extra["made_from"] = digest(*(f"{name} {version(name)}" for name in PACKAGES), *parts)
    # Names all that styles, scripts and the index of the search are made from.
    config.extra["asset_version"] = digest(config.site_name, *written, made_from)[:8]
    house_words(options["language"])  # refuses a list that is not there
    check_once(lambda: check_record_words(_data(config), options["language"]), "record words", options["language"], made_from)
    options["library"] = load_library(options["language"], _data(config))  # read once for all pages
    config.extra["languages"] = languages(config, options["language"], _data(config))
    if command == "gh-deploy" and config.extra["languages"]:
        mend = "Write “make build”, then “.venv/bin/ghp-import --no-jekyll --push site”."
        raise Refusal(where, "gh-deploy would publish one language, with links to the others that lead nowhere.", mend)
    if options["language"] != FIRST_LANGUAGE:
        options["translated"] = sorted(pages(Path(config.docs_dir)))


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    for file in files:
        if file.src_dir == config.docs_dir and not file.is_documentation_page():
            where = f"{Path(config.docs_dir).name}/{file.src_uri}"
            raise Refusal(where, "everything in docs/ is published, and this is not a page.", "Move it elsewhere.")
        if file.abs_src_path and not Path(file.abs_src_path).is_file():
            raise Refusal(f"{Path(config.docs_dir).name}/{file.src_uri}", "this link leads to no file.", "Remove it.")
    library, data = _library(config), _data(config)
    if library.language != FIRST_LANGUAGE:
        add_missing(files, config)
    options, titles = config.mdx_configs["guide.markdown"], dict(menu_titles(config.nav))
    first = options | {"language": FIRST_LANGUAGE, "library": load_library(FIRST_LANGUAGE, data)}
    made_from = digest(config.extra["made_from"], *(f"{file.src_uri} {file.dest_uri}" for file in files))
    for file in files.documentation_pages():
        GuidePage(titles.get(file.src_uri), file, config, first if is_borrowed(file, config) else options, made_from)
    there = {file.src_uri for file in files.documentation_pages()}
    for page in sorted(there):
        check_path(page)
    check_named_pages(there, {f"guide/kinds.py, {name}": kind.page for name, kind in KINDS.items() if kind.page})
    check_record_pages("claim", there, library.claims)
    check_record_pages("drawing", there, library.drawings)
    for records in (library.article, library.conditions, library.drawings, library.questions):
        check_named_pages(there, {record.where: record.page for record in records.values()})


def on_nav(nav: Navigation, config: MkDocsConfig, **_: Any) -> None:
    check_menu(nav, Path(config.config_file_path).name)


def on_page_read_source(page: GuidePage, **_: Any) -> None:
    library, today = page.options["library"], build_day()

    def check() -> None:
        source = read_page(page.file.src_uri, page.file.content_bytes)
        check_page(source, library, today)
        check_page_words(source, library.language)

    check_once(check, "page source", page.made_from, library.language, str(today), page.file.src_uri, page.file.content_bytes)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Say of a borrowed page in which language it is. “Correct this page” leads to the file in which its words stand.

    Empty lines stand where the front matter stood, so that refusals of our Markdown extension count lines as the file does.
    """
    if is_borrowed(page.file, config):
        page.meta["language"] = FIRST_LANGUAGE
    words = file_of_words(page.file.src_uri, _library(config))
    if page.edit_url and words:
        page.edit_url = f"{page.edit_url.rpartition('/docs/')[0]}/{words}"
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files, **_: Any) -> None:
    templates, made_from = Path(config.theme.custom_dir or ""), config.extra["made_from"]
    check_once(lambda: check_templates(env, templates, config.extra["words"]), "templates", _library(config).language, made_from)
    all_pages = [file.page for file in files.documentation_pages() if file.page]
    for kind in ("title", "description"):
        check_names(kind, {page.file.src_uri: page.meta[kind] for page in all_pages})
    env.bytecode_cache = FileSystemBytecodeCache(str(CACHE)) if CACHE.is_dir() else None
    first = [_first_of_section(page) for page in all_pages if not page.file.inclusion.is_not_in_nav()]  # type: ignore[no-untyped-call]
    cards = {page.file.src_uri: page.meta.get("card") for page in all_pages if page in first or "card" in page.meta}
    check_cards(cards, config.site_name, _library(config).language)


@LAST
def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    publish(Path(config.site_dir), _data(config))
    address = contact(config.extra.get("publisher") or {}, config.repo_url, f"{Path(config.config_file_path).name}, publisher")
    publish_security(Path(config.site_dir), config.site_url or "", _library(config).language, address, build_day())
    forget()


def _first_of_section(page: Page) -> Any:
    section: Any = [page, *page.ancestors][-1]
    return next(iter(section.children or ()), section)


def _library(config: MkDocsConfig) -> Library:
    library: Library = config.mdx_configs["guide.markdown"]["library"]
    return library


def _data(config: MkDocsConfig) -> Path:
    return Path(config.mdx_configs["guide.markdown"].get("data", DATA))
