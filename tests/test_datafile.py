"""Data files: what is wrong is told with its file and line."""

from pathlib import Path

import pytest

from relpitch import datafile


def test_each_table_comes_with_the_line_it_begins_on(tmp_path: Path) -> None:
    path = tmp_path / "things.toml"
    path.write_text('# hello\n\n[[thing]]\nid = "a"\n\n[[ thing ]]\nid = "b"\n')
    assert list(datafile.tables_of(path, "thing")) == [(3, {"id": "a"}), (6, {"id": "b"})]


def test_a_mistake_in_the_file_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "things.toml"
    path.write_text('[[thing]]\nid = "a\n')
    with pytest.raises(datafile.DataFileError, match=r"things\.toml: .*line 2"):
        datafile.read(path)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"thing = [1, 2]", b'thing = [{ id = "a" }]'])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "things.toml"
    path.write_bytes(content)
    with pytest.raises(datafile.DataFileError, match=r"things\.toml.*\.$"):
        datafile.tables_of(path, "thing")


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(datafile.DataFileError, match=r"none\.toml cannot be read"):
        datafile.read(tmp_path / "none.toml")
