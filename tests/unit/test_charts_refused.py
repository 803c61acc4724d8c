"""Pictures that would mislead are refused before anything is drawn."""

import pytest

from tests.unit.test_library import change, refusal


@pytest.mark.parametrize(
    ("file", "old", "new", "fault", "mend"),
    [
        ("charts.yml", "    - small-trial-2024/better-12-months\n    - small-trial-2024/all-or-none\n", "",
         "data/charts.yml, who-got-better: “second-trial-2025/better-6-months” shows treated people with no control.", "Add a result"),
        ("studies/alone.yml", "cells_kind: donor-marrow", "cells_kind: own-fat",
         "data/charts.yml, who-got-better: “second-trial-2025/better-6-months” shows treated people with no control.", "kind of cells"),
        ("charts.yml", "kind: bars", "kind: lines",
         "data/charts.yml, who-got-better: “small-trial-2024/better-12-months” has no range to draw.", "Use the kind `bars`"),
        ("charts.yml", "small-trial-2024/all-or-none", "small-trial-2024/all-or-some",
         "data/charts.yml, who-got-better: “small-trial-2024/all-or-some” is not a figure of our studies.", "all-or-none"),
        ("charts.yml", "small-trial-2024/all-or-none", "smal-trial-2024/all-or-none",
         "data/charts.yml, who-got-better: “smal-trial-2024/all-or-none” is not a figure of our studies.", "small-trial-2024"),
        ("studies/alone.yml", "    cells: 30", "    cells: null",
         "data/charts.yml, sizes: the number of people in second-trial-2025 was not read.", "Add `all`"),
        ("studies/compared.yml", "        people_note: How many people this is of was not told.\n", "",
         "data/studies/compared.yml, small-trial-2024, all-or-none: it gives a share without a number of people.", "`people_note`"),
        ("studies/compared.yml", "[39, 78]", "[61, 78]",
         "data/studies/compared.yml, small-trial-2024, sleeping-12-months: its range, 61 to 78, does not hold its value, 60.", "source"),
        ("studies/compared.yml", "id: walking-12-months", "id: better-12-months",
         "data/studies/compared.yml, small-trial-2024, better-12-months: this id stands twice.", "another id"),
        ("studies/alone.yml", "id: better-untreated", "id: better-6-months",
         "data/studies/alone.yml, second-trial-2025, better-6-months: this id stands twice.", "another id"),
        ("studies/compared.yml", "    all: 42", "    all: 14",
         "data/studies/compared.yml, small-trial-2024: `all` is 14, but its groups are 40 people.", "source"),
        ("studies/compared.yml", "people: {cells: 20, control: 20}", "people: {cells: 5800, control: 20}",
         "data/studies/compared.yml, small-trial-2024, better-12-months: it counts 5800 people in `cells`, but the study has 20.",
         "swapped"),
        ("studies/compared.yml", "months: 12", "months: 120",
         "data/studies/compared.yml, small-trial-2024, better-12-months: it comes after the end of the study.", "Mend `months`"),
        ("studies/compared.yml", "design: randomised", "design: registered",
         "small-trial-2024: a study of the kind “registered” has no groups to give `results` for.", "`single_arms`"),
        ("studies/compared.yml", "    control: 20\n    all", "    control: 0\n    all",
         "data/studies/compared.yml, small-trial-2024: a study of the kind “randomised” has a group of nobody.", "`design`"),
        ("studies/alone.yml", "    control: 0", "    control: 5",
         "data/studies/alone.yml, second-trial-2025: a study with nobody to compare with has people in `control`.", "`design`"),
        ("studies/alone.yml", "cells_kind: donor-marrow", "cells_kind: donor-marrow\n  blinded: true",
         "data/studies/alone.yml, second-trial-2025: a study of the kind “no-comparison” cannot be blinded.", "`blinded`"),
        ("studies/alone.yml", "better_than_control: no-control", "better_than_control: unknown",
         "data/studies/alone.yml, second-trial-2025: `better_than_control` does not fit `design`.", "no-control"),
        ("claims/promises.yml", "conditions: [worn-disc]", "conditions: [spinal-stenosis]",
         "data/claims/promises.yml, new-path: “spinal-stenosis” is not one of our conditions.", "Use one of"),
        ("claim-groups.yml", "- id: promises", "- id: empty\n  en:\n    title: Empty\n- id: promises",
         "data/claim-groups.yml, empty: no claim stands in this group.", "data/claims/empty.yml"),
        ("question-groups.yml", "- id: doubts", "- id: empty\n  en:\n    title: Empty\n- id: doubts",
         "data/question-groups.yml, empty: no question stands in this group.", "data/questions/empty.yml"),
        ("questions/doubts.yml", "sources: [small-trial-2024]", "sources: [small-trial]",
         "data/questions/doubts.yml, does-it-help: “small-trial” is not one of our sources.", "small-trial-2024"),
        ("questions/doubts.yml", "Who can tell me more?", "Does it help?",
         "data/questions/doubts.yml, who-can-tell: does-it-help says the same.", "`also`"),
        ("questions/doubts.yml", "Ask your own health team.", "Ask 2 people.",
         "data/questions/doubts.yml, who-can-tell: its answer has a number and no source.", "`sources`"),
        ("questions/doubts.yml", "also: [is it any good]", "also: [good, good]",
         "does-it-help: `also` holds the same thing twice.", "Remove one"),
        ("charts.yml", "note: Each trial", "note: See [it](term:shams). Each trial",
         "data/charts.yml, who-got-better: “term:shams” is not in the glossary.", "sham"),
        ("claims/promises.yml", "- id: new-path", "- id: root-cause",
         "data/claims/promises.yml, root-cause: this id stands already in promises.yml.", "another id"),
        ("claim-groups.yml", "id: promises", "id: promise",
         "data/claims/promises.yml, root-cause: “promises” is not one of our claim groups.", "promise"),
    ],
)  # fmt: skip
def test_what_would_mislead_is_refused(own_data, file, old, new, fault, mend):
    """The sentence names the record and the figure, and says how to mend it."""
    change(own_data / file, old, new)
    sentence = refusal(own_data)

    assert fault in sentence
    assert mend in sentence.partition(fault)[2]
