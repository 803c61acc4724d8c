"""Reads files of records: YAML without its traps, the words of one language, and a model that checks them in words that teach."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from guide.content.models import Record
from guide.content.models.base import CITED
from guide.errors import Refusal, did_you_mean
from guide.text import find_fault

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
#: The language that every record has, and that stands in for one which a record lacks.
FIRST_LANGUAGE = "en"
#: What begins a heading, a list or another block of Markdown.
BLOCK_MARK = re.compile(r"^[ ]*(?:#{1,6}|>|[-*+]|\d+\.)[ ].{0,40}", re.M)
LANGUAGE = re.compile(r"(?!id$)[a-z]{2}")

#: Keys whose values are no texts of ours.
ADDRESSES = {"csl", "url"}

AnyRecord = TypeVar("AnyRecord", bound=Record)


class RecordLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # ten times as fast where libyaml is there, as in its wheels
    """YAML without its traps: a key given twice loses the first, a bare date stops being text, 0114 is 76."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        seen = set()
        for key_node, _ in node.value:
            if key_node.tag != "tag:yaml.org,2002:str":
                name = key_node.value if isinstance(key_node, yaml.ScalarNode) else "{…}"
                fault = f"“{name}” is not text here; put it in quotation marks"
                raise yaml.constructor.ConstructorError(None, None, fault, key_node.start_mark)
            if key_node.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key “{key_node.value}” stands twice", key_node.start_mark)
            seen.add(key_node.value)
        return dict(super().construct_mapping(node, deep))


PLAIN_NUMBERS = {"tag:yaml.org,2002:int": r"[-+]?(?:0|[1-9]\d*)$", "tag:yaml.org,2002:float": r"[-+]?\d+\.\d+$"}
RecordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in {"tag:yaml.org,2002:timestamp", *PLAIN_NUMBERS}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, pattern in PLAIN_NUMBERS.items():  # no octal 0114, no 11:40 minutes, no .nan: they stay text, which models refuse
    RecordLoader.add_implicit_resolver(tag, re.compile(pattern), list("-+0123456789"))


