"""What is said of a rehearsal to who listens to the screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from relpitch.domain.stage import left_words, quarter
from relpitch.translation import NC_, _, pgettext
from relpitch.ui.announcing import announce
from relpitch.ui.pages.rehearse.frame import Frame
from relpitch.ui.pages.rehearse.session import Session, State

_WORDS = {State.PAUSED: NC_("status", "Paused."), State.READY: NC_("status", "Stopped.")}


class Aloud(QObject):
    """Says what happens on a stage: begun and ended, where one is, the time that is left at each quarter.

    Nothing is said while sound is recorded, for it would be on the recording; unless `anyway`.
    """

    def __init__(
        self, frame: Frame, session: Session, target: Callable[[], float], anyway: Callable[[], bool]
    ) -> None:
        super().__init__(frame)
        self._frame, self._session, self._target, self._anyway = frame, session, target, anyway
        self._state = session.state
        self._quarter = 0
        session.changed.connect(self._changed)
        session.ticked.connect(self._ticked)
        session.notice.connect(self._announce_trouble)
        frame.words_to_announce.connect(self.say)

    def say(self, words: str) -> None:
        """Say something, where that is not recorded."""
        records = self._session.is_recording and self._session.state is State.RUNNING
        if self._frame.isVisible() and (not records or self._anyway()):
            announce(words, self._frame)

    def _changed(self) -> None:
        was, self._state = self._state, self._session.state
        if self._state is was:
            return
        match self._state:
            case State.COUNTING:
                listens = self._session.recorder.is_listening
                # Translators: it counts down to the beginning, in whole seconds.
                words = _("Recording, in {count}.") if listens else _("A stopwatch, in {count}.")
                self.say(words.format(count=self._session.count_in))
            case State.RUNNING:
                self._quarter = quarter(self._session.seconds, self._target())
                self.say(
                    pgettext("status", "Recording.")
                    if self._session.is_recording
                    else pgettext("status", "Begun.")
                )
            case other:
                self.say(pgettext("status", _WORDS[other]))

    def _ticked(self) -> None:
        target = self._target()
        passed = quarter(self._session.seconds, target)
        if passed > self._quarter:
            self._quarter = passed
            self.say(left_words(passed, target))

    def _announce_trouble(self, line: str) -> None:
        """Trouble with the recording, which has no voice on it then."""
        if line and self._frame.isVisible():
            announce(line, self._frame, at_once=True)
