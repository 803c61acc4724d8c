"""What a second look at the sources found wrong or missing stays mended.

One entry of `CORRECTIONS` for each point: its id, what is right, what must stand nowhere in what readers see, and what must stand where.
Patterns are regular expressions, in any case, over a text whose line ends are single spaces.
"""

import re
from collections import Counter
from functools import cache

import pytest

from guide.content.loading import ROOT

#: id, what is right, patterns that stand nowhere, (place, pattern) that stands there.
CORRECTIONS = [
    (
        "M1",
        "People with a narrowed spine were followed for up to 3 years. The average gain of surgery is less than most people notice.",
        [r"does not say for how long", r"surgery eased symptoms more", r"chosen people, it eased symptoms", r"more relief than other care"],
        [
            ("docs/en/conditions/spinal-stenosis.md", r"followed for up to 3 years without surgery"),
            ("docs/en/conditions/spinal-stenosis.md", r"notice a change only from about 10 to 13 points"),
            ("docs/en/conditions/spinal-stenosis.md", r"not been shown to help a narrowed spine for long"),
            ("data/sources/back-pain.yml", r"followed for up to 3 years without surgery"),
            ("data/claims/right-for-you.yml", r"followed for up to 3 years without surgery"),
        ],
    ),
    (
        "M2",
        "Exercise programmes can bring a little more pain for a while.",
        [r"\| Exercise programme \|[^|]*\| Not told"],
        [
            ("docs/en/other-options.md", r"\| Exercise programme \|[^|]*\|[^|]*a little more pain for a while"),
            ("docs/en/advantages.md", r"\| Exercise programme \|[^|]*\|[^|]*a little more pain for a while"),
        ],
    ),
    (
        "M3",
        "The clinics count 13 serious harms in all, and are sure of 4 of these 13.",
        [r"4 serious harms", r"four serious harms", r"13 more", r"13 perhaps", r"perhaps from (the )?treatment, and 4"],
        [
            ("docs/en/risks.md", r"13 serious harms that may come from the treatment\. They are sure of 4 of these 13"),
            ("data/sources/harms.yml", r"sure of 4 of the 13"),
            ("data/claims/no-surgery-no-pills.yml", r"sure of 4 of these 13"),
        ],
    ),
    (
        "M4",
        "Side effects in all did not clearly differ in early trials. Those that were blamed on the treatment were more common with cells.",
        [
            r"any side effect of the treatment",
            r"more side effects (than without|of (the )?treatment)",
            r"side effects(\]\(term:side-effect\))? (of|from|linked to|tied to) (the )?treatment (were|\|)",
        ],
        [
            ("docs/en/risks.md", r"Side effects in all \| No clear difference"),
            ("docs/en/risks.md", r"Side effects that were blamed on the treatment \| More common"),
            ("docs/en/conditions/degenerative-disc-disease.md", r"Side effects in all \|[^|]*\| No clear difference"),
            ("data/sources/reviews.yml", r"Side effects in all did not clearly differ"),
            ("data/studies/reviews.yml", r"Side effects in all did not clearly differ"),
        ],
    ),
    (
        "M5",
        "Fusion was watched before 2 years and after; later surgery and problems are counted after 2 years or more, and we saw no counts.",
        [
            r"6 studies, up to 2 years",
            r"for up to 2 years, \[?fusion",
            r"fusion-vs-nonop-2020\] For up to 2 years",
            r"- id: fusion-vs-nonop-2020 (?:(?!- id:).)*months: 24",
        ],
        [
            ("docs/en/other-options.md", r"before 2 years and after\. After 2 years or more, fewer people had later surgery"),
            ("docs/en/other-options.md", r"hardly any problem can have been counted without surgery"),
            ("data/sources/reviews.yml", r"After 2 years or more, surgery had caused far more problems"),
        ],
    ),
    (
        "M6",
        "UK hospitals told of 16 problems in 19,259 marrow tests, about 1 in 1,200. Of the 16, 11 were bleeds and 3 very serious.",
        [r"16 serious problems", r"19,259[^.]*fewer than 1 of 100", r"19,259[^.]*serious harm", r"Serious ones, mostly bleeds"],
        [
            ("docs/en/risks.md", r"16 problems in 19,259 tests\. That is about 1 in 1,200, like one pupil in a large school"),
            ("docs/en/risks.md", r"11 were bleeds and 3 were very serious"),
            ("docs/en/risks.md", r"Small bleeds are more common\. One hospital says about 1 in 100 tests"),
            ("docs/en/risks.md", r"14 of its 26 problems were bleeds, and 6 people needed blood"),
            ("data/sources/harms.yml", r"16 problems, about 1 in 1,200"),
            ("data/questions/safety.yml", r"about 1 in 1,200 bone marrow tests"),
        ],
    ),
    (
        "M7",
        "The two trials could have missed a gain or a loss that is not small.",
        [r"missed? a small gain", r"a small gain or (a small )?(harm|loss)", r"people did about as well"],
        [
            ("data/fact-boxes.yml", r"from 12 fewer to 21 more of 100\. This is our own sum"),
            (
                "data/fact-boxes.yml",
                r"at 6 months the cells could help 25 more of 100, or 25 fewer\. At 1 year it could be 15 more, or 35 fewer",
            ),
            ("data/studies/with-comparison.yml", r"from 12 fewer to 21 more of 100"),
            ("data/studies/with-comparison.yml", r"help 25 more of 100, or 25 fewer"),
            ("docs/en/conditions/degenerative-disc-disease.md", r"neither a large gain nor a large loss"),
        ],
    ),
    (
        "M8",
        "The main check of the trial of own marrow is at 6 months: 40 of 100 and 39. At 3 months it is 40 and 33, at 1 year 44 and 56.",
        [
            r"/// people \| levi-2025-bmc-sham/half-pain-gone-12-months",
            r"(after 1 year|gone after 1 year in|loss?t[^.]*after 1 year)[^.]*44 of 100",
            r"44 of 100[^.]*half[^.]*after 1 year",
            r"sham\] After 1 year, at least half the pain",
        ],
        [
            ("docs/en/evidence/index.md", r"/// people \| levi-2025-bmc-sham/half-pain-gone-6-months"),
            (
                "data/fact-boxes.yml",
                r"result: half-pain-gone-6-months .*result: half-pain-gone-3-months .*result: half-pain-gone-12-months",
            ),
            ("data/studies/with-comparison.yml", r"half the pain gone at 6 months: 40 of 100 with bone marrow, 39"),
            ("data/sources/trials.yml", r"At 6 months, its main check, 40 of 100"),
            ("docs/en/conclusion.md", r"At 6 months, the main check, 40 of 100[^|]*it was 39[^|]*40 and 33[^|]*44 and 56"),
        ],
    ),
    (
        "M9",
        "The maker's trial of 404 people missed its main goal. Tables of its results and harms are public, and we could not open them.",
        [
            r"main (result|measure)[^.|]{0,90}did not clearly (beat|show)",
            r"main (result|measure)[^.|]{0,60}not clearly better",
            r"404[^.|]{0,80}did not clearly (beat|show)",
            r"larger? (trial|one)[^.|]{0,40}did not clearly (beat|show)",
            r"largest trial[^.|]{0,40}did not clearly (beat|show)",
            r"cells did not clearly beat \[?salt water",
            r"did not see the harms of its larger trial",
        ],
        [
            ("docs/en/index.md", r"missed its main goal"),
            ("docs/en/conclusion.md", r"missed its main goal"),
            ("docs/en/risks.md", r"trial of 404 people missed its main goal"),
            ("docs/en/conditions/degenerative-disc-disease.md", r"a US register has shown tables of the results and harms"),
            ("data/studies/with-comparison.yml", r"A US register has shown tables of them since January 2022"),
            ("data/sources/trials.yml", r"404 people missed its main goal"),
            ("data/claims/no-surgery-no-pills.yml", r"answer: Early signs only, and weak\.[^:]*missed its main goal"),
        ],
    ),
    (
        "M10",
        "After 3 years, 312 of 492 people could be checked; pain was about 1 of 10 points lower; harm was not counted.",
        [
            r"still (helped|ahead) after 3 years",
            r"still there after 3 years",
            r"after 3 years too",
            r"than usual care for 3 years",
            r"even three years on",
        ],
        [
            (
                "docs/en/other-options.md",
                r"by about 1 of 10 points\. Daily life was better by about 4 of 24 points\. 492 adults began, and 312 could be checked",
            ),
            ("docs/en/index.md", r"lower by about 1 of 10 points"),
            ("data/sources/back-pain.yml", r"harm was not counted at that check"),
        ],
    ),
    (
        "M11",
        "US Medicare has papers on disc repair, which we could not read. Several Blue Cross plans do not pay for donor disc tissue.",
        [r"we found no official text"],
        [
            ("docs/en/cost.md", r"Intervertebral Disc Repair”\. We could not read what they pay for"),
            ("docs/en/cost.md", r"Blue Cross plans \| They do not pay for donor disc tissue"),
            ("data/claims/the-price.yml", r"Intervertebral Disc Repair”, but we could not read what they pay for"),
        ],
    ),
    (
        "M12",
        "Two groups of US doctors who give such injections have written guides, of which we read the openings.",
        [r"a US group whose (members|doctors) give (these|such) injections said"],
        [
            (
                "docs/en/other-options.md",
                r"Two groups of US doctors who give such injections have written guides[^.]*\. We could read only the openings",
            ),
            ("docs/en/other-options.md", r"put its own proof at the middle of five levels"),
        ],
    ),
    (
        "cord-blood-second-seller",
        "In Los Angeles, two more people had blood infections after a product of a second seller.",
        [],
        [("docs/en/risks.md", r"In Los Angeles, two more people had blood infections after a product of a second seller")],
    ),
    (
        "N2",
        "After a test with a needle and dye in low-back discs, about 1 in 400 people had an infected disc. For cells it is not known.",
        [r"too small to tell how often a disc gets infected\.", r"do not know how often a disc gets infected\."],
        [
            ("docs/en/risks.md", r"12 of 4,891 people had an infected disc\. That is about 1 in 400"),
            ("docs/en/conditions/degenerative-disc-disease.md", r"how often a disc gets infected after cells\.[^|]*about 1 in 400 people"),
        ],
    ),
    (
        "N3",
        "A US trial of own marrow against a steroid in the disc was withdrawn before anyone joined.",
        [],
        [
            ("docs/en/trials.md", r"own marrow with a steroid in the disc\. It was withdrawn before anyone joined"),
            ("data/studies/no-results-yet.yml", r"The trial was withdrawn before anyone joined"),
        ],
    ),
    (
        "N4",
        "Donor disc tissue has a new trial against a pretend treatment, and the maker of disc cells plans two trials of the same kind.",
        [],
        [
            ("docs/en/trials.md", r"plans a second trial of the same kind"),
            ("docs/en/trials.md", r"sets donor disc tissue, which is not stem cells, against a pretend treatment"),
            ("data/studies/no-results-yet.yml", r"- id: via-disc-ascend"),
        ],
    ),
    (
        "N5",
        "In the trial of 24 people none had serious harm, and one in each group needed strong painkillers.",
        [r"a table in a review lists none\."],
        [
            (
                "data/studies/with-comparison.yml",
                r"None of the 24 people had serious harm[^.]*\. One person in each group needed strong painkillers",
            )
        ],
    ),
    (
        "N6",
        "Of 84 reports of trials with such cells, 28 did not say what the cells were.",
        [],
        [("docs/en/risks.md", r"84 reports of trials with such cells were looked at\. In 28, nothing told what the cells were")],
    ),
    (
        "N7",
        "After a medicine that makes you drowsy, sign and pay for nothing that day.",
        [],
        [
            (
                "docs/en/choosing-a-clinic.md",
                r"sign and pay for nothing that day\. English hospitals say not to sign legal papers for 24 hours",
            )
        ],
    ),
]
#: What readers see: pages, records and drawings.
SEEN = [
    *sorted((ROOT / "docs" / "en").rglob("*.md")),
    *sorted(file for file in (ROOT / "data").rglob("*.yml")),
    *sorted((ROOT / "drawings" / "en").glob("*.svg")),
]


