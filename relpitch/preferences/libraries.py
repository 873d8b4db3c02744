"""Which library opens, and which were open lately."""

import dataclasses
from pathlib import Path

from relpitch import paths
from relpitch.preferences.tree import Preferences, Remembered

_RECENT_LIBRARIES = 8


def library_to_open(chosen: str | None, preferences: Preferences) -> Path:
    """The library that was asked for, else the one last open, else the one opened when none was chosen."""
    if chosen:
        return Path(chosen).expanduser().absolute()
    last = preferences.remembered.library
    return Path(last) if last and Path(last).exists() else paths.default_library()


def recent_libraries(preferences: Preferences) -> tuple[Path, ...]:
    """The libraries opened lately, newest first, whether they are still there or not."""
    return tuple(Path(each) for each in preferences.remembered.recent if isinstance(each, str) and each)


def with_library(remembered: Remembered, path: Path, instead_of: Path | None = None) -> Remembered:
    """What is remembered, with a library opened just now; `instead_of` is where it was before it moved."""
    others = [each for each in remembered.recent if each not in (str(path), str(instead_of))]
    return dataclasses.replace(remembered, library=str(path), recent=(str(path), *others)[:_RECENT_LIBRARIES])
