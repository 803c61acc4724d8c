"""A misused block stops the build with a sentence or two: which page, what is wrong, how to mend it.

The page is named in every one of them: the fixture `refusal` looks for it.
"""

import pytest


@pytest.mark.parametrize(
    ("markdown", "fault", "mend"),
    [
        ("/// claim | root-case\n///", "“root-case” is not one of our claims", "“root-cause”"),
        ("/// outcome | cells-wornt-disc\n///", "“cells-wornt-disc” is not one of our outcomes", "“cells-worn-disc”"),
        ("/// fact-box | cells-or-pretends\n///", "“cells-or-pretends” is not one of our fact boxes", "“cells-or-pretend”"),
        ("/// people | smal-trial-2024/better-12-months\n///", "“smal-trial-2024” is not one of our studies", "“small-trial-2024”"),
        ("/// people | small-trial-2024/better-12-month\n///", "result of small-trial-2024", "“better-12-months”"),
        ("/// sources | trails\n///", "there is no topic “trails”", "“trials”"),
        ("/// claim-page | root-causes\n///", "“root-causes” is not one of our claims", "“root-cause”"),
        ("/// drawing | dics\n///", "“dics” is not one of our drawings", "“disc”"),
        ("/// chart | who-got-bettr\n///", "“who-got-bettr” is not one of our charts", "“who-got-better”"),
        ("/// choices | worn-disk\n///", "“worn-disk” is not one of our conditions", "“worn-disc”"),
        ("/// in-short\n    claim: root-case\n\nText.\n///", "“root-case” is not one of our claims", "“root-cause”"),
        ("A [pretend treatment](term:shm).", "“term:shm” is not in the glossary", "“sham”"),
    ],
)
def test_unknown_id_is_refused_with_the_nearest_one(refusal, markdown, fault, mend):
    """An author who slips in an id is told the id that was meant."""
    sentence = refusal(markdown)

    assert fault in sentence
    assert f"Did you mean {mend}?" in sentence


def test_id_like_no_other_is_refused_with_all_there_are(refusal):
    """Where nothing comes near, a short list is shown whole."""
    sentence = refusal("/// outcome | probably\n///")

    assert "Use one of: cells-slipped-disc, cells-worn-disc, walking-pain." in sentence


def test_people_without_a_result_is_told_which_results_there_are(refusal):
    """A study alone is not a picture; no empty name is shown to the author."""
    sentence = refusal("/// people | small-trial-2024\n///")

    assert "all-or-none, better-12-months" in sentence
    assert "“”" not in sentence


@pytest.mark.parametrize(
    ("name", "lacks"),
    [
        ("answer", "the question"),
        ("claim", "the id of a claim"),
        ("drawing", "the name of a drawing"),
        ("fact-box", "the id of a fact box"),
        ("outcome", "the id of an outcome"),
        ("people", "a study and one of its results"),
        ("scale", "“verdicts” or “certainty”"),
        ("sources", "a topic"),
        ("details", "a heading"),
    ],
)
def test_missing_word_after_the_bar_is_refused(refusal, name, lacks):
    """A block that cannot know what to show says what it lacks and how to write it."""
    sentence = refusal(f"/// {name}\nText.\n///")

    assert f"“/// {name}” lacks {lacks}." in sentence
    assert f"“/// {name} | …”" in sentence


@pytest.mark.parametrize("name", ["answers", "claims", "glossary", "hero", "in-short", "studies"])
def test_word_where_none_is_allowed_is_refused(refusal, name):
    """What an author wrote after the bar would be lost without a word."""
    sentence = refusal(f"/// {name} | something\nText.\n///")

    assert f"“/// {name}” takes nothing after the bar." in sentence


def test_unknown_level_of_emergency_is_refused(refusal):
    """There are signs for now, for today and for soon."""
    sentence = refusal("/// emergency | tomorrow\n///")

    assert "“/// emergency | tomorrow” is not a card. Use “now”, “soon”, “injection” or “none”." in sentence


@pytest.mark.parametrize(
    ("block", "option", "fault"),
    [
        ("claim | root-cause", "colour: red", "“colour” is an option that “/// claim” does not know. Take it out."),
        ("emergency", "attrs: {hidden: ''}", "“attrs” is an option that “/// emergency” does not know."),
        ("answer | Why?", "clam: root-cause", "“clam” is an option that “/// answer” does not know. Did you mean “claim”?"),
        ("answer | Why?", "[not, an, option", "what is indented under “/// answer” is no option."),
        ("next", "- [Home](index.md)", "what is indented under “/// next” is no option."),
    ],
)
def test_unknown_option_is_refused(refusal, block, option, fault):
    """The Markdown library would print such a block as raw text, or let it hide itself."""
    assert fault in refusal(f"/// {block}\n    {option}\n\nText.\n///")


@pytest.mark.parametrize(("name", "nearest"), [("clam", "claim"), ("in-shrot", "in-short"), ("Emergency", "emergency")])
def test_misspelt_block_is_refused_with_the_nearest_name(refusal, name, nearest):
    """A slip in the name of a block would leave its words without their form."""
    sentence = refusal(f"/// {name}\nText.\n///")

    assert f"“/// {name}” is not a block. Did you mean “{nearest}”?" in sentence


def test_block_that_never_was_is_refused_with_a_list_of_all(refusal):
    """No data file holds the names of blocks, so the names themselves are shown."""
    sentence = refusal("/// zzz\nText.\n///")

    assert "“/// zzz” is not a block." in sentence
    assert "outcome" in sentence
    assert "data/" not in sentence


@pytest.mark.parametrize(
    "block",
    [
        *(
            "claim | root-cause",
            "emergency",
            "scale | verdicts",
            "people | small-trial-2024/better-12-months",
            "fact-box | cells-or-pretend",
        ),
        *("choices", "helplines", "readability", "studies"),
    ],
)
def test_the_same_thing_twice_is_refused(refusal, block):
    """Two things under one address on a page could not both be linked to."""
    sentence = refusal(f"/// {block}\n///\n\n/// {block}\n///")

    assert "stands twice" in sentence
    assert "Keep one" in sentence
