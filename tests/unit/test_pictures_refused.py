"""Pictures that would mislead are refused before anything is drawn."""

import pytest

from tests.unit.test_library import change, refusal


@pytest.mark.parametrize(
    ("file", "old", "new", "fault", "mend"),
    [
        (
            "pictures.yml", "    - small-trial-2024/better-12-months\n    - small-trial-2024/all-or-none\n", "",
            "data/pictures.yml, who-got-better: “second-trial-2025/better-6-months” shows treated people with no control.", "Add a result",
        ),
        (
            "studies/alone.yml", "cells_kind: donor-marrow", "cells_kind: own-fat",
            "data/pictures.yml, who-got-better: “second-trial-2025/better-6-months” shows treated people with no control.", "kind of cells",
        ),
        (
            "pictures.yml", "kind: bars", "kind: lines",
            "data/pictures.yml, who-got-better: “small-trial-2024/better-12-months” has no range to draw.", "Use the kind `bars`",
        ),
        (
            "pictures.yml", "small-trial-2024/all-or-none", "small-trial-2024/all-or-some",
            "data/pictures.yml, who-got-better: “small-trial-2024/all-or-some” is not a figure of our studies.", "all-or-none",
        ),
        (
            "pictures.yml", "small-trial-2024/all-or-none", "smal-trial-2024/all-or-none",
            "data/pictures.yml, who-got-better: “smal-trial-2024/all-or-none” is not a figure of our studies.", "small-trial-2024",
        ),
        (
            "studies/alone.yml", "    cells: 30", "    cells: null",
            "data/pictures.yml, sizes: the number of people in second-trial-2025 was not read.", "Add `all`",
        ),
        (
            "studies/compared.yml", "        people_note: How many people this is of was not told.\n", "",
            "data/studies, small-trial-2024, all-or-none: it gives a share without a number of people.", "`people_note`",
        ),
        (
            "studies/compared.yml", "[39, 78]", "[61, 78]",
            "data/studies, small-trial-2024, sleeping-12-months: its range, 61 to 78, does not hold its value, 60.", "source",
        ),
        (
            "claims/promises.yml", "- id: new-path", "- id: root-cause",
            "data/claims/promises.yml, root-cause: this id stands already in promises.yml.", "another id",
        ),
        (
            "claim-groups.yml", "id: promises", "id: promise",
            "data/claims, root-cause: “promises” is not one of our claim groups.", "promise",
        ),
    ],
)  # fmt: skip
def test_what_would_mislead_is_refused(own_data, file, old, new, fault, mend):
    """The sentence names the record and the figure, and says how to mend it."""
    change(own_data / file, old, new)
    sentence = refusal(own_data)

    assert fault in sentence
    assert mend in sentence.partition(fault)[2]
