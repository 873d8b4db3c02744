"""Long work that a page waits for: it is done beside the window, shown, and can be given up."""

from threading import Event, get_ident

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.errors import Cancelled, Progress, RelpitchError
from relpitch.ui import work_dialog
from relpitch.ui.announcing import announcer
from relpitch.ui.work_dialog import WorkDialog, waited_for


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


def test_its_result_comes_while_the_window_lives_on(window: QWidget) -> None:
    go, threads = Event(), list[int]()
    QTimer.singleShot(0, window, go.set)  # where the window stood still, that would not come

    def work(_progress: Progress) -> int:
        threads.append(get_ident())
        assert go.wait(20)
        return 42

    assert waited_for("Locking", work, window) == 42
    assert threads != [get_ident()]


def test_work_goes_on_while_the_dialog_comes_up_and_fits_itself(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_dialog, "_SHOWN_AFTER_MS", 0)
    go = Event()

    def fit() -> None:
        (dialog,) = window.findChildren(WorkDialog)
        if not dialog.isVisible():
            QTimer.singleShot(0, window, fit)
            return
        dialog.adjustSize()
        dialog._fit_soon()
        QTimer.singleShot(5, window, go.set)

    QTimer.singleShot(0, window, fit)

    def work(progress: Progress) -> int:
        assert go.wait(20)
        progress(1, 2)  # where it was given up meanwhile, this raises
        return 42

    assert waited_for("Merging", work, window) == 42


def test_what_fails_is_raised_as_its_sentence(window: QWidget) -> None:
    def work(_progress: Progress) -> None:
        raise RelpitchError("The disk is full.")

    with pytest.raises(RelpitchError, match="disk is full"):
        waited_for("Locking", work, window)


def test_given_up_it_stays_until_nothing_of_it_runs_any_more(window: QWidget, qtbot: QtBot) -> None:
    given_up, seen, told = Event(), list[object](), list[str]()
    announcer().announced.connect(told.append)

    def give_up() -> None:
        (dialog,) = window.findChildren(WorkDialog)
        if not dialog.isVisible():
            QTimer.singleShot(10, window, give_up)
            return
        dialog.leave.click()
        dialog.reject()  # as Esc does, once more
        seen.extend((dialog.isVisible(), dialog.leave.text()))
        given_up.set()

    def work(progress: Progress) -> None:
        assert given_up.wait(20)
        progress(1, 2)

    QTimer.singleShot(0, window, give_up)
    with pytest.raises(Cancelled):
        waited_for("Locking", work, window)
    assert seen == [True, "Stopping …"]
    assert told == ["Stopping …"]
    qtbot.waitUntil(lambda: not window.findChildren(WorkDialog))


def test_what_was_done_when_it_was_given_up_is_done(window: QWidget) -> None:
    given_up = Event()

    def give_up() -> None:
        (dialog,) = window.findChildren(WorkDialog)
        dialog.reject()
        given_up.set()

    def work(_progress: Progress) -> str:
        assert given_up.wait(20)
        return "locked"

    QTimer.singleShot(0, window, give_up)
    assert waited_for("Locking", work, window) == "locked"
