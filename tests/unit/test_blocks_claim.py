"""`/// claim`: the verdict, what you may have been told, and what is known."""

import pytest

from tests.unit.sources import cites


def test_card_is_named_by_verdict_and_promise(page, words):
    """People who listen hear the verdict before the promise, which never stands as our own words."""
    card = page("/// claim | root-cause\n///").find("section", class_="claim")

    assert card["id"] == "claim-root-cause"
    assert card["aria-labelledby"] == card.h3["id"]
    assert card.h3.text == f"Not shown {words['told']} “The cells treat the root cause.”"


def test_verdict_is_loud_and_promise_quiet(page):
    """The verdict comes first, with its mark and in strong letters; the promise, which an advert would shout, is in none."""
    verdict, promise = page("/// claim | root-cause\n///").find(class_="claim__head").find_all(True, recursive=False)

    assert (["verdict", "verdict--not-shown"], "Not shown") == (verdict["class"], verdict.strong.text)
    assert "mark--bar" in verdict.svg["class"]
    assert ("span", ["claim__promise"]) == (promise.name, promise["class"])
    assert [] == promise.find_all(["strong", "b", "em"])


@pytest.mark.parametrize(
    ("claim", "answer"),
    [("root-cause", "No study in people has shown this."), ("new-path", "It is new. Nobody knows more.")],
)
@pytest.mark.parametrize("block", ["claim | {}", "claim-page | {}", "claims", "claim-check"])
def test_answer_does_not_repeat_the_verdict(page, block, claim, answer):
    """The record begins with it; on a page it stands above the answer with its mark, and once."""
    cards = page(f"/// {block.format(claim)}\n///").select(f"#claim-{claim}, .promise#{claim}, .check__item:has([name={claim}])")

    assert [answer] == [card.find(class_="claim__answer").text for card in cards]
    assert [1] == [len(card.select(".verdict")) for card in cards]


def test_sources_stand_under_the_claim_in_the_order_of_the_record(page):
    """Each is named once, beside the answer, and leads to the page's list."""
    line = page("/// claim | root-cause\n///").find(class_="claim__sources")

    assert ["second-trial-2025", "small-trial-2024"] == cites(line)
    assert ["trial of 30 people, 2025", "trial of 40 people, 2024"] == [link.text for link in line.select(".cites__names a")]
    assert 1 == line.text.count("trial of 30 people, 2025")


def test_claim_leads_to_its_own_page(page, words):
    """Whoever wants more than the short answer finds the longer one."""
    card = page("/// claim | root-cause\n///").find("section", class_="claim")

    assert card.find("a", string=words["claim"]["more"])["href"] == "/claims/root-cause.md"


def test_body_of_a_claim_stands_between_answer_and_sources(page):
    """What one page wants to say besides comes after the record's answer, and before the way on."""
    known = page("/// claim | root-cause\nMore of it [here](other.md).\n///").find(class_="claim__text")
    lines = [line.text for line in known.find_all(recursive=False)]

    assert lines[:2] == ["No study in people has shown this.", "More of it here."]
    assert "claim__sources" in known.find_all(recursive=False)[2]["class"]
