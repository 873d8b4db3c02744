"""What comes up as a field is left does not push a pressed button from under the press."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from relpitch.failure.drafts import Drafts
from relpitch.ui.pages.welcome.questions import Questions
from relpitch.ui.widgets.once_released import OnceReleased

LEFT = Qt.MouseButton.LeftButton


def test_it_is_done_at_once_or_once_the_button_is_let_go(qtbot: QtBot) -> None:
    button = QPushButton("Keep it")
    qtbot.addWidget(button)
    button.show()
    done: list[str] = []
    soon = OnceReleased(lambda: done.append("shown"), button)
    soon.ask()
    assert done == ["shown"]
    window = button.windowHandle()
    assert window is not None
    QTest.mousePress(window, LEFT, pos=button.rect().center())
    soon.ask()
    soon.ask()
    assert done == ["shown"]
    QTest.mouseRelease(window, LEFT, pos=button.rect().center())
    qtbot.waitUntil(lambda: done == ["shown"] * 2)


def test_the_draft_is_kept_by_the_press_that_leaves_an_answer(qtbot: QtBot) -> None:
    questions = Questions(lambda: 0.26, Drafts())
    qtbot.addWidget(questions)
    questions.resize(1024, 640)  # all of that is needed: a line more moves the buttons down
    questions.show()
    questions.begin(can_leave=False)
    kept: list[object] = []
    questions.keep_wanted.connect(lambda *draft: kept.append(draft))
    qtbot.keyClicks(questions._fields[0], "I am a mum of three and I need intros to investors")
    for _ in range(20):
        QApplication.processEvents()
    window, keep = questions.windowHandle(), questions._keep
    assert window is not None
    at = keep.mapTo(questions, QPoint(20, 4))
    QTest.mousePress(window, LEFT, pos=at)
    for _ in range(20):  # what a line more needs is laid out
        QApplication.processEvents()
    assert keep.mapTo(questions, QPoint(20, 4)) == at
    QTest.mouseRelease(window, LEFT, pos=at)
    assert kept
