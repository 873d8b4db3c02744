"""A quick and careless hand: all is pressed twice, dialogs are left half done, the window is pulled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Looks
from relpitch.ui.theme import theme
from tests.journeys.conftest import Start
from tests.manners.coming_up import ComingUp, press_each
from tests.manners.dialogs import every_dialog, open_each
from tests.manners.naming import name
from tests.manners.showing import restyle, settle
from tests.manners.sizes import SIZES, Look

_AT_MOST = 60  # presses on one page


class HalfDone(ComingUp):
    """Types a word into each dialog that comes up, and leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.left: set[str] = set()

    def dialog(self, asking: QDialog) -> None:
        self.left.add(type(asking).__name__)
        field = asking.focusWidget()
        if isinstance(field, QLineEdit) and not field.isReadOnly():
            field.insert("half a w")


def windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


@pytest.mark.parametrize(("sample", "least", "dialogs"), [(True, 60, 5), (False, 20, 0)])
def test_everything_is_pressed_twice_and_each_dialog_left(
    start: Start, qtbot: QtBot, sample: bool, least: int, dialogs: int
) -> None:
    """A library that is full, and one where every page, the first too, says what may be there."""
    app = start(sample=sample)
    app.window.setMinimumSize(1280, 800)
    half_done, count = HalfDone(), 0
    with half_done.watching():
        for page in (each for each in app.pages if not (sample and each is PageName.WELCOME)):
            count += press_each(app, page, lambda button: twice(button, qtbot), most=_AT_MOST)
            assert app.libraries.save_all(), page
    settle()
    assert count > least
    assert len(half_done.left) > dialogs
    assert windows() == [app.window]


def test_each_dialog_there_is_begins_in_its_first_field_and_is_left_half_done(
    start: Start, qtbot: QtBot
) -> None:
    app = start(sample=True)
    restyle(app, Look((1024, 680), 150, "dark", Qt.LayoutDirection.LeftToRight))  # long ones scroll
    seen: set[str] = set()
    elsewhere: list[str] = []

    def type_half(dialog: QWidget) -> None:
        seen.add(type(dialog).__name__)
        place = dialog.focusWidget()
        if any(map(is_written_in, dialog.findChildren(QWidget))) and not is_written_in(place):
            elsewhere.append(f"{type(dialog).__name__} begins in {place and name(place)}")
        if place is not None and is_written_in(place):
            qtbot.keyClicks(place, "half a w")
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab):
            qtbot.keyClick(dialog.focusWidget() or dialog, key)

    open_each(app, type_half)
    theme().apply(Looks())
    settle()
    assert not elsewhere, "\n".join(elsewhere)
    assert every_dialog() - seen == set()
    assert app.libraries.save_all()
    assert windows() == [app.window]


def is_written_in(widget: QWidget | None) -> bool:
    if not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return False
    return widget.isVisible() and widget.isEnabled() and not widget.isReadOnly()


def twice(button: QAbstractButton, qtbot: QtBot) -> None:
    """As a quick hand presses: the second before anything that the first began has come up."""
    for _ in range(2):
        if isValid(button) and button.isVisible():
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.mark.parametrize("page", [PageName.PITCHES, PageName.PEOPLE, PageName.PREFERENCES])
def test_words_go_where_they_are_typed_while_the_window_is_pulled(
    start: Start, qtbot: QtBot, page: PageName
) -> None:
    app = start(sample=True)
    app.window.go(Destination(page))
    settle()
    edit = next(each for each in app.pages[page].findChildren(QWidget) if is_written_in(each))
    edit.setFocus()
    before = words_of(edit)
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_End)  # of one line, which knows no end of a document
    for number, letter in enumerate(" and one more"):
        app.window.setMinimumSize(*SIZES[number % len(SIZES)])
        app.window.resize(*SIZES[number % len(SIZES)])
        qtbot.keyClick(QApplication.focusWidget() or app.window, letter)
        QApplication.processEvents()
        assert QApplication.focusWidget() is edit
    assert words_of(edit) == f"{before} and one more"
    assert app.libraries.save_all()


def words_of(edit: QWidget) -> str:
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()  # type: ignore[attr-defined]  # an editor
