from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.interchange.folder import file_names, write_folder

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@settings(max_examples=50, deadline=None)
@given(titles=st.lists(ANY_TEXT, max_size=5))
def test_each_title_gives_a_file_of_its_own(
    titles: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = file_names([*titles, *titles])
    folder = tmp_path_factory.mktemp("names")
    for name in names:
        (folder / f"{name}.md").write_text(name)
    assert len(list(folder.iterdir())) == len(names) == 2 * len(titles)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Moving without pain", "Moving without pain"),
        ("a/b\\c: d?", "a b c d"),
        ("../../etc", "etc"),
        ("con", "_con"),
        ("Com1.notes", "_Com1.notes"),
        ("control", "control"),
        ("ends. ", "ends"),
        ("two\nlines\0", "two lines"),
        ("...", "_"),
        ("x" * 300, "x" * 50),
        ("图书 🙂 e\u0301", "图书 🙂 é"),
    ],
)
def test_a_name_is_one_that_every_system_takes(title: str, name: str) -> None:
    assert file_names([title]) == [name]


def test_names_differ_in_small_letters_too() -> None:
    assert file_names(["Gym", "GYM", "gym 2", "gym"]) == ["Gym", "GYM 2", "gym 2 2", "gym 3"]


FILES = [(PurePosixPath("a.txt"), ["o", "ne\n"]), (PurePosixPath("b/c.txt"), "two \ud800")]


def test_files_are_written_into_a_new_or_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        write_folder(tmp_path / name, FILES)
        assert (tmp_path / name / "a.txt").read_bytes() == b"one\n"
        assert (tmp_path / name / "b" / "c.txt").read_bytes() == b"two \\ud800"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty", "new"]


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    for path in (tmp_path / "full", tmp_path / "full" / "mine"):
        with pytest.raises(RelpitchError, match="already"):
            write_folder(path, FILES)
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "mine"]


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "new", tmp_path / "new"):
        with pytest.raises(RelpitchError, match="cannot be written"):
            write_folder(path, [*FILES, (PurePosixPath("x" * 300), "")])
    assert list(tmp_path.iterdir()) == []
