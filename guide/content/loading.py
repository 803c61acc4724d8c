"""Read one YAML file of records and check it against its schema, in words that teach."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from guide.errors import Refusal, did_you_mean
from guide.text import find_fault

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SCHEMAS = DATA / "schemas"
#: What begins a heading, a list or another block of Markdown.
BLOCK_MARK = re.compile(r"^[ ]*(?:#{1,6}|>|[-*+]|\d+\.)[ ].{0,40}", re.M)


class RecordLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # ten times as fast where libyaml is there, as in its wheels
    """YAML without its traps: a key given twice loses the first, a bare date stops being text, 0114 is 76."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value:
            if key_node.tag != "tag:yaml.org,2002:str":
                name = key_node.value if isinstance(key_node, yaml.ScalarNode) else "{…}"
                raise yaml.constructor.ConstructorError(
                    None, None, f"“{name}” is not text here; put it in quotation marks", key_node.start_mark
                )
            key = key_node.value
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key “{key}” stands twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


PLAIN_NUMBERS = {"tag:yaml.org,2002:int": r"[-+]?(?:0|[1-9]\d*)$", "tag:yaml.org,2002:float": r"[-+]?\d+\.\d+$"}
RecordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in {"tag:yaml.org,2002:timestamp", *PLAIN_NUMBERS}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, pattern in PLAIN_NUMBERS.items():  # no octal 0114, no 11:40 minutes, no .nan: they stay text, which schemas refuse
    RecordLoader.add_implicit_resolver(tag, re.compile(pattern), list("-+0123456789"))


def read_records(path: Path, schema: str) -> list[dict[str, Any]]:
    """Return the records of `path`, each valid by `data/schemas/<schema>.json`.

    Raises `Refusal` for broken YAML, a file that is not a list, or the first fault the schema finds.
    """
    name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
    records = read_yaml(name, path.read_bytes())
    if not isinstance(records, list):
        raise Refusal(name, "this file is not a list of records.", "Start each record with “- id: …”.")
    for number, record in enumerate(records, start=1):
        label = record.get("id") if isinstance(record, dict) else None
        where = f"{name}, {label or f'record {number}'}"
        check(record, schema, where)
        for text in texts(record):
            check_text(text, where)
    return records


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a record; bibliographic data (`csl`) are as they were published and are left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key != "csl":
                yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def check_text(text: str, where: str) -> None:
    """Raise `Refusal` for a text that is blank, holds what no text of ours may, or would need more than a line of Markdown."""
    if not text.strip():
        raise Refusal(where, "a text is empty.", "Write it, or leave its key out.")
    if fault := find_fault(text):
        raise Refusal(where, *fault[1:])
    if mark := BLOCK_MARK.search(text):
        fault = f"“{shorten(mark[0].strip())}” would be printed as it stands."
        raise Refusal(where, fault, "Write sentences; lists and headings belong on a page.")


def read_folder(data: Path, name: str, schema: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield (file, record) from `<name>.yml` of `data`, or from every file of its folder `<name>/`. An id may stand once."""
    home: dict[str, str] = {}
    for path in sorted([*data.glob(f"{name}.yml"), *data.glob(f"{name}/*.yml")]):
        for record in read_records(path, schema):
            if record["id"] in home:
                raise Refusal(
                    f"data/{path.relative_to(data)}, {record['id']}",
                    f"this id stands already in {home[record['id']]}.",
                    "Give one of the two another id, or remove it.",
                )
            home[record["id"]] = path.name
            yield path, record


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


def check(record: Any, schema: str, where: str) -> None:
    """Raise `Refusal` at `where` for the first fault that the named schema finds in `record`."""
    errors = sorted(validator(schema).iter_errors(record), key=lambda e: [str(part) for part in e.absolute_path])
    if errors:
        raise Refusal(where, *explain(errors[0]))


@cache
def validator(schema: str) -> Draft202012Validator:
    """Return the validator of `data/schemas/<schema>.json`; dates are really checked."""
    text = (SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text), format_checker=FormatChecker())


def explain(error: ValidationError) -> tuple[str, str]:
    """Return (what is wrong, how to mend it) for one schema fault, in the words of the schema itself."""
    path = ".".join(str(part) for part in error.absolute_path)
    spot = f"`{path}`" if path else "the record"
    if error.validator == "required":
        missing = next(key for key in error.validator_value if key not in error.instance)
        about = error.schema.get("properties", {}).get(missing, {})
        return f"`{'.'.join(filter(None, [path, missing]))}` is missing.", f"Add it: {teach(about)}"
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        patterns = error.schema.get("patternProperties", {})
        stranger = next(key for key in error.instance if key not in known and not any(re.search(p, key) for p in patterns))
        return f"`{stranger}` is not a key of {spot}.", did_you_mean(str(stranger), known)
    if error.validator == "enum":
        return f"{spot} is “{error.instance}”.", did_you_mean(str(error.instance), map(str, error.validator_value))
    if error.validator == "uniqueItems":
        return f"{spot} holds the same thing twice.", "Remove one of the two."
    return f"{spot} is “{shorten(error.instance)}”.", teach(error.schema)


def teach(schema: dict[str, Any]) -> str:
    """Return what a schema says of a value: its description, and an example where there is one."""
    sentence = schema.get("description", "Give a value that the schema allows").rstrip(".") + "."
    if schema.get("examples"):
        sentence += f" For example: {json.dumps(schema['examples'][0], ensure_ascii=False)}."
    return sentence


def shorten(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
