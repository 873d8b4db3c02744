"""Whether a microphone hears: choose one, say something, see the level move."""

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from relpitch.audio.recorder import Recorder
from relpitch.translation import N_, _, pgettext
from relpitch.ui.pages.rehearse.microphone_choice import MicrophoneChoice
from relpitch.ui.spaces import SPACE_75, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.label import Label

_BAR_COUNT, _LEVEL_WIDTH = 16, 300
_ASKS = N_("Say something. If the bars move, it hears you.")
_NONE = N_("There is no microphone here.")


class MicrophoneCheck(QWidget):
    """Shows how loud the microphone hears.

    It listens while it is shown, and writes nothing. The one that is chosen is recorded from ever after.
    """

    def __init__(self, recorder: Recorder, microphone: MicrophoneChoice) -> None:
        super().__init__()
        self._recorder, self._microphone = recorder, microphone
        self.setMinimumWidth(_LEVEL_WIDTH)
        self.choice = Chooser(pgettext("field", "Microphone"))
        self.bars = LevelBars()
        self.words = Label("", "small", "3", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_150)
        row.addWidget(self.choice, 1)
        row.addWidget(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_75)
        column.addLayout(row)
        column.addWidget(self.words)
        self.choice.chosen.connect(microphone.choose)
        microphone.changed.connect(self._changed)
        recorder.level.connect(self.bars.hear)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._listen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._recorder.finish()

    def _changed(self) -> None:
        if self.isVisible():
            self._recorder.finish()
            self._listen()

    def _listen(self) -> None:
        names, wanted = self._microphone.names(), self._microphone.device
        wanted = wanted if wanted in names else next(iter(names), "")
        self.choice.show_choices(names, wanted)
        self.choice.setVisible(bool(names))
        there = self._recorder.listen(wanted)
        self.bars.setVisible(there)
        self.words.setText(_(_ASKS if there else _NONE))


class LevelBars(QWidget):
    """The last loudness that was heard, as bars."""

    ROLE = QAccessible.Role.ProgressBar

    def __init__(self) -> None:
        super().__init__()
        self.levels: deque[float] = deque([0.0] * _BAR_COUNT, _BAR_COUNT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Level of the microphone"))
        theme().changed.connect(self.updateGeometry)

    def hear(self, level: float) -> None:
        """The level of one chunk, 0 to 1."""
        self.levels.append(level)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(102), theme().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().colour("give")))
        step = self.width() / _BAR_COUNT
        for number, level in enumerate(self.levels):
            height = max(level * self.height(), px(4))
            bar = QRectF(number * step, (self.height() - height) / 2, px(3), height)
            painter.drawRoundedRect(bar, px(1.5), px(1.5))
