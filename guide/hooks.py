"""Refusals at build time. Hooks only stop a bad build; nothing that readers see is made here (decisions/0001).

The live preview is finished here too, as `make build` does by its own command, so that search and the data files are there to try.
"""

from pathlib import Path

from guide.content.library import load_library
from guide.content.loading import DATA
from guide.errors import Refusal, current_page
from guide.kinds import KINDS
from guide.lint.house_words import check_page_words, check_record_words
from guide.lint.pages import build_day, check_named_pages, check_page, check_path, check_record_pages, check_titles
from guide.publish.__main__ import finish
from guide.publish.share_cards import check_cards
from guide.syntax import read_page

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
        if file.abs_src_path and not Path(file.abs_src_path).is_file():
            raise Refusal(f"{Path(config.docs_dir).name}/{file.src_uri}", "this link leads to no file.", "Remove it.")
    pages, library = {file.src_uri for file in files.documentation_pages()}, _library(config)
    for page in sorted(pages):
        check_path(page)
    check_named_pages(pages, {f"guide/kinds.py, {name}": kind.page for name, kind in KINDS.items() if kind.page})
    check_record_pages("claim", pages, library.claims)
    check_record_pages("drawing", pages, library.drawings)
    check_named_pages(pages, {f"data/conditions.yml, {id}": condition.page for id, condition in library.conditions.items()})
    check_named_pages(pages, {f"data/drawings.yml, {id}": drawing.page for id, drawing in library.drawings.items()})
    check_named_pages(pages, {f"data/questions, {id}": question.page for id, question in library.questions.items()})


def on_nav(nav, config, **_):
    titles, where = [item.title for item in nav.items], Path(config.config_file_path).name
    check_cards(titles, config.extra.get("cards") or {}, config.site_name, _library(config).language, where)


def on_page_read_source(page, config, **_):
    source, library = read_page(page.file.src_uri, page.file.content_bytes), _library(config)
    check_page(source, library, build_day())
    check_page_words(source, library.language)


def on_page_markdown(markdown, page, **_):
    """Put empty lines where the front matter stood, so that refusals of our Markdown extension count lines as the file does."""
    current_page.set(page.file.src_uri)
    return "\n" * (page.file.content_string.count("\n") - markdown.count("\n")) + markdown


def on_env(env, files, **_):
    check_titles({file.src_uri: file.page.meta["title"] for file in files.documentation_pages()})


def on_post_build(config, **_):
    if PREVIEW:
        finish(Path(config.site_dir))


def _library(config):
    return load_library(config.mdx_configs["guide.markdown"]["language"], _data(config))


def _data(config):
    return Path(config.mdx_configs["guide.markdown"].get("data", DATA))
