"""`/// sources`: everything that was read on one topic."""


def test_each_source_of_the_topic_has_an_anchor_of_its_own(page):
    """The links “What it found” of every page arrive here, in the order of the file; other topics stay away."""
    entries = page("/// sources | trials\n///").select(".source-list section")

    assert [entry["id"] for entry in entries] == ["small-trial-2024", "second-trial-2025"]


def test_source_is_told_in_our_words_before_the_reference(page):
    """Heading, what it found, then the reference with its link."""
    entry = page("/// sources | trials\n///").find(id="small-trial-2024")

    assert entry.h3.text == "Trial of 40 people, 2024"
    assert entry.find("p").text == "About the same number got better in both groups."
    assert entry.find(class_="reference").a["href"] == "https://doi.org/10.5555/small-trial"


def test_anchor_is_where_a_citation_leads(page):
    """What a list of sources links to exists on the topic's page."""
    link = page("It did.[@health-leaflet]").select_one(".sources li > a")
    path, anchor = link["href"].split("#")

    assert path == "/sources/rules.md"
    assert page("/// sources | rules\n///").find(id=anchor) is not None


def test_unknown_topic_is_refused_with_the_nearest_name(refusal):
    """A slip in a topic does not print an empty page."""
    sentence = refusal("/// sources | trails\n///")

    assert "there is no topic “trails”" in sentence
    assert "Did you mean “trials”?" in sentence
