"""Words that are stored nowhere yet have a file, as long as there are any."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.failure.typed import Typed, TypedFile, sealed_again

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


class Mirror:
    """A lock that anyone opens who knows that it is one."""

    def __init__(self, sign: bytes) -> None:
        self._sign = sign

    def sealed(self, words: bytes) -> bytes:
        return self._sign + words[::-1]

    def opened(self, sealed: bytes) -> bytes | None:
        return sealed[1:][::-1] if sealed[:1] == self._sign else None


LOCKS = (None, Mirror(b"1"), Mirror(b"2"))


@pytest.mark.parametrize("ends_at", ["before", "within", "after"])
@pytest.mark.parametrize(("before", "after"), list(permutations(LOCKS, 2)))
def test_killed_while_the_library_is_locked_anew_the_words_are_there(
    tmp_path: Path, before: Mirror | None, after: Mirror | None, ends_at: str
) -> None:
    """Killed before the library's lock had changed, or after that; or it was not killed."""
    library, folder = Path("/home/maya/Mine.relpitch"), tmp_path / "typed"
    TypedFile(folder, library, before).keep([WORDS])
    killed = sealed_again(folder, library, before, after)
    killed.__enter__()
    if ends_at == "after":
        killed.__exit__(None, None, None)
    now = before if ends_at == "before" else after
    assert TypedFile(folder, library, now).read() == [WORDS]
    assert TypedFile(folder, library, now).read() == [WORDS]
    assert len(list(folder.iterdir())) == 1


def test_where_the_lock_did_not_change_the_words_stay_as_they_lay(tmp_path: Path) -> None:
    library, folder = Path("/home/maya/Mine.relpitch"), tmp_path / "typed"
    TypedFile(folder, library, LOCKS[1]).keep([WORDS])
    with pytest.raises(OSError, match="full"), sealed_again(folder, library, LOCKS[1], None):
        raise OSError("full")
    assert TypedFile(folder, library, LOCKS[1]).read() == [WORDS]
    assert len(list(folder.iterdir())) == 1
