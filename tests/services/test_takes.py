"""Takes and their recordings."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.statement import Statement
from relpitch.domain.take import Drill, Filler, Take
from relpitch.services.services import Services
from relpitch.storage.file import takes_of
from relpitch.storage.library import Library
from tests.changes import change_of

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Stage:
    """A library with one statement, and the takes of its base."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.changed: list[Change] = []
        self.takes = Services(library, self.changed.append, lambda: NOW).takes
        self.pitches = Services(library, now=lambda: NOW).pitches
        self.statement: Statement = self.pitches.new_statement("Moving")
        self.base_id = self.pitches.versions(self.statement.id)[0].id

    def record(self, *, days_ago: int = 0, sound: bytes = b"RIFF") -> Take:
        take = Take(self.base_id, NOW - timedelta(days=days_ago), Mode.READ, Length.FULL, 28.0)
        path = self.takes.place_for(take.id)
        path.write_bytes(sound)
        take = replace(take, audio=path.name)
        self.takes.keep(take)
        return take


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Stage(library)


def test_a_take_is_kept_and_told(stage: Stage) -> None:
    take = stage.record()
    assert stage.takes.all() == [take]
    assert stage.changed == [change_of(RecordKind.TAKE, take.id)]


def test_a_recording_is_for_nobody_else_to_read(stage: Stage) -> None:
    path = stage.takes.recording(stage.record())
    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.parent == takes_of(stage.library.path)


def test_takes_are_in_the_order_they_were_made(stage: Stage) -> None:
    new, old = stage.record(), stage.record(days_ago=3)
    assert stage.takes.of(stage.base_id) == [old, new]


def test_a_drill_is_no_take_of_a_version(stage: Stage) -> None:
    stage.takes.keep(replace(stage.record(), id="drill", drill=Drill.ANY_MOMENT))
    assert len(stage.takes.of(stage.base_id)) == 1
    assert len(stage.takes.all()) == 2


def test_a_discarded_take_waits_with_its_recording(stage: Stage) -> None:
    take = stage.record()
    stage.takes.discard(take.id)
    assert stage.takes.all() == []
    assert stage.takes.recording(take) is not None
    stage.takes.bring_back(take.id)
    assert stage.takes.all() == [take]


def test_a_recording_goes_with_its_take_for_good(stage: Stage) -> None:
    gone, kept = stage.record(), stage.record()
    stage.takes.discard(gone.id)
    stage.takes.empty_bin()
    assert stage.takes.recording(gone) is None
    assert stage.takes.recording(kept) is not None
    assert stage.takes.get(gone.id) is None


def test_a_statement_takes_its_recordings_with_it_for_good(stage: Stage) -> None:
    take = stage.record()
    stage.pitches.discard_statement(stage.statement.id)
    assert stage.takes.recording(take) is not None
    stage.pitches.empty_bin()
    assert stage.takes.recording(take) is None
    assert not takes_of(stage.library.path).exists()


def test_old_recordings_are_tidied_up_and_what_was_measured_stays(stage: Stage) -> None:
    old, new = stage.record(days_ago=120, sound=b"x" * 100), stage.record(sound=b"x" * 10)
    assert stage.takes.size() == 110
    assert stage.takes.old() == [old]
    stage.takes.drop_recordings(stage.takes.old())
    assert stage.takes.size() == 10
    assert [each.id for each in stage.takes.all()] == [old.id, new.id]


def test_what_a_person_marks_is_added_to_what_is_stored(stage: Stage) -> None:
    take = stage.record()
    stage.takes.change(take.id, lambda each: replace(each, fillers=(*each.fillers, Filler(2.0, "um"))))
    stage.takes.change(take.id, lambda each: replace(each, fillers=(*each.fillers, Filler(4.0, "so"))))
    assert [each.word for each in stage.takes.all()[0].fillers] == ["um", "so"]


def test_a_take_that_is_gone_says_so(stage: Stage) -> None:
    with pytest.raises(RelpitchError, match="no longer there"):
        stage.takes.discard("nothing")


def test_a_name_that_points_elsewhere_is_no_recording(stage: Stage, tmp_path: Path) -> None:
    secret = tmp_path / "secret.wav"
    secret.write_bytes(b"mine")
    take = replace(stage.record(), audio="../secret.wav")
    assert stage.takes.recording(take) is None
    stage.takes.keep(take)
    stage.takes.discard(take.id)
    stage.takes.empty_bin()
    assert secret.exists()


def test_the_latest_takes_come_first_and_only_those_of_the_versions_asked_for(stage: Stage) -> None:
    old, new, gone = stage.record(days_ago=2), stage.record(), stage.record(days_ago=1)
    stage.takes.discard(gone.id)
    assert [each.id for each in stage.takes.latest([stage.base_id, "another"], 5)] == [new.id, old.id]
    assert [each.id for each in stage.takes.latest([stage.base_id], 1)] == [new.id]
    assert stage.takes.latest([], 5) == stage.takes.latest(["another"], 5) == []


def test_a_version_was_rehearsed_when_it_was_said_in_no_drill(stage: Stage) -> None:
    old, new = stage.record(days_ago=2), stage.record()
    stage.takes.keep(Take(stage.base_id, NOW, Mode.READ, Length.FULL, 20.0, drill=Drill.ANY_MOMENT))
    stage.takes.discard(stage.record(days_ago=1).id)
    assert stage.takes.rehearsed([stage.base_id, "another"]) == {
        stage.base_id: [old.at, new.at],
        "another": [],
    }
