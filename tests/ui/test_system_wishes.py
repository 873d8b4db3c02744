"""What the system asks for holds beside what the person chose."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui import theme as looks
from relpitch.ui.system_wishes import SystemWishes, system_wishes
from relpitch.ui.theme import theme


@pytest.fixture(autouse=True)
def usual_looks(qtbot: QtBot) -> Iterator[None]:  # a theme needs an application
    yield
    theme().apply(Looks())


def ask(wishes: SystemWishes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "system_wishes", lambda: wishes)


def test_a_system_that_asks_for_nothing_changes_nothing() -> None:
    chosen = Looks(text_size=120, more_contrast=True, less_movement=True)
    assert SystemWishes().on(chosen) == chosen
    assert SystemWishes().on(Looks()) == Looks()


def test_contrast_that_the_system_asks_for_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    theme().apply(Looks(more_contrast=True))
    stronger = theme().colour("ink-3")
    theme().apply(Looks())
    assert theme().colour("ink-3") != stronger
    ask(SystemWishes(more_contrast=True), monkeypatch)
    theme().apply(Looks())
    assert theme().colour("ink-3") == stronger
    assert theme().looks == Looks(), "what the person chose is still theirs"


def test_where_the_system_wants_less_movement_nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    ask(SystemWishes(less_movement=True), monkeypatch)
    theme().apply(Looks())
    assert not theme().moves


@pytest.mark.parametrize(("chosen", "percent", "shown"), [(100, 100, 100), (100, 150, 150), (120, 225, 200)])
def test_text_is_as_large_as_the_system_and_the_person_want_it(chosen: int, percent: int, shown: int) -> None:
    assert SystemWishes(text_percent=percent).on(Looks(text_size=chosen)).text_size == shown


def test_what_this_desktop_asks_for_is_read_here() -> None:
    assert system_wishes("linux") == SystemWishes()
    assert system_wishes("win32").text_percent >= 100
