"""What the person prefers: one frozen, typed tree in one file, the same for every library."""

import contextlib
import dataclasses
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from relpitch import paths
from relpitch.domain.contact import Contact

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_log = logging.getLogger(__name__)
_RECENT_LIBRARIES = 8
_Group = TypeVar("_Group", bound="DataclassInstance")


class Appearance(StrEnum):
    """Light or dark."""

    AUTOMATIC = "automatic"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Looks:
    """How it looks. `text_size` is in percent, 90 to 200."""

    appearance: Appearance = Appearance.AUTOMATIC
    text_size: int = 100
    less_movement: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """How the person speaks. `pace` is in seconds a unit of speech: 0.25 calm, 0.21 easy, 0.18 brisk."""

    pace: float = 0.21


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where the person left off; nothing here is a choice they made. `recent`: libraries, newest first."""

    library: str = ""
    recent: tuple[str, ...] = ()
    page: str = "pitches"
    version: str = ""
    stock: str = ""
    aside: bool = True
    window: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """All preferences, each group with its defaults."""

    looks: Looks = field(default_factory=Looks)
    about: Contact = field(default_factory=Contact)
    voice: Voice = field(default_factory=Voice)
    remembered: Remembered = field(default_factory=Remembered)


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
    """The same with a library opened just now; `instead_of` is where it was before it moved."""
    others = [each for each in remembered.recent if each not in (str(path), str(instead_of))]
    return dataclasses.replace(remembered, library=str(path), recent=(str(path), *others)[:_RECENT_LIBRARIES])


class PreferencesFile:
    """The preferences as they are now, and the file that keeps them. Without a path nothing is written."""

    def __init__(self, path: Path | None, start: Preferences | None = None) -> None:
        self._path = path
        self._watchers: list[Callable[[Preferences], None]] = []
        self.current = start or (load(path) if path else Preferences())

    def watch(self, watcher: Callable[[Preferences], None]) -> None:
        """Call `watcher` with the new preferences after each change."""
        self._watchers.append(watcher)

    def keep(self, **groups: Any) -> None:
        """Replace whole groups (`looks=...`) and write the file; an equal value changes nothing."""
        new = dataclasses.replace(self.current, **groups)
        if new == self.current:
            return
        self.current = new
        if self._path:
            save(self._path, new)
        for watcher in self._watchers:
            watcher(new)

    def remember(self, **fields: Any) -> None:
        """Replace fields of where the person left off."""
        self.keep(remembered=dataclasses.replace(self.current.remembered, **fields))


def load(path: Path) -> Preferences:
    """The preferences in a file. What is missing or of another type takes its default."""
    return _from_plain(Preferences, _plain(path))


def save(path: Path, preferences: Preferences) -> None:
    """Write the preferences; keys of the file that this version does not know survive."""
    plain = _merged(_plain(path), dataclasses.asdict(preferences))
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(plain, indent=2, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        _log.info("preferences not written: %s", error.strerror)


def _plain(path: Path) -> dict[str, Any]:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".unreadable.json"))
        _log.info("preferences unreadable, set aside")
        return {}
    return plain if isinstance(plain, dict) else {}


def _from_plain(kind: type[_Group], plain: dict[str, Any]) -> _Group:
    start = kind()
    return dataclasses.replace(
        start,
        **{
            each.name: _fitting(plain[each.name], getattr(start, each.name))
            for each in dataclasses.fields(start)
            if each.name in plain
        },
    )


def _fitting(value: Any, default: Any) -> Any:
    if dataclasses.is_dataclass(default) and not isinstance(default, type):
        return _from_plain(type(default), value) if isinstance(value, dict) else default
    if isinstance(default, StrEnum):
        return type(default)(value) if value in list(type(default)) else default
    if isinstance(default, tuple):
        return tuple(value) if isinstance(value, list) else default
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is type(default) else default


def _merged(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {
        **old,
        **{
            key: _merged(old[key], value)
            if isinstance(value, dict) and isinstance(old.get(key), dict)
            else value
            for key, value in new.items()
        },
    }
