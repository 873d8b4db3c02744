"""A whole export comes back into a new library, and is the same."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.export import export
from relpitch.services import sample
from relpitch.services.export_import import read_export
from relpitch.services.library_upkeep import contents_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.people import add_person
from tests.services.every_act import snapshot

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_export_new_library_import_export_is_equal(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        export(contents_of(library), tmp_path / "first")
    with Library.create(tmp_path / "New.relpitch", device="laptop") as library:
        service = Services(library).export_import
        preview = service.look_at(tmp_path / "first")
        assert preview.new["people"] == 14
        assert service.import_preview(preview) is not None
        assert service.look_at(tmp_path / "first").new == {}
        assert service.import_preview(service.look_at(tmp_path / "first")) is None
        export(contents_of(library), tmp_path / "second")
    first = {each.relative_to(tmp_path / "first"): each.read_bytes() for each in files(tmp_path / "first")}
    second = {each.relative_to(tmp_path / "second"): each.read_bytes() for each in files(tmp_path / "second")}
    assert first == second


def test_what_was_brought_in_is_undone_and_done_again_to_the_letter(tmp_path: Path) -> None:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, NOW)
        export(contents_of(library), tmp_path / "first")
    with Library.create(tmp_path / "New.relpitch", device="laptop") as library:
        services = Services(library)
        add_person(services.people, "Noor")
        before = snapshot(library)
        act = services.export_import.import_preview(services.export_import.look_at(tmp_path / "first"))
        assert act is not None
        assert "14 people" in act.words
        after = snapshot(library)
        services.history.undo(act)
        assert snapshot(library) == before
        services.history.redo(act)
        assert snapshot(library) == after


def files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def test_a_folder_that_is_no_export_is_told(tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match=r"no export of relpitch\.$"):
        read_export(tmp_path)


def test_half_a_letter_in_an_export_is_a_question_mark_and_all_else_as_it_was(tmp_path: Path) -> None:
    ann = (
        '{"name": "A\\ud800n\\uD83D\\uDE00 \\\\ud800", "created_at": "2026-03-14T09:26:53+00:00", "id": "a"}'
    )
    lists = f'"statements": [], "versions": [], "people": [{ann}, {ann}]'
    text = f'\ufeff{{"format": "relpitch library", "version": 1, {lists}}}'
    (tmp_path / "library.json").write_text(text, encoding="utf-8")
    with Library.create(tmp_path / "New.relpitch", device="laptop") as library:
        service = Services(library).export_import
        preview = service.look_at(tmp_path)
        assert preview.new == {"people": 1}
        service.import_preview(preview)
        assert [each.name for each in contents_of(library).people] == ["A?n😀 \\ud800"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_an_export_that_another_program_wrote_again_is_read(tmp_path: Path, encoding: str) -> None:
    ann = {"id": "a", "name": "Zoë", "created_at": "2026-03-14T09:26:53+00:00"}
    lists = {"people": [ann], "statements": [], "versions": []}
    document = lists | {"format": "relpitch library", "version": 1}
    file = tmp_path / "sorted.json"
    file.write_text(json.dumps(document, sort_keys=True, ensure_ascii=False), encoding=encoding)
    contents, _recordings = read_export(file)
    assert [each.name for each in contents.people] == ["Zoë"]
