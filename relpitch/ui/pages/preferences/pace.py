"""Your own pace: a short text read aloud between two presses of a key."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.errors import RelpitchError
from relpitch.script.seconds import pace_of
from relpitch.translation import N_, _, language_in_use
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_100
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet

# Translators: read aloud to measure a pace; any text of about twenty seconds, with short and long words.
TEXT = N_(
    "Every Saturday, when the market closes, somebody sweeps the square. For years it was old Mr Hill. "
    "He knew each stall by the leaves it left behind: sage from the baker, mint from the man with the honey. "
    "When he stopped, three of us took a broom each. It takes twenty minutes, and we talk the whole time. "
    "Come and join us, if you like."
)
"""About twenty seconds with short and long words, a colon, and four kinds of pause."""


class PaceDialog(DialogSheet):
    """Asks the person to read; `pace` is theirs, in seconds a unit of speech, once they have."""

    def __init__(self, parent: QWidget | None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent, 480)
        self.pace: float | None = None
        self._clock = clock
        self._begun: float | None = None
        self.setWindowTitle(_("Your pace"))
        self._result = Label("", "small", "2", wrap=True)
        self._act = Button(_("Begin"), kind="primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self._pressed)
        self._again = Button(_("Once more"))
        self._again.hide()
        self._again.clicked.connect(self._start)
        cancel = Button(_("Not now"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_100)
        column.addWidget(Label(_("Read this aloud"), "title", size=19))
        how = _("As you would say it to someone. Press Enter when you begin, and again after the last word.")
        column.addWidget(Label(how, "body", "2", wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(Label(_(TEXT), "note", wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(self._result)
        row = QHBoxLayout()
        row.setSpacing(SPACE_100)
        row.addStretch()
        for button in (cancel, self._again, self._act):
            row.addWidget(button)
        column.addLayout(row)
        self._notify(_("Nothing is recorded; only the time is taken."))
        self._act.setFocus()

    def _pressed(self) -> None:
        if self.pace is not None:
            self.accept()
        elif self._begun is None:
            self._start()
        else:
            self._finish(self._clock() - self._begun)

    def _start(self) -> None:
        self.pace, self._begun = None, self._clock()
        self._again.hide()
        self._act.set_words(_("Done"))
        self._act.setFocus()
        self._notify(_("Take your time."))

    def _finish(self, seconds: float) -> None:
        self._begun = None
        try:
            self.pace = pace_of(_(TEXT), seconds, _language())
        except RelpitchError as error:
            self._act.set_words(_("Begin"))
            self._notify(str(error))
            return
        self._act.set_words(_("Use this pace"))
        self._again.show()
        self._notify(
            _("About {seconds} s. Every number of seconds will follow your own pace.").format(
                seconds=round(seconds)
            )
        )

    def _notify(self, words: str) -> None:
        self._result.setText(words)
        self._result.setAccessibleName(words)


def _language() -> str:
    """The language of the text that is read."""
    return language_in_use().replace("_", "-") if _(TEXT) != TEXT else "en"
