"""Without a network, what was read and what is needed most still opens, and says that it is a copy; a correction is never hidden."""

import shutil

import pytest
from playwright.sync_api import Error, expect

from guide.publish.offline import KEPT
from tests.helpers.offline import ADDRESSES, BASE, VERSIONS, WATCH, Host, republish, until
from tests.helpers.walk import AS_READERS

READ, UNREAD = "risks/", "cost/"
NOTE = ".saved-copy"
COVERED = "navigator.serviceWorker.controller"


@pytest.fixture
def host():
    """A server for one test."""
    return Host()


@pytest.fixture
def page(new_page):
    """A page in a profile of its own, in which nothing is kept yet, and which fails with the first error of a script."""
    page, faults = new_page(**AS_READERS), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(WATCH)
    yield page
    assert [] == faults


@pytest.fixture
def corrected(site, tmp_path):
    """The same site after a correction: other words on a page, and other styles."""
    folder = shutil.copytree(site, tmp_path / "corrected")
    text = (folder / READ / "index.html").read_text(encoding="utf-8")
    (folder / READ / "index.html").write_text(text.replace("</h1>", " Corrected</h1>"), encoding="utf-8")
    with (folder / "static" / "site.css").open("a") as style:
        style.write("h1{font-style:italic}")
    republish(folder)
    return folder


def install(page, address):
    """Read a page, and wait until the worker has kept what it keeps."""
    page.goto(address + READ)
    until(page, "window.ended === 'activated'")
    until(page, COVERED)


def is_copy(page):
    return page.locator(NOTE).is_visible()


def test_what_was_read_and_what_is_needed_opens(page, site, host, words):
    """The server is gone: these pages open, styled, and tell of which day they are. A page that was never opened does not."""
    with host.shows(site) as address:
        install(page, address)
        assert not is_copy(page)

    for path in [READ, *sorted(KEPT)]:
        page.goto(address + path)
        assert is_copy(page), path
        assert page.locator("h1").is_visible()
        assert words["saved_copy"].partition("{}")[0] in page.locator(NOTE).inner_text()
        assert page.evaluate("new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })") in page.locator(NOTE).inner_text()
        assert "rgba(0, 0, 0, 0)" != page.evaluate("getComputedStyle(document.body).backgroundColor"), "it has no style"

    with pytest.raises(Error, match="ERR_"):
        page.goto(address + UNREAD)


def test_what_pages_do_works_too(page, site, host):
    """Without a network the search finds, the sheet draws its code, and a page that was opened later has all that it needs."""
    with host.shows(site) as address:
        install(page, address)
        page.goto(f"{address}evidence/studies/")
        page.locator(".foot").scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")

    page.goto(f"{address}evidence/studies/")
    page.locator(".filters select").first.select_option(index=1)
    assert page.locator(".study:visible").count() < page.locator(".study").count()

    page.goto(f"{address}search/#q=sciatica")
    page.locator(".search__found li").first.wait_for()

    page.goto(f"{address}claims/check/#root-cause")
    page.locator(".check__phone svg").wait_for(state="attached")

    page.goto(f"{address}questions/?from=a-poster")
    page.locator(".top__search").click()
    page.locator(".search-form input").fill("infection")
    page.locator(".search-form [role=option]").first.wait_for()


def test_correction_is_shown_at_once(page, site, corrected, host):
    """Whoever has a copy and a network reads the new words, in the new styles, with nothing of the old beside them."""
    with host.shows(site) as address:
        install(page, address)
    with host.shows(corrected):
        page.reload()
        expect(page.locator("h1")).to_contain_text("Corrected")
        assert "italic" == page.evaluate("getComputedStyle(document.querySelector('h1')).fontStyle")
        assert not is_copy(page)


