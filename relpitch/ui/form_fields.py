"""The fields of a form, found by walking it: those for words, those beside them, and their order."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from relpitch.translation import english
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.tick_box import TickBox

WordField = QLineEdit | QTextEdit | QPlainTextEdit
WORD_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
ChoiceField = QComboBox | TickBox


def word_fields(form: QWidget) -> dict[str, WordField]:
    """The fields of a form that are written in, by their names."""
    found: dict[str, WordField] = {}
    kinds: tuple[type[WordField], ...] = WORD_FIELDS
    for kind in kinds:
        for field in form.findChildren(kind):
            if not field.isReadOnly() and not isinstance(field.parent(), QAbstractSpinBox):
                found[name_of(field)] = field
    return found


def choices(form: QWidget) -> dict[str, ChoiceField]:
    """What is chosen in a form by Qt's own means: of a list, ticked."""
    kinds: tuple[type[ChoiceField], ...] = (QComboBox, TickBox)
    found = [each for kind in kinds for each in form.findChildren(kind)]
    return {
        english(each.accessibleName()): each
        for each in found
        if not (isinstance(each, QComboBox) and each.isEditable())
    }


def name_of(field: WordField) -> str:
    """What a screen reader calls a field, in English: a draft outlives the language of the window.

    That of a list one can write in has the list's name.
    """
    parent = field.parent()
    return english((parent if isinstance(parent, QComboBox) else field).accessibleName())


def words_in(field: WordField) -> str:
    """What is typed in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def put_words(field: WordField, words: str) -> None:
    """Let other words stand in a field, the caret behind them."""
    if words_in(field) == words:
        return
    if isinstance(field, QLineEdit):
        field.setText(words)
    else:
        field.setPlainText(words)
        field.moveCursor(field.textCursor().MoveOperation.End)


def chosen(choice: ChoiceField) -> str:
    """What is chosen, in words that can be kept."""
    match choice:
        case QComboBox():
            return choice.currentText()
        case _:
            return "ticked" if choice.isChecked() else ""


def choose(choice: ChoiceField, kept: str) -> None:
    """Choose again what was kept; what there is no longer is left alone."""
    match choice:
        case QComboBox():
            if (place := choice.findText(kept)) >= 0:
                choice.setCurrentIndex(place)
        case _:
            choice.setChecked(bool(kept))


def let_fields_come_first(form: QWidget, then: QWidget) -> None:
    """Let the keyboard go from field to field, `then` to what is in here, and last to the form's buttons."""

    def place(widget: QWidget) -> int:
        return 0 if not isinstance(widget, Button | Chip) else 1 if then.isAncestorOf(widget) else 2

    for before, after in pairwise(sorted(_by_tab(form), key=place)):
        QWidget.setTabOrder(before, after)


def _by_tab(form: QWidget) -> Iterator[QWidget]:
    """What the keyboard comes to in a form, in the order in which it was put there.

    The chain of focus would lead through the whole window, and wraps what nobody holds: layouts in Python
    then lose their items.
    """
    for widget in form.findChildren(QWidget):
        is_inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
        if (
            not is_inner
            and widget.window() is form.window()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            yield widget
