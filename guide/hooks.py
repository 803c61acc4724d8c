"""Where MkDocs meets the guide: bad settings, records and pages are refused, and a built site is made whole.

A builder without hooks makes the same pages; `python -m guide.publish site` does the rest (decisions/0015).
"""

import gc
import json
from functools import cache
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
from guide.errors import Refusal, current_page
from guide.kinds import KINDS
from guide.languages import add_missing, is_borrowed, languages, pages
from guide.lint.house_words import HOUSE_WORDS, check_page_words, check_record_words, house_words
from guide.lint.pages import check_page
from guide.lint.paths import check_named_pages, check_names, check_path, check_record_pages, file_of_words
from guide.lint.templates import check_templates
from guide.publish import publish
from guide.publish.cache import CACHE, check_once, code
from guide.publish.security import contact, publish_security
from guide.publish.settings import asset_version, build_day, check_menu, check_public, check_settings, site_address
from guide.publish.share_cards import check_cards
from guide.syntax import read_page

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
    config.extra["asset_version"] = asset_version(
        config.site_name, *written, _data(config), Path(config.theme.custom_dir or ""), ROOT / "guide"
    )
    _check_record_words(_data(config), options["language"])
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
    if _library(config).language != FIRST_LANGUAGE:
        add_missing(files, config)
    there, library = {file.src_uri for file in files.documentation_pages()}, _library(config)
    for page in sorted(there):
        check_path(page)
    check_named_pages(there, {f"guide/kinds.py, {name}": kind.page for name, kind in KINDS.items() if kind.page})
    check_record_pages("claim", there, library.claims)
    check_record_pages("drawing", there, library.drawings)
    for records in (library.article, library.conditions, library.drawings, library.questions):
        check_named_pages(there, {record.where: record.page for record in records.values()})


def on_nav(nav: Navigation, config: MkDocsConfig, **_: Any) -> None:
    check_menu(nav, Path(config.config_file_path).name)


def on_page_read_source(page: Page, config: MkDocsConfig, **_: Any) -> None:
    library = load_library(FIRST_LANGUAGE, _data(config)) if is_borrowed(page.file, config) else _library(config)
    source = read_page(page.file.src_uri, page.file.content_bytes)
    check_page(source, library, build_day())
    check_once(
        lambda: check_page_words(source, library.language),
        "page words",
        *_word_rules(library.language),
        source.path,
        page.file.content_bytes,
    )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Print a borrowed page in its own language, and say which that is. “Correct this page” leads to the file in which its words stand.

    Empty lines stand where the front matter stood, so that refusals of our Markdown extension count lines as the file does.
    """
    current_page.set(page.file.src_uri)
    options, own = config.mdx_configs["guide.markdown"], config.theme["language"]
    if own != FIRST_LANGUAGE:
        options["language"] = FIRST_LANGUAGE if is_borrowed(page.file, config) else own
        options["library"] = load_library(options["language"], _data(config))
        if options["language"] != own:
            page.meta["language"] = options["language"]
    words = file_of_words(page.file.src_uri, _library(config))
    if page.edit_url and words:
        page.edit_url = f"{page.edit_url.rpartition('/docs/')[0]}/{words}"
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files, **_: Any) -> None:
    _check_templates(env, Path(config.theme.custom_dir or ""), config.extra["words"])
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


def _check_record_words(data: Path, language: str) -> None:
    house_words(language)  # refuses a list that is not there
    records = (file.read_bytes() for file in sorted(data.rglob("*.yml")))
    check_once(lambda: check_record_words(data, language), "record words", *_word_rules(language), *records)


def _word_rules(language: str) -> tuple[str, bytes, str]:
    return language, HOUSE_WORDS.read_bytes(), _our_code()


def _check_templates(env: Environment, folder: Path, words: dict[str, Any]) -> None:
    templates = (part for file in sorted(folder.rglob("*.html")) for part in (file.relative_to(folder).as_posix(), file.read_bytes()))
    ours = _our_code("jinja2", "mkdocs-material")
    check_once(lambda: check_templates(env, folder, words), "templates", folder.name, *templates, json.dumps(words), ours)


@cache
def _our_code(*packages: str) -> str:
    return code(tuple(sorted((ROOT / "guide").rglob("*.py"))), *packages)


def _first_of_section(page: Page) -> Any:
    section: Any = [page, *page.ancestors][-1]
    return next(iter(section.children or ()), section)


def _library(config: MkDocsConfig) -> Library:
    library: Library = config.mdx_configs["guide.markdown"]["library"]
    own = config.theme["language"]
    return library if library.language == own else load_library(own, _data(config))  # a borrowed page took the first one's


def _data(config: MkDocsConfig) -> Path:
    return Path(config.mdx_configs["guide.markdown"].get("data", DATA))
