"""The Events page while no event is open: beside the list, what one can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.translation import N_, _
from relpitch.ui.heights import CHIP
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_175
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.label import Label

_NONE = (
    N_("Nothing to prepare here yet"),
    N_("Write down what is coming: a meetup, an interview, a first day."),
)
_SOME = (
    N_("Choose an event on the left"),
    N_("Or write down what else is coming: a meetup, an interview, a first day."),
)


class NothingOpen(QWidget):
    """Something coming up, a drill for moments without a date, or a calendar."""

    new_asked_for = Signal()
    drill_asked_for = Signal()
    calendar_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        empty = self._empty = EmptyState("calendar", _(_NONE[0]), _(_NONE[1]), _("Something coming up"))
        empty.acted.connect(self.new_asked_for)
        calendar = Button(_("Open a calendar"), kind="link", height=CHIP, name=_("Open a calendar, .ics"))
        calendar.clicked.connect(self.calendar_asked_for)
        drill = Button(_("Any-moment drill"), kind="link", height=CHIP)
        drill.clicked.connect(self.drill_asked_for)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_100, 0, SPACE_100, 0)
        column.setSpacing(SPACE_50)
        column.addStretch(2)
        column.addWidget(empty)
        column.addSpacing(SPACE_175)
        for each in (
            _wrapped(_("Most good conversations have no date. For those there is a drill.")),
            drill,
            _wrapped(_("A calendar (.ics) can be dropped here too.")),
            calendar,
        ):
            is_words = isinstance(each, Label)
            column.addWidget(each, 0, Qt.AlignmentFlag(0) if is_words else Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_events(self, *, any_there: bool) -> None:
        """Speak of the list where there is something in it."""
        line, sentence = _SOME if any_there else _NONE
        self._empty.show_words(_(line), _(sentence))


def _wrapped(words: str) -> Label:
    label = Label(words, "small", "3", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
