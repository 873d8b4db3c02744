"""A second start asks the window that is open."""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from relpitch import paths
from relpitch.app import App
from relpitch.services import sample
from relpitch.storage.library import Library
from relpitch.ui.handing_over import HandedOver, hand_over
from relpitch.ui.import_dialog import ImportDialog
from relpitch.ui.quick_capture import QuickCapture
from tests.journeys.conftest import Start

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Raman\r\nN:Raman;Priya;;;\r\nEND:VCARD\r\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Maya’s words.relpitch"
    with Library.create(path, device="here") as made:
        sample.fill(made, datetime.now(UTC))
    return path


def ask(qtbot: QtBot, *arguments: str) -> int:
    """Start relpitch once more, as a desktop does, while the window here goes on."""
    second = subprocess.Popen([sys.executable, "-m", "relpitch", *arguments])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    return second.returncode


@pytest.fixture
def opened(library: Path, start: Start) -> App:
    return start(library=str(library), watched=True)


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (lambda path, _card: ["--library", str(path), "--someone"], QuickCapture),
        (lambda path, card: ["--library", str(path), str(card)], ImportDialog),
    ],
)
def test_what_is_asked_for_is_done_in_the_window_that_is_open(
    arguments: Callable[[Path, Path], list[str]],
    shown: type[QuickCapture] | type[ImportDialog],
    opened: App,
    library: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    card = tmp_path / "priya.vcf"
    card.write_text(CARD, encoding="utf-8", newline="")
    assert ask(qtbot, *arguments(library, card)) == 0
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(shown)), timeout=10_000)


def test_a_library_that_is_open_comes_to_the_front(opened: App, library: Path, qtbot: QtBot) -> None:
    opened.window.showMinimized()
    assert ask(qtbot, str(library)) == 0
    qtbot.waitUntil(lambda: not opened.window.isMinimized(), timeout=10_000)


def test_where_no_window_is_open_nobody_is_asked(library: Path) -> None:
    assert not hand_over(library, "someone")


def test_nothing_is_left_when_the_window_goes(opened: App) -> None:
    assert list(paths.requests().iterdir())
    opened.window.close()
    opened.close()
    assert list(paths.requests().iterdir()) == []


def test_a_window_that_is_gone_is_not_waited_for_twice(library: Path, start: Start) -> None:
    app = start(library=str(library), watched=True)
    place = next(paths.requests().iterdir())
    app.close()
    place.mkdir()
    (place / "1.json").write_text('{"what": "someone"}', encoding="utf-8")
    again = start(library=str(library), watched=True)
    assert again.window.findChild(QuickCapture) is None
    assert list(place.glob("*.json")) == []


def test_a_start_that_asks_for_nothing_brings_the_window_to_the_front(
    opened: App, library: Path, qtbot: QtBot
) -> None:
    opened.window.showMinimized()
    assert ask(qtbot, "--library", str(library)) == 0
    qtbot.waitUntil(lambda: not opened.window.isMinimized(), timeout=10_000)


def _never(_seconds: float) -> None:
    raise AssertionError("nobody is waited for")


def test_what_a_window_that_was_killed_left_is_asked_for_nothing(
    library: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start(library=str(library), watched=True)
    place = next(paths.requests().iterdir())
    kept = {each.name: each.read_bytes() for each in place.iterdir()}
    app.close()
    place.mkdir()
    for name, written in kept.items():
        (place / name).write_bytes(written)
    monkeypatch.setattr(time, "sleep", _never)
    assert not hand_over(library, "someone")


def test_a_second_window_leaves_the_requests_to_the_first(opened: App, library: Path, qtbot: QtBot) -> None:
    other = HandedOver(lambda _what: None, opened)
    other.follow(library)
    other.follow(None)
    opened.window.showMinimized()
    assert ask(qtbot, str(library)) == 0
    qtbot.waitUntil(lambda: not opened.window.isMinimized(), timeout=10_000)
