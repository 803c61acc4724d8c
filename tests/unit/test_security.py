"""`.well-known/security.txt`: who finds a weak spot is told where to say so, and nobody is made up."""

from datetime import date

import pytest

from guide.errors import Refusal
from guide.publish.security import contact, publish_security
from tests.helpers.each import each

GITHUB = "https://github.com/clinic/guide"


@each(
    ("own", "repository", "address"),
    [
        ("security@clinic.example", GITHUB, "mailto:security@clinic.example"),
        ("https://clinic.example/report", None, "https://clinic.example/report"),
        (None, GITHUB, f"{GITHUB}/security"),
        (None, f"{GITHUB}/", f"{GITHUB}/security"),
        (None, "https://git.clinic.example/guide", "https://git.clinic.example/guide"),
        (None, None, None),
    ],
)
def test_address_is_the_publishers_else_the_repositorys(own, repository, address):
    """Without either there is none."""
    assert address == contact({"security": own}, repository, "mkdocs.yml, publisher")


@each("own", ["the desk", "security@clinic", "http://clinic.example/", "https://clinic", "mailto:a@b.example"])
def test_address_that_leads_nowhere_is_refused(own):
    """Whoever sets it reads how to write it."""
    with pytest.raises(Refusal) as caught:
        contact({"security": own}, GITHUB, "mkdocs.yml, publisher")

    told = f"mkdocs.yml, publisher: “{own}” is no address to write to. Give a mail address, or a page that begins with https://."
    assert told == str(caught.value)


def test_file_has_what_the_standard_asks_for(tmp_path):
    """An address, and a day within a year after which it may no longer hold."""
    publish_security(tmp_path, "https://clinic.example/guide/", "en", "mailto:security@clinic.example", date(2026, 11, 30))

    assert (tmp_path / ".well-known" / "security.txt").read_text(encoding="utf-8") == (
        "Contact: mailto:security@clinic.example\n"
        "Expires: 2027-11-29T00:00:00Z\n"
        "Preferred-Languages: en\n"
        "Canonical: https://clinic.example/guide/.well-known/security.txt\n"
    )


def test_without_an_address_there_is_no_file(tmp_path):
    """An address of an earlier build goes too."""
    publish_security(tmp_path, "https://clinic.example/", "en", "https://clinic.example/report", date(2026, 11, 30))
    publish_security(tmp_path, "https://clinic.example/", "en", None, date(2026, 11, 30))

    assert not (tmp_path / ".well-known" / "security.txt").exists()
