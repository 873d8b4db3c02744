"""What programs call a second copy of a file that two computers wrote."""

import unicodedata
from pathlib import Path, PurePath

import pytest

from relpitch.datafile import DataFileError
from relpitch.storage.copy_names import SyncProgram, maker_of, programs, read

MAYA = PurePath("/home/maya/Sync/Maya.relpitch")

EXAMPLES = [(program, name) for program in programs() for name in program.examples]
OTHERS = [(program, name) for program in programs() for name in program.not_these]


@pytest.mark.parametrize(("program", "name"), EXAMPLES, ids=[name for _, name in EXAMPLES])
def test_each_program_is_told_by_the_names_it_gives(program: SyncProgram, name: str) -> None:
    assert maker_of(name, MAYA) is program


@pytest.mark.parametrize(("program", "name"), OTHERS, ids=[name for _, name in OTHERS])
def test_other_names_are_not_taken_for_them(program: SyncProgram, name: str) -> None:
    assert maker_of(name, MAYA) is not program


@pytest.mark.parametrize(
    "name",
    [
        "Maya.relpitch",
        "Maya 2026-11-24 081200.relpitch",
        "Maya (version 12, 2026-11-24 081200).relpitch",
        "Maya put aside 2026-11-24 081200.relpitch",
        "Maya, 24 November.relpitch",
        "With Maya.relpitch",
        "Maya.relpitch.lock",
        "Maya.sync-conflict-20261129-081204-K3VQ7MD.relpitch-wal",
    ],
)
def test_what_relpitch_itself_lays_beside_a_library_is_none(name: str) -> None:
    assert maker_of(name, MAYA) is None


def test_a_copy_of_a_copy_is_one_too() -> None:
    twice = "Maya.sync-conflict-20261129-081204-K3VQ7MD.sync-conflict-20261130-081204-K3VQ7MD.relpitch"
    found = maker_of(twice, MAYA)
    assert found is not None
    assert found.name == "Syncthing"
    assert maker_of("Maya (conflicted copy 2026-11-29 081204) (1).relpitch", MAYA) is not None


def test_letters_may_be_composed_or_not() -> None:
    library = PurePath("/home/zoe/Zoë.relpitch")
    name = unicodedata.normalize("NFD", "Zoë (conflicted copy 2026-11-29 081204).relpitch")
    assert maker_of(name, library) is not None


def test_the_six_programs_that_are_promised_are_known() -> None:
    known = {each.name for each in programs()}
    assert known >= {"Syncthing", "Nextcloud", "Dropbox", "OneDrive", "Google Drive", "iCloud"}


def test_a_broken_pattern_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "conflicted_copies.toml"
    file.write_text(
        '[[program]]\nid = "x"\nname = "X"\nsure = true\nbetween = ["("]\n'
        'examples = ["a"]\nnot_these = ["b"]\n'
    )
    with pytest.raises(DataFileError, match=r"conflicted_copies\.toml, line \d: between is no pattern"):
        read(file)
