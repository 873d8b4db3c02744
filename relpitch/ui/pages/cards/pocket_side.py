"""A card for one's own pocket: what is in front, and which bridges are behind it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.phrasing import Phrasing
from relpitch.domain.pocket_card import Front
from relpitch.printing.other_cards import BRIDGES_AT_MOST
from relpitch.translation import NC_, _, pgettext
from relpitch.ui.pages.cards.rows import RowChoice, Rows
from relpitch.ui.spaces import SPACE_75, SPACE_100, SPACE_125
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.tick_box import TickBox

_MOST_LETTERS = 34  # of a bridge's words beside its box
_FRONTS = {
    Front.LINE: NC_("front of a card", "The line"),
    Front.SHORT: NC_("front of a card", "Short"),
    Front.FULL: NC_("front of a card", "Full"),
    Front.CUES: NC_("front of a card", "Cue words"),
}


class PocketSide(QWidget):
    """The choices of one card for one's own pocket.

    `front_chosen` says what shall be in front, `ticked` a bridge's id and whether it shall be behind.
    """

    front_chosen = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._name = Label("", "title", size=19, wrap=True)
        self.fronts = Rows(_("In front"))
        self._behind = Label(_("On the back"), "section", "2")
        self._hint = Label("", "small", "2", wrap=True)
        self._boxes: list[TickBox] = []
        self._shown: tuple[
            tuple[str, str, bool], ...
        ] = ()  # of each bridge its id, words, and whether behind
        self._is_filling = False
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(SPACE_100)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_75)
        column.addWidget(self._name)
        column.addWidget(Label(_("In front"), "section", "2"))
        column.addWidget(self.fronts)
        column.addSpacing(SPACE_125)
        column.addWidget(self._behind)
        column.addLayout(self._ticks)
        column.addWidget(self._hint)
        self.fronts.chosen.connect(self.front_chosen)

    def show_card(
        self,
        name: str,
        front: Front,
        seconds: Mapping[Front, float],
        bridges: Sequence[tuple[Phrasing, bool]],
    ) -> None:
        """Show a card's choices, without telling of them as if a person had made them.

        `seconds`: how long each front takes to say; `bridges`: each with whether it is behind.
        """
        self._name.setText(name)
        self.fronts.show_choices(
            [
                RowChoice(
                    key.value,
                    pgettext("front of a card", words),
                    end=_end(key, seconds[key]),
                )
                for key, words in _FRONTS.items()
            ],
            front.value,
        )
        self._behind.setVisible(bool(bridges))
        self._is_filling = True
        shown = tuple((each.id, each.when or each.words, on) for each, on in bridges)
        if [each[:2] for each in shown] != [each[:2] for each in self._shown]:
            self._fill(shown)
        self._shown = shown
        for box, (_id, _words, on) in zip(self._boxes, shown, strict=True):
            box.setChecked(on)
        count = sum(on for _id, _words, on in shown)
        self._hint.setText(
            _("The first is the one said.")
            if count < BRIDGES_AT_MOST
            else _("Three fit. The first is the one said.")
        )
        self._hint.setVisible(bool(bridges))
        self._is_filling = False

    def _fill(self, shown: Sequence[tuple[str, str, bool]]) -> None:
        for box in self._boxes:
            self._ticks.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = []
        for bridge_id, words, _on in shown:
            short = words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1].rstrip()}…"
            box = TickBox(_("when {bridge}").format(bridge=short))
            box.setToolTip(words)
            box.setProperty("bridge", bridge_id)
            box.toggled.connect(self._tick)
            self._boxes.append(box)
            self._ticks.addWidget(box)

    def _tick(self, on: bool) -> None:
        if self._is_filling:
            return
        box = self.sender()
        if on and sum(each.isChecked() for each in self._boxes) > BRIDGES_AT_MOST:
            self._is_filling = True
            box.setProperty("checked", False)
            self._is_filling = False
            self._hint.setText(_("Three fit. Untick one first."))
            return
        self.ticked.emit(box.property("bridge"), on)


def _end(front: Front, seconds: float) -> str:
    """How long it takes to say; cue words as long as all that they stand for."""
    # Translators: cue words, and how long all that they stand for takes.
    words = _("of all {seconds} s") if front is Front.CUES else _("{seconds} s")
    return words.format(seconds=f"{seconds:.0f}")
