"""Languages beside the first: which there are, which pages each has, and the first's pages in place of those that it lacks."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from guide.content.loading import FIRST_LANGUAGE
from guide.content.words import load_words


def languages(config: MkDocsConfig, own: str, data: Path) -> list[dict[str, Any]]:
    """Return what templates need to lead from a page to the same one in another language; nothing where there is one language.

    `way` leads from the home page of this language to that of the other, `pages` are the addresses, below them, that it has itself.
    """
    settings = Path(config.config_file_path)
    others = sorted(file.suffixes[0].lstrip(".") for file in settings.parent.glob("mkdocs.*.yml"))
    first = (config.site_url or "").removesuffix(f"{own}/") if own != FIRST_LANGUAGE else config.site_url or ""
    up = "" if own == FIRST_LANGUAGE else "../"
    return [
        {
            "code": code,
            "name": words["language"],
            "home": first if code == FIRST_LANGUAGE else f"{first}{code}/",
            "way": up if code == FIRST_LANGUAGE else f"{up}{code}/",
            "pages": sorted(File(page, "", "", True).url for page in pages(Path(config.docs_dir).with_name(code))),
        }
        for code in (FIRST_LANGUAGE, *others)
        if others and (words := load_words(code, data))
    ]


def pages(docs: Path) -> set[str]:
    """Return the paths of all pages in a folder of docs/."""
    return {file.relative_to(docs).as_posix() for file in docs.rglob("*.md")}


def add_missing(files: Files, config: MkDocsConfig) -> None:
    """Add each page of the first language that this one has not; “Correct this page” opens the file of the first."""
    first = Path(config.docs_dir).with_name(FIRST_LANGUAGE)
    for page in sorted(pages(first) - pages(Path(config.docs_dir))):
        file = File(page, str(first), config.site_dir, config.use_directory_urls)
        file.edit_uri = f"../{FIRST_LANGUAGE}/{page}"
        files.append(file)


def is_borrowed(file: File, config: MkDocsConfig) -> bool:
    """Return if a page is one of the first language that stands in for its translation."""
    return Path(file.src_dir or config.docs_dir) != Path(config.docs_dir)
