"""Words that are stored nowhere yet have a file, as long as there are any."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.failure.typed import Typed, TypedFile

WORDS = Typed("pitches", "gym offer 0", "Offer", "I help people move.")


def file(folder: Path, library: str = "/home/maya/Mine.relpitch") -> TypedFile:
    return TypedFile(folder / "typed", Path(library))


def test_what_is_kept_is_read_by_the_next_run_and_by_no_other_library(tmp_path: Path) -> None:
    file(tmp_path).keep([WORDS])
    assert file(tmp_path).read() == [WORDS]
    assert file(tmp_path, "/home/maya/Other.relpitch").read() == []


def test_once_all_is_saved_there_is_no_file(tmp_path: Path) -> None:
    unsaved = file(tmp_path)
    unsaved.keep([WORDS])
    unsaved.keep([])
    assert unsaved.read() == []
    assert list((tmp_path / "typed").iterdir()) == []


@given(st.text())
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    typed = Typed("people", "", "Note", words)
    file(folder).keep([typed])
    assert file(folder).read() == [typed]


@pytest.mark.parametrize("content", ["", "[", "{}", "[1]", '[{"page": "pitches"}]', '[{"x": 1}]'])
def test_a_file_that_cannot_be_read_is_passed_over(tmp_path: Path, content: str) -> None:
    unsaved = file(tmp_path)
    unsaved.keep([WORDS])
    (path,) = (tmp_path / "typed").iterdir()
    path.write_text(content)
    assert unsaved.read() == []


def test_a_folder_that_cannot_be_written_is_known(tmp_path: Path) -> None:
    (tmp_path / "typed").write_text("in the way")
    unsaved = file(tmp_path)
    unsaved.keep([WORDS])
    assert not unsaved.works
