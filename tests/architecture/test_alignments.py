"""What stands at a side stands at the other one where one reads from the right."""

from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "relpitch" / "ui"
NOT_MIRRORED = {
    "AlignAbsolute": "it is a side of the screen, not of reading: let the layout or the painter mirror it",
    "QTextOption(": "QTextLayout mirrors no side: take words_option of widgets/mirroring.py",
    "setLayoutDirection(": "a widget with a direction of its own stands at its own side in a layout, too",
}
ALLOWED = {
    ("pages/rehearse/waveform.py", "AlignAbsolute"): "time runs to the right",
    ("widgets/mirroring.py", "QTextOption("): "the one that mirrors",
    ("own_language.py", "setLayoutDirection("): "that of all",
}


@cache
def used() -> tuple[tuple[str, str, int], ...]:
    """Where something is used that is not mirrored by itself: the file, what, and the line."""
    return tuple(
        (path.relative_to(ROOT).as_posix(), name, number)
        for path in sorted(ROOT.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for name in NOT_MIRRORED
        if name in line
    )


@pytest.mark.parametrize("name", NOT_MIRRORED)
def test_no_side_is_one_of_the_screen(name: str) -> None:
    found = [f"{file}:{line}" for file, what, line in used() if what == name and (file, what) not in ALLOWED]
    assert not found, f"{name} at {found}: {NOT_MIRRORED[name]}"


def test_nothing_is_allowed_that_is_not_there() -> None:
    assert set(ALLOWED) == {(file, what) for file, what, _line in used()} & set(ALLOWED)


def test_words_that_are_laid_out_by_hand_say_how_they_lie() -> None:
    left = []
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "QTextLayout(" in source and "setTextOption(words_option(" not in source:
            left.append(path.relative_to(ROOT).as_posix())
    assert not left, f"setTextOption(words_option(...)) is missing in {left}"