def test_update_mixes_no_versions(page, site, corrected, host):
    """After the update each page that is kept, also one read long ago, has its own styles beside it, and opens with the new words."""
    with host.shows(site) as address:
        install(page, address)
        page.goto(address + UNREAD)
        page.wait_for_load_state("networkidle")
    with host.shows(corrected):
        page.goto(f"{address}search/")
        until(page, "window.ended === 'activated'")
        kept = page.evaluate(VERSIONS)

    assert 2 == len({name for name, *_ in kept}) == len({version for _, version, _ in kept})
    assert all(beside for *_, beside in kept)
    for path, word in {READ: "Corrected", UNREAD: ""}.items():
        page.goto(address + path)
        assert is_copy(page)
        assert word in page.locator("h1").inner_text()
        assert "italic" == page.evaluate("getComputedStyle(document.querySelector('h1')).fontStyle"), path


def test_first_install_that_is_cut_off_does_no_harm(page, site, host):
    """The page reads as ever; at the next one it begins again."""
    with host.shows(site, cut="search.json") as address:
        page.goto(address + READ)
        until(page, "window.ended === 'redundant'")

        assert page.locator("h1").is_visible()
        assert [] == page.evaluate("caches.keys()")
    with host.shows(site):
        install(page, address)


@pytest.mark.parametrize("broken", ["cut off", "half copied"])
def test_update_that_fails_leaves_what_there_was(page, site, corrected, host, broken):
    """An update that breaks off, or meets a host that has only half of the new site, changes nothing; new words show all the same."""
    if broken == "half copied":
        shutil.copy(site / "glossary" / "index.html", corrected / "glossary" / "index.html")
    with host.shows(site) as address:
        install(page, address)
    with host.shows(corrected, cut="search.json" if broken == "cut off" else ""):
        page.reload()
        until(page, "window.ended === 'redundant'")
        expect(page.locator("h1")).to_contain_text("Corrected")

    page.goto(f"{address}glossary/")
    assert is_copy(page)
    assert "italic" != page.evaluate("getComputedStyle(document.querySelector('h1')).fontStyle")


def test_full_device_reads_on(page, site, host):
    """No room for the first copy, or later for one more page: nothing breaks, and what was kept stays."""
    with host.shows(site) as address:
        quota = {"origin": address.removesuffix(BASE)}
        device = page.context.new_cdp_session(page)
        device.send("Storage.overrideQuotaForOrigin", quota | {"quotaSize": 1000})
        page.goto(address + READ)
        until(page, "window.ended === 'redundant'")
        device.send("Storage.overrideQuotaForOrigin", quota)
        page.reload()
        until(page, "window.ended === 'activated'")

        device.send("Storage.overrideQuotaForOrigin", quota | {"quotaSize": 1000})
        page.goto(address + UNREAD)
        assert page.locator("h1").is_visible()
        page.wait_for_load_state("networkidle")

    page.goto(address + READ)
    assert is_copy(page)
    with pytest.raises(Error, match="ERR_"):
        page.goto(address + UNREAD)


def test_one_setting_takes_it_away(page, site, host, tmp_path):
    """Built with `offline: false`, the guide removes the worker and all that it kept, from those who have them; of others, nothing."""
    folder = shutil.copytree(site, tmp_path / "off")
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('<p class="saved-copy"', '<p class="gone"'), encoding="utf-8")
    republish(folder)
    with host.shows(site) as address:
        install(page, address)
        page.evaluate("caches.open('stem-cell-guide of a neighbour')")
    with host.shows(folder):
        page.goto(address + UNREAD)
        until(page, "caches.keys().then((names) => names.length === 1)")
        until(page, "navigator.serviceWorker.getRegistration().then((entry) => !entry)")

        assert ["stem-cell-guide of a neighbour"] == page.evaluate("caches.keys()")


def test_it_stays_below_its_own_path_and_out_of_the_way(page, site, host):
    """It begins when the page is there, rules no other site of the host, and keeps no file that nobody needs."""
    with host.shows(site) as address:
        install(page, address)
        kept = page.evaluate(ADDRESSES)

    assert "complete" == page.evaluate("began")
    assert address == page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)")
    assert {READ, *KEPT} == {url.removeprefix(address) for url in kept if url.endswith("/")}
    assert all(url.startswith(address) for url in kept)


def test_reader_who_saves_data_is_not_charged(page, site, host):
    """Where the device asks for less data, nothing is fetched ahead."""
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    with host.shows(site) as address:
        page.goto(address + READ)
        page.wait_for_load_state("networkidle")

        assert page.evaluate("window.began === undefined")
