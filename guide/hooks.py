"""Refusals at build time. Hooks only stop a bad build; nothing that readers see is made here (decisions/0001)."""

from pathlib import Path

from guide.library import load_library
from guide.pages import (
    build_day,
    check_blocks,
    check_claim_pages,
    check_condition_certainty,
    check_condition_pages,
    check_front_matter,
    check_page,
    check_titles,
)
from guide.records import DATA
from guide.refusal import Refusal, current_page


def on_config(config, **_):
    _library(config)


def on_files(files, config, **_):
    for file in files:
        if file.src_dir == config.docs_dir and not file.is_documentation_page():
            where = f"{Path(config.docs_dir).name}/{file.src_uri}"
            raise Refusal(where, "everything in docs/ is published, and this is not a page.", "Move it elsewhere.")
    pages, library = {file.src_uri for file in files.documentation_pages()}, _library(config)
    check_claim_pages(pages, library.claims)
    check_condition_pages(pages, library.conditions)


def on_page_read_source(page, **_):
    check_front_matter(page.file.src_uri, page.file.content_bytes)


def on_page_markdown(markdown, page, config, **_):
    current_page.set(page.file.src_uri)
    check_page(page.file.src_uri, page.meta, markdown, build_day())
    check_blocks(page.file.src_uri, page.meta, markdown)
    check_condition_certainty(page.file.src_uri, markdown, _library(config).conditions)


def on_env(env, files, **_):
    check_titles({file.src_uri: file.page.meta["title"] for file in files.documentation_pages()})


def _library(config):
    settings = config.mdx_configs["guide.blocks"]
    return load_library(settings["language"], Path(settings.get("data", DATA)))
