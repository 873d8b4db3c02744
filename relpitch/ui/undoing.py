"""Undo and redo by key: what was done last on what one sees comes first, and nothing changes out of sight."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from relpitch.domain.change import Change
from relpitch.domain.destination import Destination
from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.translation import N_, _
from relpitch.ui.changes import Changes
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.form_fields import WORD_FIELDS, WordField, words_in
from relpitch.ui.widgets.popping_up import round_menu
from relpitch.ui.widgets.toast import Toast

_NOTHING = N_("There is nothing to undo"), N_("There is nothing to do again")


class Screen(Protocol):
    """What undo asks of the window: what is on it, and to go somewhere else."""

    def seen(self) -> Destination | None: ...

    def offered(self) -> Act | None: ...

    def toasts(self) -> list[Toast]: ...

    def flush_shown(self) -> bool: ...

    def has_unsaved(self) -> bool: ...

    def go(self, destination: Destination) -> None: ...

    def notify(self, sentence: str, act: Act | None = None) -> None: ...


@runtime_checkable
class GivesBack(Protocol):
    """A form around a field that can take back something of its own, which is stored nowhere yet, and do it
    again.
    """

    def give_back(self) -> bool: ...

    def take_again(self) -> bool: ...


@runtime_checkable
class HasMainField(Protocol):
    """A dialog in which what is chosen is a step of the text of one field."""

    def main_field(self) -> WordField: ...


class Undoing(QObject):
    """Follows the keyboard of the whole app while a library is open in the window."""

    def __init__(self, history: History, changes: Changes, window: Screen) -> None:
        super().__init__()
        self._history, self._window = history, window
        self._field: WordField | None = None
        self._dialog: tuple[QWidget, int, tuple[Act, ...]] | None = None
        self._went: Destination | None = None
        history.here = window.seen
        changes.happened.connect(self._happened)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, QApplication.focusWidget())

    def end(self) -> None:
        """The library is closed."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._focus_moved)
        self._release()
        self.deleteLater()

    def undo(self) -> None:
        """Undo the typing in the field that has the keyboard, else the last act on what is seen."""
        if any(_given_back(field) or _undo_typing(field) for field in self._fields()):
            return
        if not self._window.flush_shown():
            return
        self._undo_act(self._next())

    def redo(self) -> None:
        """Do again what was undone last."""
        if (field := next(filter(can_redo, self._fields()), None)) is not None:
            field.redo()
            return
        if any(map(_taken_again, self._fields())):
            return
        if not self._window.flush_shown():
            return
        act = self._history.next_redo()
        self._since_dialog()
        if act is None or (self._dialog is not None and act in self._dialog[2]):
            self._window.notify(_(_NOTHING[1]))
        else:
            self._carry(act, again=True)

    def undo_only(self, act: Act) -> None:
        """Undo exactly this act, as a toast offers it."""
        self._undo_act(act)

    def offers_undo(self) -> bool:
        """Whether there is anything to undo, be it typing that is not stored yet."""
        return self._next() is not None or self._window.has_unsaved()

    def _next(self) -> Act | None:
        if (since := self._since_dialog()) is not None:
            done = self._history.done[since:]
            return done[-1] if done else None
        seen = self._window.seen()
        going_on = seen is not None and seen == self._went
        return self._history.next_undo(seen, self._window.offered(), going_on=going_on)

    def _since_dialog(self) -> int | None:
        """In a dialog: how many acts were done before it opened; they, and those undone, are out of reach."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            self._dialog = None
        elif self._dialog is None or self._dialog[0] is not dialog:
            self._dialog = dialog, len(self._history.done), self._history.undone
        return self._dialog[1] if self._dialog else None

    def _undo_act(self, act: Act | None) -> None:
        if act is None:
            self._window.notify(_(_NOTHING[0]))
        else:
            self._carry(act, again=False)

    def _carry(self, act: Act, *, again: bool) -> None:
        seen = self._window.seen()
        try:
            done = self._history.redo(act) if again else self._history.undo(act)
        except RelpitchError as error:
            self._window.notify(str(error))
            return
        _show_drafts()
        elsewhere = not done.shows_on(seen) if seen else True
        if (elsewhere or done.listed) and QApplication.activeModalWidget() is None:
            self._window.go(done.where)
        self._went = self._window.seen()
        words = done.words if again else done.undone or (_("It is as before") if elsewhere else "")
        if words and not (done.burst and not elsewhere):
            self._window.notify(words)

    def _happened(self, _change: Change) -> None:
        for toast in self._window.toasts():
            if toast.act is not None and not self._history.is_last_on(toast.act):
                toast.hide()

    # the field that has the keyboard

    def _fields(self) -> list[WordField]:
        """Whose typing is undone first: the field that has the keyboard, and its dialog's main one."""
        dialog = QApplication.activeModalWidget()
        fields = [self._field, dialog.main_field() if isinstance(dialog, HasMainField) else None]
        return [each for each in fields if each is not None]

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._since_dialog()
        if new is self._field:
            return
        self._release()
        if isinstance(new, WORD_FIELDS):
            self._field = new
            new.installEventFilter(self)

    def _release(self) -> None:
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if _is_undo(event) or _is_redo(event):
                event.ignore()  # the window's shortcut asks the field first
                return True
        elif isinstance(event, QContextMenuEvent) and watched is self._field:
            menu = self._menu(event)
            if menu is not None:
                menu.exec(event.globalPos())
                return True
        return False

    def _menu(self, event: QContextMenuEvent) -> QMenu | None:
        """The field's own menu, in which Undo and Redo do what the keys do."""
        field = self._field
        if field is None:
            return None
        menu = (
            field.createStandardContextMenu(event.pos())
            if isinstance(field, QTextEdit | QPlainTextEdit)
            else field.createStandardContextMenu()
        )
        for name, words, act, can in (
            ("edit-undo", _("Undo"), self.undo, can_undo(field) or self.offers_undo()),
            ("edit-redo", _("Redo"), self.redo, can_redo(field) or self._history.next_redo() is not None),
        ):
            action = next((each for each in menu.actions() if each.objectName() == name), None)
            if action is None:
                action = menu.addAction(words)
                menu.insertAction(menu.actions()[0], action)
            else:
                action.triggered.disconnect()
            action.setEnabled(can)
            action.triggered.connect(act)
        round_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _show_drafts() -> None:
    """Let every open form show its draft where an act brought it back, or took it away again."""
    for window in QApplication.topLevelWidgets():
        for form in window.findChildren(DraftForm):
            form.follow_history()


def can_undo(field: WordField) -> bool:
    """Whether a field has typing of its own to take back."""
    return isValid(field) and (
        field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()
    )


def _given_back(field: WordField) -> bool:
    return any(each.give_back() for each in _around(field))


def _taken_again(field: WordField) -> bool:
    return any(each.take_again() for each in _around(field))


def _around(field: WordField) -> Iterator[GivesBack]:
    around: QObject | None = field
    while around is not None:
        if isinstance(around, GivesBack):
            yield around
        around = around.parent()


def _undo_typing(field: WordField) -> bool:
    """Take typing back. Whether words changed: a change of format alone is nobody’s typing."""
    words = words_in(field)
    while can_undo(field):
        field.undo()
        if words_in(field) != words:
            return True
    return False


def can_redo(field: WordField) -> bool:
    """Whether a field has typing of its own to bring back."""
    return isValid(field) and (
        field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()
    )


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


def _is_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Redo)
