"""What to rehearse next, on a piece of the stage."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.rehearsal import Step
from relpitch.translation import _, pgettext
from relpitch.ui.heights import LARGE
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_125, SPACE_175, SPACE_300, SPACE_325, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.focus_ring import DIM
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in


class Hero(QFrame):
    """The version, why, one button that begins, other ways. `begun` carries a mode, and a length or None."""

    begun = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hero")
        self.setProperty(DIM, True)
        self._mode = Mode.READ
        self._has_steps = False
        self._name = Label("", "stage", "stage.lit")
        self._why = Label("", "body", "stage.said", wrap=True)
        self.go = Button(pgettext("button", "Read"), kind="go", icon_name="mic", height=LARGE)
        self.other = Button(_("Another way"), kind="stage", icon_name="chevron-down", icon_after=True)
        self.go.clicked.connect(self._go)
        self.other.clicked.connect(self._choose)
        self._steps = _Steps()
        self._until = Label("", "section", "stage.label")
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_50)
        self._column.addWidget(Label(_("Next to rehearse"), "section", "stage.label"))
        self._column.addWidget(self._name)
        self._column.addWidget(self._why)
        self._column.addSpacing(SPACE_175)
        buttons = Flow(SPACE_100)
        buttons.addWidget(self.go)
        buttons.addWidget(self.other)
        self._column.addLayout(buttons)
        right = QVBoxLayout()
        right.setSpacing(SPACE_125)
        right.addWidget(self._until)
        right.addWidget(self._steps)
        right.addStretch()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._column, 1)
        self._row.addLayout(right)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_suggestion(self, name: str, why: str, mode: Mode, until: str, steps: Sequence[Step]) -> None:
        """Show what to rehearse; `steps` are those until an event, none without one."""
        self._mode = mode
        self._name.setText(name)
        self._why.setText(why)
        self.go.set_words(f" {mode.label}")
        self.go.setAccessibleName(_("{mode}: {version}").format(mode=mode.label, version=name))
        self._until.setText(until)
        self._has_steps = bool(steps)
        self._steps.show_steps(steps)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._steps.isHidden():
            return hint
        beside = (
            self._steps.sizeHint().width() + self._row.spacing()
        )  # they are hidden before they ask for room
        return QSize(hint.width() - beside, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The steps until the event only where they leave room for the words."""
        room = self.width() > theme().px(520) and self._has_steps
        self._steps.setVisible(room)
        self._until.setVisible(room)

    def _go(self) -> None:
        self.begun.emit(self._mode, None)

    def _choose(self) -> None:
        menu = ChoiceMenu(self)
        modes = {menu.addAction(mode.label): mode for mode in Mode}
        menu.addSeparator()
        lengths = {
            menu.addAction(_("{length} length").format(length=length.label)): length for length in Length
        }
        chosen = menu.exec(self.other.mapToGlobal(self.other.rect().bottomLeft()))
        if chosen in modes:
            self.begun.emit(modes[chosen], None)
        elif chosen in lengths:
            self.begun.emit(self._mode, lengths[chosen])

    def _restyle(self) -> None:
        px = theme().px
        self._row.setContentsMargins(px(SPACE_400), px(SPACE_300), px(SPACE_400), px(SPACE_325))
        self._row.setSpacing(px(SPACE_400))
        self._why.setMaximumWidth(px(440))


class _Steps(QWidget):
    """The rehearsals until an event, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_steps(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(each.words for each in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("body", weight=500))
        widest = max((self.fontMetrics().horizontalAdvance(each.words) for each in self._steps), default=0)
        return QSize(theme().px(28) + widest, theme().px(38) * len(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = partial(seen_in, self)
        for number, step in enumerate(self._steps):
            top = px(38) * number
            if number:
                painter.fillRect(seen(QRectF(px(6), top - px(20), 2, px(18))), colour("stage.line"))
            token = "give" if step.done else "lit" if step.is_next else "dim"
            painter.setPen(QPen(colour(f"stage.{token}"), 2))
            painter.setBrush(colour("stage.give") if step.done else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(seen(QRectF(1, top + 3, px(12), px(12))))
            painter.setFont(theme().font("body", weight=500 if step.is_next else 400))
            painter.setPen(colour("stage.lit" if step.is_next else "stage.said"))
            words = seen(QRectF(px(SPACE_325), top - 1, self.width() - px(SPACE_325), px(20)))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, step.words)
