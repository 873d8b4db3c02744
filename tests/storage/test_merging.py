"""A laptop and a desktop, each with a copy: what one has not comes from the other, and no word is lost."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.giving import Promise
from relpitch.domain.length import Length
from relpitch.domain.merging import RecordState, merged
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.storage import merging
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from relpitch.storage.merging import merge
from relpitch.storage.wordings import TwoWordings, put_wordings, two_wordings
from tests.storage.two import NOW, OFFER, Two


def everything(library: Library) -> dict[str, Any]:
    with library.reading() as shelves:
        found: dict[str, Any] = {}
        shelf: Any
        for shelf in shelves.by_name().values():
            found |= {each.id: each for each in shelf.all()}
        return found


def say(library: Library, version: Version, words: str) -> None:
    with library.writing() as shelves:
        stored = shelves.versions.get(version.id) or version
        shelves.versions.save(stored.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing(words),))))


def offers(library: Library, version: Version) -> list[str]:
    found = everything(library)[version.id]
    return [each.words for each in found.parts[Part.OFFER].phrasings]


def found(library: Library) -> list[TwoWordings]:
    with library.rows() as connection:
        return two_wordings(connection)


def words_of(library: Library) -> list[set[str]]:
    """The wordings that stand beside one another, of each thing that has more than one."""
    return [{json.loads(each.value) for each in one.wordings} for one in found(library)]


def note(library: Library, encounter: Encounter, words: str) -> None:
    with library.writing() as shelves:
        shelves.encounters.save(replace(encounter, note=words))


def deleted(library: Library, table: str) -> set[str]:
    """What of a table the library remembers to have been deleted."""
    with library.rows() as rows:
        return {name for (name,) in rows.execute("SELECT id FROM tombstone WHERE kind = ?", (table,))}


def test_what_only_one_has_comes_to_the_other(two: Two) -> None:
    noor = Person("Noor Haddad", NOW)
    bread = Statement("Bread", NOW)
    with two.laptop.writing() as shelves:
        shelves.people.save(noor)
        shelves.encounters.save(Encounter(NOW, (noor.id,), "Bank", "Opens on Monday."))
        shelves.promises.save(Promise(noor.id, "A loaf", NOW))
        shelves.statements.save(bread)
        shelves.versions.save(new_base(bread.id, NOW))
    assert two.merge() == Merged(new=5)
    assert everything(two.desktop) == everything(two.laptop)
    assert two.merge() == Merged(), "a second time there is nothing new"
    with two.desktop.reading() as shelves:
        assert [each.title for each in shelves.encounters.of(noor.id)] == ["Bank"]


def test_the_newer_words_are_taken_and_newer_ones_here_stay(two: Two) -> None:
    say(two.laptop, two.base, "I help people move again.")
    note(two.desktop, two.met, "Runs a bakery on Fore Street.")
    assert two.merge().changed == 1
    assert offers(two.desktop, two.base) == ["I help people move again."]
    assert everything(two.desktop)[two.met.id].note == "Runs a bakery on Fore Street."
    merge(two.desktop.path, two.laptop)
    assert everything(two.desktop) == everything(two.laptop)


def test_changed_on_both_sides_both_are_kept_and_told(two: Two) -> None:
    say(two.laptop, two.base, "On the laptop.")
    say(two.desktop, two.base, "On the desktop.")
    note(two.laptop, two.met, "Her wrist hurts.")
    note(two.desktop, two.met, "Leo is her son.")
    assert two.merge().two_wordings == 1, "a phrasing of its own on each side is two phrasings"
    merge(two.desktop.path, two.laptop)
    assert sorted(offers(two.desktop, two.base)) == ["On the desktop.", "On the laptop."]
    assert words_of(two.desktop) == words_of(two.laptop) == [{"Leo is her son.", "Her wrist hurts."}]
    assert everything(two.desktop) == everything(two.laptop)


def test_a_wording_that_waits_already_is_not_told_again(two: Two) -> None:
    note(two.laptop, two.met, "Her wrist hurts.")
    note(two.desktop, two.met, "Leo is her son.")
    two.both_ways()
    with two.laptop.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
    assert two.merge() == Merged(new=1)


def test_the_same_change_on_both_sides_is_none(two: Two) -> None:
    for library in (two.laptop, two.desktop):
        note(library, two.met, "Runs a bakery on Fore Street.")
    assert two.merge() == Merged()
    assert words_of(two.desktop) == []


def test_writing_on_leaves_the_other_wording_and_choosing_ends_it(two: Two) -> None:
    note(two.laptop, two.met, "Her wrist hurts.")
    note(two.desktop, two.met, "Leo is her son.")
    two.both_ways()
    here = everything(two.desktop)[two.met.id]
    note(two.desktop, here, f"{here.note} Later.")
    two.both_ways()
    assert [len(each) for each in words_of(two.laptop)] == [2]
    (one,) = found(two.laptop)
    later = next(each.value for each in one.wordings if "Later" in each.value)
    put_wordings(two.laptop, {one.cell: (later,)})
    two.both_ways()
    assert words_of(two.desktop) == words_of(two.laptop) == []
    assert everything(two.desktop)[two.met.id].note == f"{here.note} Later."


def test_two_parts_changed_on_two_sides_are_no_conflict(two: Two) -> None:
    say(two.laptop, two.base, "On the laptop.")
    with two.desktop.writing() as shelves:
        text = PartText(PartRule.OWN, (Phrasing("Shall I show you?"),))
        shelves.versions.save(two.base.with_part(Part.INVITATION, text))
    two.merge()
    found = everything(two.desktop)[two.base.id]
    assert [found.parts[each].phrasings[0].words for each in (Part.OFFER, Part.INVITATION)] == [
        "On the laptop.",
        "Shall I show you?",
    ]


def test_of_two_names_both_stay_and_are_told(two: Two) -> None:
    for library, name in ((two.laptop, "Fitness"), (two.desktop, "Squat rack")):
        with library.writing() as shelves:
            shelves.versions.save(replace(two.gym, name=name))
    assert two.merge().two_wordings == 1
    assert words_of(two.desktop) == [{"Squat rack", "Fitness"}]


def test_what_was_deleted_for_good_there_goes_here_unless_it_changed(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.versions.delete(two.gym.id)
        shelves.encounters.delete(two.met.id)
    note(two.desktop, two.met, "Changed since.")
    assert two.merge().gone == 1
    assert two.gym.id not in everything(two.desktop)
    assert everything(two.desktop)[two.met.id].note == "Changed since."
    assert two.met.id not in deleted(two.desktop, "encounter"), "what is here was not deleted"


def test_what_was_deleted_for_good_here_does_not_come_back_unless_it_changed(two: Two) -> None:
    with two.desktop.writing() as shelves:
        shelves.statements.delete(two.statement.id)
    assert two.merge() == Merged()
    assert two.statement.id not in everything(two.desktop)
    say(two.laptop, two.gym, "New words for the gym.")
    two.merge()
    assert offers(two.desktop, two.gym) == ["New words for the gym."]
    assert offers(two.desktop, two.base) == [OFFER], "a variant comes back with its base"


def test_a_person_forgotten_on_one_side_is_forgotten_on_the_other(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.encounters.delete(two.met.id)
        shelves.people.delete(two.priya.id)
    two.merge()
    assert {two.met.id, two.priya.id}.isdisjoint(everything(two.desktop))


def test_a_person_met_again_here_stays(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.encounters.delete(two.met.id)
        shelves.people.delete(two.priya.id)
    again = Encounter(NOW, (two.priya.id,), "Gym", "Met again.")
    with two.desktop.writing() as shelves:
        shelves.encounters.save(again)
    two.merge()
    assert {two.priya.id, again.id} <= set(everything(two.desktop))


def test_recordings_come_along(two: Two) -> None:
    take = Take(two.base.id, NOW, Mode.READ, Length.FULL, 20.0, audio="one.wav")
    with two.laptop.writing() as shelves:
        shelves.takes.save(take)
    for library in (two.laptop, two.desktop):
        takes_of(library.path).mkdir()
    (takes_of(two.laptop.path) / "one.wav").write_bytes(b"sound")
    two.merge()
    here = takes_of(two.desktop.path) / "one.wav"
    assert here.read_bytes() == b"sound"
    with two.laptop.writing() as shelves:
        shelves.takes.delete(take.id)
    two.both_ways()
    assert not here.exists(), "deleted for good there, it is gone here too"
    two.both_ways()
    assert take.id not in everything(two.laptop)


def test_only_recordings_of_a_take_that_are_there_and_not_here_come_along(two: Two) -> None:
    names = ("come.wav", "missing.wav", "here.wav", "inner/other.wav")
    with two.laptop.writing() as shelves:
        for name in names:
            shelves.takes.save(Take(two.base.id, NOW, Mode.READ, Length.FULL, 20.0, audio=name))
    there, here = takes_of(two.laptop.path), takes_of(two.desktop.path)
    (there / "inner").mkdir(parents=True)
    here.mkdir()
    for name in ("come.wav", "here.wav", "inner/other.wav"):
        (there / name).write_bytes(b"there")
    (here / "here.wav").write_bytes(b"here")
    two.merge()
    assert {each.name: each.read_bytes() for each in here.iterdir()} == {
        "come.wav": b"there",
        "here.wav": b"here",
    }


def test_what_was_made_and_deleted_elsewhere_does_not_come_by_a_copy_of_before(
    two: Two, tmp_path: Path
) -> None:
    noor = Person("Noor Haddad", NOW)
    with two.laptop.writing() as shelves:
        shelves.people.save(noor)
    stale = tmp_path / "Stick.relpitch"
    shutil.copy(two.laptop.path, stale)
    with two.laptop.writing() as shelves:
        shelves.people.delete(noor.id)
    assert two.merge() == Merged(), "it never was here, and its end is no news"
    assert noor.id in deleted(two.desktop, "person")
    assert merge(stale, two.desktop) == Merged()
    assert noor.id not in everything(two.desktop)


def test_how_far_a_merge_is_never_goes_back_and_ends_at_the_whole(two: Two) -> None:
    told: list[tuple[int, int]] = []
    merge(two.laptop.path, two.desktop, lambda done, of: told.append((done, of)))
    assert {of for _, of in told} == {200}
    done = [each for each, _ in told]
    assert done == sorted(done)
    assert done[0] <= 100
    assert done[-1] == 200
    assert 100 in done, "the copy is half of it"


def test_only_rows_that_differ_are_merged(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[RecordState, RecordState]] = []

    def seen(ours: RecordState, theirs: RecordState) -> RecordState:
        asked.append((ours, theirs))
        return merged(ours, theirs)

    monkeypatch.setattr(merging, "merged", seen)
    two.merge()
    assert asked == []
    note(two.laptop, two.met, "Runs a bakery on Fore Street.")
    two.merge()
    assert asked
    assert all(ours != theirs for ours, theirs in asked)


def test_how_far_a_merge_is_is_told_now_and_then(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(every: int) -> set[int]:
        monkeypatch.setattr(merging, "_TOLD_EVERY", every)
        done: list[int] = []
        merge(two.laptop.path, two.desktop, lambda now, _of: done.append(now))
        return {each for each in done if 100 < each < 200}

    assert len(told(2)) > len(told(4)) > 0
    assert max(told(1)) <= 150, "two rows that are one are looked at once, and counted twice"
    assert told(1000) == set()
    note(two.laptop, two.met, "Runs a bakery on Fore Street.")
    assert told(1000), "to write takes longer than to look, so it is told from the first row on"


def test_what_changed_there_comes_whatever_is_only_here_before_it(two: Two) -> None:
    with two.desktop.writing() as shelves:
        for number in range(3):
            shelves.people.save(Person("Noor Haddad", NOW, id=f"{number:08}"))
    with two.laptop.writing() as shelves:
        shelves.people.save(replace(two.priya, name="Priya Rao"))
    assert two.merge() == Merged(changed=1)
    assert everything(two.desktop)[two.priya.id].name == "Priya Rao"


def test_another_library_is_refused(two: Two, tmp_path: Path) -> None:
    other = tmp_path / "Other.relpitch"
    Library.create(other, device="other").close()
    before = everything(two.desktop)
    with pytest.raises(LibraryError, match="not a copy of this one"):
        merge(other, two.desktop)
    assert everything(two.desktop) == before


def test_a_take_goes_whose_recording_is_gone_already(two: Two) -> None:
    take = Take(two.base.id, NOW, Mode.READ, Length.FULL, 20.0, audio="one.wav")
    with two.laptop.writing() as shelves:
        shelves.takes.save(take)
    two.both_ways()
    with two.laptop.writing() as shelves:
        shelves.takes.delete(take.id)
    assert two.merge() == Merged(gone=1)


def test_a_meeting_that_came_has_its_time(two: Two) -> None:
    with two.laptop.writing() as shelves:
        shelves.encounters.save(replace(two.met, title="Bank"))
        shelves.encounters.save(Encounter(NOW, (two.priya.id,), "Gym", "Squats."))
    two.merge()
    times = "SELECT count(*) FROM meeting JOIN encounter ON key = encounter_key AND encounter.at = meeting.at"
    with two.desktop.rows() as rows:
        assert rows.execute(times).fetchone() == (2,)
