"""The models of records: what they teach is true, and what they publish holds."""

import pytest
from pydantic import TypeAdapter, ValidationError

from guide.content.library import MODELS
from guide.content.models import FrontMatter, Reading

ALL = [*dict.fromkeys(MODELS.values()), FrontMatter, Reading]


def parts(schema, path=""):
    """Yield (path, part) for each property and each model of a schema."""
    yield path, schema
    for group in ("properties", "$defs"):
        for key, part in schema.get(group, {}).items():
            yield from parts(part, f"{path}/{key}")


@pytest.fixture(scope="module")
def schemas():
    """The schema of every model, by its name."""
    return {str(getattr(model, "__name__", "Chart")): TypeAdapter(model).json_schema() for model in ALL}


def test_every_property_is_described(schemas):
    """A refusal prints the description, so that none may be missing; a misspelt key is refused at every depth, not ignored."""
    silent = [
        name + path
        for name, schema in schemas.items()
        for path, part in parts(schema)
        if path and "description" not in part and "$ref" not in part
    ]

    assert len(schemas) > 15
    assert silent == []

    open_ones = [
        name + path
        for name, schema in schemas.items()
        for path, part in parts(schema)
        if "properties" in part and part.get("additionalProperties", True)
    ]

    assert len(schemas) > 15
    assert open_ones == []


def test_every_example_is_accepted():
    """An author who copies an example is not refused."""
    tried, wrong = 0, []
    for model in _models(ALL):
        for name, field in model.model_fields.items():
            for example in field.examples or ():
                tried += 1
                config = None if hasattr(field.annotation, "model_config") else model.model_config
                try:
                    TypeAdapter(field.rebuild_annotation(), config=config).validate_python(example)
                except ValidationError as error:
                    wrong.append((model.__name__, name, example, str(error)))

    assert tried > 30
    assert wrong == []


def test_every_example_of_an_id_is_a_record_of_ours(real_library):
    """An example that exists can be looked up; one that does not misleads."""
    wrong = []
    for kind, model in MODELS.items():
        for one in _models([model]):
            example = (one.model_fields["id"].examples or [None])[0] if "id" in one.model_fields else None
            if kind not in ("charts", "studies", "conditions") and example and example not in getattr(real_library, kind):
                wrong.append((kind, example))

    assert [case for case in wrong if case[0] not in ("claim_groups", "question_groups")] == []


def _models(types):
    """Return the pydantic models of some types, those inside a union too."""
    return [one for each in types for one in ((getattr(each, "__args__", None) and each.__args__[0].__args__) or (each,))]
