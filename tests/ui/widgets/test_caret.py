"""The caret of words being written: seen where the keyboard is, and nowhere else."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.theme import theme
from relpitch.ui.widgets.words_edit import WordsEdit


class Paper:
    """Words, and a field beside them that the keyboard can go to."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.edit, self.beside = QWidget(), WordsEdit("Offer", ""), QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.edit)
        column.addWidget(self.beside)
        qtbot.addWidget(self.window)
        self.edit.show_words("I help")
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def shows_caret(self) -> bool:
        """Whether anything on the paper has the colour of the caret."""
        picture = self.edit.viewport().grab().toImage()
        accent = theme().colour("accent")
        return any(
            QColor(picture.pixel(x, y)) == accent
            for x in range(picture.width())
            for y in range(picture.height())
        )


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    return Paper(qtbot)


def test_it_is_where_the_keyboard_is(paper: Paper) -> None:
    paper.edit.setFocus()
    assert paper.shows_caret()
    paper.beside.setFocus()
    assert not paper.shows_caret()


def test_words_that_can_only_be_read_have_none(paper: Paper) -> None:
    paper.edit.setReadOnly(True)
    paper.edit.setFocus()
    assert not paper.shows_caret()


def test_it_is_seen_at_once_where_it_went_to_while_it_was_away(paper: Paper) -> None:
    paper.edit.setFocus()
    paper.edit._caret._blinked()
    assert not paper.shows_caret()
    paper.edit.put_caret(at_end=False)
    assert paper.shows_caret()
