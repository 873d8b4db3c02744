"""A whole export comes back into a new library, and is the same."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.export import export
from relpitch.services import sample
from relpitch.services.bringing_back import bring_in_export, read_export
from relpitch.services.library_upkeep import contents_of
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_export_new_library_import_export_is_equal(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        export(contents_of(library), tmp_path / "first")
    contents, recordings = read_export(tmp_path / "first")
    with Library.create(tmp_path / "New.relpitch", device="laptop") as library:
        counts = bring_in_export(library, contents, recordings, tmp_path / "New.relpitch.takes")
        assert counts["people"] == 14
        assert bring_in_export(library, contents, recordings, tmp_path / "x") == {}
        export(contents_of(library), tmp_path / "second")
    first = {each.relative_to(tmp_path / "first"): each.read_bytes() for each in files(tmp_path / "first")}
    second = {each.relative_to(tmp_path / "second"): each.read_bytes() for each in files(tmp_path / "second")}
    assert first == second


def files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def test_a_folder_that_is_no_export_is_told(tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match=r"no export of relpitch\.$"):
        read_export(tmp_path)
