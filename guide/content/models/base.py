"""What all records share: keys that are known, types that do not change in silence, and the kinds of texts."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr
from pydantic_core import PydanticCustomError


def must(holds: Callable[[Any], bool]) -> AfterValidator:
    """Return a check of one value; what is wrong is told by the description of the field."""

    def check(value: Any) -> Any:
        if not holds(value):
            raise ValueError
        return value

    return AfterValidator(check)


def one_of(names: Iterable[str]) -> tuple[Any, Any]:
    """Return a check, for a value and in the schema, that it is one of some names."""
    known = list(names)

    def check(value: str) -> str:
        if value not in known:
            raise PydanticCustomError("literal_error", "is none of the names")
        return value

    return Field(json_schema_extra={"enum": list[Any](known)}), AfterValidator(check)


def at_most(words: int) -> AfterValidator:
    return must(lambda text: len(text.split()) <= words)


def unlike(letters: str) -> AfterValidator:
    return must(lambda text: not set(letters) & set(text))


def _refuse_twice(items: list[str]) -> list[str]:
    if len(items) > len(set(items)):
        raise PydanticCustomError("twice", "holds the same thing twice")
    return items


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
CITED = r"\[@[a-z0-9]"
Cited = Annotated[Text, Field(pattern=CITED)]
Plain = Annotated[Text, unlike("<>[]*")]
PageAddress = Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md(#[a-z0-9-]+)?$")]
Phrase = Annotated[str, Field(min_length=2, max_length=90)]
Of100 = Annotated[float, Field(ge=0, le=100, strict=False)]
Months = Annotated[float, Field(ge=0, strict=False)]
Interval = Annotated[list[Of100], Field(min_length=2, max_length=2, examples=[[31, 59]])]
unique = AfterValidator(_refuse_twice)
Ids = Annotated[list[Id], Field(min_length=1), unique]
Phrases = Annotated[list[Phrase], Field(min_length=1), unique]


class Model(BaseModel):
    """What all share: no unknown keys, no silent change of a type, descriptions from docstrings."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True, regex_engine="python-re")


def record_id(example: str) -> Any:
    """Return the field of a record's id, with one of its kind as an example."""
    about = "A short name in lower case with hyphens. It is part of addresses, so it never changes."
    return Field(examples=[example], description=about)


class Record(Model):
    """A record with an id, which is part of addresses and never changes."""

    id: Id = record_id("worn-disc")

    _path: Path = PrivateAttr(default=Path())
    _language: str = PrivateAttr(default="")

    @property
    def file(self) -> str:
        """The name of the file that it stands in, without its ending: a topic or a group."""
        return self._path.stem

    @property
    def where(self) -> str:
        """The place of the record, as refusals name it: `data/claims/it-works.yml, breakthrough`."""
        return f"{self._path.as_posix()}, {self.id}"
