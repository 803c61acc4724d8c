"""YAML in which every text knows its file and line, so that a message can name them."""

from pathlib import Path
from typing import Any

import yaml

from guide.content.loading import ROOT


class Placed(str):
    """A text with its place, such as `data/claims/it-lasts.yml:12`."""

    place: str


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads YAML as our data are written: bare dates stay text."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _text(loader: Loader, node: yaml.ScalarNode) -> Placed:
    text = Placed(loader.construct_scalar(node))
    block = node.style in ("|", ">")  # its text begins on the line below
    text.place = f"{loader.name}:{node.start_mark.line + 1 + block}"
    return text


Loader.add_constructor("tag:yaml.org,2002:str", _text)


def load(file: Path) -> Any:
    """Return what a YAML file holds."""
    loader = Loader(file.read_text(encoding="utf-8"))
    loader.name = file.relative_to(ROOT).as_posix()
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()
