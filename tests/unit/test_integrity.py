"""What records must hold together: each id leads somewhere, an answer says what its verdict says, and what is shown rests on something."""

import re

import pytest

from guide.content.library import load_library
from tests.unit.test_library import change, refusal


def test_paper_that_stands_twice_is_refused(own_data):
    """One DOI under two ids would be listed as two papers; capitals make no difference."""
    change(own_data / "sources" / "trials.yml", "DOI: 10.5555/second-trial", "DOI: 10.5555/SMALL-trial")
    sentence = refusal(own_data)

    assert "data/sources/trials.yml, second-trial-2025: its DOI is also that of small-trial-2024." in sentence


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "nearest"),
    [
        ("claims/promises.yml", "verdict: not-shown", "verdict: not-show", "data/claims/promises.yml, root-cause", "not-shown"),
        ("conditions.yml", "outcome: cells-worn-disc", "outcome: cells-disc", "data/conditions.yml, worn-disc", "cells-worn-disc"),
        ("outcomes.yml", "certainty: low", "certainty: lo", "data/outcomes.yml, cells-worn-disc", "low"),
        ("outcomes.yml", "choice: cells", "choice: cell", "data/outcomes.yml, cells-worn-disc", "cells"),
        ("outcomes.yml", "condition: worn-disc", "condition: worn", "data/outcomes.yml, cells-worn-disc", "worn-disc"),
        ("outcomes.yml", "[health-leaflet]", "[health-leaflets]", "data/outcomes.yml, cells-slipped-disc", "health-leaflet"),
        ("choices.yml", "[worn-disc, herniated-disc]", "[worn]", "data/choices.yml, cells", "worn-disc"),
        ("choices.yml", "[walking-pain]", "[walking]", "data/choices.yml, walking", "walking-pain"),
        ("choices.yml", "[health-leaflet]", "[health-leaflets]", "data/choices.yml, walking", "health-leaflet"),
        ("choices.yml", "first.[@health-leaflet]", "first.[@health-leaflets]", "data/choices.yml, walking", "health-leaflet"),
        ("claims/promises.yml", "[health-leaflet]", "[health-leaflets]", "data/claims/promises.yml, new-path", "health-leaflet"),
        ("claims/promises.yml", ").[@health-leaflet]", ").[@health-leaflets]", "data/claims/promises.yml, root-cause", "health-leaflet"),
        ("charts.yml", "[small-trial-2024, second-trial-2025]", "[small-trial]", "data/charts.yml, sizes", "small-trial-2024"),
        ("emergency.yml", "[health-leaflet]", "[health-leaflets]", "data/emergency.yml, saddle-numbness", "health-leaflet"),
        ("fact-boxes.yml", "[health-leaflet]", "[health-leaflets]", "data/fact-boxes.yml, cells-or-pretend", "health-leaflet"),
        ("fact-boxes.yml", "study: small-trial-2024", "study: big-trial", "data/fact-boxes.yml, cells-or-pretend", "small-trial-2024"),
        ("fact-boxes.yml", "result: better-12-months", "result: better", "data/fact-boxes.yml, cells-or-pretend", "better-12-months"),
        ("studies/compared.yml", "id: small-trial-2024", "id: big-trial", "data/studies/compared.yml, big-trial", "small-trial-2024"),
        ("article.yml", "[new-path]", "[new-paths]", "data/article.yml, opening", "new-path"),
    ],
)
def test_id_that_leads_nowhere_is_refused(own_data, file, old, new, where, nearest):
    """The sentence names the record that holds the id, and the id that was meant."""
    change(own_data / file, old, new)
    sentence = refusal(own_data)

    assert sentence.startswith(f"{where}: “{re.split(r'[: @]', new)[-1].strip('[]')}” is not ")
    assert nearest in sentence.partition("is not")[2]


