"""Second copies beside a library: found by what is in them, looked into without a trace, merged, put away."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText
from relpitch.services.services import Services
from relpitch.storage.conflicted import (
    CopyBeside,
    bring_beside,
    candidates,
    looked_into,
    put_away,
    put_away_of,
    remove_put_away,
)
from relpitch.storage.copy_names import programs
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from relpitch.storage.merging import merge
from tests.storage.conftest import Example

NOW = datetime(2026, 11, 29, tzinfo=UTC)
SYNCTHING = "Maya.sync-conflict-20261129-081204-K3VQ7MD.relpitch"
ONE_OF_EACH = [program.examples[0] for program in programs()]


def conflicted(example: Example, name: str = SYNCTHING) -> Path:
    """The copy of another computer, which met somebody, under the name a program gives it."""
    copied = example.path.with_name(name)
    shutil.copy(example.path, copied)
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
    for left in example.path.parent.glob(f"*{name}*"):
        if left != copied:
            left.unlink()
    return copied


def look(example: Example) -> list[CopyBeside]:
    found = [looked_into(each, example.path) for each in candidates(example.path)]
    return [each for each in found if each is not None]


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_what_a_copy_has_that_is_not_here_is_known_and_merged(example: Example, name: str) -> None:
    copied = conflicted(example, name)
    (found,) = look(example)
    assert (found.path, found.news, found.trouble) == (copied, Merged(new=1), "")
    with Library.open(example.path, device="desktop") as library:
        merge(copied, library)
    (found,) = look(example)
    assert found.news is None


def test_looking_leaves_no_trace_beside_the_library(example: Example) -> None:
    conflicted(example)
    before = {each.name: each.stat().st_mtime_ns for each in example.path.parent.iterdir()}
    content = example.path.read_bytes()
    assert look(example)
    assert {each.name: each.stat().st_mtime_ns for each in example.path.parent.iterdir()} == before
    assert example.path.read_bytes() == content


def test_what_was_written_beside_the_copy_and_is_not_yet_in_it_is_read_too(example: Example) -> None:
    copied = example.path.with_name(SYNCTHING)
    shutil.copy(example.path, copied)
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
        shutil.copy(copied, copied.with_suffix(".kept"))
    with Library.open(copied, device="laptop") as library:
        with library.writing() as shelves:
            shelves.people.save(Person("Tomás", NOW))
        for end in ("", "-wal"):
            shutil.copy(f"{copied}{end}", example.path.with_name(f"kept{end}"))
    for end in ("", "-wal"):
        example.path.with_name(f"kept{end}").replace(f"{copied}{end}")
    (found,) = look(example)
    assert found.news == Merged(new=2)


def test_a_copy_that_forgot_somebody_or_was_read_here_already_is_told_apart(example: Example) -> None:
    with Library.open(example.path, device="desktop") as library, library.writing() as shelves:
        shelves.people.save(noor := Person("Noor Haddad", NOW))
        shelves.people.save(Person("Tomás", NOW, about="Knows Noor Haddad."))
    copied = example.path.with_name(SYNCTHING)
    shutil.copy(example.path, copied)
    (same,) = look(example)
    assert same.news is None
    with Library.open(example.path, device="desktop") as library:
        Services(library).forgetting.forget(noor.id, half_names_too=False)
    (older,) = look(example)
    assert older.news is None, "what is forgotten here is no news, however often the copy tells of it"
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.versions.save(
            example.base.with_part(Part.PROOF, PartText(PartRule.OWN, (Phrasing("Ten years."),)))
        )
    (newer,) = look(example)
    assert newer.news is not None


def test_another_library_and_another_program_s_file_are_none(example: Example) -> None:
    Library.create(example.path.with_name(SYNCTHING), device="laptop").close()
    example.path.with_name("Maya (1).relpitch").write_text("Dear diary")
    assert [each.trouble for each in look(example)] == []


def test_a_copy_that_cannot_be_read_is_told_where_its_name_is_sure(example: Example) -> None:
    copied = conflicted(example)
    copied.write_bytes(copied.read_bytes()[:5000])
    shutil.copy(copied, example.path.with_name("Maya 2.relpitch"))
    (found,) = look(example)
    assert found.news is None
    assert found.trouble


def test_a_version_deleted_here_is_no_news_of_a_copy_that_has_it_still(example: Example) -> None:
    copied = example.path.with_name(SYNCTHING)
    shutil.copy(example.path, copied)
    with Library.open(example.path, device="desktop") as library, library.writing() as shelves:
        shelves.versions.delete(example.gym.id)
    (found,) = look(example)
    assert found.news is None
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.versions.save(replace(example.gym, name="The gym"))
    (found,) = look(example)
    assert found.news is not None


def test_put_away_it_lies_with_the_backups_for_nobody_else_and_comes_back(
    example: Example, tmp_path: Path
) -> None:
    copied, backups = conflicted(example), tmp_path / "backups"
    copied.chmod(0o644)
    content = copied.read_bytes()
    lying = put_away(copied, backups)
    assert not copied.exists()
    assert lying.read_bytes() == content
    assert lying.stat().st_mode & 0o077 == 0
    assert put_away_of(example.path, backups) == [lying]
    shutil.copy(lying, copied)
    second = put_away(copied, backups)
    assert second != lying
    bring_beside(lying, copied)
    assert copied.read_bytes() == content
    assert put_away_of(example.path, backups) == [second]


def test_what_was_put_away_goes_after_its_days_and_with_renewed_backups(
    example: Example, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    lying = put_away(conflicted(example), backups)
    remove_put_away(example.path, backups)
    assert lying.exists()
    with Library.open(example.path, device="desktop") as library:
        Services(library, backups=backups).upkeep.renew_backups()
    assert not lying.exists()


def test_what_a_copy_in_another_folder_put_away_is_not_taken_along(example: Example, tmp_path: Path) -> None:
    backups, elsewhere = tmp_path / "backups", tmp_path / "stick" / example.path.name
    elsewhere.parent.mkdir()
    shutil.copy(example.path, elsewhere)
    lying = put_away(conflicted(example), backups)
    assert put_away_of(elsewhere, backups) == []
    remove_put_away(elsewhere, backups, older_than_days=0)
    assert put_away_of(example.path, backups) == [lying]
    example.path.unlink()
    remove_put_away(elsewhere, backups, older_than_days=0)
    assert list(lying.parent.iterdir()) == [], "nothing is left of it"
