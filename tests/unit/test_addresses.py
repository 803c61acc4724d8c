"""The address and the moment of a build, and other settings: a slip is put right or told in a sentence, and never makes a broken site."""

from xml.etree import ElementTree

import click
import pytest
import yaml
from mkdocs.commands import gh_deploy
from mkdocs.commands.build import build
from mkdocs.config import load_config

from guide.errors import Refusal
from guide.publish.settings import build_day, check_public, digest, site_address
from tests.helpers.each import each
from tests.pages import LOC


@each(
    ("address", "tidy"),
    [
        ("https://clinic.example/guide/", "https://clinic.example/guide/"),
        ("https://clinic.example/guide", "https://clinic.example/guide/"),
        ("https://clinic.example", "https://clinic.example/"),
        ("https://clinic.example/guide//", "https://clinic.example/guide/"),
        ("HTTPS://Clinic.Example/Guide/", "https://clinic.example/Guide/"),
        (" https://clinic.example/guide/\n", "https://clinic.example/guide/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("https://xn--rcken-kva.example/a/b_c-d.e~f%20g/", "https://xn--rcken-kva.example/a/b_c-d.e~f%20g/"),
    ],
)
def test_harmless_slip_is_put_right(address, tidy):
    """A missing last slash, a second one, a host in capitals and what surrounds the address change nothing for readers."""
    assert tidy == site_address(address, "mkdocs.yml, site_url")


@each(
    "address",
    [
        "", None, "clinic.example/guide/", "ftp://clinic.example/", "https:///guide/", "https://clinic.example/gui de/",
        "https://clinic.example/#guide", "https://clinic.example/?guide", 'https://clinic.example/"guide"/',
        "https://clinic.example/'guide'/", "https://clinic.example/<guide>/", "https://clinic.example/a//b/",
        "https://clinic.example/../guide/", "https://user:word@clinic.example/", "https://rücken.example/",
    ],
)  # fmt: skip
def test_what_cannot_be_an_address_is_refused(address):
    """Whoever sets it reads which, and how to write it."""
    with pytest.raises(Refusal) as caught:
        site_address(address, "mkdocs.yml, site_url")

    told = f"mkdocs.yml, site_url: “{address or ''}” cannot be the address of a site. Write it as in SITE_URL=https://example.org/guide/."
    assert told == str(caught.value)


@each("host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "0.0.0.0", "192.168.1.20", "guide.local", "desk"])
def test_local_address_is_not_public(host):
    """Only this computer, or its network, would find what is published under it; nothing else is held up."""
    for public in ("owner.github.io", "clinic.example", "8.8.8.8"):
        check_public(f"https://{public}/", "mkdocs.yml, site_url")
    with pytest.raises(Refusal, match=r"is an address of your own computer\. Say where readers will find the guide: SITE_URL="):
        check_public(f"http://{host}/guide/", "mkdocs.yml, site_url")


@pytest.mark.parametrize("moment", ["abc", "", "-1", "1.5", "1e9", "1795478399000", "99999999999999999999", " 1795478399", "١٢٣"])
def test_moment_that_is_none_is_refused(moment, monkeypatch):
    """A word, nothing, a fraction, a day before 1970 or milliseconds are told in a sentence."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    with pytest.raises(Refusal) as caught:
        build_day()

    told = f"SOURCE_DATE_EPOCH: “{moment}” is not the moment of a build. Give whole seconds since 1970, as 1795478399, or leave it out."
    assert told == str(caught.value)


@pytest.mark.parametrize("moment", [None, "0", "1795478399"])
def test_moment_in_seconds_or_none_is_fine(moment, monkeypatch):
    """Whole seconds count, and without them the build is of today."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if moment:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    build_day()


@pytest.mark.parametrize(
    ("arguments", "variable", "sentence"),
    [
        ("build", "SITE_URL=https://clinic.example/#a", "mkdocs.yml, site_url: “https://clinic.example/#a” cannot be the address"),
        ("build", "SITE_URL=", "mkdocs.yml, site_url: “” cannot be the address of a site."),
        ("build", "SITE_URL=clinic.example", "The URL isn't valid, it should include the http:// (scheme)"),
        ("build", "SOURCE_DATE_EPOCH=1795478399000", "SOURCE_DATE_EPOCH: “1795478399000” is not the moment of a build."),
        ("build --no-directory-urls", "SITE_URL=https://clinic.example/", "search and data lead to folders, and pages would be files."),
        ("build --theme readthedocs", "SITE_URL=https://clinic.example/", "the theme is “readthedocs”, and pages need “material”"),
        ("build --dirty", "SITE_URL=https://clinic.example/", "--dirty: pages that did not change would be left out"),
        ("gh-deploy", "SITE_URL=http://127.0.0.1:8000/", "http://127.0.0.1:8000/ is an address of your own computer."),
    ],
)
def test_command_stops_with_a_sentence(mkdocs, small_guide, monkeypatch, arguments, variable, sentence):
    """Nothing is built and nothing is published."""
    monkeypatch.setattr(gh_deploy, "gh_deploy", lambda *_, **__: pytest.fail("it was published"))
    monkeypatch.setenv(*variable.split("=", 1))
    code, told = mkdocs(*arguments.split())

    assert code != 0
    assert sentence in " ".join(told.split())
    assert not (small_guide / "site").exists()


def test_one_language_of_two_is_not_deployed(mkdocs, small_guide, monkeypatch):
    """Links to the other would lead nowhere; whoever publishes reads what to do."""
    monkeypatch.setattr(gh_deploy, "gh_deploy", lambda *_, **__: pytest.fail("it was published"))
    monkeypatch.setenv("SITE_URL", "https://clinic.example/")
    (small_guide / "mkdocs.en.yml").touch()
    code, told = mkdocs("gh-deploy")

    assert code != 0
    assert "mkdocs.yml: gh-deploy would publish one language, with links to the others that lead nowhere." in " ".join(told.split())


def test_whole_site_is_deployed(mkdocs, small_guide, monkeypatch):
    """What is published is the site made whole, with the address put right in all of it."""
    deployed = []
    monkeypatch.setattr(gh_deploy, "gh_deploy", lambda config, **_: deployed.append(config.site_dir))
    monkeypatch.setenv("SITE_URL", "https://Clinic.example/guide")
    code, told = mkdocs("gh-deploy")
    site = small_guide / "site"
    addresses = [loc.text for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)]

    assert (0, [str(site)]) == (code, deployed), told
    assert "https://clinic.example/guide/" in addresses
    assert all(address.startswith("https://clinic.example/guide/") for address in addresses)
    assert (site / "static" / "search.json").is_file()
    claim = (site / "claims" / "root-cause" / "index.html").read_text(encoding="utf-8")
    assert '"url": "https://clinic.example/guide/claims/root-cause/"' in claim


def test_hooks_that_stand_after_ours_change_nothing(mkdocs, small_guide):
    """What another hook sets is put right, and what it makes of the pages is published."""
    (small_guide / "late.py").write_text(
        "def on_config(config):\n    config.site_url = 'https://Late.example'\n\n\n"
        "def on_post_build(config):\n"
        "    page = __import__('pathlib').Path(config.site_dir, 'about', 'index.html')\n"
        "    page.write_text(page.read_text(encoding='utf-8').replace('Who we are', 'Who they are'), encoding='utf-8')\n",
        encoding="utf-8",
    )
    settings = yaml.safe_load((small_guide / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["hooks"].append("late.py")
    (small_guide / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    code, told = mkdocs("build")

    assert code == 0, told
    assert "https://late.example/about/" in (small_guide / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "Who they are" in (small_guide / "site" / "static" / "search.json").read_text(encoding="utf-8")


def test_live_preview_has_no_policy_and_keeps_nothing(mkdocs, small_guide):
    """The script that MkDocs puts into the preview runs, and no copy hides what an author has just saved; a build has both."""
    page, worker = (small_guide / "site" / name for name in ("about/index.html", "sw.js"))
    with click.Context(click.Command("serve"), info_name="serve"):
        build(load_config(str(small_guide / "mkdocs.yml")))
    preview = page.read_text(encoding="utf-8")

    assert "Content-Security-Policy" not in preview
    assert "saved-copy" not in preview
    assert "unregister" in worker.read_text(encoding="utf-8")

    code, told = mkdocs("build")

    assert code == 0, told
    assert "Content-Security-Policy" in page.read_text(encoding="utf-8")
    assert "unregister" not in worker.read_text(encoding="utf-8")


def test_addresses_of_styles_and_scripts_change_with_what_they_are_made_from(tmp_path):
    """A browser that kept the old ones asks for the new ones; how a system ends lines, and what Python keeps, make no other version."""
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "site.css").write_bytes(b"p {\n}\n")
    before = digest("The guide", folder)
    (folder / "site.css").write_bytes(b"p {\r\n}\r\n")
    (folder / "site.pyc").touch()
    assert digest("The guide", folder) == before

    (folder / "site.css").write_bytes(b"a {\n}\n")
    changed = digest("The guide", folder)
    (folder / "site.css").rename(folder / "print.css")
    renamed = digest("The guide", folder)
    versions = [before, changed, renamed, digest("A copy", folder)]
    assert versions == list(dict.fromkeys(versions))
