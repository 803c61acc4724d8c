"""The records of data/: real ones load, and each invalid one is refused for its own fault, in words that teach."""

import json
from datetime import date
from pathlib import Path

import pytest

from guide.content import models
from guide.content.loading import check, read_records, read_yaml
from guide.errors import Refusal
from tests.helpers.each import each
from tests.unit.sources import meta

INVALID = Path(__file__).resolve().parents[1] / "fixtures" / "invalid"

#: File, schema, where the fault is, and words of the mending.
CASES = [
    ("article-statement-without-a-claim", models.ArticlePart, "opening: `says.0.claims` is “[]”.", "Claims that answer it"),
    ("box-with-benefits-alone", models.FactBox, "cells-or-pretend: `rows` is", "benefits, then harms"),
    ("certainty-of-five-steps", models.Certainty, "certain: `level` is “5”.", "4 for high down to 1"),
    ("choice-without-harm", models.Choice, "walking: `harm` is missing.", "Add it: The harm, in the same form"),
    ("claim-in-norwegian-without-quotation-marks", models.Claim, "line 10: ", "quotation marks"),
    ("claim-with-a-key-twice", models.Claim, "line 5: the key “verdict” stands twice.", "Mend this line."),
    ("claim-with-an-essay-for-an-answer", models.Claim, "new-path: `answer` is “It is hard", "under 40 words"),
    ("claim-with-a-longer-answer-without-source", models.Claim, "`more` names no source.", "each fact with its source"),
    ("claim-with-an-order-for-a-question", models.Claim, "new-path: `ask.0` is “Ask where it leads.”.", "question mark"),
    ("claim-with-an-unknown-key-after-a-second-language", models.Claim, "new-path: `source` is not a key", "Did you mean “sources”?"),
    ("claim-with-no-source", models.Claim, "new-path: `sources` is “[]”.", "A claim without a source stops the build."),
    ("claim-with-a-grade", models.Claim, "new-path: `certainty` is not a key of the record.", "Use one of"),
    ("claim-with-a-verdict-that-is-no-text", models.Claim, "new-path: `verdict` is “True”.", "'true' stands in quotation marks"),
    ("claim-without-a-verdict", models.Claim, "new-path: `verdict` is missing.", "Add it: Is the promise true?"),
    ("condition-with-a-grade", models.Condition, "worn-disc: `certainty` is not a key of the record.", "Use one of"),
    ("condition-without-a-source", models.Condition, "worn-disc: `found` names no source.", "sources as [@id]"),
    ("group-without-a-title", models.Heading, "promises: `title` is missing.", "Add it: The heading of the group."),
    ("number-with-a-country-code", models.EmergencyNumber, "uk: `number` is “+44 999”.", "in quotation marks"),
    ("outcome-found-without-a-source", models.Outcome, "walking-pain: `found` names no source.", "with sources as [@id]"),
    ("outcome-with-two-grades", models.Outcome, "walking-pain: `certainty` is", "How far the figures can be trusted"),
    ("nothing", models.Term, "this file is not a list of records.", "Start each record with “- id: …”."),
    ("page-checked-on-no-day", models.FrontMatter, "record 1: `checked` is “2026-02-30”.", "as “year-month-day” in quotation marks"),
    ("chart-of-nothing", models.Chart, "sizes: `studies` is missing.", "Add it: For sizes: ids of studies."),
    ("question-that-asks-nothing", models.Question, "does-it-help: `question` is “It helps.”.", "with a question mark at its end"),
    ("question-with-a-link-for-a-page", models.Question, "does-it-help: `page` is “https://clinic.example/cost/”.", "cost.md#insurance"),
    ("question-with-an-essay-for-an-answer", models.Question, "does-it-help: `answer` is “Nobody knows", "up to 45 words"),
    ("question-with-a-path-to-another-host", models.Question, "does-it-help: `page` is “/cost.md”.", "cost.md#insurance"),
    ("question-with-a-link-in-its-answer", models.Question, "does-it-help: `answer` is “See [it](cost.md).”.", "plain text"),
    ("sign-for-tomorrow", models.Sign, "fever: `when` is “tomorrow”.", "Use one of: now, soon, today."),
    ("source-of-an-unknown-kind", models.Source, "health-leaflet: `kind` is “guidelines”.", "Did you mean “guideline”?"),
    ("source-that-was-not-read", models.Source, "health-leaflet: `read` is “title”.", "Use one of: abstract, part, secondary."),
    ("source-with-a-bare-volume", models.Source, "small-trial-2024: `csl.volume` is “83”.", "in quotation marks"),
    ("source-with-a-label-too-long", models.Source, "health-leaflet: `label` is “the leaflet", "Three to eight words"),
    ("source-with-a-year-outside-a-list", models.Source, "health-leaflet: `csl.issued.date-parts.0` is “2024”.", "year, month, day"),
    ("source-with-an-unknown-key", models.Source, "health-leaflet: `more_author` is not a key", "Did you mean “more_authors”?"),
    ("source-with-braces-for-a-label", models.Source, "line 9: ", "Mend this line."),
    ("source-with-capitals-in-its-id", models.Source, "`id` is “Health_Leaflet”.", "lower case with hyphens"),
    ("source-with-half-an-address", models.Source, "`csl.URL` is “www.health.example.org/signs”.", "starts with https:// or http://"),
    ("source-with-its-doi-as-an-address", models.Source, "`csl.DOI` is “https://doi.org/10.5555/small-trial”.", "The DOI alone"),
    ("source-with-its-year-as-text", models.Source, "health-leaflet: `csl.issued.date-parts.0.0` is “2024”.", "whole number"),
    ("study-with-a-bare-no", models.Study, "small-trial-2024: `better_than_control` is", "mixed, no, no-control"),
    ("study-with-a-treated-value-alone", models.Study, "`results.0.control` is missing.", "people in the comparison group"),
    ("study-with-an-empty-control", models.Study, "small-trial-2024: `results.0.control` is", "people in the comparison group"),
    ("study-with-more-than-100-of-100", models.Study, "`results.0.cells` is “174”.", "Of 100 people"),
    ("study-with-an-arm-of-nobody", models.Study, "`results.0.people` is missing.", "a share without its people tells nothing"),
    ("study-without-the-kind-of-cells", models.Study, "small-trial-2024: `cells_kind` is missing.", "Add it: The kind of cells"),
    ("term-without-a-meaning", models.Term, "sham: `meaning` is missing.", "Add it: Its meaning"),
    ("terms-as-bare-words", models.Term, "record 1: the record is “sham”.", "A medical word, explained."),
    ("terms-not-in-a-list", models.Term, "this file is not a list of records.", "Start each record with “- id: …”."),
    ("terms-out-of-line", models.Term, "line 4: ", "Mend this line."),
    ("terms-with-an-open-quotation-mark", models.Term, "line 9: ", "Mend this line."),
    ("verdict-with-a-mark-of-its-own", models.Verdict, "maybe: `mark` is “star”.", "Use one of: bar, cross, half, ring, tick."),
]


