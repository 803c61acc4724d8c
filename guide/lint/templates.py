"""Our templates, looked at before a page is made: what is misspelt there would be lost from every page without a word."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from guide.errors import Refusal, did_you_mean

#: What MkDocs and Jinja give to each template.
GIVEN = {"base_url", "build_date_utc", "config", "extra_css", "extra_scripts", "mkdocs_version", "nav", "page", "pages"}
#: A tag, and what stands among tags that is none; what has no end in HTML, or in SVG when it ends with “/>”.
TAG = re.compile(r"<(/?)([a-z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(/?)>", re.I)
NO_TAG = re.compile(r"\{#.*?#\}|<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}", re.S)
ENDLESS = {"base", "br", "hr", "img", "input", "link", "meta", "source", "wbr"}
WORD = re.compile(r"\bwords\.([a-z_]+(?:\.[a-z_]+)*)")


def check_templates(env: Environment, folder: Path, words: dict[str, Any]) -> None:
    """Raise `Refusal` for a template below `folder` that is no template, or names one, a value or an interface word that is not there."""
    trees, known = {}, set(GIVEN)
    for file in sorted(folder.rglob("*.html")):
        where, source = f"{folder.name}/{file.relative_to(folder).as_posix()}", file.read_text(encoding="utf-8")
        try:
            trees[where] = env.parse(source)
            env.compile(trees[where])  # knows filters, which reading does not
        except TemplateSyntaxError as error:
            raise Refusal(f"{where}, line {error.lineno}", f"{(error.message or 'this is no template').rstrip('.')}.", "Mend it.") from None
        known |= {name.name for name in trees[where].find_all(nodes.Name) if name.ctx != "load"}
        known |= {macro.name for macro in trees[where].find_all(nodes.Macro)}
        _check_tags(source, where)
        for path in WORD.findall(source):
            _check_word(words, path, where)
    for where, tree in trees.items():
        for name in filter(None, meta.find_referenced_templates(tree)):
            try:
                env.get_template(name)
            except TemplateNotFound:
                raise Refusal(where, f"there is no template “{name}”.", did_you_mean(name, env.list_templates())) from None
        for name in sorted(meta.find_undeclared_variables(tree) - known):
            raise Refusal(where, f"nothing gives “{name}”.", did_you_mean(name, known))


def _check_tags(source: str, where: str) -> None:
    """Refuse a tag that is not closed, or closes nothing; both ways of an “if” begin and end as many."""
    count: Counter[str] = Counter()
    for end, name, ended in TAG.findall(NO_TAG.sub("", source)):
        count[name] += 0 if ended or name in ENDLESS else -1 if end else 1
    for name, more in count.items():
        if more:
            fault = f"<{name}> begins {'more' if more > 0 else 'less'} often than it ends."
            raise Refusal(where, fault, f"Write one </{name}> for each <{name}>.")


def _check_word(words: dict[str, Any], path: str, where: str) -> None:
    part: Any = words
    for key in path.split("."):
        if not isinstance(part, dict):
            return  # a method of a word, such as `format`
        if key not in part:
            raise Refusal(where, f"there is no interface word “{path}”.", did_you_mean(key, part))
        part = part[key]
