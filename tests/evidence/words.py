"""Words by which the reader knows what a number counts, and in which group: see reader.py."""

import re
from pathlib import Path

import yaml

TREATED, CONTROL = "treated", "control"
SHARE, PEOPLE, EVENTS, MONTHS, DAYS, AGE, YEAR, DAY, MONEY, POINTS, RATIO = (
    "of 100", "people", "events", "months", "days", "age", "year", "day of a month", "money", "points", "ratio",
)  # fmt: skip
#: A number that counts nothing (phase 3, p = 0.77), and one of which the words do not tell what it counts.
NAME, BARE = "name", "bare"
#: Units of time, which no other number is taken for.
TIMES = {MONTHS, DAYS, AGE, YEAR, DAY}

WORDS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}
FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
#: A number in digits or in words; “a year” is one.
NUMBER = re.compile(
    rf"(?<![\w.,/])(?:{FIGURE}(?!\w|\.\d|,\d{{3}})|(?<!half )a(?= (?:week|month|year)\b)|(?:{'|'.join(WORDS)})(?![\w-]))", re.I
)

_WORDS = yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))
#: What each noun counts.
UNITS = {noun: unit for unit, nouns in _WORDS["nouns"].items() for noun in nouns.split()}
#: Nouns that can name the next one: “disc infections”.
NAMES_ONE = {"disc", "cell", "cells", "clinic", "injection", "treatment"}
#: How many of its unit one is: a year is 12 months, a week 7 days.
SIZE = {"year": 12, "years": 12, "week": 7, "weeks": 7, "hour": 1 / 24, "hours": 1 / 24}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
#: Units that a number which names none may take over from one before it.
CARRIED = {SHARE, PEOPLE, EVENTS, POINTS, MONEY, RATIO, "studies", "procedures"}
#: What is looked up when its number is a word.
WEIGHED = {PEOPLE, EVENTS, SHARE, POINTS, *TIMES, "discs", "procedures"}
#: Words after which what a number counts is not named any more.
STOP = set(_WORDS["stop"].split())
MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
TIME = r"(?:weeks?|days?|months?|years?)"
#: Between a number and the next one, which says what both count; and between the two ends of a range.
NEXT = re.compile(r"(?:\s*(?:-|–|/)\s*|,? (?:to|and|or|then|vs\.?|against|of|in|out of) |, )(?:about |up to |nearly |over )?")
BETWEEN = re.compile(r"%?(?:[-–]| to )-?")
#: Between two numbers of which each is of one group.
PAIR = re.compile(r"(?: of 100)?(?: and |(?: [a-z ]+)?,? against )")
OUT_OF = re.compile(r"(?:\d|\bone) (?:of|in|out of) (?:the |its |about )?$")
COUNT_OF = re.compile(rf"\s(?:of|in|out of) (?:the |its |about )?{FIGURE}\b")

OF_THESE = re.compile(r"\sof (?:the|these|those|its|their) (\w+)")

#: Before a time that tells how long something lasted or was looked at, not when.
LASTING = re.compile(r"\b(?:up to|for|over|at least|more than|follow-up(?: of)?|followed for) (?:about |nearly |at least |more than )?$")
#: Between a number and a time that belongs to what follows: “it was 39, and after 1 year it was 44”.
LATER = re.compile(r"\b(?:and|then|but) (?:after|at|by|within)\b")
#: Before a number of people that nothing names, and before that of all people of a study.
TRIAL_OF = re.compile(r"\b(?:trial|study) of (?:about )?$")
WHOLE = re.compile(r"\b(?:[Ii]n|[Tt]rials? (?:of|in|with|had)|[Ss]tud(?:y|ies) (?:of|in|with|had)) (?:about )?(?:\d+,? (?:and )?)*$")
#: What stands before the 100 of “74 of 100”.
BASE = re.compile(
    r"\d (?:more |fewer )?(?:people |points? )?(?:of|in|out of) (?:every )?$|"
    r"\b(?:Of|Of the|: of|of every|Of every|Take|scale of 0 to|from 0 to) $"
)
#: Sentences on scores of pain or daily life, and on age.
SCORE = re.compile(r"\b(?:scores?|scale|points?|pain (?:fell|was better by)|fell from|gone from|went from|began (?:at|near))\b")
OLD = re.compile(r"\b(?:ages?|aged|old|older)\b|\b(?:men|people) (?:of|over|were about) \d")

#: Names of the groups. The first that fits counts.
GROUPS = re.compile("|".join(rf"(?P<{group}>\b(?:{'|'.join(names)})\b)" for group, names in _WORDS["groups"].items()), re.I)
BOTH = re.compile(r"\bboth groups\b", re.I)
CLAUSE = re.compile(r"[.!?](?=\s|$)|[,;:](?=\s)|[|()]|\b(?:and|but|while|versus|vs)\b")
SENTENCE = re.compile(r"[.!?|](?:\s|$)")


def _shape(unit: str, before: str, after: str) -> tuple[str, re.Pattern, re.Pattern]:
    return unit, re.compile(rf"(?:{before})$" if before else "", re.I), re.compile(after)


#: Units that are not named by a noun: what stands before the number, and what after it.
SHAPES = [
    _shape(NAME, "", r"% (?:CI|confidence)"),
    _shape(NAME, r"\b(?:phase|stage|grade|step|type|table|chapter|version|part|statement|QS|rec|NCD)s? (?:\d+ (?:and|or|to) )?", ""),
    _shape(NAME, r"\b(?:under|over) ", r" is (?:less|more)\b"),
    _shape(NAME, r"\bp\s?[=<>]\s?", ""),
    _shape(NAME, r"(?:from|scale of|\() ?", r"(?: to |-|–)10{1,2}\b"),
    _shape(RATIO, r"\b(?-i:OR|RR|SMD|HR|MD)\s?-?", ""),
    _shape(AGE, r"\b(?:aged?|ages)\s(?:of )?(?:about )?(?:\d+(?: to | and |-))?|\b(?:man|woman|men|women) of ", ""),
    _shape(AGE, r"\bat(?: age)? ", r" it (?:is|was) \d"),
    _shape(AGE, r"% at (?:age )?|\badults (?:\d+-)?", r"(?:-\d| to \d|;| with\b)"),
    _shape(AGE, r"\b(?:people|one|adults|anyone|those) (?:over|under|above) ", rf"(?! (?:and|to) \d| {TIME})"),
    _shape(AGE, "", r"[\s-]years?[\s-](?:old|of age)"),
    _shape(PEOPLE, r"\bn\s?=\s?|\bgroups? of (?:only |about )?", r"(?! trials)"),
    _shape(PEOPLE, r"(?:^|[.!?|] )(?-i:In )(?:the )?", r" with\b"),
    _shape(PEOPLE, "", r" (?:got|gave|given|took|finished|answered)\b"),
    _shape(BARE, r"\b(?:package|pack|set)s? of ", ""),
    _shape(POINTS, "", r"(?: of| out of) 100 points"),
    _shape(SHARE, "", r"\s?%|\s?(?:per cent|percent)\b|\s(?:people |more |fewer )?(?:of|in|out of)(?: every)? 100\b"),
    _shape(MONEY, r"[$€£]\s?", ""),
    _shape(DAY, "", rf"\s(?:and \d+ )?(?:{MONTH_NAMES})\b"),
    _shape(POINTS, r"\b(?:VAS|ODI|NRS|RMDQ)\s(?:of |from |at |was |difference )?", rf"(?! {TIME})"),
]
