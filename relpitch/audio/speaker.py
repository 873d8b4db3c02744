"""Words read aloud by the system's voice, at a pace, with the pauses kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from relpitch.script.phrases import BreathGroup

_USUAL_WORDS_PER_SECOND = 2.6
_SILENT_ENGINES = ("mock",)


class Speaker(QObject):
    """Reads phrases one after the other. `speaking` says whether it does, `at` which phrase it is at."""

    speaking = Signal(bool)
    at = Signal(int)

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        chosen = engine or next(iter(engines()), "")
        self._voice = QTextToSpeech(chosen, self) if chosen else None
        self._phrases: tuple[BreathGroup, ...] = ()
        self._next = 0
        self._active = False
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._say_next)
        if self._voice is not None:
            self._voice.stateChanged.connect(self._state_changed)

    @property
    def can_speak(self) -> bool:
        """Whether there is a voice."""
        return self._voice is not None and self._voice.state() is not QTextToSpeech.State.Error

    @property
    def is_speaking(self) -> bool:
        """Whether the voice reads, or waits in a pause."""
        return self._active

    def read(self, phrases: Sequence[BreathGroup], seconds: float) -> None:
        """Read phrases so that all of it takes about so many seconds."""
        self.stop()
        self._phrases = tuple(each for each in phrases if each.words.strip())
        if self._voice is None or not self._phrases:
            return
        count = sum(len(each.words.split()) for each in self._phrases)
        spoken = max(seconds - sum(each.pause for each in self._phrases), 1.0)
        self._voice.setRate(_rate(count / spoken))
        self._next, self._active = 0, True
        self.speaking.emit(True)
        self._say_next()

    def stop(self) -> None:
        """Be silent."""
        self._silence.stop()
        if self._active:
            self._active = False
            if self._voice is not None:
                self._voice.stop()
            self.speaking.emit(False)

    def _say_next(self) -> None:
        if self._voice is None or not self._active:
            return
        if self._next >= len(self._phrases):
            self._active = False
            self.speaking.emit(False)
            return
        self.at.emit(self._next)
        self._next += 1
        self._voice.say(self._phrases[self._next - 1].words)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if not self._active:
            return
        if state is QTextToSpeech.State.Ready:
            self._silence.start(round(self._phrases[self._next - 1].pause * 1000))
        elif state is QTextToSpeech.State.Error:
            self.stop()


def engines() -> list[str]:
    """What reads aloud here; none is started."""
    return [each for each in QTextToSpeech.availableEngines() if each not in _SILENT_ENGINES]


def _rate(words_per_second: float) -> float:
    """Qt's rate, from -1 to 1, for a pace; 0 is the voice's usual one."""
    share = words_per_second / _USUAL_WORDS_PER_SECOND
    return min(max(share - 1, -0.8), 0.8)
