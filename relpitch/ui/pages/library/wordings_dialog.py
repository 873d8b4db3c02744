"""Two wordings: what was written on two computers, side by side, until one is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun, DiffStatus, difference
from relpitch.formatting import number_within, numbered
from relpitch.services.two_wordings import Choice, ShownWording
from relpitch.translation import _, ngettext
from relpitch.ui.icons import paint
from relpitch.ui.spaces import SPACE_100, SPACE_150, SPACE_200, SPACE_250, SPACE_300, SPACE_350
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.fitting import fitted
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet

_MOST_LETTERS_MARKED = 500


class WordingsDialog(DialogSheet):
    """A dialog to choose one of two wordings, for each place where there are two.

    Once accepted, `chosen` are the things decided, each with the number of the wording to keep.
    """

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, 640)
        self.setWindowTitle(_("Two wordings"))
        self._rows = [_Row(choice, self) for choice in choices]
        self._choices = list(choices)
        inner = QWidget()
        listed = QVBoxLayout(inner)
        set_margins(listed, 0, 0, SPACE_100, 0)
        listed.setSpacing(SPACE_200)
        for number, row in enumerate(self._rows):
            if number:
                listed.addWidget(rule())
            listed.addWidget(row)
            row.changed.connect(self._count)
            row.left_for.connect(partial(self._go, number))
        listed.addStretch()
        scroll = Scroll(inner)
        scroll.setMinimumHeight(min(theme().px(150) * len(self._rows), theme().px(430)))
        self._foot = DialogButtons(self, _("Keep this one"), by_return=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_350, SPACE_300, SPACE_350, SPACE_250)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_title(len(choices)), "title", size=19))
        why = _("You wrote on both computers. Both wordings are kept until you choose.")
        column.addWidget(Label(why, tone="2", wrap=True))
        column.addSpacing(SPACE_100)
        column.addWidget(scroll, 1)
        column.addWidget(
            Label(_("What you leave open stays as it is, in both wordings."), tone="2", wrap=True)
        )
        column.addLayout(self._foot)
        self._count()
        if self._rows:
            self._rows[0].tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list[tuple[Choice, int]]:
        """What is decided."""
        found = [(choice, row.number()) for choice, row in zip(self._choices, self._rows, strict=True)]
        return [(choice, number) for choice, number in found if number is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._foot.do.isEnabled():
                self.accept()
            return
        super().keyPressEvent(event)

    def _go(self, number: int, step: int) -> None:
        if 0 <= number + step < len(self._rows):
            self._rows[number + step].tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _count(self) -> None:
        count = len(self.chosen())
        self._foot.do.setEnabled(count > 0)
        keep = ngettext("Keep this one", "Keep these {number}", max(count, 1))
        self._foot.do.set_words(keep.format(number=number_within(count)))


class _Row(QWidget):
    """One thing: what it is and where it lives, and its wordings beside one another."""

    changed = Signal()
    left_for = Signal(int)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        caption = Flow(SPACE_100)
        caption.addWidget(OneLine(choice.what, weight=600, hugs=True))
        caption.addWidget(OneLine(choice.where, tone="2", hugs=True))
        self.tiles = [
            _Tile(one, choice.wordings[1 if number == 0 else 0], choice, self)
            for number, one in enumerate(choice.wordings)
        ]
        beside = QHBoxLayout() if len(self.tiles) == 2 else QVBoxLayout()
        beside.setSpacing(SPACE_150)
        for number, tile in enumerate(self.tiles):
            beside.addWidget(tile, 1)
            tile.toggled.connect(partial(self._toggled, number))
            tile.moved.connect(partial(self._moved, number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_100)
        column.addLayout(caption)
        column.addLayout(beside)

    def number(self) -> int | None:
        """Which wording is chosen."""
        return next((number for number, tile in enumerate(self.tiles) if tile.isChecked()), None)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            for at, tile in enumerate(self.tiles):
                if at != number:
                    tile.setChecked(False)
        self.changed.emit()

    def _moved(self, number: int, along: int, down: int) -> None:
        if down:
            self.left_for.emit(down)
        elif 0 <= number + along < len(self.tiles):
            self.tiles[number + along].setFocus(Qt.FocusReason.TabFocusReason)
            self.tiles[number + along].setChecked(True)


class _Tile(QAbstractButton):
    """One wording; what differs from the other is marked. Space chooses it, and takes the choice back."""

    moved = Signal(int, int)

    def __init__(self, one: ShownWording, other: ShownWording, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = one.place
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        runs = tuple(run for run in difference(other.words, one.words) if run.status is not DiffStatus.GONE)
        differs = " ".join(run.text.strip() for run in runs if run.status is DiffStatus.NEW)
        self.setAccessibleName(
            _("{what}, {place}: {words}. Differs: {differs}").format(
                what=choice.what, place=self._place, words=one.words, differs=differs
            )
        )
        self._words = DifferenceLabel("body")
        self._words.setParent(self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words.show_runs(_short(runs))
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme().px(240))
        return QSize(theme().px(240), self._top() + self._words.heightForWidth(width - 30) + theme().px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.setGeometry(15, self._top(), self.width() - 30, self.height() - self._top() - 8)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(*step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, on = theme().px, theme().colour, self.isChecked()
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(colour("accent" if on else "line-strong"), 2 if on else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        seen = partial(seen_in, self)
        paint(painter, seen(QRectF(px(15), px(12), px(13), px(13))), "monitor", colour("ink-3"))
        painter.setFont(fitted(theme().font("small"), self._place, self.width() - px(70)))
        painter.setPen(colour("ink-2"))
        words = seen(QRectF(px(36), px(9), self.width() - px(70), px(20)))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._place)
        ring = seen(QRectF(self.width() - px(32), px(11), px(16), px(16)))
        painter.setPen(QPen(colour("accent" if on else "field-line"), 1))
        painter.setBrush(colour("accent") if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("on-accent"))
            painter.drawEllipse(ring.center(), px(3), px(3))

    @staticmethod
    def _top() -> int:
        return theme().px(34)


def _title(count: int) -> str:
    words = ngettext("One thing has two wordings", "{number} things have two wordings", count)
    return numbered(words, count)


def _short(runs: tuple[DiffRun, ...]) -> tuple[DiffRun, ...]:
    """Of a long wording what differs, and the words around it."""
    if sum(len(run.text) for run in runs) <= _MOST_LETTERS_MARKED:
        return runs
    return tuple(
        run
        if run.status is DiffStatus.NEW or len(run.text) <= 80
        else DiffRun(run.status, f"{run.text[:40]} … {run.text[-40:]}")
        for run in runs
    )
