"""What is said to who listens to the screen, when it happens away from the keyboard."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """The one through which all that a screen reader must hear goes.

    `announced` carries every sentence.
    """

    announced = Signal(str)

    def say(self, words: str, at: QWidget, *, at_once: bool = False) -> None:
        """Say something that concerns a widget; `at_once` goes before what is being said."""
        if not words:
            return
        from relpitch.ui.live_region import announce as announce_region  # noqa: PLC0415  # 3 ms, not before the first paint

        announce_region(words, at, at_once=at_once)
        self.announced.emit(words)


_announcer = Announcer()


def announcer() -> Announcer:
    """The one of this program."""
    return _announcer


def announce(words: str, at: QWidget, *, at_once: bool = False) -> None:
    """Say something that concerns a widget, to who listens to the screen."""
    _announcer.say(words, at, at_once=at_once)
