"""How the words are shown on the stage."""

import pytest

from relpitch.domain.mode import Mode


@pytest.mark.parametrize(
    ("mode", "label"),
    [
        (Mode.READ, "Read"),
        (Mode.CUE_WORDS, "Cue words"),
        (Mode.FIRST_LETTERS, "First letters"),
        (Mode.FROM_MEMORY, "From memory"),
        (Mode.KEY_POINTS, "Key points"),
    ],
)
def test_a_mode_is_called_as_on_the_stage(mode: Mode, label: str) -> None:
    assert mode.label == label


def test_only_with_key_points_the_words_are_ones_own() -> None:
    assert [mode for mode in Mode if not mode.has_a_script] == [Mode.KEY_POINTS]


def test_each_mode_shows_less_than_the_one_before() -> None:
    assert list(Mode) == [
        Mode.READ,
        Mode.CUE_WORDS,
        Mode.FIRST_LETTERS,
        Mode.FROM_MEMORY,
        Mode.KEY_POINTS,
    ]
