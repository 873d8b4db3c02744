"""Preferences: the tree (a new one is a field there), the file that keeps it, and which library opens."""

from relpitch.preferences.file import PreferencesFile, load, save
from relpitch.preferences.libraries import library_to_open, recent_libraries, with_library
from relpitch.preferences.tree import (
    GROUPS,
    Appearance,
    CoachLists,
    CoachPreferences,
    Looks,
    Preferences,
    Printing,
    RecordingsKept,
    Remembered,
    Voice,
)

__all__ = [
    "GROUPS",
    "Appearance",
    "CoachLists",
    "CoachPreferences",
    "Looks",
    "Preferences",
    "PreferencesFile",
    "Printing",
    "RecordingsKept",
    "Remembered",
    "Voice",
    "library_to_open",
    "load",
    "recent_libraries",
    "save",
    "with_library",
]
