"""Whom a name may mean, below the field while it is typed: “The Priya you know?”."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from relpitch.domain.known_names import letters_found, people_found
from relpitch.domain.person import called, initials_of
from relpitch.translation import _, pgettext
from relpitch.ui import icons
from relpitch.ui.announcing import announce
from relpitch.ui.list_model import VALUE, AnyIndex, ListModel
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import paint_avatar
from relpitch.ui.widgets.found_words import paint_found
from relpitch.ui.widgets.mirroring import mirrored_row
from relpitch.ui.widgets.popping_up import GAP_BELOW, dress_list

_ROW_HEIGHT, _NEW_ROW_HEIGHT, _KEY_WIDTH = 44, 32, 40
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class KnownPerson(NamedTuple):
    """Someone who is known, and what tells them from others: where and when they were met last.

    Without an id these are words of the list. `found` says which letters of the name were typed.
    """

    id: str
    name: str
    below: str = ""
    found: tuple[tuple[int, int], ...] = ()


KnownPeople = Callable[[], Sequence[KnownPerson]]
"""Returns those whom a typed name may mean, as they are known then."""


def nobody() -> Sequence[KnownPerson]:
    """The known people where nobody is known, or where that is not asked."""
    return ()


def asked(found: Sequence[KnownPerson]) -> str:
    """The question: by the first name alone where one name fits."""
    names = {called(each.name) for each in found if each.name.strip()}
    if len(names) == 1:
        return _("The {name} you know?").format(name=names.pop())
    return _("Someone you know?")


class NamePopup(QObject):
    """The list of those a name may mean, below a widget. `picked` one of the known, `new` someone else.

    Enter takes the lit row, Down and Up move, Esc closes the list only, Tab goes on with what was typed.
    """

    picked = Signal(object)
    new = Signal()

    def __init__(self, widget: QWidget, *, offers_new: bool = False) -> None:
        super().__init__(widget)
        self._widget, self._offers_new = widget, offers_new
        self._model: ListModel[KnownPerson] = ListModel(_spoken, lambda row: bool(row.id or row.below), self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(widget)
        self._completer.setMaxVisibleItems(7)
        popup = self._completer.popup()  # its own: one that Python made would be deleted twice
        assert popup is not None
        self.popup = popup
        dress_list(popup, widget, _("Someone you know"))
        popup.setItemDelegate(_Delegate(popup))
        popup.installEventFilter(self)
        popup.selectionModel().currentChanged.connect(self._notify)
        self._completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]  # one of two

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Esc are the list's own: what is typed in would break its line there, or be left."""
        popup = getattr(self, "popup", None)  # Qt asks once more where Python has let go of it already
        if watched is popup and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            lit = self.popup.currentIndex()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and lit.isValid():
                self.popup.hide()
                self._chosen(lit)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.popup.hide()
                return True
        return super().eventFilter(watched, event)

    def show_found(self, found: Sequence[KnownPerson], at: QRect | None = None) -> None:
        """Show these below the widget, or below a place in it; nobody closes the list."""
        rows = [KnownPerson("", asked(found)), *found] if found else []
        if rows and self._offers_new:
            rows.append(KnownPerson("", _("Someone new"), "new"))
        self._model.show(rows)
        if not rows:
            self.popup.hide()
            return
        if not self.popup.isVisible():
            announce(asked(found), self._widget)
        self._completer.complete((at or self._widget.rect()).adjusted(0, 0, 0, GAP_BELOW))
        QTimer.singleShot(0, self, self.fit_to_rows)

    def fit_to_rows(self) -> None:
        """Make the list as high as its rows, and choose the first of them."""
        if self.popup.isVisible() and self._completer.completionModel().rowCount() > 1:
            rows = range(self._completer.completionModel().rowCount())
            frame = self.popup.height() - self.popup.viewport().height()
            self.popup.resize(self.popup.width(), sum(map(self.popup.sizeHintForRow, rows)) + frame)
            self.popup.setCurrentIndex(self._completer.completionModel().index(1, 0))

    def _notify(self, lit: QModelIndex, _before: QModelIndex) -> None:
        """Say the lit row: the keyboard stays in the field, so no screen reader comes to it."""
        row = lit.data(VALUE)
        if self.popup.isVisible() and isinstance(row, KnownPerson) and (row.id or row.below):
            announce(_spoken(row), self._widget)

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(VALUE)
        if isinstance(row, KnownPerson) and row.id:
            self.picked.emit(row)
        elif isinstance(row, KnownPerson) and row.below:
            self.new.emit()


