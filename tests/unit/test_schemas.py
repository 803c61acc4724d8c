"""The schemas of data/schemas: what they teach is true."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from guide.content.loading import SCHEMAS

NAMES = sorted(path.stem for path in SCHEMAS.glob("*.json"))


def read(name):
    """Return the schema as data."""
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def parts(schema, path=""):
    """Yield (path, part) for the schema and every schema within it."""
    yield path, schema
    for group in ("properties", "patternProperties", "$defs"):
        for key, part in schema.get(group, {}).items():
            yield from parts(part, f"{path}/{key}")
    if "items" in schema:
        yield from parts(schema["items"], f"{path}/items")


def test_there_is_a_schema_for_every_kind_of_record():
    """Without schemas nothing would be checked."""
    assert NAMES == [
        "article",
        "certainty",
        "chart",
        "claim",
        "condition",
        "drawing",
        "fact-box",
        "group",
        "page",
        "question",
        "reading",
        "sign",
        "source",
        "study",
        "term",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_itself_valid(name):
    """A slip in a keyword would switch a check off without a word."""
    assert Draft202012Validator.check_schema(read(name)) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_property_is_described(name):
    """A refusal prints the description, so that none may be missing, lists and their items among them."""
    silent = [path for path, part in parts(read(name)) if not part.get("description") and not ("$ref" in part and path.endswith("{2}$"))]

    assert silent == [], f"{name}.json has properties without a description"


@pytest.mark.parametrize("name", NAMES)
def test_every_example_obeys_its_own_schema(name):
    """An author who copies an example is not refused."""
    schema = read(name)
    whole = Draft202012Validator(schema, format_checker=FormatChecker())
    wrong = [
        (path, example)
        for path, part in parts(schema)
        for example in part.get("examples", [])
        if not whole.evolve(schema=part).is_valid(example)
    ]

    assert wrong == [], f"{name}.json gives examples that it would refuse"


@pytest.mark.parametrize("name", NAMES)
def test_no_record_may_hold_unknown_keys(name):
    """A misspelt key is refused at every depth; it would be ignored otherwise."""
    objects = [(path, part) for path, part in parts(read(name)) if part.get("type") == "object"]
    lax = [path for path, part in objects if part.get("additionalProperties") is not False]

    assert lax == [], f"{name}.json lets unknown keys pass"
