"""What a drill shows in the middle: where one is, what somebody says, whose turn it is, bridges to choose."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from relpitch.domain.drill import LEFT_AFTER_INTERRUPTION, Moment
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.formatting import quoted_line
from relpitch.script.plain import plain
from relpitch.services.rehearsing import Script
from relpitch.translation import N_, _, ngettext
from relpitch.ui.icons import pixmap
from relpitch.ui.pages.rehearse.bridge_card import BridgeCard
from relpitch.ui.spaces import SPACE_100, SPACE_125, SPACE_200, SPACE_250, SPACE_500
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins

_ROOM = 480  # for the design's margins
_MARGINS, _LEAST_MARGINS = (92, 46, SPACE_500), (SPACE_100, SPACE_200, SPACE_200)  # left, top, right
_NOWHERE = N_("No place to be in. Bring a setting where one speaks back from the bin.")
_NO_BRIDGE = N_("No bridge for this place yet. Say what you notice, and what would help.")
_NO_PITCH = N_("Write a pitch first; then this drill has something to interrupt.")


class DrillBody(QScrollArea):
    """The middle of a drill.

    `hear_asked_for` when the line should be said aloud.
    """

    hear_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = Label()
        self._place = Label("", "label", "stage.label", wrap=True)
        self.line = Label("", "stage", "stage.lit", italic=True, wrap=True, size=36)
        self.turn = Label("", "script", "stage.said", wrap=True)
        self.hear = Button(_("Hear it"), kind="stage", icon_name="volume-2", name=_("Hear their line"))
        self.hear.clicked.connect(self.hear_asked_for)
        self.cards = [BridgeCard(number) for number in range(1, 4)]
        body = QWidget()
        place = QHBoxLayout()
        place.setSpacing(SPACE_100)
        place.addWidget(self._icon)
        place.addWidget(self._place, 1)
        self._column = QVBoxLayout(body)
        self._column.setSpacing(SPACE_125)
        self._column.addLayout(place)
        self._column.addWidget(self.line)
        self._column.addWidget(self.hear, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.turn)
        self._column.addSpacing(SPACE_250)
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        px = theme().px
        left, top, right = _MARGINS if self.width() >= px(_ROOM) else _LEAST_MARGINS
        set_margins(self._column, px(left), px(top), px(right), 0)

    def show_moment(self, moment: Moment | None) -> None:
        """Show where one is, and what somebody says there."""
        self._set_margins()
        if moment is None:
            self._place.setText(_(_NOWHERE))
            self.line.setText("")
            return
        setting = moment.setting
        self._show_icon(setting.icon)
        # Translators: {place} is a phrase like "at a meetup".
        sentence = _("{setting}. Someone {place} says:").format(setting=setting.name, place=setting.at)
        self._place.setText(sentence)
        self.line.setText(quoted_line(moment.line))

    def _show_icon(self, name: str) -> None:
        side, colour = theme().px(16), theme().colour("stage.label")
        self._icon.setPixmap(pixmap(name, side, colour, self.devicePixelRatioF()))

    def show_bridges(self, moment: Moment, chosen: int) -> None:
        """Show the bridges there are for a moment; none without a number."""
        for number, card in enumerate(self.cards, start=1):
            there = number <= len(moment.bridges)
            card.setVisible(there)
            if there:
                card.show_bridge(moment.bridges[number - 1], chosen=number == chosen)
        self.show_turn("" if moment.bridges else _(_NO_BRIDGE))

    def hide_bridges(self) -> None:
        """Show none: this drill chooses nothing."""
        for card in self.cards:
            card.hide()

    def spoken(self) -> str:
        """All that is shown, for who listens to the screen."""
        bridges = [each.accessibleName() for each in self.cards if each.isVisibleTo(self)]
        turn = self.turn.text() if self.turn.isVisibleTo(self) else ""
        return " ".join(filter(None, [self._place.text(), self.line.text(), turn, *bridges]))

    def show_turn(self, words: str) -> None:
        """Say what is to be done now."""
        self.turn.setText(words)
        self.turn.setVisible(bool(words))

    def show_interruption(self, script: Script | None, interruption: str, *, is_interrupted: bool) -> None:
        """Show what is said until somebody cuts in, and what is left to say then."""
        if script is None:
            self.show_turn(_(_NO_PITCH))
            return
        self._show_icon(script.icon)
        name = script.version.label
        if is_interrupted:
            self._place.setText(_("{version}. Land the Invitation anyway:").format(version=name))
            left = ngettext("{count} second left.", "{count} seconds left.", LEFT_AFTER_INTERRUPTION)
            self.line.setText(f"{interruption} {left.format(count=LEFT_AFTER_INTERRUPTION)}")
            self.show_turn(plain(script.words.get(Part.INVITATION, ""), script.length))
        else:
            self._place.setText(_("{version}. Say it as if there were time.").format(version=name))
            self.line.setText(plain(next(iter(script.words.values())), Length.LINE))
            self.show_turn(_("Somebody will cut you short. You do not know when."))