class NameCompleter(QObject):
    """Follows a field. `picked` one of the known, whose name then stands there; `new`: it is someone else."""

    picked = Signal(object)
    new = Signal()

    def __init__(self, field: QLineEdit, known: KnownPeople, *, offers_new: bool = False) -> None:
        super().__init__(field)
        self._field, self._known = field, known
        self._people: dict[str, KnownPerson] | None = None
        self._names = NamePopup(field, offers_new=offers_new)
        self._names.picked.connect(self._take)
        self._names.new.connect(self.new)
        field.textEdited.connect(self._typed)

    def _typed(self, typed: str) -> None:
        if self._people is None:
            self._people = {each.id: each for each in self._known()}
        self._names.show_found(those_meant(typed, self._people))

    def _take(self, person: KnownPerson) -> None:
        self._field.setText(person.name)
        self.picked.emit(person)


def those_meant(typed: str, people: Mapping[str, KnownPerson]) -> list[KnownPerson]:
    """Those of these people, by id, whom what is typed may mean."""
    names = ((each.id, each.name) for each in people.values())
    return [
        people[identity]._replace(found=tuple(letters_found(typed, name)))
        for identity, name in people_found(typed, names)
    ]


def _spoken(row: KnownPerson) -> str:
    return ", ".join(each for each in (row.name, row.below if row.id else "") if each)


class _Delegate(QStyledItemDelegate):
    """A round with initials, the name, and where and when; the question and “Someone new” on one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: KnownPerson = index.data(VALUE)
        return QSize(200, theme().px(_ROW_HEIGHT if row.id else _NEW_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: KnownPerson = index.data(VALUE)
        box: QRect = option.rect
        px, colour = theme().px, theme().colour
        seen = partial(mirrored_row, option.direction, box)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("pop-up"))
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colour("ink"))
        if not row.id:
            painter.setFont(theme().font("label", weight=500) if row.below else theme().font("section"))
            painter.setPen(colour("ink" if row.below else "ink-2"))
            if row.below:
                plus = seen(QRect(box.left() + px(15), box.center().y() - px(7), px(14), px(14)))
                icons.paint(painter, plus.toRectF(), "plus", colour("ink-2"))
            words = seen(box.adjusted(px(46 if row.below else 8), 0, -px(8), 0))
            painter.drawText(words, _LEFT, row.name)
        else:
            side = px(28)
            round_ = seen(QRect(box.left() + px(8), box.center().y() - side // 2, side, side))
            paint_avatar(
                painter, round_.toRectF(), initials_of(row.name), colour("page" if lit else "selected")
            )
            if lit:
                key = QRect(
                    box.right() - px(_KEY_WIDTH + 8), box.center().y() - px(9), px(_KEY_WIDTH), px(19)
                )
                _paint_key(painter, seen(key))
            place = seen(box.adjusted(px(46), px(4), -px(_KEY_WIDTH + 16 if lit else 8), -px(4)))
            upper, lower = QRect(place), QRect(place)
            upper.setHeight(place.height() // 2)
            lower.setTop(upper.bottom() + 1)
            painter.setPen(colour("ink"))
            painter.setFont(theme().font("label", weight=600))
            paint_found(painter, upper, row.name, row.found)
            painter.setFont(theme().font("small"))
            painter.setPen(colour("ink-2"))
            painter.drawText(
                lower,
                _LEFT,
                painter.fontMetrics().elidedText(row.below, Qt.TextElideMode.ElideRight, place.width()),
            )
        painter.restore()


def _paint_key(painter: QPainter, key: QRect) -> None:
    """At the end of the lit row the key that takes it."""
    colour = theme().colour
    painter.setPen(colour("line-strong"))
    painter.setBrush(colour("raised"))
    painter.drawRoundedRect(key, 4, 4)
    painter.setPen(colour("ink-2"))
    painter.setFont(theme().font("caption"))
    painter.drawText(key, Qt.AlignmentFlag.AlignCenter, pgettext("key", "Enter"))
