"""Our Markdown extension: the blocks, citations and glossary words that pages are written with.

`mkdocs.yml` names this package under `markdown_extensions`; README lists what authors can write.
"""

from pathlib import Path

from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension

from guide.content.library import load_library
from guide.content.loading import DATA
from guide.content.words import load_words
from guide.errors import Refusal
from guide.markdown.blocks.chart import ChartBlock
from guide.markdown.blocks.claim import ClaimBlock, ClaimPageBlock
from guide.markdown.blocks.claims import ClaimCheckBlock, ClaimsBlock
from guide.markdown.blocks.drawing import DrawingBlock, DrawingPageBlock, DrawingsBlock
from guide.markdown.blocks.emergency import EmergencyBlock
from guide.markdown.blocks.example import DataFilesBlock, ExampleBlock
from guide.markdown.blocks.fact_box import FactBoxBlock
from guide.markdown.blocks.how_sure import HowSureBlock, ScaleBlock
from guide.markdown.blocks.lists import GlossaryBlock, SourcesBlock
from guide.markdown.blocks.people import PeopleBlock
from guide.markdown.blocks.questions import QuestionLinksBlock, QuestionsBlock, SearchBlock
from guide.markdown.blocks.readability import ReadabilityBlock
from guide.markdown.blocks.sections import AnswerBlock, AnswersBlock, HeroBlock, InShortBlock, NextBlock
from guide.markdown.blocks.studies import StudiesBlock, StudyTableBlock
from guide.markdown.citations import CitationPattern, CitationTree
from guide.markdown.glossary import TermTree
from guide.markdown.guard import BlockGuard, MarkupGuard
from guide.markdown.tables import TableTree

BLOCKS = (
    AnswerBlock,
    AnswersBlock,
    ClaimBlock,
    ClaimCheckBlock,
    ClaimPageBlock,
    ClaimsBlock,
    DataFilesBlock,
    DrawingBlock,
    DrawingPageBlock,
    DrawingsBlock,
    EmergencyBlock,
    ExampleBlock,
    FactBoxBlock,
    GlossaryBlock,
    HeroBlock,
    HowSureBlock,
    InShortBlock,
    NextBlock,
    PeopleBlock,
    ChartBlock,
    QuestionLinksBlock,
    QuestionsBlock,
    ReadabilityBlock,
    ScaleBlock,
    SearchBlock,
    SourcesBlock,
    StudiesBlock,
    StudyTableBlock,
)


class RefuseLater(Preprocessor):
    """Refuses when a page is read: what is raised while mkdocs.yml is read is printed by MkDocs with a traceback."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__()
        self.refusal = refusal

    def run(self, lines: list[str]) -> list[str]:
        raise self.refusal


class GuideExtension(BlocksExtension):
    """Registers every block and inline form with the library and interface words of one language."""

    def __init__(self, **options) -> None:
        self.config = {
            "language": ["en", "language code of the pages"],
            "data": [str(DATA), "folder of the records and the interface words"],
            "library": ["", "the records, where they are read already"],
            "home": ["", "address of the home page, for what leaves the guide"],
            "name": ["", "name of the guide, for what leaves it"],
        }
        super().__init__(**options)

    def extendMarkdownBlocks(self, md, block_mgr) -> None:
        config = self.getConfigs()
        language, data = config["language"], Path(config["data"])
        try:
            shared = {"library": config["library"] or load_library(language, data), "words": load_words(language, data)}
        except Refusal as refusal:
            md.preprocessors.register(RefuseLater(refusal), "guide-refuse-later", 100)
            return
        shared |= {key: config[key] for key in ("home", "name")}
        for block in BLOCKS:
            block_mgr.register(block, shared)
        # Before everything else looks at the lines; after Markdown itself has cleaned them (30).
        md.preprocessors.register(BlockGuard(md, block_mgr.blocks), "guide-block-guard", 28)
        # Before links (160), so that “[@id]” is not taken for one.
        md.inlinePatterns.register(CitationPattern(md), "guide-citation", 175)
        # After inline Markdown (20), before headings get their ids (5) and MkDocs mends links (0).
        # Tables first: the name of a column is its word, without meaning and number.
        md.treeprocessors.register(TableTree(md), "guide-tables", 17)
        md.treeprocessors.register(TermTree(md, shared), "guide-terms", 16)
        md.treeprocessors.register(CitationTree(md, shared), "guide-citations", 15)
        md.postprocessors.register(MarkupGuard(md), "guide-markup-guard", 1)


def makeExtension(**options) -> GuideExtension:
    return GuideExtension(**options)
