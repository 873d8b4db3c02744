"""Encounters, the latest at the top, on one line that runs down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import _, pgettext
from relpitch.ui.heights import CHIP, COMPACT
from relpitch.ui.spaces import (
    SPACE_25,
    SPACE_50,
    SPACE_100,
    SPACE_125,
    SPACE_300,
    SPACE_325,
    SPACE_400,
    SPACE_450,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.keyboard_stays import keyboard_stays
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import seen_in, set_margins
from relpitch.ui.widgets.note_view import NoteView
from relpitch.ui.widgets.scroll import Scroll

_MARGIN = SPACE_400
_SIDE = SPACE_450
_PAD_ACROSS, _PAD_DOWN = SPACE_125, SPACE_25


@dataclass(frozen=True, slots=True)
class Met:
    """One encounter, or a message that went (plain words), as the timeline shows it.

    `facts` are small words with their tone: tag or badge-give. `event_id`: the event it was at.
    `day_in_short` is the day where there is little room.
    """

    id: str
    title: str
    day: str
    note: str
    facts: tuple[tuple[str, str], ...] = ()
    is_message: bool = False
    event_id: str = ""
    day_in_short: str = ""


class Timeline(Scroll):
    """The encounters with one person, the latest at the top.

    `menu_asked_for` carries an encounter's id and a point on the screen; `earlier` that more is wanted.

    `person_chosen` carries the id of someone mentioned, `event_chosen` that of an event where one met.
    """

    menu_asked_for = Signal(str, QPoint)
    person_chosen = Signal(str)
    event_chosen = Signal(str)
    earlier = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Encounters"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(_MARGIN, SPACE_300, _MARGIN, SPACE_100)
        self._column.setSpacing(0)
        self._column.addStretch()
        self._more = Button(pgettext("meetings", "Earlier"), kind="quiet", height=COMPACT)
        self._more.clicked.connect(self.earlier)
        self._column.insertWidget(0, self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._more.hide()
        self._shown: tuple[object, ...] = ()
        self._views: list[_EncounterView] = []
        self.setWidget(self._place)

    def show_encounters(
        self, encounters: Sequence[Met], typed: str, known: Mapping[str, str], *, more: bool
    ) -> None:
        """Show these, the words looked for marked. `known`: people by what a mention calls them."""
        self._more.setVisible(more)
        wanted = (*encounters, typed, known)
        if wanted == self._shown:
            return
        self._shown = wanted
        with keyboard_stays(self):
            for view in self._views:
                self._column.removeWidget(view)
                view.hide()
                view.deleteLater()
            self._views = []
            for number, each in enumerate(encounters):
                is_last = number == len(encounters) - 1 and not more
                view = _EncounterView(each, typed, known, is_first=number == 0, is_last=is_last)
                view.menu_asked_for.connect(self.menu_asked_for)
                view.person_chosen.connect(self.person_chosen)
                view.event_chosen.connect(self.event_chosen)
                self._column.insertWidget(number, view)
                self._views.append(view)

    def to_top(self) -> None:
        """Show the latest."""
        self.verticalScrollBar().setValue(0)


class _EncounterView(QWidget):
    """Title, day, note and facts, beside the line."""

    menu_asked_for = Signal(str, QPoint)
    person_chosen = Signal(str)
    event_chosen = Signal(str)

    def __init__(
        self, met: Met, typed: str, known: Mapping[str, str], *, is_first: bool, is_last: bool
    ) -> None:
        super().__init__()
        self._met, self._is_first, self._is_last = met, is_first, is_last
        self._more = Button(
            "",
            kind="quiet",
            icon_name="ellipsis",
            height=24,
            # Translators: a button: more about a meeting, on a day.
            name=_("{meeting}, {day}: more").format(meeting=met.title, day=met.day),
        )
        self._more.clicked.connect(self._ask)
        if met.is_message:
            self._more.hide()
        head = QHBoxLayout()
        head.setSpacing(SPACE_100)
        if met.title:
            head.addWidget(Label(met.title, "label", weight=600))
        head.addWidget(OneLine(met.day, "small", "3", shorter=met.day_in_short), 1)
        if met.event_id:
            event = Button(
                _("The event"),
                kind="link",
                height=CHIP,
                name=_("Go to the event {event}").format(event=met.title),
            )
            event.clicked.connect(lambda: self.event_chosen.emit(met.event_id))
            head.addWidget(event)
        if not met.is_message:
            head.addWidget(self._more)
        column = QVBoxLayout(self)
        set_margins(column, _SIDE, 0, 0, SPACE_325)
        column.setSpacing(SPACE_50)
        column.addLayout(head)
        if met.note:
            note = NoteView(f"{met.title or _('Note')}, {met.day}", widest=448)
            note.show_note(met.note, typed, known)
            note.person_chosen.connect(self.person_chosen)
            row = QHBoxLayout()
            row.addWidget(note, 100)
            row.addStretch(1)
            column.addLayout(row)
        if met.facts:
            facts = Flow(SPACE_100)
            for words, tone in met.facts:
                facts.addWidget(_FactLabel(words, tone))
            column.addSpacing(SPACE_100)
            column.addLayout(facts)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = theme().px, theme().colour
        if not self._is_last:
            painter.fillRect(seen_in(self, QRectF(px(9), px(20), 2, self.height())), colour("line"))
        painter.setPen(QPen(colour("accent" if self._is_first else "line-strong"), 2))
        painter.setBrush(colour("page"))
        painter.drawEllipse(seen_in(self, QRectF(px(5), px(7), px(10), px(10))))

    def _ask(self) -> None:
        self.menu_asked_for.emit(self._met.id, self._more.mapToGlobal(QPoint(0, self._more.height())))


class _FactLabel(Label):
    """A small fact in its ground; where there is no room it goes on in the next line."""

    def __init__(self, words: str, tone: str) -> None:
        super().__init__(words, "caption", tone, wrap=True)
        self.setContentsMargins(_PAD_ACROSS, _PAD_DOWN, _PAD_ACROSS, _PAD_DOWN)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PAD_ACROSS + 2
        return QSize(wide, theme().px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(96)), theme().px(20))
