"""The checksum of a row: the same on every computer, and another one whatever changes in it."""

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.errors import DamagedLibrary
from relpitch.storage.checksums import checksum_of
from relpitch.storage.library import Library

WORDS = b"Moving without pain"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
COLUMNS = st.lists(TEXTS | st.integers() | st.none(), min_size=1, max_size=8)


def test_it_is_the_same_on_every_computer() -> None:
    assert checksum_of(("Zoë", None, 3, 0.1, "", "🦊 2026-11-29")) == 3979790920


@given(COLUMNS, st.data())
def test_a_flipped_bit_in_any_text_makes_another_one(columns: list[object], data: st.DataObject) -> None:
    texts = [place for place, each in enumerate(columns) if isinstance(each, str) and each]
    if not texts:
        return
    place = data.draw(st.sampled_from(texts))
    content = bytearray(str(columns[place]).encode())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    try:
        other = content.decode()
    except UnicodeDecodeError:
        return  # which is told before any checksum
    assert checksum_of(tuple(columns)) != checksum_of((*columns[:place], other, *columns[place + 1 :]))


@given(TEXTS, TEXTS, st.integers(1, 20))
def test_so_does_a_letter_that_moves_from_one_column_to_the_next(first: str, second: str, count: int) -> None:
    if moved := second[:count]:
        assert checksum_of((first, second)) != checksum_of((first + moved, second[count:]))


@pytest.mark.parametrize("version", ["14", "15"])
def test_a_flipped_bit_of_an_earlier_version_is_told_before_its_checksums_are_made_anew(
    tmp_path: Path, version: str
) -> None:
    released = Path(__file__).with_name("released") / f"{version}.relpitch.xz"
    whole = lzma.decompress(released.read_bytes())
    path = tmp_path / "Old.relpitch"
    harmed = whole.replace(WORDS, b"Loving without pain", 1)
    assert harmed != whole
    path.write_bytes(harmed)
    with pytest.raises(DamagedLibrary):
        Library.open(path, device="desktop")
    assert path.read_bytes() == harmed
    path.write_bytes(whole)
    Library.open(path, device="desktop").close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM statement WHERE checksum IS NULL").fetchone() == (0,)
