"""In a folder that several computers share, each leaves word that it has the library open."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from relpitch.storage.library import Library
from relpitch.storage.open_elsewhere import in_words, opened_elsewhere, say_closed, say_open
from tests.storage.conftest import Example


def words_beside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(".*.open"))


def test_word_is_left_while_it_is_open_and_taken_away_on_closing(example: Example) -> None:
    with Library.open(example.path, device="desktop") as library:
        assert library.open_elsewhere is None
        (word,) = words_beside(example.path)
        assert word.stat().st_mode & 0o077 == 0
    assert words_beside(example.path) == []


def test_another_computer_that_has_it_open_is_told(example: Example) -> None:
    say_open(example.path, "laptop")
    with Library.open(example.path, device="desktop") as library:
        assert library.open_elsewhere is not None
        assert len(words_beside(example.path)) == 2
    assert len(words_beside(example.path)) == 1, "the word of the other computer stays"
    say_closed(example.path, "laptop")
    with Library.open(example.path, device="desktop") as library:
        assert library.open_elsewhere is None


def test_what_this_computer_left_in_a_crash_is_not_told(example: Example) -> None:
    say_open(example.path, "desktop")
    with Library.open(example.path, device="desktop") as library:
        assert library.open_elsewhere is None


def test_a_computer_that_is_gone_for_good_says_nothing_for_ever(example: Example) -> None:
    say_open(example.path, "laptop")
    (word,) = words_beside(example.path)
    long_ago = time.time() - 31 * 86_400
    os.utime(word, (long_ago, long_ago))
    assert opened_elsewhere(example.path, "desktop") is None


def test_a_library_that_is_only_read_leaves_no_word(example: Example) -> None:
    with Library.open(example.path, read_only=True):
        assert words_beside(example.path) == []


def test_the_name_of_another_library_in_the_folder_is_not_mixed_up(example: Example) -> None:
    say_open(example.path.with_name("Maya.relpitch.old"), "laptop")
    say_open(example.path.with_name("My Maya.relpitch"), "laptop")
    assert opened_elsewhere(example.path, "desktop") is None


def test_it_is_told_in_plain_words() -> None:
    now = datetime.now(UTC)
    words = in_words(now - timedelta(days=1), now)
    assert words.startswith("Another computer opened this library ")
    assert "as far as this folder shows" in words
