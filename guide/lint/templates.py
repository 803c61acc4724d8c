"""Our templates, looked at before a page is made: what is misspelt there would be lost from every page without a word."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from guide.errors import Refusal, did_you_mean

#: What MkDocs and Jinja give to each template.
GIVEN = {"base_url", "build_date_utc", "config", "extra_css", "extra_scripts", "mkdocs_version", "nav", "page", "pages"}
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


def _check_word(words: dict[str, Any], path: str, where: str) -> None:
    part: Any = words
    for key in path.split("."):
        if not isinstance(part, dict):
            return  # a method of a word, such as `format`
        if key not in part:
            raise Refusal(where, f"there is no interface word “{path}”.", did_you_mean(key, part))
        part = part[key]
