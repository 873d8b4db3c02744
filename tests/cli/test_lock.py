"""relpitch lock and unlock, and every command on a locked library."""

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from relpitch import paths, preferences
from relpitch.cli import main
from relpitch.cli.doctor import DoctorCheck, examine
from relpitch.failure.typed import FormDraft, TypedFile
from relpitch.preferences import Remembered
from relpitch.services.services import Services
from relpitch.storage import keys
from relpitch.storage.backup import list_backups
from relpitch.storage.file import takes_of
from relpitch.storage.keys import SALT_LENGTH
from relpitch.storage.library import Library
from relpitch.storage.sealing import seal_of
from tests.cli.test_library import maya
from tests.storage.locked import WORDS, locking, needs_locking

__all__ = ["locking", "maya"]
pytestmark = [needs_locking, pytest.mark.usefixtures("locking")]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def locked(maya: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> Path:
    """Maya's library, locked on the command line. Nobody has given its passphrase since."""
    assert main(["library", "backup", "--library", str(maya)]) == 0
    monkeypatch.setenv("RELPITCH_NEW_PASSPHRASE", WORDS)
    assert main(["lock", "--library", str(maya)]) == 0
    told = capsys.readouterr()
    assert "Maya.relpitch is locked. 1 copy with it." in told.out
    assert told.err == "Forget the passphrase, and every word in here is gone. There is no second way in.\n"
    monkeypatch.delenv("RELPITCH_NEW_PASSPHRASE")
    keys.unlearn_all()
    return maya


def typed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(words))


def test_each_command_takes_the_passphrase_from_the_environment(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("RELPITCH_PASSPHRASE", WORDS)
    assert main(["find", "people", "--library", str(locked), "--json"]) == 0
    assert "Moving" in json.loads(capsys.readouterr().out)[0]["title"]
    keys.unlearn_all()
    assert main(["library", "verify", "--library", str(locked)]) == 0


def test_or_from_a_line_of_stdin(locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    typed(monkeypatch, f"{WORDS}\n")
    assert main(["library", "verify", "--library", str(locked)]) == 0
    assert capsys.readouterr().out == "Everything is there and readable.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [("wrong\n", "That isn’t it. Capital letters count.\n"), ("", "A passphrase is needed.")],
    ids=["wrong", "none"],
)
def test_a_wrong_one_ends_in_a_sentence(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed, words: str, told: str
) -> None:
    typed(monkeypatch, words)
    assert main(["find", "people", "--library", str(locked)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(told)


def test_the_lock_comes_off_again_with_its_backups(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    typed(monkeypatch, f"{WORDS}\n")
    assert main(["unlock", "--library", str(locked)]) == 0
    assert capsys.readouterr().out == "Maya.relpitch opens without a passphrase. 1 copy with it.\n"
    (backup,) = list_backups(paths.backups(), "Maya")
    assert keys.salt_of(locked) is keys.salt_of(backup) is None


def test_a_locked_one_gets_another_passphrase(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    typed(monkeypatch, f"{WORDS}\nanother\n")
    assert main(["lock", "--library", str(locked)]) == 0
    keys.unlearn_all()
    typed(monkeypatch, "another\n")
    assert main(["find", "people", "--library", str(locked)]) == 0
    assert "Moving" in capsys.readouterr().out


def test_what_is_typed_and_not_kept_is_locked_with_it(maya: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = FormDraft({"note": "She told me of her sister"})
    TypedFile(paths.typed(), maya).keep_drafts({"people/1/note": note})
    monkeypatch.setenv("RELPITCH_NEW_PASSPHRASE", WORDS)
    assert main(["lock", "--library", str(maya)]) == 0
    (file,) = paths.typed().iterdir()
    assert b"sister" not in file.read_bytes()
    there = TypedFile(paths.typed(), maya, seal_of(maya))
    assert there.drafts() == {"people/1/note": note}
    there.keep_drafts({"people/1/note": FormDraft({"note": "Her sister bakes"})})
    assert b"sister" not in file.read_bytes()
    assert TypedFile(paths.typed(), maya).drafts() == {}
    assert main(["unlock", "--library", str(maya)]) == 0
    assert b"sister" in file.read_bytes()


def test_the_doctor_does_not_ask(locked: Path, capsys: Printed) -> None:
    assert main(["doctor", "--library", str(locked), "--json"]) == 0
    found = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert found["Library"]["works"]
    assert "locked by a passphrase" in found["Library"]["words"]
    assert found["Locking"]["works"]


def test_the_doctor_tells_what_a_library_that_was_deleted_by_hand_left_there(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr("relpitch.cli.doctor._qt", lambda: iter([]))
    for each in ("_microphone", "_voice", "_recogniser", "trouble_with_display"):
        monkeypatch.setattr(f"relpitch.cli.doctor.{each}", lambda: None)

    def told() -> list[DoctorCheck]:
        return [each for each in examine(str(locked)) if each and each.name == "Recordings"]

    takes_of(locked).mkdir()
    for name in ("one.wav", "two.wav"):
        (takes_of(locked) / name).write_bytes(locked.read_bytes()[:SALT_LENGTH] + b"sealed")
    assert told() == [], "it is there still"
    locked.unlink()
    (left,) = told()
    assert left.words.startswith(f"In {takes_of(locked)} are 2 recordings, and their library is gone. ")
    assert left.words.endswith("Without the library and its passphrase nobody can hear them.")
    assert left.mend.startswith("Delete that folder to be rid of them")
    shutil.rmtree(takes_of(locked))
    assert told() == []


def test_an_export_can_be_read_by_anyone_recordings_too(
    locked: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RELPITCH_PASSPHRASE", WORDS)
    assert main(["library", "export", str(tmp_path / "out"), "--library", str(locked)]) == 0
    assert "Moving" in (tmp_path / "out" / "library.json").read_text(encoding="utf-8")


def test_a_copy_is_locked_without_the_backups_of_the_library_it_was_copied_from(
    maya: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    copy = maya.with_name("Elsewhere") / "Copy.relpitch"
    copy.parent.mkdir()
    shutil.copy(maya, copy)
    for each in (maya, copy):
        assert main(["library", "backup", "--library", str(each)]) == 0
    remembered = Remembered(recent=(str(copy), str(maya)))
    preferences.PreferencesFile(paths.preferences_file()).keep(remembered=remembered)
    monkeypatch.setenv("RELPITCH_NEW_PASSPHRASE", WORDS)
    capsys.readouterr()
    assert main(["lock", "--library", str(copy)]) == 0
    assert capsys.readouterr().out == "Copy.relpitch is locked. 1 copy with it.\n"
    (hers,), (its,) = (list_backups(paths.backups(), name) for name in ("Maya", "Copy"))
    assert keys.salt_of(hers) is None
    assert keys.salt_of(its) is not None
    with Library.open(copy, device="here") as library:
        mine = preferences.load(paths.preferences_file())
        Services(library, preferences=lambda: mine).upkeep.renew_backups()
    assert hers.exists()


def test_one_that_is_not_locked_says_so_and_no_backup_is_touched(maya: Path, capsys: Printed) -> None:
    assert main(["library", "backup", "--library", str(maya)]) == 0
    (backup,) = list_backups(paths.backups(), "Maya")
    before = backup.stat().st_mtime_ns
    capsys.readouterr()
    assert main(["unlock", "--library", str(maya)]) == 0
    assert capsys.readouterr().out == "Maya.relpitch is not locked.\n"
    assert backup.stat().st_mtime_ns == before
