"""What the recogniser took for a filler, to be marked or not: the person decides, one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.domain.take import Filler
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.heights import COMPACT
from relpitch.ui.spaces import SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

NEAR_S = 1.0


class Perhaps(QWidget):
    """Asks about the first that is open. `marked` and `refused` carry it, `sought` where to listen."""

    marked = Signal(object)
    refused = Signal(object)
    sought = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.open: tuple[Filler, ...] = ()
        self._words = Label("", "small", "2")
        self.hear = Button(_("Hear it"), kind="link")
        self.yes = Button(_("Mark it"), height=COMPACT)
        self.no = Button(pgettext("button", "No"), kind="quiet", height=COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_100)
        for widget in (self._words, self.hear, self.yes, self.no):
            row.addWidget(widget)
        row.addStretch()
        self.hear.clicked.connect(self._seek)
        self.yes.clicked.connect(self.mark)
        self.no.clicked.connect(self.refuse)
        self.hide()

    def ask(self, some: tuple[Filler, ...]) -> None:
        """Ask about these, the first one first; nothing where there are none."""
        self.open = some
        self.setVisible(bool(some))
        if some:
            first = some[0]
            at = f"{int(first.at) // 60}:{int(first.at) % 60:02}"
            asked = ngettext(
                "Perhaps “{word}” at {time}, {count} to look at.",
                "Perhaps “{word}” at {time}, {count} to look at.",
                len(some),
            )
            asked = asked if len(some) > 1 else _("Perhaps “{word}” at {time}.")
            self._words.setText(asked.format(word=first.word, time=at, count=len(some)))
            self.yes.setAccessibleName(_("Mark “{word}” at {time}").format(word=first.word, time=at))
            self.no.setAccessibleName(_("No “{word}” at {time}").format(word=first.word, time=at))

    def near(self, seconds: float) -> Filler | None:
        """The one that is asked about, where it is near a moment."""
        return self.open[0] if self.open and abs(self.open[0].at - seconds) <= NEAR_S else None

    def mark(self) -> None:
        """Mark the first as a filler: it was one."""
        if self.open:
            self.marked.emit(self.open[0])

    def refuse(self) -> None:
        """Put the first away: it was no filler."""
        if self.open:
            self.refused.emit(self.open[0])

    def _seek(self) -> None:
        self.sought.emit(self.open[0].at)
