"""The line that says what happened."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import Destination, PageName
from relpitch.services.acts import Act, Put
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(500, 300)
    page.show()
    return page


ACT = Act(lambda: "Kept", (Put("people", "1", None, "Priya"),), Destination(PageName.PEOPLE, "1"))


@pytest.mark.parametrize("act", [None, ACT])
def test_a_long_sentence_takes_more_lines_and_stays_on_its_page(
    page: QWidget, act: Act | None, qtbot: QtBot
) -> None:
    toast = Toast(page)
    toast.notify("Kept", act)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    one_line = toast.height()
    assert toast.width() < 250
    toast.notify("Nothing can be written here. You can read this library; copy it to change it. " * 3, act)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.height() > one_line
    assert page.rect().contains(toast.geometry())
    assert toast._words.height() >= toast._words.heightForWidth(toast._words.width())
    toast.notify("Kept", act)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.height() == one_line


def test_it_stands_at_the_foot_of_the_column_that_is_shown(page: QWidget, qtbot: QtBot) -> None:
    words, other = QWidget(page), QWidget(page)
    words.setGeometry(0, 0, 500, 200)  # a record button is under it
    toast = Toast(page)
    toast.stand_over(words, other)
    words.show()
    toast.notify("Kept")
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert words.geometry().contains(toast.geometry())
    words.hide()
    toast.notify("Kept")
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.geometry().bottom() > 200


def test_on_another_page_it_stands_like_that_pages_own(page: QWidget, qtbot: QtBot) -> None:
    column = QWidget(page)
    column.setGeometry(0, 0, 500, 200)  # a composer is under it
    column.show()
    own, window = Toast(page), Toast(page)
    own.stand_over(column)
    window.notify("There is nothing to undo")
    qtbot.waitUntil(lambda: window.graphicsEffect() is None)
    assert not column.geometry().contains(window.geometry())
    window.stand_like(own)
    assert column.geometry().contains(window.geometry())


def test_it_is_never_over_the_line_that_is_written(page: QWidget, qtbot: QtBot) -> None:
    editor = QPlainTextEdit("\n" * 40, page)
    editor.setGeometry(page.rect())
    editor.show()
    page.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    toast = Toast(page)

    def covers() -> bool:
        line = editor.cursorRect().translated(editor.viewport().mapTo(page, QPoint(0, 0)))
        return toast.geometry().top() < line.bottom() and line.top() < toast.geometry().bottom()

    toast.notify("Now the meetup's own", ACT)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.geometry().top() > page.height() / 2
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < page.height() / 2)
    assert not covers()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: toast.geometry().top() > page.height() / 2)
    assert not covers()


def test_where_nothing_is_written_it_stands_at_the_foot(page: QWidget, qtbot: QtBot) -> None:
    left = QPlainTextEdit("\n" * 40, page)
    left.setGeometry(page.rect())
    left.moveCursor(QTextCursor.MoveOperation.End)
    left.show()
    stage = QWidget(page)
    stage.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    stage.setGeometry(page.rect())
    stage.show()
    page.activateWindow()
    left.setFocus()
    qtbot.waitUntil(left.hasFocus)
    stage.setFocus()
    qtbot.waitUntil(stage.hasFocus)
    toast = Toast(page)
    toast.notify("Bread club is back")
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.geometry().top() > page.height() / 2


@pytest.mark.parametrize("kind", [QLineEdit, AnswerField])
@pytest.mark.parametrize("top", [10, 230])
def test_it_is_over_no_field_that_one_types_in(
    page: QWidget, kind: type[QLineEdit | AnswerField], top: int, qtbot: QtBot
) -> None:
    field = kind("Find")
    field.setParent(page)
    field.setGeometry(100, top, 300, 40)
    field.show()
    toast = Toast(page)
    if top == 10:
        below = QWidget(page)  # what it never covers leaves it the top alone
        below.setGeometry(0, 120, 500, 180)
        below.show()
        toast.stand_over(clear_of=(below,))
    toast.notify("Kept", ACT)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert page.rect().contains(toast.geometry())
    assert not toast.geometry().intersects(field.geometry())


@pytest.mark.parametrize("scrolls", [False, True])
def test_it_is_over_no_button_but_one_that_can_be_scrolled_away(
    page: QWidget, scrolls: bool, qtbot: QtBot
) -> None:
    room = QScrollArea(page)
    room.setGeometry(page.rect())
    room.show()
    inside = QWidget()
    inside.resize(400, 900 if scrolls else 200)
    room.setWidget(inside)
    inside.show()
    button = QPushButton("Keep", inside if scrolls else page)
    button.setGeometry(150, 250, 200, 40)
    button.show()
    toast = Toast(page)
    toast.notify("Kept", ACT)
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.geometry().intersects(QRect(150, 250, 200, 40)) is scrolls
    assert page.rect().contains(toast.geometry())
