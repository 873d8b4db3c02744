"""The dim room around the stage and the drills: a bar above, the clock at the right, the button below."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from relpitch.translation import _, pgettext
from relpitch.ui.keys import key_name, lone_keys
from relpitch.ui.pages.rehearse.level import LevelMeter
from relpitch.ui.pages.rehearse.ring import Ring
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_150, SPACE_350, SPACE_375, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.focus_ring import DIM
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.way_back import lead_back

_NARROW_WIDTH = 960  # wide: the side columns and the words of buttons take no room
_LOW_HEIGHT, _LOWEST_HEIGHT = 600, 420  # high: margins are smaller; the level is where the keys were
_SIDE = 220  # the width of the columns beside the words
_RIGHT = Qt.AlignmentFlag.AlignRight


class Frame(QWidget):
    """The dim room around the stage and the drills.

    Bar, clock, level, record button, keys; what is rehearsed goes between. `closed` asks to leave, `pressed`
    to begin or end; `chosen` carries the key of a mode. `words_to_announce` carries what came or where one
    is, for who does not see it.
    """

    ROLE = QAccessible.Role.Grouping
    words_to_announce = Signal(str)

    closed = Signal()
    chosen = Signal(str)
    pressed = Signal()

    def __init__(
        self, choices: Mapping[str, str], *, name: str, body: QWidget, at_left: QWidget | None
    ) -> None:
        super().__init__()
        self.setObjectName("stage")
        self.setProperty(DIM, True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = Button(pgettext("button", "Back"), kind="stage", icon_name="arrow-left")
        self.modes = Segmented(choices, name=name, wraps=True)
        self.text_size = Button(_("Text size"), kind="stage", icon_name="a-large-small")
        self.ring, self.level = Ring(), LevelMeter()
        self.record = RecordButton()
        self.about = Label("", "small", "stage.label", tabular=True, wrap=True)
        self.line = Label("", "small", "stage.lit", wrap=True)
        self.hints = KeyHints()
        self.back.clicked.connect(self.closed)
        lead_back(self.back)
        self.modes.chosen.connect(self.chosen)
        self.record.clicked.connect(self.pressed)
        self.text_size.clicked.connect(self._choose_size)
        self.rehearsed, self._at_left = body, at_left
        self._below_ring = QSpacerItem(0, theme().px(SPACE_400))
        self._level_is_in_foot = False
        self._build(body, at_left)
        theme().changed.connect(self._restyle)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make do with less room: the words need it most."""
        narrow = self.width() < theme().px(_NARROW_WIDTH)
        if self._at_left is not None:
            self._at_left.setVisible(not narrow)
        for button in (self.back, self.text_size):
            button.show_words(not narrow)
        self._grid.setColumnMinimumWidth(0, 0 if narrow else theme().px(_SIDE))
        self._grid.setColumnMinimumWidth(2, 0 if narrow else theme().px(_SIDE))
        room = min(self.height(), self.window().height())  # it may ask for more than the window has
        low = room < theme().px(_LOW_HEIGHT)
        self.ring.move_words_close(low)
        lowest = room < theme().px(_LOWEST_HEIGHT)
        self._below_ring.changeSize(0, theme().px(0 if lowest else SPACE_100 if low else SPACE_400))
        self._put_level_in_foot(lowest)
        self._grid.setRowMinimumHeight(0, theme().px(56 if low else 72))
        self._grid.setRowMinimumHeight(2, theme().px(92 if low else 120))
        set_margins(
            self._right,
            0,
            theme().px(0 if lowest else SPACE_100 if low else SPACE_375),
            theme().px(SPACE_150),
            0,
        )
        self._foot.setContentsMargins(
            theme().px(SPACE_150), 0, theme().px(SPACE_150), theme().px(SPACE_50 if low else SPACE_150)
        )

    def _put_level_in_foot(self, in_foot: bool) -> None:
        """With large text in a low window the clock's column is full; then the keys are left out."""
        if in_foot is self._level_is_in_foot:
            return
        self._level_is_in_foot = in_foot
        self.hints.setVisible(not in_foot)
        if in_foot:
            self._foot.addWidget(self.level, 0, 2, _RIGHT | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._right.insertWidget(2, self.level, alignment=_RIGHT)

    def show_line(self, line: str) -> None:
        """One line about the recording, until the next."""
        self.line.setText(line)
        self.line.setVisible(bool(line))

    def _build(self, body: QWidget, at_left: QWidget | None) -> None:
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        bar = QGridLayout()  # its own: the clock's column leaves the modes less room than there is
        for column, widget, side in (
            (0, self.back, Qt.AlignmentFlag.AlignLeft),
            (2, self.text_size, Qt.AlignmentFlag.AlignRight),
        ):
            bar.addWidget(widget, 0, column, side | Qt.AlignmentFlag.AlignVCenter)
            bar.setColumnStretch(column, 1)
        bar.addWidget(self.modes, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._grid.addLayout(bar, 0, 0, 1, 3)
        if at_left is not None:
            self._grid.addWidget(at_left, 1, 0)
            self._grid.addWidget(body, 1, 1)
        else:
            self._grid.addWidget(body, 1, 0, 1, 2)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.ring, alignment=Qt.AlignmentFlag.AlignRight)
        right.addSpacerItem(self._below_ring)
        right.addWidget(self.level, alignment=Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.line, alignment=Qt.AlignmentFlag.AlignRight)
        right.addStretch()
        self._right = right
        self._grid.addLayout(right, 1, 2)
        foot = QGridLayout()
        foot.addWidget(self.about, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.record, 0, 1, Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(self.hints, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.setColumnStretch(0, 1)
        foot.setColumnStretch(2, 1)
        self._foot = foot
        self._grid.addLayout(foot, 2, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self.line.hide()

    def _restyle(self) -> None:
        px = theme().px
        self._grid.setContentsMargins(px(SPACE_350), 0, px(SPACE_350), 0)
        self.line.setFixedWidth(self.level.sizeHint().width())
        self._fit()

    def _choose_size(self) -> None:
        menu = ChoiceMenu(self)
        for name in ("larger", "smaller", "usual"):
            action = self.window().findChild(QAction, name)
            if action is not None:
                menu.addAction(action)
        menu.exec(self.text_size.mapToGlobal(self.text_size.rect().bottomLeft()))


class RecordButton(QAbstractButton):
    """A round button, 72 across.

    Red while a recording can be made, light where it is a stopwatch; a square means stop.
    """

    def __init__(self) -> None:
        super().__init__()
        self._on, self._red = False, True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.show_state(on=False, records=True)

    def show_state(self, *, on: bool, records: bool) -> None:
        """Show whether the session is on, and whether it records."""
        self._on, self._red = on, records
        self.setAccessibleName(
            pgettext("button", "Stop")
            if on
            else pgettext("button", "Record")
            if records
            else _("Start the stopwatch")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(88), theme().px(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colour = theme().px, theme().colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colour("stage.record" if self._red else "stage.lit")
        mark = colour("stage.on-record" if self._red else "stage.floor")
        centre = QRectF(self.rect()).center()
        if self._on:
            around = colour("stage.record" if self._red else "stage.label")
            around.setAlphaF(0.4)
            painter.setPen(QPen(around, 2))
            painter.drawEllipse(centre, px(42), px(42))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(centre, px(36), px(36))
        painter.setBrush(mark)
        side = px(24)
        box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        if self._on:
            painter.drawRoundedRect(box, px(5), px(5))
        else:
            painter.drawEllipse(box)


class KeyHints(QWidget):
    """Which keys do what, small and at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[tuple[tuple[str, ...], str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_hints(self, hints: Sequence[tuple[tuple[str, ...], str]]) -> None:
        """Show other keys."""
        hints = [(tuple(key_name(lone_keys.named(each)) for each in keys), words) for keys, words in hints]
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.setAccessibleName("; ".join(f"{', '.join(keys)}: {words}" for keys, words in self._hints))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._draw(None)), theme().px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hints = self._hints
        while len(self._hints) > 1 and self._draw(None) > self.width():
            self._hints = (*self._hints[:-2], self._hints[-1])  # how to begin, and how to leave, stay longest
        self._draw(painter, self.width() - self._draw(None))
        self._hints = hints

    def _draw(self, painter: QPainter | None, left: float = 0) -> float:
        """Draw, or only measure."""
        px, colour = theme().px, theme().colour
        seen = partial(seen_in, self)
        middle = Qt.AlignmentFlag.AlignVCenter
        for number, (keys, words) in enumerate(self._hints):
            left += px(20) if number else 0
            for key in keys:
                self.setFont(theme().font("caption"))
                box = QRectF(
                    left + 0.5, px(2) + 0.5, self.fontMetrics().horizontalAdvance(key) + px(13), px(18)
                )
                if painter:
                    painter.setFont(self.font())
                    painter.setPen(QPen(colour("stage.line").lighter(130), 1))
                    painter.drawRoundedRect(seen(box), px(4), px(4))
                    painter.setPen(colour("stage.label"))
                    painter.drawText(seen(box), Qt.AlignmentFlag.AlignCenter, key)
                left = box.right() + px(6)
            self.setFont(theme().font("small"))
            width = self.fontMetrics().horizontalAdvance(words)
            if painter:
                painter.setFont(self.font())
                painter.setPen(colour("stage.label"))
                painter.drawText(seen(QRectF(left, 0, width + 2, px(22))), middle, words)
            left += width
        return left
