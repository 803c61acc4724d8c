"""What a reader does, in other engines than Chromium: Firefox and WebKit; and what is kept for no network, in Firefox."""

import pytest

from tests.helpers.engines import firefox, webkit
from tests.helpers.offline import Host
from tests.helpers.paper import squeezed

WIDTH, HEIGHT = 360, 740
PAGES = ["", "risks/", "get-help-now/", "other-options/", "conditions/herniated-disc/", "evidence/", "claims/", "questions/", "search/"]
SHOWN = "const shown = (element) => element?.checkVisibility({visibilityProperty: true}) ?? false;"


@pytest.fixture(scope="module", params=[firefox, webkit], ids=["firefox", "webkit"])
def engine(request, tmp_path_factory):
    """Another browser, as wide as a phone, or as narrow as it can be."""
    with request.param(tmp_path_factory.mktemp("profile"), WIDTH, HEIGHT) as engine:
        yield engine


@pytest.fixture(scope="module")
def fox(tmp_path_factory):
    """Firefox alone: WebKit's small browser keeps nothing."""
    with firefox(tmp_path_factory.mktemp("profile"), WIDTH, HEIGHT) as engine:
        yield engine


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_asks_nobody_else(engine, address, path):
    """No line is cut off, the answer is in view, and every file came from here."""
    engine.open(address + path)
    wide, room, hidden, files = engine.run(
        f"{SHOWN} const root = document.documentElement;"
        "return [root.scrollWidth, root.clientWidth, [...document.querySelectorAll('h1, .in-short, .emergency, .top a')]"
        ".filter((part) => !shown(part) && !part.closest('[popover]')).map((part) => part.outerHTML.slice(0, 80)),"
        "performance.getEntriesByType('resource').map((file) => file.name)]"
    )

    assert wide <= room
    assert [] == hidden
    assert files and all(file.startswith(address) for file in files)


def test_search_finds_and_opens(engine, address):
    """The field of the header lists places while someone types; arrow and Enter open the first."""
    engine.open(f"{address}risks/")
    first = search(engine, "estenosis lumbar")
    engine.press("ArrowDown", "Enter")

    assert first.startswith(f"{address}conditions/spinal-stenosis/")
    assert engine.wait(f"return location.href.startsWith({first!r}) && document.readyState === 'complete'")


def test_link_opens_the_closed_part_that_it_leads_into(engine, address):
    """A place in a part that stands closed is seen by who comes by a link to it."""
    engine.open(f"{address}conditions/degenerative-disc-disease/")
    id = engine.run("return document.querySelector('article details:not([open]) [id]').id")
    engine.open("about:blank")
    engine.open(f"{address}conditions/degenerative-disc-disease/#{id}")

    assert engine.wait(f"{SHOWN} return shown(document.getElementById({id!r}))")


def test_keys_lead_past_the_menu(engine, address):
    """The first Tab shows the way to the text, and Enter takes it."""
    engine.open(f"{address}risks/")
    engine.press("Tab")
    assert engine.run("return document.activeElement.className") == "md-skip"

    engine.press("Enter")
    assert engine.wait("return location.hash")


def test_meaning_of_a_word_opens_and_closes(engine, address):
    """Enter opens the meaning of a glossary word, Escape closes it."""
    engine.open(f"{address}conditions/degenerative-disc-disease/")
    engine.run("const word = [...document.querySelectorAll('.term')].find((word) => word.checkVisibility()); word.focus(); return true")
    open_ = "return document.querySelectorAll(':popover-open').length === {}"
    engine.press("Enter")
    assert engine.wait(open_.format(1))

    engine.press("Escape")
    assert engine.wait(open_.format(0))


def test_copied_text_is_what_is_read(engine, address):
    """A word that is explained is copied with its sentence: some browsers leave out what stands in a button."""
    engine.open(f"{address}conditions/degenerative-disc-disease/")
    words, copied = engine.run(
        "const line = [...document.querySelectorAll('.page > p')].find((part) => part.querySelector('.term'));"
        "getSelection().selectAllChildren(line);"
        "return [[...line.querySelectorAll('.term')].map((word) => word.textContent), getSelection().toString()]"
    )

    assert words
    assert [] == [word for word in words if word not in copied]


def test_bold_words_are_printed_as_words(address, tmp_path):
    """What Firefox prints to a file can be found, copied and heard: titles, headings and promises too."""
    with firefox(tmp_path, WIDTH, HEIGHT) as engine:
        engine.open(f"{address}claims/check/#root-cause")
        bold = engine.run("return [...document.querySelectorAll('h1, .check__item:has(:checked) strong')].map((part) => part.textContent)")
        printed = squeezed(engine.paper())

    assert len(bold) > 1
    assert [] == [words for words in bold if squeezed(words) not in printed]


def test_problem_leaves_its_choices(engine, address):
    """Who names a problem sees the choices that are for it, and no other."""
    engine.open(f"{address}other-options/")
    engine.run(
        "const field = document.querySelector('[name=problem]'); field.value = 'spinal-stenosis';"
        "field.dispatchEvent(new Event('change', {bubbles: true})); return true"
    )
    assert engine.wait(
        f"{SHOWN} const meant = (choice) => /\\b(back-pain|spinal-stenosis)\\b/.test(choice.dataset.problems);"
        "const choices = [...document.querySelectorAll('.choice')];"
        "return choices.some(meant) && !choices.every(meant) && choices.every((choice) => shown(choice) === meant(choice))"
    )


def test_tick_shows_the_answer(engine, address):
    """A promise that is ticked has its answer under it, and joins the address, without which the sheet could not be kept."""
    engine.open(f"{address}claims/check/#root-cause")
    answer = ".check__item:has([name=root-cause]) .check__answer"

    assert engine.wait(f"{SHOWN} return document.querySelector('[name=root-cause]').checked && shown(document.querySelector({answer!r}))")


def test_page_that_was_read_opens_without_a_network(fox, site):
    """The server is gone: the page opens, says that it is a copy, and its search finds. Nothing says so while there is a network."""
    copy = f"{SHOWN} return shown(document.querySelector('.saved-copy')) && shown(document.querySelector('h1'))"
    with Host().shows(site) as address:
        fox.open(f"{address}risks/")
        fox.wait("return navigator.serviceWorker.controller?.state === 'activated'")
        assert not fox.run(copy)

    fox.open(f"{address}risks/")
    assert fox.run(copy)
    assert fox.run("return getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", "it has no style"
    assert address in search(fox, "infection")


def test_folder_opens_from_a_disk(fox, folder):
    """The unpacked zip: the first page has its styles, and its search finds a page, which opens."""
    fox.open((folder / "index.html").as_uri())
    assert fox.run("return getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", "it has no style"

    first = search(fox, "infection")
    fox.press("ArrowDown", "Enter")
    assert fox.wait(f"{SHOWN} return location.href === {first!r} && shown(document.querySelector('h1'))")


def search(engine, words):
    """Type words into the field of the header, and return the address of the first place that is found."""
    engine.click(".top__search")
    assert engine.run("return document.querySelector('.search-form').getBoundingClientRect().height") < HEIGHT / 3, "an empty sheet"
    engine.press(words)
    return engine.wait("return document.querySelector('.search-form [role=option]')?.href")
