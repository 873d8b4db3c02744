"""A version read aloud by the system's voice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from relpitch import audio
from relpitch.script.phrases import BreathGroup, phrases
from relpitch.services.rehearsing import Script

if TYPE_CHECKING:
    from relpitch.audio.speaker import Speaker

_WORDS_A_SECOND = 2.5


class ReadingAloud(QObject):
    """Asks for the voice when it is first needed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = False
        self._speaker: Speaker | None = None

    def toggle(self, script: Script) -> str:
        """Read, or stop reading. One sentence where there is no voice, saying how to get one."""
        speaker = self._voice()
        if speaker is None:
            return audio.how_to_get_a_voice()
        if speaker.is_speaking:
            speaker.stop()
        else:
            speaker.read(phrases(script.words.values(), script.length), script.target)
        return ""

    def say(self, line: str) -> None:
        """Say one line, where there is a voice."""
        speaker = self._voice()
        if speaker is not None:
            speaker.read([BreathGroup(line)], len(line.split()) / _WORDS_A_SECOND)

    def stop(self) -> None:
        """Be silent."""
        if self._speaker is not None:
            self._speaker.stop()

    def _voice(self) -> "Speaker | None":
        if not self._asked:
            self._asked = True
            self._speaker = audio.make_speaker()
        return self._speaker
