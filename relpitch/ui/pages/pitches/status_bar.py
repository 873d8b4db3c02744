"""The line under the words: how much there is, at which length, and that it is saved."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.day import clock
from relpitch.domain.length import Length
from relpitch.translation import _, pgettext
from relpitch.ui import keys
from relpitch.ui.heights import COMPACT, LARGE
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_25, SPACE_75, SPACE_125, SPACE_300
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.meter import Meter
from relpitch.ui.widgets.segmented import Segmented

_GAP = SPACE_75
_SIDES = SPACE_300 + SPACE_300
_BETWEEN = (
    SPACE_125 + SPACE_25 + SPACE_125 + 2 * _GAP
)  # what stands between them, whether they are shown or not


class StatusBar(QWidget):
    """Words and seconds, what gives and takes where no aside says it, the three lengths, "Saved at 8:41".

    `length_chosen` carries a length's key, `source_switched` whether the source is shown.

    Where there is little room, the meter gives way first, then the words beside the tick, then give and take;
    then the measure is shorter.
    """

    length_chosen = Signal(str)
    source_switched = Signal(bool)
    pause_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._measure = Label("", "small", "3", tabular=True)
        self._meter = Meter(_("Spoken time"))
        self._give = Label("", "small", "give", weight=600, tabular=True)
        self._take = Label("", "small", "take", weight=500, tabular=True)
        self._narrow = False
        self._measures = "", ""
        self._lengths = Segmented(
            {each.value: each.label for each in Length}, name=pgettext("of a pitch", "Length"), height=26
        )
        self._lengths.chosen.connect(self.length_chosen)
        self._tick = Label()
        self._saved = Label("", "small", "3", tabular=True)
        self._gives_way = ((self._give, self._take), (self._saved,), (self._meter,))  # the meter first
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_300, 0, SPACE_300, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._measure)
        row.addWidget(self._meter)
        row.addSpacing(SPACE_125)
        row.addWidget(self._give)
        row.addSpacing(SPACE_25)
        row.addWidget(self._take)
        row.addStretch(1)
        self._source = Button(kind="quiet", icon_name="code", height=COMPACT, name=_("Show the plain source"))
        self._source.setCheckable(True)
        self._source.toggled.connect(self.source_switched)
        self._pause = Button("//", kind="quiet", height=COMPACT, name=_("A full pause"))
        self._pause.setToolTip(
            _("A full pause ({keys})").format(keys=keys.key_name("Ctrl+Space").replace(" ", "+"))
        )
        self._pause.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the caret stays where the pause goes
        self._pause.clicked.connect(self.pause_asked_for)
        row.addWidget(self._pause)
        row.addWidget(self._source)
        row.addWidget(self._lengths)
        row.addSpacing(SPACE_125)
        row.addWidget(self._tick)
        row.addWidget(self._saved)
        self.show_narrow(False)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_narrow(self, narrow: bool) -> None:
        """Show what the aside tells, where there is no room for it."""
        self._narrow = narrow
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(self._measures[0]), super().minimumSizeHint().height())

    def _least(self, measure: str) -> int:
        """The width that is needed with this measure and what never gives way."""
        stays = (self._pause, self._source, self._lengths, self._tick)
        wide = self._measure.fontMetrics().horizontalAdvance(measure) + 2 + _GAP
        return wide + sum(map(_width, stays)) + _SIDES

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_coach(self, give: int, take: int) -> None:
        """Show how often the words give and take; nothing where they do neither."""
        self._give.setText(_("Give {count}").format(count=give) if give or take else "")
        self._take.setText(_("Take {count}").format(count=take) if give or take else "")
        self._fit()

    def show_measure(
        self, words: str, length: Length, value: float = 0, target: float = 0, *, shorter: str = ""
    ) -> None:
        """Show how much there is to say, against how much there may be; `shorter` where there is no room."""
        self._measures = words, shorter or words
        self._meter.show_value(value, target)
        self._meter.setAccessibleName(words)  # seconds, or characters
        self._lengths.choose(length.value)
        self._fit()

    def show_saved(self, at: datetime | None, *, writable: bool) -> None:
        """Show when it was last saved; before the first change, that all is saved."""
        words = _("Saved at {time}").format(time=clock(at)) if at else pgettext("status", "Saved")
        self._saved.setText(words if writable else _("Open for reading"))
        self._keep_room()
        self._tick.setVisible(writable)
        self._tick.setToolTip(words)
        self._fit()

    def show_unsaved(self) -> None:
        """Show that what was typed could not be saved."""
        self._saved.setText(_("Not saved"))
        self._keep_room()
        self._tick.hide()
        self._fit()

    def _keep_room(self) -> None:
        """Room for the longest time from the first, so that the lengths stay where they are when it comes."""
        longest = (_("Saved at {time}").format(time="20:00"), self._saved.text())
        wide = max(self._saved.fontMetrics().horizontalAdvance(each) for each in longest)
        self._saved.setMinimumWidth(wide + 2)

    def _fit(self) -> None:
        words, shorter = self._measures
        self._measure.setText(words if self._least(words) + _BETWEEN <= self.width() else shorter)
        room = self.width() - self._least(self._measure.text()) - _BETWEEN
        for some in self._gives_way:
            width = sum(map(_width, some))
            fits = width <= room and (self._narrow or self._saved in some)
            for each in some:
                each.setVisible(fits)
            room -= width if fits else 0
        layout = self.layout()
        for each in (each for some in reversed(self._gives_way) for each in some):  # their gaps take room too
            if layout is not None and layout.minimumSize().width() > self.width():
                each.hide()

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(LARGE))
        self._keep_room()
        self._meter.setFixedWidth(theme().px(96))
        self._tick.setPixmap(
            pixmap("check", theme().px(14), theme().colour("ink-3"), self.devicePixelRatioF())
        )
        self._tick.setAlignment(Qt.AlignmentFlag.AlignCenter)


def _width(part: QWidget) -> int:
    return max(part.sizeHint().width(), part.minimumWidth()) + _GAP
