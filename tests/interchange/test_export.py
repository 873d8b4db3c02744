from datetime import UTC, datetime
from pathlib import Path

from relpitch.domain.event import SOME_DAY, Event
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import Version, new_base
from relpitch.interchange.export import export
from relpitch.interchange.ical import read_calendar
from relpitch.interchange.json_export import LibraryContents, from_json
from relpitch.services import sample
from relpitch.services.library_upkeep import contents_of
from relpitch.storage.library import Library
from relpitch.storage.recordings import Recordings

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)


def test_all_is_in_the_json_and_what_is_not_in_the_bin_is_in_scripts(tmp_path: Path) -> None:
    statements = (
        Statement("Moving", NOW, id="1"),
        Statement("moving", NOW, id="2"),
        Statement("Gone", NOW, id="3", discarded_at=NOW),
        Statement("Damaged", NOW, id="4"),
    )
    bases = tuple(new_base(statement.id, NOW) for statement in statements[:3])
    variants = (
        Version("1", "Gym", NOW, setting_id="gym"),
        Version("1", "gym", NOW, setting_id="gym"),
        Version("1", "Bank", NOW, setting_id="bank", discarded_at=NOW),
    )
    contents = LibraryContents(statements, bases + variants)
    export(contents, tmp_path / "out")
    assert sorted(str(path.relative_to(tmp_path / "out")) for path in tmp_path.rglob("*.md")) == [
        "pitches/Moving/Anyone, anywhere.md",
        "pitches/Moving/Gym.md",
        "pitches/Moving/gym 2.md",
        "pitches/moving 2/Anyone, anywhere.md",
    ]
    assert from_json((tmp_path / "out" / "library.json").read_text(encoding="utf-8")) == contents


def test_a_script_names_a_setting_of_ones_own_in_words(tmp_path: Path) -> None:
    hall = Setting("8d5e", "Climbing hall", "at the climbing hall", "trees", Channel.SPOKEN, 20, "")
    contents = LibraryContents(
        (Statement("Moving", NOW, id="1"),),
        (new_base("1", NOW), Version("1", "Hall", NOW, setting_id="8d5e")),
        settings=(hall,),
    )
    export(contents, tmp_path / "out")
    assert "setting: Climbing hall\n" in (tmp_path / "out/pitches/Moving/Hall.md").read_text(encoding="utf-8")


def test_recordings_go_out_as_they_are_and_nothing_from_elsewhere_does(tmp_path: Path) -> None:
    takes = tmp_path / "Mine.relpitch.takes"
    takes.mkdir()
    (takes / "a.wav").write_bytes(b"RIFF")
    (takes / "a.wav").chmod(0o600)
    (takes / "nobody.wav").write_bytes(b"RIFF")
    (tmp_path / "secret").write_text("x")
    kept = tuple(
        Take("v", NOW, Mode.READ, Length.FULL, 9.0, audio=name)
        for name in ("a.wav", "gone.wav", "../secret", "")
    )
    export(LibraryContents((), (), takes=kept), tmp_path / "out", Recordings(tmp_path / "Mine.relpitch").find)
    assert [each.name for each in (tmp_path / "out" / "recordings").iterdir()] == ["a.wav"]
    assert (tmp_path / "out" / "recordings" / "a.wav").stat().st_mode & 0o777 == 0o600
    export(LibraryContents((), (), takes=kept), tmp_path / "silent")
    assert not (tmp_path / "silent" / "recordings").exists()


def test_events_that_have_a_day_go_out_as_a_calendar(tmp_path: Path) -> None:
    fair, gone = Event("Fair", NOW, NOW), Event("Gone", NOW, NOW, discarded_at=NOW)
    someday = Event("Someday", SOME_DAY, NOW)
    export(LibraryContents((), (), events=(fair, gone, someday)), tmp_path / "out")
    read = read_calendar((tmp_path / "out" / "events.ics").read_bytes(), NOW, "UTC")
    assert [each.title for each in read.events] == ["Fair"]


def test_the_export_holds_every_kind_of_file_that_the_library_page_promises(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="here") as library:
        sample.fill(library, NOW)
        export(contents_of(library), tmp_path / "out")
    kinds = {each.suffix for each in (tmp_path / "out").rglob("*") if each.is_file()}
    assert kinds == {".md", ".json", ".vcf", ".ics"}
