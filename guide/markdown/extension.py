"""Our Markdown extension: the blocks, citations and glossary words that pages are written with.

`mkdocs.yml` names this package under `markdown_extensions`; AUTHORING.md lists what authors can write.
"""

from importlib import import_module
from inspect import isclass
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension

from guide.content.figures import print_text
from guide.content.library import Library, load_library
from guide.content.loading import DATA, FIRST_LANGUAGE
from guide.content.words import load_words
from guide.errors import Refusal, current_page
from guide.markdown import blocks
from guide.markdown.blocks.base import GuideBlock
from guide.markdown.citations import CitationPattern, CitationTree
from guide.markdown.contents import ContentsTree
from guide.markdown.foreign import ForeignTree
from guide.markdown.forms import HeadingTree, LinkPattern
from guide.markdown.glossary import TermTree
from guide.markdown.guard import AddressGuard, SyntaxGuard
from guide.markdown.page_links import PageLinkTree
from guide.markdown.tables import TableTree
from guide.text import CITATION, LINK

#: Every block of every file in `blocks/`.
BLOCKS: set[type[GuideBlock]] = {
    block
    for file in iter_modules(blocks.__path__)
    for block in vars(import_module(f"{blocks.__name__}.{file.name}")).values()
    if isclass(block) and issubclass(block, GuideBlock) and block.NAME
}

#: What Markdown can do and our pages cannot: raw HTML, code in blocks, quotations, rules, references, images, links of other forms.
OFF = {
    "preprocessors": ("html_block", "fenced_code_block"),
    "blockprocessors": ("code", "hr", "quote", "reference", "setextheader"),
    "inlinePatterns": ("autolink", "automail", "html", "image_link", "linebreak", "link"),
}


class RefuseLater(Preprocessor):
    """Refuses when a page is read: what is raised while mkdocs.yml is read is printed by MkDocs with a traceback."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.refusal = refusal

    def run(self, lines: list[str]) -> list[str]:
        raise self.refusal


class FigurePrinter(Preprocessor):
    """Prints the figures that a page refers to, before anything else looks at its lines. Each keeps its number."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def run(self, lines: list[str]) -> list[str]:
        return print_text("\n".join(lines), self.library, current_page.get(), lines=True).split("\n")


class GuideExtension(BlocksExtension):
    """Registers every block and inline form with the library and interface words of one language."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "language": ["en", "language code of the pages"],
            "data": [str(DATA), "folder of the records and the interface words"],
            "library": ["", "the records, where they are read already"],
            "translated": [[], "pages that a further language has itself; the others are the first's"],
            "home": ["", "address of the home page, for what leaves the guide"],
            "name": ["", "name of the guide, for what leaves it"],
        }
        super().__init__(**options)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        config = self.getConfigs()
        language, data = config["language"], Path(config["data"])
        try:
            shared: dict[str, Any] = {"library": config["library"] or load_library(language, data), "words": load_words(language, data)}
        except Refusal as refusal:
            md.preprocessors.register(RefuseLater(refusal), "guide-refuse-later", 100)
            return
        shared |= {key: config[key] for key in ("home", "name")}
        for block in BLOCKS:
            block_mgr.register(block, shared)
        keep_our_syntax(md)
        md.preprocessors.register(FigurePrinter(shared["library"]), "guide-figures", 41)
        # Before Markdown itself cleans the lines (30), so that nothing is lost unseen.
        md.preprocessors.register(SyntaxGuard(md, block_mgr.blocks, shared), "guide-syntax-guard", 40)
        md.inlinePatterns.register(CitationPattern(CITATION.pattern, md), "guide-citation", 175)
        md.inlinePatterns.register(LinkPattern(LINK.pattern, md), "guide-link", 160)
        # Before inline Markdown (20).
        md.treeprocessors.register(HeadingTree(md), "guide-headings", 21)
        # After inline Markdown, before headings get their ids (5) and MkDocs mends links (0).
        # Tables first: the name of a column is its word, without meaning and number.
        md.treeprocessors.register(TableTree(md), "guide-tables", 17)
        md.treeprocessors.register(TermTree(md, shared), "guide-terms", 16)
        md.treeprocessors.register(CitationTree(md, shared), "guide-citations", 15)
        # After headings have their ids (5).
        md.treeprocessors.register(ContentsTree(md, shared), "guide-contents", 4)
        # After all that makes links, before MkDocs mends them (0).
        md.treeprocessors.register(PageLinkTree(md, config["translated"], language == FIRST_LANGUAGE), "guide-page-links", 1)
        if language != FIRST_LANGUAGE:
            md.treeprocessors.register(ForeignTree(shared["library"]), "guide-foreign", 0.5)
        md.postprocessors.register(AddressGuard(md), "guide-address-guard", 1)


def keep_our_syntax(md: Markdown) -> None:
    """Add what our pages use of Markdown's own extensions, and take away all that could make anything else."""
    md.registerExtensions([SaneListExtension(), TableExtension(), TocExtension(marker="", toc_depth="1-3")], {})
    for registry, names in OFF.items():
        for name in names:
            getattr(md.parser if registry == "blockprocessors" else md, registry).deregister(name, strict=False)


def makeExtension(**options: Any) -> GuideExtension:
    return GuideExtension(**options)