@each(("case", "model", "fault", "mend"), CASES, ids=[case[0] for case in CASES])
def test_invalid_record_is_refused_for_its_own_fault(case, model, fault, mend):
    """The sentence names the file, the record or line, and the fault, and says how to mend it."""
    with pytest.raises(Refusal) as caught:
        read_records(INVALID / f"{case}.yml", model)
    sentence = str(caught.value)

    assert f"{case}.yml" in sentence
    assert sentence[-1] in ".?" and "\n" not in sentence and len(sentence) < 400, f"nobody reads this: {sentence}"
    assert fault in sentence
    assert mend in sentence.partition(fault)[2]


def test_every_invalid_file_is_tried():
    """No case lies about without a test."""
    assert sorted(path.stem for path in INVALID.glob("*.yml")) == sorted(case[0] for case in CASES)


@pytest.mark.parametrize(
    ("meaning", "fault"),
    [
        ("It is <b>strong</b>.", "“<b>strong</b>.” would be printed as it stands."),
        ("It is ![strong](https://elsewhere.example/a.png).", "would be printed as it stands."),
        ("It is [strong](javascript:alert(1)).", "would be printed as it stands."),
        ("It is strong. <!-- is it? -->", "would be printed as it stands."),
        ("It helps 74% of people.", "“74%” does not say of how many people."),
        ("# It is strong", "would be printed as it stands."),
        ("1. It is strong", "would be printed as it stands."),
        ("  ", "a text is empty."),
    ],
)
def test_text_that_would_break_a_page_is_refused(tmp_path, meaning, fault):
    """What a page may not hold, a record may not either: it is printed on many."""
    file = tmp_path / "glossary.yml"
    file.write_text(f"- id: opioid\n  en:\n    word: opioid\n    meaning: {json.dumps(meaning)}\n", encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        read_records(file, models.Term)

    assert str(caught.value).startswith("glossary.yml, opioid: ")
    assert fault in str(caught.value)


@pytest.mark.parametrize("number", ["0114", "11:40", ".nan", ".inf", "1e3", "0x72"])
def test_number_that_yaml_would_change_stays_text(tmp_path, number):
    """0114 is 76 to YAML, 11:40 is 700; here each stays what the author wrote, and a schema refuses it."""
    file = tmp_path / "numbers.yml"
    file.write_text(f"- {number}\n- 114\n- 11.4\n- -3\n", encoding="utf-8")

    assert [number, 114, 11.4, -3] == read_yaml("numbers.yml", file.read_bytes())


def test_bare_date_in_a_record_stays_text(tmp_path):
    """An author who leaves out the quotation marks in data/ is not punished for a habit of YAML."""
    file = tmp_path / "pages.yml"
    file.write_text((INVALID / "page-checked-on-no-day.yml").read_text(encoding="utf-8").replace('"2026-02-30"', "2026-02-28"))

    assert read_records(file, models.FrontMatter)[0].checked == "2026-02-28"


def test_date_that_is_not_text_is_refused():
    """At the head of a page MkDocs makes a day of it; the sentence asks for quotation marks. The check refuses faults only."""
    assert check(meta(), models.FrontMatter, "about.md").kind == "treatment"
    with pytest.raises(Refusal, match=r"`checked` is “2026-11-23”.*in quotation marks"):
        check(meta(checked=date(2026, 11, 23)), models.FrontMatter, "about.md")
