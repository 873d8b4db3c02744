"""Long work off the window's thread."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from relpitch.domain.errors import Cancelled, Progress, RelpitchError
from relpitch.storage.library import Library
from relpitch.ui.background import Work


def test_its_result_comes_back_to_the_windows_thread(qtbot: QtBot) -> None:
    begun = Work(lambda _progress: 42)
    with qtbot.waitSignal(begun.done) as told:
        pass
    assert told.args == [42]


def test_progress_is_told(qtbot: QtBot) -> None:
    go = Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        progress(1, 2)

    begun = Work(work)
    with qtbot.waitSignal(begun.progressed) as told:
        go.set()
    assert told.args == [1, 2]


def test_what_fails_ends_in_its_sentence(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise RelpitchError("This is not a WAV file.")

    begun = Work(work)
    with qtbot.waitSignal(begun.failed) as told:
        pass
    assert told.args == ["This is not a WAV file."]


def test_what_is_given_up_tells_nothing_more(qtbot: QtBot) -> None:
    go, noticed = Event(), Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        try:
            progress(1, 2)
        finally:
            noticed.set()

    begun = Work(work)
    told: list[object] = []
    begun.done.connect(told.append)
    begun.cancel()
    go.set()
    assert noticed.wait(5)
    begun.finish()
    assert told == []


def test_it_can_be_waited_for_and_tells_once(qtbot: QtBot) -> None:
    begun = Work(lambda _progress: 42)
    told: list[object] = []
    begun.done.connect(told.append)
    begun.finish()
    assert told == [42]
    qtbot.waitUntil(begun._runner.ended.is_set)
    assert told == [42]


@pytest.mark.parametrize("fails", [False, True])
def test_work_that_outlives_the_program_stops_without_a_fault(qtbot: QtBot, fails: bool) -> None:
    begun, go_on, steps = Event(), Event(), list[str]()

    def work(progress: Progress) -> None:
        begun.set()
        assert go_on.wait(5)
        if fails:
            raise RelpitchError("The disk is full.")
        progress(1, 2)
        steps.append("went on, with nobody to see it")

    outlives = Work(work)
    assert begun.wait(5)
    delete(outlives._runner.signals)  # as Qt does where the program ends
    go_on.set()
    assert outlives._runner.ended.wait(5)
    QThreadPool.globalInstance().waitForDone()
    assert not outlives._runner.broke
    assert not steps


def test_work_on_a_library_that_was_closed_meanwhile_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    library = Library.create(tmp_path / "Mine.relpitch", device="here")
    library.close()

    def work(_progress: Progress) -> None:
        with library.reading():
            pass

    begun = Work(work)
    with qtbot.waitSignal(begun.ended):
        pass
    with pytest.raises(Cancelled):
        begun.result()
