"""Interface words: every word that readers see outside a page and a record, in one file for each language."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from guide.content.loading import DATA, read_yaml
from guide.errors import Refusal


def load_words(language: str, data: Path = DATA) -> dict[str, Any]:
    """Return the words of `words/<language>.yml` in the folder `data`.

    Raises `Refusal` when there is no such file, or nothing under `extra: words:`, where templates look for them.
    """
    file, where = data / "words" / f"{language}.yml", f"data/words/{language}.yml"
    if not file.is_file():
        raise Refusal(where, "this file is missing.", "Copy data/words/en.yml, and put its words into the language.")
    return _read(where, file.read_bytes())


@lru_cache(maxsize=8)
def _read(where: str, content: bytes) -> dict[str, Any]:
    match read_yaml(where, content):
        case {"extra": {"words": dict(words)}}:
            return words
    raise Refusal(where, "it holds no words.", "Put them under `extra:`, `words:`, as data/words/en.yml does.")
