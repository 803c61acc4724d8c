"""Interface words: every word that readers see outside a page and a record, in one file for each language.

`SHAPE` says which words there are and how many numbers each takes, for every language alike: what is missing, misspelt or of no use, and a
number that would be lost, stops the build. Names of kinds come from the models, so a new kind without a name does too.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple, get_args

from guide.content.integrity import OTHER_CONDITIONS
from guide.content.loading import DATA, read_yaml
from guide.content.models import BodyPart, CellsKind, ChoiceGroup, Design, Source
from guide.errors import Refusal, did_you_mean

#: What pages and scripts would take for marks: of HTML, of Markdown, and between two words in an attribute.
MARKS = set("<>[]*`|")


class Forms(NamedTuple):
    """A word for one and a word for many. The one may leave its numbers out."""

    places: int = 1


def _plain(keys: str | Iterable[str]) -> dict[str, Any]:
    return dict.fromkeys(keys.split() if isinstance(keys, str) else keys, 0)


#: Each word with how many numbers, or other words, are put into it.
SHAPE: dict[str, Any] = {
    **_plain(
        "all_pages and and_others back_to_text changes checked check_due correct dark disclaimer do_now first_published get_help"
        " helplines home in_short language licence main_pages menu no_cookies no_year not_published not_reviewed of_100_people on_this_page"
        " original overdue reviewed_by short_name skip source sources to_top told what_next where words"
    ),
    "aloud": _plain("go_on pause start stop"),
    "chance": {"about": 1, "fewer": 0},
    "chart": _plain(
        "by_maker condition fair_trials finished group how_sure nobody none not_known of_100_people people_in_it result study under_way"
    )
    | {"computed": 2, "people": Forms(), "read": 2, "trials": Forms(2)},
    "choices": _plain(
        "alone any benefit choice for_whom gain grave guidelines harm life loss mark money mood not_measured not_when problem"
        " signs sleep sure time to_try why_sure work",
    )
    | {name: _plain(get_args(ChoiceGroup)) for name in ("groups", "leads")}
    | {"shown": Forms(), "ticks": [0] * 2},
    "claim": _plain("ask ask_them clear conditions find known more none print qr search") | {"found": 2, "ticked": 1},
    "data_files": _plain("claims glossary readability ris schema sources studies"),
    "drawing": _plain("licence more png rests svg there use words"),
    "emergency": _plain(
        "after_injection all brief brief_title checked_not_diagnosis do_not_wait elsewhere hospital_now now numbers numbers_above"
        " other_place short soon soon_after_injection today to_do call_now"
    )
    | {"advice": 1, "call": 1, "parts": _plain(get_args(BodyPart))},
    "fact_box": _plain("benefit harm what"),
    "months": [0] * 12,
    "n_sources": Forms(),
    "not_found": _plain("help lead title"),
    "of_100": 1,
    "outcome": _plain("came measured sure"),
    "publisher": _plain("by interests none paid_by phone"),
    "read": _plain(get_args(Source.model_fields["read"].annotation)),
    "readability": _plain("article caption grade longest mean_sentence over_20 page waiting words")
    | {"claims": 1, "range": 2, "reference": 1, "share": 2},
    "saved_copy": 1,
    "search": _plain("example failed field foreign go near none retry stop subject")
    | {"all": 1, "as": 2, "first": 2, "found": Forms(), "keys": 1, "showing": 1, "unknown": 1}
    | {
        "danger": _plain("crisis now soon today"),
        "kinds": _plain("choice claim drawing outcome page question section sign sources study term"),
    },
    "sheet": _plain("print write"),
    "source_years": [0] * 5,
    "study": _plain(
        "any cells compared_with harms limits main_outcome outcomes paid_by people people_not_read people_note registry who",
    )
    | {
        "all_shown": 1,
        "cells_kinds": _plain(get_args(CellsKind)),
        "comparisons": _plain("mixed with without"),
        "conditions": _plain(sorted(OTHER_CONDITIONS)),
        "designs": _plain(get_args(Design)),
        "filter": _plain("cells comparison condition"),
        "n_months": Forms(),
        "n_people": Forms(),
        "n_years": Forms(),
        "some_shown": 2,
    },
    "verdicts": _plain("all check note"),
}


def load_words(language: str, data: Path = DATA) -> dict[str, Any]:
    """Return the words of `words/<language>.yml` in the folder `data`.

    Raises `Refusal` when there is no such file, nothing under `extra: words:`, where templates look for them, or a word is not as it must.
    """
    file, where = data / "words" / f"{language}.yml", f"data/words/{language}.yml"
    if not file.is_file():
        raise Refusal(where, "this file is missing.", "Copy data/words/en.yml, and put its words into the language.")
    return _read(where, file.read_bytes())


@lru_cache(maxsize=8)
def _read(where: str, content: bytes) -> dict[str, Any]:
    match read_yaml(where, content):
        case {"extra": {"words": dict(words)}}:
            _check(words, SHAPE, "", where)
            return words
    raise Refusal(where, "it holds no words.", "Put them under `extra:`, `words:`, as data/words/en.yml does.")


def _check(words: Any, shape: Any, path: str, where: str) -> None:
    """Raise `Refusal` for the first word, at `path` or below it, that is not of its shape."""
    match shape:
        case dict():
            if not isinstance(words, dict):
                raise Refusal(where, f"`{path}` is not a list of words by their keys.", f"Put under it: {', '.join(shape)}.")
            before = f"{path}." if path else ""
            for key in sorted(words.keys() - shape.keys()):
                missing = shape.keys() - words.keys()
                raise Refusal(where, f"`{before}{key}` is no word that the guide prints.", did_you_mean(key, missing or shape))
            for key, part in shape.items():
                if key not in words:
                    raise Refusal(where, f"`{before}{key}` is missing.", "Add the word: readers meet it on a page.")
                _check(words[key], part, f"{before}{key}", where)
        case Forms(places):
            _check_length(words, 2, "a form for one and a form for many", path, where)
            _check_text(words[0], places, f"{path}.0", where, all_of_them=False)
            _check_text(words[1], places, f"{path}.1", where)
        case list():
            _check_length(words, len(shape), f"{len(shape)} words", path, where)
            for number, part in enumerate(shape):
                _check_text(words[number], part, f"{path}.{number}", where)
        case _:
            _check_text(words, shape, path, where)


def _check_length(words: Any, length: int, what: str, path: str, where: str) -> None:
    if not isinstance(words, list) or len(words) != length:
        raise Refusal(where, f"`{path}` is not {what}.", f"Give it as a list of {length}.")


def _check_text(word: Any, places: int, path: str, where: str, all_of_them: bool = True) -> None:
    if not isinstance(word, str):
        raise Refusal(where, f"`{path}` is not text.", "Write the word, in quotation marks if it is a number, “yes” or “no”.")
    if not word.strip():
        raise Refusal(where, f"`{path}` is empty.", "Write the word.")
    if marks := MARKS & set(word):
        raise Refusal(where, f"`{path}` holds “{min(marks)}”, which would be taken for a mark.", "Write it in another way.")
    found = _places(word, places)
    if found is None or (all_of_them and found != places):
        given = "no place" if not places else "1 place “{}”" if places == 1 else f"{places} places “{{}}”"
        raise Refusal(where, f"`{path}` must have {given} for what is put in.", "Mend it: “{}” stands where a number or word goes.")


def _places(word: str, places: int) -> int | None:
    """Return how many different things a word prints of so many that are put into it; nothing for one that prints others, or twice."""
    try:
        fields = [name for _, name, _, _ in Formatter().parse(word) if name is not None]
        word.format(*range(places))
    except (ValueError, LookupError, AttributeError):
        return None
    if any(name.strip("0123456789") for name in fields):  # “{0.real}” would print something of the number
        return None
    return len(fields) if len(fields) == len(set(fields) - {""}) + fields.count("") else None
