"""What a terminal gets of words that somebody else wrote."""

import io

import pytest

from relpitch.cli.terminal import guarded


class _Screen(io.StringIO):
    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.mark.parametrize(("is_terminal", "written"), [(True, "A\ufffd[2J\tß\n"), (False, "A\x1b[2J\tß\n")])
def test_a_terminal_is_not_steered_by_a_name_and_a_file_has_it_all(is_terminal: bool, written: str) -> None:
    screen = _Screen(is_terminal=is_terminal)
    print("A\x1b[2J\tß", file=guarded(screen), flush=True)
    assert screen.getvalue() == written
