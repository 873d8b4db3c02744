"""A draft belongs to its owner, and is in its file until it is kept or discarded."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft, Typed, TypedFile, move

LIBRARY = Path("/home/maya/Mine.relpitch")
NOTE = FormDraft({"What happened": "She laughed."})


def file(folder: Path, library: Path = LIBRARY) -> TypedFile:
    return TypedFile(folder / "typed", library)


def test_a_draft_is_there_in_the_next_run_until_it_is_kept(tmp_path: Path) -> None:
    Drafts(file(tmp_path)).put("people/priya/note", NOTE)
    after = Drafts(file(tmp_path))
    assert after.get("people/priya/note") == NOTE
    assert after.get("people/joe/note") is None
    after.put("people/priya/note", None)
    assert Drafts(file(tmp_path)).owners() == ()
    assert list((tmp_path / "typed").iterdir()) == []


def test_drafts_and_unsaved_words_leave_one_another_alone(tmp_path: Path) -> None:
    words = Typed("pitches", "gym offer 0", "Offer", "I help people move.")
    both = file(tmp_path)
    Drafts(both).put("capture", NOTE)
    both.keep([words])
    both.keep([])
    assert file(tmp_path).drafts() == {"capture": NOTE}
    other = file(tmp_path)
    other.keep([words])
    assert file(tmp_path).drafts() == {"capture": NOTE}
    Drafts(file(tmp_path)).put("capture", None)
    assert file(tmp_path).read() == [words]


@given(st.dictionaries(st.text(), st.builds(FormDraft, st.dictionaries(st.text(), st.text()))))
def test_any_drafts_come_back(tmp_path_factory: pytest.TempPathFactory, drafts: dict[str, FormDraft]) -> None:
    folder = tmp_path_factory.mktemp("any")
    file(folder).keep_drafts(drafts)
    assert file(folder).drafts() == drafts


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "{}",
        "[1]",
        '{"drafts": []}',
        '{"drafts": {"a": 1}}',
        '{"drafts": {"a": {"texts": {"b": 1}}}}',
    ],
)
def test_a_file_that_cannot_be_read_is_passed_over(tmp_path: Path, content: str) -> None:
    file(tmp_path).keep_drafts({"capture": NOTE})
    (path,) = (tmp_path / "typed").iterdir()
    path.write_text(content)
    assert file(tmp_path).drafts() == {}
    assert file(tmp_path).read() == []


def test_words_left_by_a_version_before_there_were_drafts_are_read(tmp_path: Path) -> None:
    words = Typed("pitches", "gym offer 0", "Offer", "I help people move.")
    file(tmp_path).keep([words])
    (path,) = (tmp_path / "typed").iterdir()
    path.write_text(json.dumps(json.loads(path.read_text())["typed"]))
    assert file(tmp_path).read() == [words]
    assert file(tmp_path).drafts() == {}


def test_a_library_that_gets_another_name_takes_its_drafts_along(tmp_path: Path) -> None:
    target = LIBRARY.with_stem("Yours")
    file(tmp_path).keep_drafts({"capture": NOTE})
    move(tmp_path / "typed", LIBRARY, target)
    assert file(tmp_path).drafts() == {}
    assert file(tmp_path, target).drafts() == {"capture": NOTE}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_can_read_the_file(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file(tmp_path).keep_drafts({"capture": NOTE})
    finally:
        os.umask(before)
    (path,) = (tmp_path / "typed").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600


def test_without_a_file_drafts_last_as_long_as_the_library_is_open() -> None:
    drafts = Drafts()
    drafts.put("capture", NOTE)
    assert drafts.get("capture") == NOTE
    assert not drafts.is_safe


def test_what_was_typed_for_one_of_two_records_goes_on_with_the_other() -> None:
    drafts = Drafts()
    drafts.put("people/priya2/note", FormDraft({"What happened": "She laughed."}))
    drafts.put("people/priya2/message", NOTE)
    drafts.put("people/priya/note", FormDraft({"What happened": "She waved."}))
    drafts.put("people/priya22/note", NOTE)
    before = {owner: drafts.get(owner) for owner in drafts.owners()}
    with pytest.raises(KeyError), drafts.handed_over("people/priya2", "people/priya"):
        raise KeyError
    assert {owner: drafts.get(owner) for owner in drafts.owners()} == before, "it could not be done"
    with drafts.handed_over("people/priya2", "people/priya"):
        pass
    assert drafts.get("people/priya/note") == FormDraft({"What happened": "She waved.\n\nShe laughed."})
    assert set(drafts.owners()) == {"people/priya/note", "people/priya/message", "people/priya22/note"}
