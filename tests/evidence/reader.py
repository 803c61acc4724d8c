"""Reads the numbers of a text as people do: how many of what, in which group, after what time.

“74 of 100 with cells, 69 with a pretend injection” holds two shares, the first of those who were treated, the second of the others.
The same reader reads our texts and the notes, so that one can be looked up in the other: see lookup.py.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from tests.evidence import words as w

Span = tuple[int, int]


@dataclass(frozen=True)
class Mention:
    """One number of a text.

    `units`: what it may count. `months`: after how many it was counted. `in_range`: it is an end of “49 to 77”. `lasting`: it tells how
    long something went on. `whole`: it tells of everyone in a study; `part`: of one group. `word`: it is written out.
    """

    value: float
    units: frozenset[str]
    group: str | None = None
    span: Span = (0, 0)
    months: frozenset[float] = frozenset()
    in_range: bool = False
    lasting: bool = False
    whole: bool = False
    part: bool = False
    word: bool = False


def read(text: str) -> list[Mention]:
    """Return every number of a text, in its order."""
    found = list(w.NUMBER.finditer(text))
    named = [_name(text, match) for match in found]
    for place in reversed(range(len(found) - 1)):  # “1, 3 and 6 months”: what is counted is named last
        following = named[place + 1][1]
        if named[place][1] is None and following not in (None, w.NAME) and w.NEXT.fullmatch(_between(text, found, place)):
            named[place] = (named[place][0] * _scale(text, found[place + 1]), following)
    groups, months, units = _groups(text, found), _months(text, found, named), _units(text, found, named)
    return [
        Mention(
            value,
            units[place],
            groups[place],
            match.span(),
            months[place],
            in_range=_ends_range(text, found, units, place) or _ends_range(text, found, units, place - 1),
            lasting=bool(w.LASTING.search(text[: match.start()])),
            whole=bool(w.WHOLE.search(text[: match.start()])),
            word=not match[0][0].isdigit(),
        )
        for place, (match, (value, unit)) in enumerate(zip(found, named, strict=True))
        if unit != w.NAME
    ]


def told(text: str) -> list[Mention]:
    """Return the numbers of a text that a source must hold: those in digits, and those from “two” on that count people or time."""
    found = ((text[slice(*mention.span)].lower(), mention) for mention in read(text))
    return [mention for said, mention in found if not mention.word or (said not in ("a", "one") and mention.units <= w.WEIGHED)]


def named_group(words: str) -> str | None:
    """Return the group that some words name; “both” when they name the two."""
    names = {match.lastgroup for match in w.GROUPS.finditer(words)}
    return names.pop() if len(names) == 1 else "both" if names else None


def sentence_at(text: str, span: Span) -> str:
    """Return the sentence, or cell of a table, in which a number stands."""
    start = max((cut.end() for cut in w.SENTENCE.finditer(text, 0, span[0])), default=0)
    end = w.SENTENCE.search(text, span[1])
    return text[start : end.start() if end else len(text)]


def _between(text: str, found: list[re.Match], place: int) -> str:
    return text[found[place].end() : found[place + 1].start()]


def _ends_range(text: str, found: list[re.Match], units: list[frozenset[str]], place: int) -> bool:
    """Say whether a number and the next one are the ends of a range: “49 to 77”."""
    if not 0 <= place < len(found) - 1:
        return False
    return bool(w.BETWEEN.fullmatch(_between(text, found, place)) and units[place] & units[place + 1])


def _scale(text: str, match: re.Match) -> float:
    """Return by how much the word after a number multiplies it."""
    word = re.match(r"[\s-]([A-Za-z]+)", text[match.end() :])
    return (w.SCALES | w.SIZE).get(word[1].lower(), 1) if word else 1


def value_of(number: str) -> float:
    return float({"a": 1}.get(number.lower()) or w.WORDS.get(number.lower()) or number.replace(",", ""))


def _name(text: str, match: re.Match) -> tuple[float, str | None]:
    """Return (value in its unit, unit), or no unit where the words around the number do not tell."""
    value, after, before = value_of(match[0]), text[match.end() :], text[: match.start()]
    if match[0] in ("10", "100") and w.BASE.search(before):
        return value, w.NAME
    for unit, behind, ahead in w.SHAPES:
        if behind.search(before) and ahead.match(after):
            return value, unit
    if match[0].isdigit() and 1900 <= value <= 2099 and not re.match(r"\s(?:people|patients|adults)", after):
        named = re.search(rf"\b({w.MONTH_NAMES})(?: \d+,)? $", before)
        month = w.MONTH_NAMES.split("|").index(named[1]) + 1 if named else int((re.match(r"-(\d\d)\b", after) or [0, 0])[1])
        return value + month / 100, w.YEAR
    if heading := re.search(rf"(?<![\d] )\b({w.TIME})\s(?:\d+(?:, | and | to ))*$", before):  # “weeks 2, 12 and 26”
        return value * w.SIZE.get(heading[1], 1), w.UNITS[heading[1]]
    if of_these := w.OF_THESE.match(after):  # “8 of the trials”
        return value, w.UNITS.get(of_these[1])
    scale = 1.0
    words = [word.lower() for word in re.findall(r"[\s-]+([A-Za-z]+)|[^\s\w-]", after[:80])[:6]]
    for word, following in pairwise([*words[:5], ""]):
        if word in w.SCALES:
            scale = w.SCALES[word]
        elif word in w.UNITS:
            name = following if word in w.NAMES_ONE and following in w.UNITS else word  # “disc infections”
            return value * scale * w.SIZE.get(name, 1), w.UNITS[name]
        elif not word or word in w.STOP or word in w.WORDS:
            break
    return value * scale, w.PEOPLE if w.TRIAL_OF.search(before) else None


def _units(text: str, found: list[re.Match], named: list[tuple[float, str | None]]) -> list[frozenset[str]]:
    """Return what each number may count: what is named beside it, else what was counted before it in the text."""
    before: list[str] = []
    of_another_cell = False
    all_units = []
    for place, (match, (_, unit)) in enumerate(zip(found, named, strict=True)):
        gap = _between(text, found, place - 1) if place else ""
        if re.search(r"[;\n]", gap):
            before = []
        elif "|" in gap:
            before, of_another_cell = [one for one in before if one in (w.SHARE, w.POINTS)], True
        units = {unit} if unit else {*before[-1:], *({w.SHARE} & set(before)), *({w.BARE} if of_another_cell else ())} or {w.BARE}
        if unit in (None, w.SHARE):
            sentence = sentence_at(text, match.span())
            units |= {w.POINTS} if w.SCORE.search(sentence) else set()
            units |= {w.AGE} if unit is None and w.OLD.search(sentence) else set()
        out_of = w.OUT_OF.search(text[: match.start()])
        if unit is None and named[place][0].is_integer() and (out_of or w.COUNT_OF.match(text, match.end())):  # “5 of 26”
            units = {w.PEOPLE, w.EVENTS} | (units & {w.POINTS}) | ({"procedures"} if out_of else set())
        elif unit is None and not named[place][0].is_integer():  # there is no half of a person
            units = (units - {w.PEOPLE, w.EVENTS}) | {w.POINTS}
        elif w.COUNT_OF.match(text, match.end()) and unit in (w.PEOPLE, "procedures"):  # “16 in 19,259 tests”
            units |= {w.PEOPLE, w.EVENTS}
        all_units.append(frozenset(units))
        if unit in w.CARRIED:
            before.append(unit)
            of_another_cell = False
        elif unit == w.NAME and match[0] == "100" and not (place and named[place - 1][1] == w.POINTS and len(gap) < 12):
            before.append(w.SHARE)  # “of 100 such people, 37 …”, but not “34 of 100 points”
    return all_units


def _months(text: str, found: list[re.Match], named: list[tuple[float, str | None]]) -> list[frozenset[float]]:
    """Return after how many months each number was counted: those of its own clause, else those told last, else those told next."""
    clauses = [cut.start() for cut in w.CLAUSE.finditer(text)]
    sentences = [cut.start() for cut in re.finditer(r"[.!?](?=\s|$)|;", text)]
    times = _times(text, found, named)

    def within(match: re.Match, cuts: list[int], until: int | None = None) -> frozenset[float]:
        start = max((cut for cut in cuts if cut < match.start()), default=0)
        end = until or min((cut for cut in cuts if cut >= match.end()), default=len(text))
        inside = [(place, values) for place, values in times if start <= place < end]
        if until is None and inside and inside[0][0] > match.end() and w.LATER.search(text, match.end(), inside[0][0]):
            return frozenset()
        return frozenset().union(*(values for _, values in inside[-1:])) if until else frozenset().union(*(values for _, values in inside))

    told: list[frozenset[float]] = []
    before: frozenset[float] = frozenset()
    for place, match in enumerate(found):
        if place and re.search(r"[;|\n]", _between(text, found, place - 1)):
            before = frozenset()
        before = within(match, clauses) or within(match, sentences, match.start()) or within(match, sentences) or before
        told.append(before)
    return told


def _times(text: str, found: list[re.Match], named: list[tuple[float, str | None]]) -> list[tuple[int, set[float]]]:
    """Return where each time stands and its months; a list of times, such as “3, 6 and 12 months”, is one."""
    times: list[tuple[int, set[float]]] = []
    for place, (match, (value, unit)) in enumerate(zip(found, named, strict=True)):
        if unit == w.MONTHS:
            joined = place and named[place - 1][1] == w.MONTHS and w.NEXT.fullmatch(_between(text, found, place - 1))
            times.append((match.start(), times[-1][1] if joined else set()))
            times[-1][1].add(value)
    return times


def _groups(text: str, found: list[re.Match]) -> list[str | None]:
    """Return the group of each number: the one its own clause names, else the one named last before it in the same sentence."""
    cuts = list(w.CLAUSE.finditer(text))
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
    ends_sentence = [True, *(cut[0] in ".!?|" for cut in cuts)]
    groups: list[str | None] = []
    own: list[str | None] = []
    for match in found:
        own.append(None)
        if re.search(
            r"(?:\bthan\b.*|\bbetter with \w+, )\bby (?:about )?$", text[: match.start()]
        ):  # how far the groups are apart is of neither
            groups.append(None)
            continue
        place = max(number for number, start in enumerate(starts) if start <= match.start())
        own[-1] = name = named_group(text[starts[place] : ends[place]])
        while name is None and not ends_sentence[place]:
            place -= 1
            name = named_group(text[starts[place] : ends[place]])
        groups.append(None if name == "both" else name)
    counted = [place for place, match in enumerate(found) if not (match[0] == "100" and w.BASE.search(text, 0, match.start()))]
    for place, following in reversed([*pairwise(counted)]):
        gap = text[found[place].end() : found[following].start()]
        if own[place] is own[following] is None and w.PAIR.fullmatch(gap) and not w.NEXT.fullmatch(_before(text, found, place)):
            groups[place], groups[following] = _in_order(text, found[place].start(), gap) or (groups[place], groups[following])
        elif groups[place] is None and w.NEXT.fullmatch(gap):  # “40, 40 and 44 of 100 with marrow”
            groups[place] = groups[following]
    return groups


def _before(text: str, found: list[re.Match], place: int) -> str:
    return _between(text, found, place - 1) if place else ""


def _in_order(text: str, until: int, gap: str) -> tuple[str, str] | None:
    """Return the groups of two numbers that stand together (“it was 40 and 33”): the two that the text has named so far, in that order."""
    named = tuple(dict.fromkeys(match.lastgroup for match in w.GROUPS.finditer(text, 0, until)))
    if w.BOTH.search(text, 0, until) or ("against" in gap and len(named) < 2):
        named = (w.TREATED, w.CONTROL)
    return named if len(named) == 2 else None