@pytest.mark.parametrize(
    ("verdict", "answer", "begins"),
    [
        ("not-shown", "No study in people has shown this.", "No study in people …"),
        ("not-shown", "Partly true. It is new.", "Partly true. It is …"),
        ("not-true", "Not shown. Nobody knows.", "Not shown. Nobody knows. …"),
        ("'true'", "Not true. It is old.", "Not true. It is …"),
        ("not-tested", "It was not tested.", "It was not tested. …"),
    ],
)
def test_answer_that_does_not_begin_with_its_verdict_is_refused(own_data, verdict, answer, begins):
    """Readers take the first words for the answer: they say what the mark says."""
    change(own_data / "claims" / "promises.yml", "verdict: not-shown", f"verdict: {verdict}")
    change(own_data / "claims" / "promises.yml", "Not shown. No study in people has shown this.", answer)
    word = verdict.strip("'").replace("-", " ").capitalize()

    assert refusal(own_data) == (
        f"data/claims/promises.yml, root-cause: its verdict is “{word}”, but its answer begins “{begins}”. "
        f"Begin the answer with “{word}.”, or mend `verdict`."
    )


@pytest.mark.parametrize("answer", ["Not shown. Nobody looked.", "Not shown: nobody looked.", "not shown, nobody looked."])
def test_answer_that_begins_with_its_verdict_passes(own_data, answer):
    """Whatever stands after the words, and without regard to capitals."""
    change(own_data / "claims" / "promises.yml", "answer: Not shown. No study in people has shown this.", f'answer: "{answer}"')

    assert answer == load_library("en", own_data).claims["root-cause"].answer


def test_row_without_result_and_words_is_refused(own_data):
    """No cell of a fact box is empty: a number, or words for both groups."""
    change(own_data / "fact-boxes.yml", "        control: None reported\n", "")
    sentence = refusal(own_data)

    assert "data/fact-boxes.yml, cells-or-pretend: a row has neither a result nor words for both groups." in sentence
    assert "`cells` and `control`" in sentence


@pytest.mark.parametrize(
    ("means", "fault"),
    [
        ("A disc is soft.", "what it means has no source. Cite one as “[@id]”."),
        ("A disc is soft.[@small-trial-2024] It heals in 63 of 100.", "“It heals in 63 of 100.” has a number and no source."),
    ],
)
def test_drawing_that_concludes_without_a_source_is_refused(own_data, means, fault):
    """What readers are told to conclude from a drawing rests on something, and each number in it too."""
    change(own_data / "drawings.yml", "A disc is soft.[@small-trial-2024]", means)

    assert refusal(own_data).startswith(f"data/drawings.yml, disc: {fault}")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "      herniated-disc: Not known",
            "      spinal-stenosis: Not known",
            "it has words for “spinal-stenosis”, which is not among its `problems`.",
        ),
        (
            "gain: No clear gain.",
            "gain: Pain was 3 of 100 points lower.",
            "`gain` is “Pain was 3 of 100 points lower.[@small-trial-2024]”.",
        ),
        ("gain: No clear gain.", "gain: Pain was 0.2 lower.", "`gain` is “Pain was 0.2 lower.[@small-trial-2024]”."),
        (
            "loss: Not known.",
            "helped: Better in most.[@small-trial-2024]\n    loss: Not known.",
            "`helped` is “Better in most.[@small-trial-2024]”.",
        ),
        ("for_whom: Most people.", f"for_whom: {'Most people. ' * 16}", "`for_whom` is “Most people. Most people."),
    ],
    ids=["another problem", "points", "decimals", "no number to draw", "too long under a name"],
)
def test_plain_line_of_a_choice_that_no_page_prints_or_that_is_not_plain_is_refused(own_data, old, new, fault):
    """The first layer of a row holds no scales; words for a problem stand where its page prints them."""
    change(own_data / "choices.yml", old, new)

    assert fault in refusal(own_data)


@pytest.mark.parametrize("outcome", ["cells-worn-disc", "cells-slipped-disc"])
def test_outcome_that_a_row_tells_says_what_came_out(own_data, outcome):
    """The main outcome of a choice, and the one for a problem, stand in its row: their name alone would promise a gain."""
    before, after = (own_data / "outcomes.yml").read_text(encoding="utf-8").split(f"- id: {outcome}\n")
    (own_data / "outcomes.yml").write_text(
        f"{before}- id: {outcome}\n{after.replace('    result: no clear gain', '', 1)}", encoding="utf-8"
    )

    assert f"data/outcomes.yml, {outcome}: `result` is missing: the row of cells tells of {outcome}." in refusal(own_data)
