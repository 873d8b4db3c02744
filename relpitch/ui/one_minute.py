"""The one-minute window: breathe, one line, one question, one gift. Pinned, it stays on top of others."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPointF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.services.one_minute import Minute
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_50, SPACE_75, SPACE_100, SPACE_150, SPACE_350, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

_KIND = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint
_ON_TOP = Qt.WindowType.WindowStaysOnTopHint
_IN_MS, _OUT_MS = 4000, 6000
_SMALL_RADIUS, _LARGE_RADIUS, _OUTER_RADIUS = 40.0, 66.0, 72.0


class OneMinute(QWidget):
    """Shows a minute, and another when asked. Esc or the same key closes it; its head moves it.

    It is no tool window: in one the main window's keys hold too, and Ctrl M would mean two things.
    """

    def __init__(self, minute: Callable[[int], Minute], parent: QWidget) -> None:
        super().__init__(parent, _KIND | _ON_TOP)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("minute")
        self.setWindowTitle(_("One minute"))
        self._minute, self._number = minute, 0
        self._breath = BreathingRound()
        self._word = Label(_("Breathe"), "title", size=24)
        if self._breath.word:
            self._word.setText(self._breath.word)
        self._breath.turned = self._word.setText
        self._line = Label("", "note", size=19, wrap=True)
        self._question = Label("", "note", size=19, wrap=True)
        self._gift = Label("", "note", size=19, wrap=True)
        self._about = Label("", "small", "3", wrap=True)
        self.another = Button(
            pgettext("another line, question and gift", "Another"),
            kind="quiet",
            icon_name="shuffle",
            height=COMPACT,
            icon_after=True,
        )
        self.another.clicked.connect(self.show_another)
        self.pin = Button(kind="quiet", icon_name="pin", height=COMPACT, name=_("Keep it on top"))
        self.pin.setCheckable(True)
        self.pin.setChecked(True)
        self.pin.toggled.connect(self._keep_on_top)
        self.leave = Button(kind="quiet", icon_name="x", height=COMPACT, name=pgettext("a window", "Close"))
        self.leave.clicked.connect(self._leave)
        self._build()
        self._show()
        keys.bind(self, {"close-minute": self._leave})

    def show_another(self) -> None:
        """Another line, question and gift."""
        self._number += 1
        self._show()

    def to_front(self) -> None:
        """Show the minute before all other windows, with the keyboard in it."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.another.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def sizeHint(self) -> QSize:
        """The size it was drawn for, at most as tall as the screen; taller where a minute has more words."""
        width, layout = theme().px(420), self.layout()
        screen = QGuiApplication.screenAt(self.pos()) or QGuiApplication.primaryScreen()
        drawn = min(theme().px(560), screen.availableGeometry().height())
        return QSize(width, max(drawn, layout.totalHeightForWidth(width) if layout else 0))

    def _leave(self) -> None:
        self.close()

    def _keep_on_top(self, pinned: bool) -> None:
        self.overrideWindowFlags(_KIND | _ON_TOP if pinned else _KIND)
        if handle := self.windowHandle():  # the window itself stays; only the flag goes to the system
            handle.setFlag(_ON_TOP, pinned)

    def _show(self) -> None:
        minute = self._minute(self._number)
        for label, words in (
            (self._line, minute.line or _("Write what you offer first. Then it stands here.")),
            (self._question, minute.question),
            (self._gift, minute.gift),
            (self._about, minute.about),
        ):
            label.setText(words)
        self.resize(self.sizeHint())

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_50)
        words.addStretch()
        words.addWidget(self._word)
        words.addWidget(Label(_("In for four, out for six. Three times is enough."), "body", "2", wrap=True))
        words.addStretch()
        above = QHBoxLayout()
        above.setSpacing(SPACE_350)
        above.addWidget(self._breath)
        above.addLayout(words, 1)
        below = QHBoxLayout()
        below.addWidget(self._about, 1)
        below.addWidget(self.another)
        gift = QHBoxLayout()
        gift.setSpacing(SPACE_75)
        gift.addWidget(IconLabel("sprout", "give", 14))
        gift.addWidget(Label(_("One gift"), "small", "give", weight=500), 1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_50)
        head.addWidget(Label(_("One minute"), "label", "2"), 1)
        head.addWidget(self.pin)
        head.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_400, SPACE_100, SPACE_400, SPACE_150)
        column.setSpacing(SPACE_75)
        column.addLayout(head)
        column.addSpacing(SPACE_100)
        column.addLayout(above)
        column.addSpacing(SPACE_150)
        for heading, label in ((_("One line"), self._line), (_("One question"), self._question)):
            column.addWidget(rule())
            column.addSpacing(SPACE_100)
            column.addWidget(Label(heading, "small", "3", weight=500))
            column.addWidget(label)
            column.addSpacing(SPACE_100)
        column.addWidget(rule())
        column.addSpacing(SPACE_100)
        column.addLayout(gift)
        column.addWidget(self._gift)
        column.addStretch()
        column.addWidget(rule())
        column.addLayout(below)


class BreathingRound(QWidget):
    """A round that grows for four seconds and shrinks for six; with less movement it stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.turned: Callable[[str], None] = _nobody
        self.word = ""
        self._radius = _SMALL_RADIUS
        self._out = True
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._moving = QVariantAnimation(self)
        self._moving.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._moving.valueChanged.connect(self._grow)
        self._moving.finished.connect(self._turn)
        if theme().moves:
            self._turn()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(148), theme().px(148))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        soft = theme().colour("accent-soft")
        painter.setPen(Qt.PenStyle.NoPen)
        for radius, opacity in (
            (_OUTER_RADIUS, 0.4),
            (min(self._radius + 16, _OUTER_RADIUS), 0.7),
            (self._radius, 1.0),
        ):
            painter.setOpacity(opacity)
            painter.setBrush(soft)
            painter.drawEllipse(middle, theme().px(radius), theme().px(radius))
        painter.setOpacity(1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("accent"), 1, Qt.PenStyle.DotLine))
        painter.drawEllipse(middle, theme().px(_OUTER_RADIUS), theme().px(_OUTER_RADIUS))
        painter.setPen(QPen(theme().colour("accent"), 2))
        painter.drawEllipse(middle, theme().px(self._radius), theme().px(self._radius))

    def _turn(self) -> None:
        self._out = not self._out
        self._moving.setStartValue(_LARGE_RADIUS if self._out else _SMALL_RADIUS)
        self._moving.setEndValue(_SMALL_RADIUS if self._out else _LARGE_RADIUS)
        self._moving.setDuration(_OUT_MS if self._out else _IN_MS)
        self.word = _("Breathe out") if self._out else _("Breathe in")
        self.turned(self.word)
        self._moving.start()

    def _grow(self, radius: float) -> None:
        self._radius = radius
        self.update()


def _nobody(_words: str) -> None:
    """What is told where nobody listens yet."""
