"""What attacks on merging found, each by its name, and what is so now."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.event import Event
from relpitch.domain.giving import Promise
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText
from relpitch.services.library_upkeep import merge as merge_closed
from relpitch.services.library_upkeep import restore
from relpitch.services.services import Services
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.lineage import computers
from relpitch.storage.merging import merge
from tests.storage.test_merging import everything, note, words_of
from tests.storage.two import NOW, Two

LATER = datetime(2026, 11, 28, tzinfo=UTC)


def change(library: Library, shelf: str, value: Any, **fields: Any) -> None:
    with library.writing() as shelves:
        stored = getattr(shelves, shelf).get(value.id)
        getattr(shelves, shelf).save(replace(stored or value, **fields))


def add(two: Two, shelf: str, value: object) -> None:
    """Something that both have."""
    with two.desktop.writing() as shelves:
        getattr(shelves, shelf).save(value)
    two.both_ways()


@pytest.mark.parametrize(("shelf", "name"), [("people", "about"), ("events", "place"), ("takes", "felt")])
def test_one_field_changed_on_both_keeps_both(two: Two, shelf: str, name: str) -> None:
    value = {
        "people": two.priya,
        "events": Event("Tea", NOW, NOW),
        "takes": Take(two.base.id, NOW, Mode.READ, Length.FULL, 20.0),
    }[shelf]
    add(two, shelf, value)
    change(two.desktop, shelf, value, **{name: "Here."})
    change(two.laptop, shelf, value, **{name: "There."})
    assert two.merge().words != "Both have the same."
    merge(two.desktop.path, two.laptop)
    assert words_of(two.desktop) == words_of(two.laptop) == [{"Here.", "There."}]


def test_two_fields_of_one_thing_changed_on_two_computers_are_no_choice(two: Two) -> None:
    change(two.desktop, "people", two.priya, about="Runs a bakery.")
    change(two.laptop, "people", two.priya, name="Priya R.")
    two.both_ways()
    assert words_of(two.desktop) == []
    found = everything(two.laptop)[two.priya.id]
    assert (found.name, found.about) == ("Priya R.", "Runs a bakery.")


def test_each_merging_the_others_earlier_copy_comes_to_the_same_and_nothing_grows(
    two: Two, tmp_path: Path
) -> None:
    note(two.desktop, two.met, "From the desktop.")
    note(two.laptop, two.met, "From the laptop.")
    sizes = []
    for number in range(4):
        copies = [tmp_path / f"{number} {each.path.name}" for each in (two.desktop, two.laptop)]
        for library, copy in zip((two.desktop, two.laptop), copies, strict=True):
            back_up(library.path, tmp_path / "synced", at=NOW).rename(copy)
        merge(copies[1], two.desktop)
        merge(copies[0], two.laptop)
        sizes.append(len(everything(two.desktop)[two.met.id].note))
    assert everything(two.desktop) == everything(two.laptop)
    assert words_of(two.desktop) == words_of(two.laptop) == [{"From the desktop.", "From the laptop."}]
    assert len(set(sizes)) == 1


def test_words_written_after_a_restore_are_new_words(two: Two, tmp_path: Path) -> None:
    backup = back_up(two.desktop.path, tmp_path / "backups", at=NOW)
    note(two.desktop, two.met, "Before the restore.")
    merge(two.desktop.path, two.laptop)
    path = two.desktop.path
    two.desktop.close()
    restore(path, backup, tmp_path / "backups", NOW)
    with Library.open(path, device="desktop") as desktop:
        note(desktop, two.met, "After the restore.")
        merge(two.laptop.path, desktop)
        merge(path, two.laptop)
        assert words_of(desktop) == words_of(two.laptop) == [{"Before the restore.", "After the restore."}]


@pytest.mark.parametrize("device", ["desktop", "laptop"])
def test_a_duplicate_counts_its_changes_under_a_name_of_its_own(
    two: Two, tmp_path: Path, device: str
) -> None:
    note(two.desktop, two.met, "First.")
    two.desktop.close()
    for name in (two.desktop.path.name, f".{two.desktop.path.name}.mark"):
        (tmp_path / "home").mkdir(exist_ok=True)
        shutil.copy(tmp_path / name, tmp_path / "home" / name)  # a home folder carried over, marks and all
    with (
        Library.open(two.desktop.path, device="desktop") as original,
        Library.open(tmp_path / "home" / two.desktop.path.name, device=device) as carried,
    ):
        note(original, two.met, "On the old one.")
        note(carried, two.met, "On the new one.")
        merge(carried.path, original)
        assert words_of(original) == [{"On the old one.", "On the new one."}]


def test_one_library_in_its_place_keeps_its_name_from_session_to_session(two: Two) -> None:
    note(two.desktop, two.met, "First.")
    first = names(two.desktop)
    two.desktop.close()
    with Library.open(two.desktop.path, device="desktop") as again:
        note(again, two.met, "Second.")
        assert names(again) == first


def names(library: Library) -> dict[str, str]:
    with library.rows() as rows:
        return computers(rows)


def test_a_promise_to_a_person_merged_away_there_stays(two: Two) -> None:
    other = Person("P. Raman", NOW)
    add(two, "people", other)
    Services(two.laptop, now=lambda: NOW).people.merge(two.priya.id, other.id)
    loaf = Promise(other.id, "A loaf", NOW)
    with two.desktop.writing() as shelves:
        shelves.promises.save(loaf)
    two.both_ways()
    assert everything(two.desktop)[loaf.id].what == everything(two.laptop)[loaf.id].what == "A loaf"


def test_a_tag_that_was_removed_stays_removed(two: Two) -> None:
    change(two.desktop, "people", two.priya, tags=("baker", "school"))
    two.both_ways()
    change(two.desktop, "people", two.priya, tags=("school",))
    change(two.laptop, "people", two.priya, tags=("baker", "school", "market"))
    two.both_ways()
    assert everything(two.desktop)[two.priya.id].tags == ("school", "market")
    assert everything(two.desktop) == everything(two.laptop)


def test_kept_here_and_released_there_is_one_of_them_and_a_choice(two: Two) -> None:
    loaf = Promise(two.priya.id, "A loaf", NOW)
    add(two, "promises", loaf)
    change(two.desktop, "promises", loaf, kept_at=NOW)
    change(two.laptop, "promises", loaf, released_at=LATER)
    two.both_ways()
    for library in (two.desktop, two.laptop):
        found = everything(library)[loaf.id]
        assert (found.kept_at is None) != (found.released_at is None)
        assert len(words_of_lists(library)) == 1


def words_of_lists(library: Library) -> list[int]:
    from relpitch.storage.wordings import two_wordings

    with library.rows() as rows:
        return [len(each.wordings) for each in two_wordings(rows)]


def test_a_library_that_is_no_copy_of_this_one_is_refused(two: Two, tmp_path: Path) -> None:
    other = tmp_path / "Other.relpitch"
    with Library.create(other, device="else") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor", NOW))
    before = everything(two.desktop)
    with pytest.raises(LibraryError, match="another library"):
        merge(other, two.desktop)
    assert everything(two.desktop) == before
    two.desktop.close()
    with pytest.raises(LibraryError, match="another library"):
        merge_closed(two.desktop.path, other, tmp_path / "backups", NOW, "desktop")


def test_what_was_discarded_here_and_changed_there_is_seen_and_a_choice(two: Two) -> None:
    change(two.desktop, "statements", two.statement, discarded_at=NOW)
    with two.laptop.writing() as shelves:
        text = PartText(PartRule.OWN, (Phrasing("Words on the laptop."),))
        shelves.versions.save(two.gym.with_part(Part.OFFER, text))
    two.both_ways()
    for library in (two.desktop, two.laptop):
        assert everything(library)[two.statement.id].discarded_at is None
        assert words_of_lists(library) == [2]


def test_either_side_merging_first_comes_to_the_same(two: Two, tmp_path: Path) -> None:
    change(two.desktop, "people", two.priya, about="Here.", care=("bread",))
    change(two.laptop, "people", two.priya, about="There.", care=("flour",))
    third = tmp_path / "Third.relpitch"
    back_up(two.desktop.path, tmp_path / "b", at=NOW).rename(third)
    merge(two.laptop.path, two.desktop)
    merge(third, two.laptop)
    assert everything(two.desktop) == everything(two.laptop)


def forget(library: Library, person: Person) -> None:
    Services(library).forgetting.forget(person.id, half_names_too=True)


def bytes_of(library: Library) -> bytes:
    return b"".join(
        each.read_bytes() for each in library.path.parent.glob(f"*{library.path.name}*") if each.is_file()
    )


@pytest.mark.parametrize("edit", ["note", "tag", "pitch", "promise", "shared note"])
def test_a_forgotten_person_does_not_come_back_by_a_merge(two: Two, edit: str) -> None:
    ann = Person("Ann Lee", NOW)
    shared = Encounter(NOW, (two.priya.id, ann.id), "Bank")
    add(two, "people", ann)
    add(two, "encounters", shared)
    match edit:
        case "note":
            note(two.laptop, two.met, "Priya Raman laughed.")
        case "shared note":
            note(two.laptop, shared, "PRIYA RAMAN signed, with @Priya.")
        case "tag":
            change(two.laptop, "people", two.priya, tags=("friend",))
        case "promise":
            with two.laptop.writing() as shelves:
                shelves.promises.save(Promise(two.priya.id, "A loaf for Priya Raman", NOW))
        case "pitch":
            with two.laptop.writing() as shelves:
                text = PartText(PartRule.OWN, (Phrasing("As I told Priya Raman, it works."),))
                shelves.versions.save(two.gym.with_part(Part.OFFER, text))
    forget(two.desktop, two.priya)
    assert b"Raman" not in bytes_of(two.desktop)
    two.both_ways()
    two.both_ways()
    for library in (two.desktop, two.laptop):
        assert two.priya.id not in everything(library)
        library.leave_no_trace()
        for name in (b"raman", b"priya"):  # in small letters too: so the search index has them
            assert name not in bytes_of(library).lower()
    assert everything(two.desktop) == everything(two.laptop)


def test_a_recording_deleted_for_good_does_not_come_back_and_goes_there_too(two: Two) -> None:
    take = Take(two.base.id, NOW, Mode.READ, Length.FULL, 20.0, audio="one.wav")
    add(two, "takes", take)
    for library in (two.desktop, two.laptop):
        folder = library.path.with_name(f"{library.path.name}.takes")
        folder.mkdir()
        (folder / "one.wav").write_bytes(b"sound")
    with two.desktop.writing() as shelves:
        shelves.takes.delete(take.id)
    (two.desktop.path.with_name(f"{two.desktop.path.name}.takes") / "one.wav").unlink()
    two.both_ways()
    assert list(two.desktop.path.parent.rglob("*.wav")) == []


def test_the_marks_of_a_forgotten_person_hold_no_word_of_theirs(two: Two) -> None:
    forget(two.desktop, two.priya)
    with two.desktop.rows() as rows:
        (digests,) = rows.execute("SELECT digests FROM forgotten").fetchone()
    left = {digest for kind, _count, digest in json.loads(digests) if kind != "word"}
    assert all(len(digest) == 24 for digest in left)
