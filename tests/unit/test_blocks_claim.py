"""`/// claim`: what you may have been told, and what is known."""


def test_claim_is_a_section_named_by_the_promise(page):
    """People who listen hear the promise as the heading and as the name of the card."""
    card = page("/// claim | root-cause\n///").find("section", class_="claim")

    assert card["id"] == "claim-root-cause"
    assert card["aria-labelledby"] == card.h3["id"]
    assert card.h3.text == "“The cells treat the root cause.”"


def test_promise_is_marked_as_what_others_say(page, words):
    """The promise never stands as our own words: “You may have been told” comes first, and the answer apart."""
    told, known = page("/// claim | root-cause\n///").select("section.claim > div")

    assert told.p.text == words["told"]
    assert "root cause" in told.text
    assert known.p.text == "No study in people has shown this."


def test_certainty_of_a_claim_comes_from_its_record(page, words):
    """No author can print another certainty than the record has; it is said of the promise, not of what the promise denies."""
    line = page("/// claim | root-cause\n///").select_one("section.claim p.sure")

    assert line.text.strip() == f"{words['claim']['promise']} Not shown"
    assert line.strong.text == "Not shown"
    assert len(line.select("i.on")) == 1


def test_sources_stand_under_the_claim_in_the_order_of_the_record(page):
    """Each source is named in words, with the number that leads to it."""
    line = page("/// claim | root-cause\n///").find(class_="claim__sources")
    expected = [("trial of 30 people, 2025", "#source-second-trial-2025"), ("trial of 40 people, 2024", "#source-small-trial-2024")]

    assert [(span.contents[0], span.a["href"]) for span in line.find_all("span", class_=False, recursive=False)] == expected


def test_claim_leads_to_its_own_page(page, words):
    """Whoever wants more than the short answer finds the longer one."""
    card = page("/// claim | root-cause\n///").find("section", class_="claim")

    assert card.find("a", string=words["claim"]["more"])["href"] == "/claims/root-cause.md"


def test_body_of_a_claim_stands_between_answer_and_certainty(page):
    """What one page wants to say besides comes after the record's answer and before how sure we are."""
    known = page("/// claim | root-cause\nMore of it [here](other.md).\n///").find(class_="claim__known")
    lines = [line.text for line in known.find_all(recursive=False)]

    assert lines[:2] == ["No study in people has shown this.", "More of it here."]
    assert lines[2].endswith("Not shown")
    assert lines[3].startswith("Sources: ")


def test_two_claims_on_a_page_stay_apart(page):
    """Neither ids nor sources of two cards mix."""
    soup = page("/// claim | root-cause\n///\n\n/// claim | new-path\n///")
    ids = [element["id"] for element in soup.find_all(id=True)]

    assert [card.h3.text for card in soup.select("section.claim")] == ["“The cells treat the root cause.”", "“This is a new path.”"]
    assert sorted(ids) == sorted(set(ids))
