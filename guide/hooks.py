"""Refusals at build time. Hooks only stop a bad build; nothing that readers see is made here (decisions/0001)."""

from guide.pages import build_day, check_page, check_titles
from guide.refusal import current_page


def on_page_markdown(markdown, page, **_):
    current_page.set(page.file.src_uri)
    check_page(page.file.src_uri, page.meta, markdown, build_day())


def on_env(env, files, **_):
    check_titles({file.src_uri: file.page.meta["title"] for file in files.documentation_pages()})
