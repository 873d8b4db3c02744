"""The sheet that every dialog is."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Looks
from relpitch.ui.pages.events.dialogs import LinesDialog
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.scrim import Scrim
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField


def opened(qtbot: QtBot) -> tuple[QWidget, DialogSheet, Label]:
    """A sheet over a window, with a line in it that is not shown yet."""
    theme().apply(Looks())
    window = QWidget()
    window.setGeometry(100, 100, 900, 700)
    qtbot.addWidget(window)
    window.show()
    sheet = DialogSheet(window, 400)
    column = QVBoxLayout(sheet)
    column.addWidget(Label("A question", "title"))
    line = Label("Say at what time.", "title")
    line.hide()
    column.addWidget(line)
    sheet.show()
    qtbot.waitUntil(sheet.isActiveWindow)
    return window, sheet, line


def is_in_the_middle(sheet: DialogSheet, window: QWidget) -> bool:
    away = sheet.geometry().center() - window.geometry().center()
    return away.manhattanLength() <= 2


def test_it_stands_in_the_middle_also_when_a_line_comes_up(qtbot: QtBot) -> None:
    window, sheet, line = opened(qtbot)
    sheet.move(0, 0)  # what some window managers make of it, when it grows
    height = sheet.height()
    line.show()
    qtbot.waitUntil(lambda: sheet.height() > height)
    qtbot.waitUntil(lambda: is_in_the_middle(sheet, window))


def test_where_it_was_taken_to_it_stays(qtbot: QtBot) -> None:
    window, sheet, line = opened(qtbot)
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    sheet.move(30, 40)
    qtbot.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    height = sheet.height()
    line.show()
    qtbot.waitUntil(lambda: sheet.height() > height)
    qtbot.waitUntil(lambda: not sheet._settled.isActive())
    assert sheet.pos() == QPoint(30, 40)
    assert not is_in_the_middle(sheet, window)


def test_it_stands_in_the_middle_from_the_first_and_is_brought_back_there(qtbot: QtBot) -> None:
    window, sheet, _line = opened(qtbot)
    assert is_in_the_middle(sheet, window)
    sheet.move(0, 0)  # what some window managers tell of one that just came up
    qtbot.waitUntil(lambda: is_in_the_middle(sheet, window))


def test_one_that_was_answered_goes(qtbot: QtBot) -> None:
    theme().apply(Looks())
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    sheet = DialogSheet(window, 400)
    QTimer.singleShot(0, sheet, sheet.accept)
    assert sheet.exec() == DialogSheet.DialogCode.Accepted
    assert sheet.minimumWidth(), "what stands in it can still be read"
    qtbot.waitUntil(lambda: not window.findChildren(DialogSheet))


def test_a_dialog_is_whole_until_qt_takes_it_apart(qtbot: QtBot) -> None:
    window, *_ = opened(qtbot)
    gone = []

    def ask() -> None:
        dialog = LinesDialog("Their lines", "A line each.", ["One"], ["Two"], window)
        QTimer.singleShot(0, dialog.reject)
        dialog.exec()
        gone.append(weakref.ref(dialog))

    ask()
    gc.collect()
    dialog = gone[0]()
    assert dialog is not None
    dialog.take("Three")
    assert dialog.lines() == ("One", "Three")
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone[0]() is None
    assert not window.findChildren(LinesDialog)


@pytest.mark.parametrize("lines", [2, 60])
def test_the_keyboard_begins_where_it_was_put_and_tab_goes_down_also_where_it_scrolls(
    qtbot: QtBot, lines: int
) -> None:
    theme().apply(Looks())
    window = QWidget()
    window.setGeometry(100, 100, 900, 400)
    qtbot.addWidget(window)
    window.show()
    sheet = DialogSheet(window, 400)
    first, second = TextField(), TextField()
    buttons = DialogButtons(sheet)
    column = QVBoxLayout(sheet)
    for each in (first, *(Label("A line", "title") for _line in range(lines)), second):
        column.addWidget(each)
    column.addLayout(buttons)
    buttons.come_last()
    first.setFocus()
    sheet.show()
    qtbot.waitUntil(sheet.isActiveWindow)
    came = [sheet.focusWidget()]
    for _key in range(3):
        qtbot.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
        came.append(sheet.focusWidget())
    assert came == [first, second, buttons.leave, buttons.do]


def test_a_sheet_over_a_window_has_its_shadow_on_what_is_dimmed(qtbot: QtBot) -> None:
    theme().apply(Looks())
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    scrim = Scrim(window)
    window.show()
    sheet = DialogSheet(window, 440)
    QVBoxLayout(sheet).addWidget(TextField())
    sheet.open()
    sheet.activateWindow()
    qtbot.waitUntil(scrim.isVisible)
    picture = window.grab().toImage()
    place = sheet.geometry().translated(-window.mapToGlobal(QPoint(0, 0)))
    dimmed = picture.pixelColor(10, 10).lightness()
    at_foot, at_head = (QPoint(place.center().x(), y) for y in (place.bottom() + 6, place.top() - 6))
    assert picture.pixelColor(at_foot).lightness() < picture.pixelColor(at_head).lightness() <= dimmed
    sheet.reject()


def test_it_and_what_dims_the_window_follow_the_windows_size(qtbot: QtBot) -> None:
    theme().apply(Looks())
    window = QWidget()
    window.setGeometry(100, 100, 900, 700)
    qtbot.addWidget(window)
    scrim = Scrim(window)
    window.show()
    sheet = DialogSheet(window, 400)
    QVBoxLayout(sheet).addWidget(TextField())
    sheet.open()
    qtbot.waitUntil(scrim.isVisible)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: is_in_the_middle(sheet, window))
    assert scrim.size() == window.size()
    sheet.reject()


def test_what_takes_more_lines_while_it_is_open_makes_it_grow(qtbot: QtBot) -> None:
    _window, sheet, line = opened(qtbot)
    line.setWordWrap(True)
    line.setText("The Tomas you know, from the bike market, or is it somebody new? " * 4)
    line.show()
    qtbot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))
    assert sheet.rect().contains(line.geometry())


def test_one_that_scrolled_grows_too_once_its_window_has_the_room(qtbot: QtBot) -> None:
    theme().apply(Looks())
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 300)
    window.show()
    sheet = DialogSheet(window, 400)
    column = QVBoxLayout(sheet)
    lines = [Label(f"Question {number}", "title") for number in range(9)]
    for line in lines:
        column.addWidget(line)
    lines[-1].hide()
    column.addLayout(DialogButtons(sheet, "Keep"))
    sheet.show()
    assert sheet._scroll is not None
    window.resize(900, 900)
    sheet.follow_window()
    bar = sheet._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    height = sheet.height()
    lines[-1].show()
    qtbot.waitUntil(lambda: sheet.height() > height)


def test_what_dims_the_window_ends_with_the_dialog_also_where_what_had_the_keyboard_is_gone(
    qtbot: QtBot,
) -> None:
    theme().apply(Looks())
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    scrim = Scrim(window)
    field = TextField()
    QVBoxLayout(window).addWidget(field)
    field.setFocus()
    window.show()
    qtbot.waitUntil(field.hasFocus)
    sheet = DialogSheet(window, 400)
    QVBoxLayout(sheet).addWidget(TextField())
    sheet.open()
    qtbot.waitUntil(scrim.isVisible)
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()  # as where its page is made anew
    sheet.accept()
    assert scrim.isHidden()
