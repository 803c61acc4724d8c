"""Refusals at build time. Hooks only stop a bad build; nothing that readers see is made here (decisions/0001).

The live preview is finished here too, as `make build` does by its own command, so that search and the data files are there to try.
"""

from pathlib import Path

from guide.content.library import load_library
from guide.content.loading import DATA
from guide.errors import Refusal, current_page
from guide.lint.house_words import check_page_words, check_record_words
from guide.lint.pages import (
    build_day,
    check_blocks,
    check_condition_outcome,
    check_drawings,
    check_front_matter,
    check_named_pages,
    check_page,
    check_record_pages,
    check_titles,
)
from guide.publish.__main__ import finish
from guide.publish.share_cards import check_cards

#: Commands of MkDocs after which the site is finished at once.
PREVIEW = set()


def on_startup(command, **_):
    PREVIEW.update({command} & {"serve"})


def on_config(config, **_):
    check_record_words(_data(config), _library(config).language)


def on_files(files, config, **_):
    for file in files:
        if file.src_dir == config.docs_dir and not file.is_documentation_page():
            where = f"{Path(config.docs_dir).name}/{file.src_uri}"
            raise Refusal(where, "everything in docs/ is published, and this is not a page.", "Move it elsewhere.")
    pages, library = {file.src_uri for file in files.documentation_pages()}, _library(config)
    check_record_pages("claim", pages, library.claims)
    check_record_pages("drawing", pages, library.drawings)
    check_named_pages(pages, {f"data/conditions.yml, {id}": condition.page for id, condition in library.conditions.items()})
    check_named_pages(pages, {f"data/drawings.yml, {id}": drawing.page for id, drawing in library.drawings.items()})
    check_named_pages(pages, {f"data/questions, {id}": question.page for id, question in library.questions.items()})


def on_nav(nav, config, **_):
    titles, where = [item.title for item in nav.items], Path(config.config_file_path).name
    check_cards(titles, config.extra.get("cards") or {}, config.site_name, _library(config).language, where)


def on_page_read_source(page, config, **_):
    check_front_matter(page.file.src_uri, page.file.content_bytes)
    check_page_words(page.file.src_uri, page.file.content_bytes.decode("utf-8-sig"), _library(config).language)


def on_page_markdown(markdown, page, config, **_):
    current_page.set(page.file.src_uri)
    check_page(page.file.src_uri, page.meta, markdown, build_day())
    check_blocks(page.file.src_uri, page.meta, markdown)
    check_condition_outcome(page.file.src_uri, markdown, _library(config).conditions)
    check_drawings(page.file.src_uri, page.meta["title"], markdown, _library(config).drawings)


def on_env(env, files, **_):
    check_titles({file.src_uri: file.page.meta["title"] for file in files.documentation_pages()})


def on_post_build(config, **_):
    if PREVIEW:
        finish(Path(config.site_dir))


def _library(config):
    return load_library(config.mdx_configs["guide.markdown"]["language"], _data(config))


def _data(config):
    return Path(config.mdx_configs["guide.markdown"].get("data", DATA))
