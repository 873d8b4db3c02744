"""Microphone, playback, reading aloud: Qt without widgets. No microphone and no voice are ordinary states.

QtMultimedia does not load where a library of the system is missing, so all is imported when first used.
"""

import contextlib
import importlib
import sys
from typing import TYPE_CHECKING

from relpitch.translation import N_, _

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, SignalInstance

    from relpitch.audio.player import Player
    from relpitch.audio.speaker import Speaker

_HOW = {
    "linux": "sudo apt-get install speech-dispatcher speech-dispatcher-espeak-ng",
    "win32": N_("Add one in Windows: Settings, Time and language, Speech."),
    "darwin": N_("Add one in System Settings, Accessibility, Spoken Content."),
}


def microphones() -> dict[str, str]:
    """The names of the microphones there are, by id; the default first."""
    try:
        from relpitch.audio.microphone import inputs
    except ImportError:
        return {}
    return inputs()


def watched_microphones(parent: "QObject", changed: "SignalInstance") -> "QObject | None":
    """What emits a signal when a microphone comes or goes; None where sound does not load."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return None
    devices = QMediaDevices(parent)
    devices.audioInputsChanged.connect(changed)
    return devices


def load() -> None:
    """Load what plays, before another thread is at work: loading in two at once can stop both."""
    with contextlib.suppress(ImportError):
        importlib.import_module("relpitch.audio.player")


def make_player() -> "Player | None":
    """What plays a recording; None where sound does not load."""
    try:
        from relpitch.audio.player import Player
    except ImportError:
        return None
    return Player()


def voices() -> list[str]:
    """The engines of this system that read aloud; none is started."""
    try:
        from relpitch.audio.speaker import engines
    except ImportError:
        return []
    return engines()


def make_speaker() -> "Speaker | None":
    """The system's voice; None where there is none."""
    try:
        from relpitch.audio.speaker import Speaker
    except ImportError:
        return None
    voice = Speaker()
    return voice if voice.can_speak else None


def how_to_get_a_voice() -> str:
    """That this system has no voice, and the one step that gives it one."""
    return f"{_('This computer has no voice to read with.')} {one_step_to_a_voice()}"


def one_step_to_a_voice() -> str:
    """What to do, or to type, for one."""
    return _(_HOW.get(sys.platform, _HOW["linux"]))