@cache
def text(place: str) -> str:
    """Return the text at a place below the root, each run of spaces and line ends as one space."""
    return re.sub(r"\s+", " ", (ROOT / place).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("right", "wrong"), [pytest.param(right, wrong, id=id) for id, right, wrong, _ in CORRECTIONS if wrong])
def test_old_words_are_gone(right, wrong):
    """No page, record or drawing says again what was wrong."""
    places = [file.relative_to(ROOT).as_posix() for file in SEEN]
    found = [f"{place}: …{match[0]}…" for place in places for pattern in wrong for match in re.finditer(pattern, text(place), re.I)]

    assert not found, f"{right}\n" + "\n".join(found)


@pytest.mark.parametrize(("right", "stands"), [pytest.param(right, stands, id=id) for id, right, _, stands in CORRECTIONS if stands])
def test_right_words_stand(right, stands):
    """What is right is told at its place."""
    missing = [f"{place}: {pattern}" for place, pattern in stands if not re.search(pattern, text(place), re.I)]

    assert not missing, f"{right}\n" + "\n".join(missing)


def test_each_correction_stands_once_and_can_fail():
    """A correction has an id of its own, and at least one pattern."""
    ids = Counter(id for id, *_ in CORRECTIONS)

    assert [id for id, number in ids.items() if number > 1] == []
    assert [id for id, _, wrong, stands in CORRECTIONS if not wrong and not stands] == []
