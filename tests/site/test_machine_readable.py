"""What pages tell programs: what they are, which claim they answer, where the data are."""

import json

from guide.publish.exports import RECORDS
from tests.site.built import check_each


def described(page, kind):
    """Return the blocks of JSON-LD of one type on a page."""
    blocks = [json.loads(script.string) for script in page.soup.select('script[type="application/ld+json"]')]
    return [block for block in blocks if block.get("@type") in kind]


def test_every_page_says_what_it_is(built, words):
    """Title, description, address and the day of the last check; a review only where a clinician is named."""

    def look(page):
        found = described(page, ("WebPage", "MedicalWebPage"))
        if len(found) != 1:
            return [f"{len(found)} descriptions"]
        checked = page.soup.select_one(".review time")["datetime"]
        description = page.soup.find("meta", attrs={"name": "description"})["content"]
        told = {"url": page.address, "dateModified": checked, "description": description}
        wrong = [f"{key} is {found[0].get(key)}, not {value}" for key, value in told.items() if found[0].get(key) != value]
        reviewed = "lastReviewed" in page.html
        return wrong + (
            ["a review that nobody made"] if reviewed and words["reviewed_by"] not in page.soup.select_one(".review").text else []
        )

    check_each(built, look)


def test_each_claim_is_rated_on_its_page_alone(built, library):
    """The page of a claim tells its promise, answer and verdict, under its own address; no other page does."""
    reviews = {page.path: described(page, ("ClaimReview",)) for page in built}
    pages = {f"claims/{id}/": claim for id, claim in library.claims.items()}

    assert set(pages) == {path for path, found in reviews.items() if found}
    for page in built:
        if page.path in pages:
            (review,), claim = reviews[page.path], pages[page.path]
            rating, verdict = review["reviewRating"], library.verdicts[claim.verdict]

            assert (page.address, claim.promise, claim.answer) == (review["url"], review["claimReviewed"], review["reviewBody"]), page.path
            assert page.address.startswith(review["author"]["url"]), page.path
            assert (verdict.word, verdict.rating) == (rating["alternateName"], rating.get("ratingValue")), page.path
            assert verdict.word == page.soup.select_one(".claim .verdict strong").text, page.path


def test_data_files_hold_every_record(site, built, library):
    """What the guide knows can be had as data, record by record."""
    ids = {"claims": set(library.claims), "studies": set(library.studies), "glossary": set(library.glossary)}
    files = {name: json.loads((site / "data" / f"{name}.json").read_text(encoding="utf-8")) for name in RECORDS}

    assert ids == {name: {record["id"] for record in content[name]} for name, content in files.items()}
    ours = {page.address for page in built}
    lost = [address for content in files.values() for address in content["addresses"].values() if address.partition("#")[0] not in ours]

    assert [] == lost
    assert set(library.sources) == {item["id"] for item in json.loads((site / "data" / "sources.json").read_text(encoding="utf-8"))}
