"""Our Markdown extension. `mkdocs.yml` names this package under `markdown_extensions`."""

from guide.markdown.extension import makeExtension as makeExtension
