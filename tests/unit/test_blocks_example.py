"""`/// example` and `/// data-files`: what the page on our data shows is what the files hold."""

import json

import pytest


def test_example_is_a_record_of_the_file_with_long_texts_cut(page):
    """A programmer sees the real keys, and each long text only as far as its shape needs."""
    shown = json.loads(page("/// example | studies/small-trial-2024\n///").pre.text)

    assert ("small-trial-2024", "randomised", {"cells": 20, "control": 20, "all": 42}) == (shown["id"], shown["design"], shown["people"])
    assert shown["finding"].endswith("…")


@pytest.mark.parametrize(
    ("argument", "fault"),
    [
        ("claim/root-cause", "there is no data file “claim.json” with records. Did you mean “claims”?"),
        ("claims/root-causes", "“claims/root-causes” is not a record. Did you mean “root-cause”?"),
    ],
)
def test_unknown_example_is_refused(refusal, argument, fault):
    """The nearest file or record is named."""
    assert fault in refusal(f"/// example | {argument}\n///")


def test_every_file_is_listed_with_its_schema(page):
    """Each file is a link, and so is the schema of each that has one."""
    links = [link["href"] for link in page("/// data-files\n///").select(".files a")]

    assert ["data/claims.json", "data/schemas/claims.json", "data/studies.json", "data/schemas/studies.json"] == links[:4]
    assert "data/sources.ris" == links[-1]
