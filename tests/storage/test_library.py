import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from relpitch.domain.errors import ChangedMeanwhile, LibraryClosed, LibraryError, ReadOnly
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.storage.library import Library
from relpitch.storage.lineage import mark_beside
from tests.storage.conftest import NOW, Example, without_being_root

ELSEWHERE = "This library is open in another window. You can read it here; changes go in the other window."
HOLDER = """
import sys
from pathlib import Path
from relpitch.storage.library import Library
from relpitch.storage.lineage import mark_beside
library = Library.open(Path(sys.argv[1]), device="other")
print("open", flush=True)
sys.stdin.read()
"""


def titles(library: Library) -> list[str]:
    with library.reading() as shelves:
        return [each.title for each in shelves.statements.all()]


def add(library: Library, title: str) -> None:
    with library.writing() as shelves:
        shelves.statements.save(Statement(title, NOW))


def save_and_raise(library: Library) -> None:
    with library.writing() as shelves:
        shelves.statements.save(Statement("Second", NOW))
        raise ChangedMeanwhile


@contextmanager
def another_window(path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        try:
            yield window
        finally:
            window.kill()


def test_a_new_library_is_empty_and_named_after_its_file(tmp_path: Path) -> None:
    with Library.create(tmp_path / "new" / "folder" / "Maya.relpitch", device="desktop") as library:
        assert library.name == "Maya"
        assert titles(library) == []
        assert (library.read_only, library.trouble) == (False, None)


@pytest.mark.parametrize(
    "name",
    ["My library", "Bücher 图书 كتب 🙂", "what?", "a#b", "100%25", "a&mode=ro", "it's", ";", ":memory:"],
)
def test_any_name_a_file_may_have_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.relpitch"
    with Library.create(path, device="desktop") as library:
        add(library, "Kept")
    with Library.open(path, device="desktop") as library:
        assert (library.name, titles(library)) == (name, ["Kept"])
    beside = [path.name, f"{path.name}.lock", f".{path.name}.mark"]
    assert sorted(each.name for each in path.parent.iterdir()) == sorted(beside)


def test_a_new_library_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Steve")
    with pytest.raises(LibraryError, match="There is something at"):
        Library.create(path, device="desktop")
    assert path.read_text() == "Dear Steve"
    assert list(tmp_path.iterdir()) == [path]


def test_a_library_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    long = "long" * 100
    for path in ("file/new/Maya.relpitch", f"new/folder/{long}", f"new/{long}/Maya.relpitch"):
        with pytest.raises(LibraryError, match="cannot be used"):
            Library.create(tmp_path / path, device="desktop")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_what_is_written_is_there_after_closing_in_one_file(example: Example) -> None:
    with Library.open(example.path, device="desktop") as library:
        add(library, "Second")
    with Library.open(example.path, device="desktop") as library:
        assert titles(library) == ["Moving without pain", "Second"]
    assert not [each for each in example.path.parent.iterdir() if each.name.endswith(("-wal", "-shm"))]


def test_a_unit_of_work_that_raises_leaves_no_trace(library: Library) -> None:
    with pytest.raises(ChangedMeanwhile):
        save_and_raise(library)
    assert titles(library) == ["Moving without pain"]


def test_reading_sees_one_state_throughout(library: Library) -> None:
    with library.reading() as shelves:
        assert len(shelves.statements.all()) == 1
        add(library, "Second")
        assert len(shelves.statements.all()) == 1
    assert len(titles(library)) == 2


def test_many_read_at_once_while_one_writes_and_each_sees_whole_states(library: Library) -> None:
    def read(_number: int) -> list[bool]:
        whole = []
        for _ in range(40):
            with library.reading() as shelves:
                statements = {each.id for each in shelves.statements.all()}
                whole.append(statements == {each.statement_id for each in shelves.versions.all()})
        return whole

    with ThreadPoolExecutor(4) as readers:
        seen = readers.map(read, range(4))
        for number in range(40):
            with library.writing() as shelves:
                statement = Statement(f"Number {number}", NOW)
                shelves.statements.save(statement)
                shelves.versions.save(new_base(statement.id, NOW))
        assert all(all(each) for each in seen)
    assert len(titles(library)) == 41
    assert 1 <= len(library._resting) <= 4


def test_what_reads_while_the_library_closes_reads_to_its_end_and_lets_go(library: Library) -> None:
    with library.reading() as shelves:
        assert len(shelves.statements.all()) == 1
        library.close()
        assert len(shelves.statements.all()) == 1
    assert library._resting == []


def test_reading_cannot_write(library: Library) -> None:
    with pytest.raises(ReadOnly), library.reading() as shelves:
        shelves.statements._connection.execute("DELETE FROM meta")


def test_reading_leaves_sqlalchemy_alone_until_writing_is_prepared(example: Example) -> None:
    program = """
import sys
from pathlib import Path
from relpitch.storage.library import Library
from relpitch.storage.lineage import mark_beside
with Library.open(Path(sys.argv[1]), device="desktop") as library:
    with library.reading() as shelves:
        read = len(shelves.versions.all())
    before = "sqlalchemy" in sys.modules
    library.prepare_writing()
    print(read, before, "sqlalchemy" in sys.modules)
"""
    told = subprocess.run(
        [sys.executable, "-c", program, str(example.path)], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "2 False True"


def test_every_commit_waits_for_the_disk_and_deleted_words_are_overwritten(library: Library) -> None:
    with library.writing() as shelves:
        settings = {
            name: shelves.statements._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5000
    }  # fmt: skip


def test_closing_twice_is_closing_once_and_a_closed_library_is_not_used(library: Library) -> None:
    library.close()
    library.close()
    with pytest.raises(LibraryClosed):
        titles(library)


def test_a_second_window_reads_what_the_first_one_writes_and_says_why(example: Example) -> None:
    with (
        Library.open(example.path, device="desktop") as first,
        Library.open(example.path, device="d") as second,
    ):
        assert (second.read_only, second.trouble) == (True, ELSEWHERE)
        add(first, "Second")
        assert titles(second) == ["Moving without pain", "Second"]
        with pytest.raises(ReadOnly, match="another window"):
            second.writing()


def test_a_link_to_a_library_is_that_library(example: Example) -> None:
    link = example.path.with_name("Link.relpitch")
    link.symlink_to(example.path)
    with Library.open(example.path, device="desktop"), Library.open(link, device="desktop") as second:
        assert second.trouble == ELSEWHERE


def test_a_library_open_in_another_process_can_be_read(example: Example) -> None:
    with another_window(example.path), Library.open(example.path, device="desktop") as library:
        assert library.trouble == ELSEWHERE
        assert titles(library) == ["Moving without pain"]


def test_a_window_that_was_killed_holds_nothing_back(example: Example) -> None:
    with another_window(example.path) as window:
        window.send_signal(signal.SIGKILL)
        window.wait()
        with Library.open(example.path, device="desktop") as library:
            assert not library.read_only
            add(library, "Second")


def test_reading_on_purpose_takes_no_lock_and_leaves_nothing_beside_the_file(example: Example) -> None:
    example.path.with_name("Maya.relpitch.lock").unlink()
    mark_beside(example.path).unlink()
    with Library.open(example.path, read_only=True) as library:
        assert (library.read_only, library.trouble) == (True, None)
        assert titles(library) == ["Moving without pain"]
        with pytest.raises(ReadOnly, match="reading only"):
            library.writing()
    assert list(example.path.parent.iterdir()) == [example.path]


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o777, 0o444), (0o555, 0o666), (0o555, 0o444)])
def test_a_library_where_nothing_can_be_written_can_be_read(
    shared_folder: Path, folder_mode: int, file_mode: int
) -> None:
    path = shared_folder / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        add(library, "Kept")
    path.with_name("Maya.relpitch.lock").unlink()
    path.chmod(file_mode)
    shared_folder.chmod(folder_mode)
    with without_being_root(), Library.open(path, device="desktop") as library:
        assert library.trouble is not None
        assert library.trouble.startswith("Nothing can be written here.")
        assert titles(library) == ["Kept"]
