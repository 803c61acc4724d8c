"""Every record rests on a note of what was read, and says how far it was read."""

import re

import pytest

from tests.evidence.notes import group_of_arm, notes
from tests.evidence.words import CONTROL, TREATED

#: What the notes call the conditions that a study may be of.
CONDITIONS = {
    "ddd": "worn-disc", "facet-oa": "spinal-osteoarthritis", "general": "back-pain", "herniated": "herniated-disc",
    "knee-oa-context": "knee", "post-surgical": "injury-or-surgery", "stenosis": "spinal-stenosis",
}  # fmt: skip
#: What each note holds, and what that of a study in people holds besides.
NOTE = {"id", "type", "verified", "source_read", "limits", "finding"}
OF_PEOPLE = {"population", "condition", "n", "cells", "comparator", "outcomes", "benefit_over_control"}
OUTCOME = {"measure", "timepoint", "arm", "value", "ci_or_p"}
#: What a record says of a source that was read as far as the note says.
READ = {"full-text": "part", "abstract": "abstract", "secondary": "secondary"}


@pytest.fixture(scope="module")
def unread():
    """Ids of what the notes call unread."""
    return {id for id, note in notes().items() if all(entry["verified"] == "no" for entry in note.entries)}


def test_sources_were_read_as_they_say(library):
    """A source has an entry in the notes, and was read as far as it says."""
    found = []
    for id, source in library.sources.items():
        note = notes().get(id)
        if note is None:
            found.append(f"{id}: it has no note. Write down in evidence/ what was read, in the form of its neighbours.")
            continue
        place, read = ", ".join(note.places), {READ.get(entry["verified"], "not at all") for entry in note.entries}
        if source.read not in read:
            found.append(f"{id}: its record says “{source.read}”, its note ({place}) “{', '.join(sorted(read))}”.")

    assert library.sources
    assert not found, "\n".join(found)


def test_nothing_unread_is_a_source(library, unread):
    """What the notes call unread is in no record."""
    assert unread, "the notes name nothing unread; has their form changed?"
    assert not unread & (set(library.sources) | set(library.studies))


def test_every_study_that_was_read_is_shown(library, unread):
    """Each note on a study in people stands among our studies, and each of our studies has such a note."""
    read = {id for id, note in notes().items() if any("population" in entry for entry in note.entries)} - unread
    missing = [
        f"{id} ({', '.join(notes()[id].places)}): this study was read. Add it to data/studies/." for id in read - set(library.studies)
    ]
    missing += [f"{id}: it has no note on a study in people. Add it to evidence/." for id in set(library.studies) - read]

    assert read
    assert not missing, "\n".join(sorted(missing))


def test_notes_have_their_form():
    """A note holds what the checks read: else a number of it would be looked up in vain, or not at all."""
    read = [entry for note in notes().values() for entry in note.entries if entry["verified"] != "no"]
    wanted = [(entry, NOTE | (OF_PEOPLE if "population" in entry else {"facts"})) for entry in read]
    wanted += [(outcome, OUTCOME) for entry, _ in wanted for outcome in entry.get("outcomes") or ()]
    found = [f"{next(iter(part.values())).place}: `{key}` is missing. Add it." for part, keys in wanted for key in sorted(keys - set(part))]

    assert not found, "\n".join(found)


def test_condition_is_that_of_the_note(library):
    """A study is of the condition that was read, so one of knees is never shown as one of backs."""
    found = [
        f"{id}: its condition is “{study.condition}”, but what was read ({', '.join(notes()[id].places)}) is of “{read}”. Write that."
        for id, study in library.studies.items()
        for entry in (notes()[id].entries if id in notes() else ())
        if "condition" in entry and (read := CONDITIONS.get(entry["condition"], entry["condition"])) != study.condition
    ]

    assert not found, "\n".join(found)


def test_numbers_to_call_were_read(library):
    """A number to call in an emergency, under which a source stands, is in the notes on that source."""
    found = [
        f"data/emergency-numbers.yml, {id}: {to_call.number} is not in {source}. Look it up there, or leave out `sources`."
        for id, to_call in library.emergency_numbers.items()
        for source in to_call.sources
        if not re.search(rf"\b{to_call.number}\b", str(notes()[source].entries).replace("-", ""))
    ]

    assert library.emergency_numbers
    assert not found, "\n".join(found)


def test_people_are_those_of_the_note(library):
    """A study has as many people in each group as were read, so a swap of the two is seen."""
    found, looked_at = [], 0
    for id, study in library.studies.items():
        for entry in notes()[id].entries if id in notes() else ():
            for group, key in (("cells", "treated"), ("control", "control")):
                told, read = getattr(study.people, group), (entry.get("n") or {}).get(key)
                looked_at += None not in (told, read)
                if None not in (told, read) and told != read:
                    found.append(f"{id}: {told} people in `{group}`, but its note ({', '.join(notes()[id].places)}) says {read}.")

    assert looked_at > 40
    assert not found, "\n".join(found)


def test_groups_are_called_what_they_are(library):
    """No result and no fact box names the people without cells as those with them, or the other way round."""
    named = [
        (f"{study.id}, {result.id}", result.cells_name, result.control_name)
        for study in library.studies.values()
        for result in study.results or ()
    ]
    named += [(box.id, box.cells, box.control) for box in library.fact_boxes.values()]
    found = [
        f"{where}: “{cells}” beside “{control}”: which got the cells?"
        for where, cells, control in named
        if (group_of_arm(cells), group_of_arm(control)) != (TREATED, CONTROL)
    ]

    assert named
    assert not found, "\n".join(found)


def test_outcomes_are_those_of_the_note(library):
    """A study that tells outcomes tells all of its note, in their order, so that each can be held against its own."""
    found = [
        f"{id}: it tells {len(study.outcomes)} outcomes, its note ({', '.join(notes()[id].places)}) {len(notes()[id].outcomes)}."
        for id, study in library.studies.items()
        if id in notes() and study.outcomes and len(study.outcomes) != len(notes()[id].outcomes)
    ]

    assert any(study.outcomes for study in library.studies.values())
    assert not found, "\n".join(found)