def read_yaml(name: str, content: bytes) -> Any:
    """Return what `content` holds. Raises `Refusal` that names the line when it is not YAML in UTF-8."""
    try:
        return yaml.load(content.decode("utf-8-sig"), RecordLoader)
    except UnicodeDecodeError as error:
        raise Refusal(name, "this file is not in UTF-8.", "Save it as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}, line {mark.line + 1}" if mark else name
        problem = getattr(error, "problem", None) or "not readable as YAML"
        mend = "Mend this line. Text with a colon, bracket or quotation mark needs quotation marks."
        raise Refusal(where, f"{problem}.", mend) from error


def read_folder(data: Path, name: str, model: type[AnyRecord], language: str = FIRST_LANGUAGE) -> Iterator[AnyRecord]:
    """Yield the records of `<name>.yml` of `data`, or of every file of its folder `<name>/`. An id may stand once."""
    home: dict[str, str] = {}
    for path in sorted([*data.glob(f"{name}.yml"), *data.glob(f"{name}/*.yml")]):
        for record in read_records(path, model, language, Path("data", path.relative_to(data))):
            if record.id in home:
                raise Refusal(
                    record.where, f"this id stands already in {home[record.id]}.", "Give one of the two another id, or remove it."
                )
            home[record.id] = path.name
            yield record


def read_records(path: Path, model: type[AnyRecord], language: str = FIRST_LANGUAGE, shown: Path | None = None) -> list[AnyRecord]:
    """Return the records of `path` in one language; refusals call the file `shown`.

    Raises `Refusal` for broken YAML, a file that is not a list, or the first fault that the model finds.
    """
    shown = shown or Path(path.name)
    name = shown.as_posix()
    found = read_yaml(name, path.read_bytes())
    if not isinstance(found, list):
        raise Refusal(name, "this file is not a list of records.", "Start each record with “- id: …”.")
    records = []
    for number, raw in enumerate(found, start=1):
        id = raw.get("id") if isinstance(raw, dict) else None
        where = f"{name}, {id or f'record {number}'}"
        known = languages_of(raw)
        told = language if language in known else FIRST_LANGUAGE
        record = check(in_language(raw, told, where), model, where)
        record._path = shown
        record._language = told if known else ""
        for text in texts(raw):
            check_text(text, where)
        records.append(record)
    return records


def in_language(value: Any, language: str, where: str) -> Any:
    """Return a record with the words of `language` beside its other keys, at every depth.

    Raises `Refusal` where there are none, or where words and the record have a key in common.
    """
    if isinstance(value, list):
        return [in_language(part, language, where) for part in value]
    if not isinstance(value, dict):
        return value
    languages = {key for key, words in value.items() if LANGUAGE.fullmatch(key) and isinstance(words, dict)}
    plain = {key: in_language(part, language, where) for key, part in value.items() if key not in languages}
    if not languages:
        return plain
    if language not in languages:
        raise Refusal(where, f"it has no words in “{language}”.", f"Add `{language}:` beside `{min(languages)}:`.")
    words = in_language(value[language], language, where)
    if twice := sorted(plain.keys() & words.keys()):
        raise Refusal(where, f"`{twice[0]}` stands in the record and in its words.", "Keep one of the two.")
    return plain | words


def languages_of(value: Any) -> set[str]:
    """Return the languages in which a record has words, at any depth: one that it has nowhere, the first stands in for."""
    if isinstance(value, list):
        return set().union(*map(languages_of, value))
    if not isinstance(value, dict):
        return set()
    own = {key for key, words in value.items() if LANGUAGE.fullmatch(key) and isinstance(words, dict)}
    return own.union(*map(languages_of, value.values()))


@cache
def _adapter(model: Any) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    adapter = TypeAdapter(model)
    return adapter, adapter.json_schema()


def check(record: Any, model: Any, where: str) -> Any:
    """Return `record` as a `model`. Raises `Refusal` at `where` for its first fault."""
    adapter, schema = _adapter(model)
    try:
        return adapter.validate_python(record)
    except ValidationError as error:
        raise Refusal(where, *explain(error.errors()[0], schema)) from None


def explain(fault: Any, schema: dict[str, Any]) -> tuple[str, str]:
    """Return (what is wrong, how to mend it) for one fault of pydantic, in the words of the model itself."""
    about, steps = _descend(schema, fault["loc"])
    path = ".".join(map(str, steps))
    spot, given = f"`{path}`" if path else "the record", shorten(fault["input"])
    match fault["type"]:
        case "missing":
            return f"{spot} is missing.", f"Add it: {teach(about)}"
        case "extra_forbidden":
            holder, above = _descend(schema, fault["loc"][:-1])
            box = f"`{'.'.join(map(str, above))}`" if above else "the record"
            return f"`{fault['loc'][-1]}` is not a key of {box}.", did_you_mean(str(fault["loc"][-1]), holder.get("properties", {}))
        case "literal_error" if "enum" in about:
            return f"{spot} is “{given}”.", did_you_mean(str(fault["input"]), map(str, about["enum"]))
        case "string_pattern_mismatch" if about.get("pattern") == CITED:
            return f"{spot} names no source.", teach(about)
        case "twice":
            return f"{spot} holds the same thing twice.", "Remove one of the two."
        case "union_tag_invalid" | "union_tag_not_found":
            return f"`kind` is “{given}”.", "Use one of the kinds that the model names."
    return f"{spot} is “{given}”.", teach(about)


def _descend(schema: dict[str, Any], loc: tuple[Any, ...]) -> tuple[dict[str, Any], list[Any]]:
    """Return what the schema says of the place `loc`, and the steps to it that an author knows: keys and numbers in lists."""
    about, steps, described = schema, [], schema
    for step in loc:
        about = _resolve(schema, about)
        if isinstance(step, int):
            about = about.get("items", {})
        elif step in about.get("properties", {}):
            about = about["properties"][step]
        elif "discriminator" in about:
            about = _resolve(schema, {"$ref": about["discriminator"]["mapping"][step]})
            continue
        elif step not in about:
            about = {}
        steps.append(step)
        described = about if "description" in about else {**described, **about} if isinstance(step, int) else about
    return {**_resolve(schema, about), **{k: v for k, v in described.items() if k in ("description", "examples")}}, steps


def _resolve(schema: dict[str, Any], about: dict[str, Any]) -> dict[str, Any]:
    """Return a part of a schema with what it refers to, and of a value or nothing the value."""
    for part in about.get("anyOf", []):
        if part.get("type") != "null":
            about = part | {k: v for k, v in about.items() if k != "anyOf"}
            break
    if "$ref" in about:
        return {**schema["$defs"][about["$ref"].rpartition("/")[2]], **{k: v for k, v in about.items() if k != "$ref"}}
    return about


def teach(about: dict[str, Any]) -> str:
    """Return what a schema says of a value: its description, and an example where there is one."""
    sentence = " ".join(about.get("description", "Give a value that the record allows").split()).rstrip(".") + "."
    if about.get("examples"):
        sentence += f" For example: {json.dumps(about['examples'][0], ensure_ascii=False)}."
    return sentence


def shorten(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a record but bibliographic data, which are as they were published, and addresses."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in ADDRESSES:
                yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def check_text(text: str, where: str) -> None:
    """Raise `Refusal` for a text that is blank, holds what no text of ours may, or would need more than a line of Markdown."""
    if not text.strip():
        raise Refusal(where, "a text is empty.", "Write it, or leave its key out.")
    if found := find_fault(text):
        raise Refusal(where, *found[1:])
    if mark := BLOCK_MARK.search(text):
        fault = f"“{shorten(mark[0].strip())}” would be printed as it stands."
        raise Refusal(where, fault, "Write sentences; lists and headings belong on a page.")
