"""The versions that are printed together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_25
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.choice_menu import ChoiceMenu, add_menu
from relpitch.ui.widgets.label import Label

Versions = Callable[[], Sequence[tuple[str, Sequence[tuple[str, str]]]]]


class DeckList(QWidget):
    """One row a card, one of them chosen. `added` carries a version's id, the others a row's number.

    A row is chosen (`picked`), moved by Alt with Up or Down (`moved`), taken out by Delete (`removed`).
    """

    picked = Signal(int)
    removed = Signal(int)
    added = Signal(str)
    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._versions: Versions = tuple
        self._shown: tuple[tuple[str, ...], int] | None = None
        self._rows: list[QWidget] = []
        self._heading = Label(pgettext("on a card", "Words"), "section", "2")
        self._add = Button(_("Add a version"), kind="link")
        self._add.clicked.connect(self._open_menu)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_25)
        self._column.addLayout(top)

    def show_deck(self, names: Sequence[str], chosen: int, versions: Versions) -> None:
        """Show the deck; `versions` lists by statement which (id, name) could be added. Silent."""
        self._versions = versions
        if self._shown == (tuple(names), chosen):
            return
        self._shown = (tuple(names), chosen)
        had_focus = next((n for n, row in enumerate(self._rows) if row.isAncestorOf(_focused(self))), -1)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self._group = QButtonGroup(self)
        self._heading.setText(pgettext("on a card", "Words") if len(names) == 1 else _("In the deck"))
        for number, name in enumerate(names):
            row = self._row(number, name, is_chosen=number == chosen, alone=len(names) == 1)
            self._rows.append(row)
            self._column.addWidget(row)
        if had_focus >= 0 and self._rows:
            self._group.buttons()[min(had_focus, len(self._rows) - 1)].setFocus()

    def _row(self, number: int, name: str, *, is_chosen: bool, alone: bool) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_25)
        card = _DeckRow(name)
        card.setChecked(is_chosen)
        card.setProperty("number", number)
        card.clicked.connect(self._pick)
        card.steered.connect(self._steer)
        self._group.addButton(card)
        line.addWidget(card, 1)
        if not alone:
            out = Button(
                kind="quiet",
                icon_name="x",
                height=COMPACT,
                name=_("Take {card} out of the deck").format(card=name),
            )
            out.setProperty("number", number)
            out.clicked.connect(self._remove)
            line.addWidget(out)
        return widget

    def _pick(self) -> None:
        self.picked.emit(self.sender().property("number"))

    def _remove(self) -> None:
        self.removed.emit(self.sender().property("number"))

    def _steer(self, step: int) -> None:
        number = self.sender().property("number")
        if step == 0 and len(self._rows) > 1:
            self.removed.emit(number)
        elif step and 0 <= number + step < len(self._rows):
            self.moved.emit(number, step)

    def _open_menu(self) -> None:
        menu = ChoiceMenu(self)
        groups = self._versions()
        for title, versions in groups:
            into = add_menu(menu, title.replace("&", "&&")) if len(groups) > 1 else menu
            for version_id, name in versions:
                into.addAction(name.replace("&", "&&")).setData(version_id)
        chosen = menu.exec(self._add.mapToGlobal(QPoint(0, self._add.height() + 2)))
        if chosen is not None:
            self.added.emit(chosen.data())


class _DeckRow(QAbstractButton):
    """A version's name, 32 high. `steered` says where it is moved to, 0 for out."""

    steered = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Delete:
            self.steered.emit(0)
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.steered.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().px
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme().colour("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setFont(theme().font("label", weight=600 if self.isChecked() else 500))
        painter.setPen(theme().colour("ink"))
        room = QRect(px(10), 0, self.width() - px(20), self.height())
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget.window()
