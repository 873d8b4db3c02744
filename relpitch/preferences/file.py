"""The one file that keeps the preferences, the same for every library."""

import dataclasses
import json
import logging
import typing
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from relpitch.preferences.tree import GROUPS, Preferences
from relpitch.private_files import make_folder, write_whole

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_AS_AT_FIRST = "Your preferences could not be read, so they are as at first."
_log = logging.getLogger(__name__)
_Group = TypeVar("_Group", bound="DataclassInstance")


class PreferencesFile:
    """The preferences as they are now, and the file that keeps them. Without a path nothing is written.

    One for the life of the app. A library that is open may have others lent, and watches until it is let go;
    `keeper` makes an act of what is chosen: group, name, value, words. `trouble` is one sentence for the
    person where the file could not be read, else empty.
    """

    def __init__(self, path: Path | None, start: Preferences | None = None) -> None:
        self._path = path
        self._watchers: list[Callable[[Preferences], None]] = []
        self._lasting: list[Callable[[Preferences], None]] = []
        self._own: Preferences | None = None
        self.keeper: Callable[[str, str, Any, str], Any] | None = None
        self.trouble = _set_aside(path) if path and start is None else ""
        self.current = start or (load(path) if path else Preferences())

    def watch(self, watcher: Callable[[Preferences], None], *, always: bool = False) -> None:
        """Call `watcher` with the new preferences after each change, until the library is let go."""
        (self._lasting if always else self._watchers).append(watcher)

    def lend(self, **groups: Any) -> None:
        """Use other values for the library that is opened. Nothing is written while they are lent."""
        self._own = self._own or self.current
        self.current = dataclasses.replace(self.current, **groups)

    def let_go(self) -> None:
        """The library is closed: nobody of it watches any more, and what was lent is taken back."""
        self._watchers.clear()
        self.keeper = None
        if self._own is not None:
            self.current, self._own = self._own, None
            self._tell()

    def keep(self, **groups: Any) -> None:
        """Replace whole groups (`looks=...`) and write the file; an equal value changes nothing."""
        new = dataclasses.replace(self.current, **groups)
        if new == self.current:
            return
        self.current = new
        if self._path and self._own is None:
            save(self._path, new)
        self._tell()

    def _tell(self) -> None:
        for watcher in (*self._lasting, *self._watchers):
            watcher(self.current)

    def set(self, group: str, name: str, value: Any) -> None:
        """Change one preference of a group."""
        self.keep(**{group: dataclasses.replace(getattr(self.current, group), **{name: value})})

    def choose(self, group: str, name: str, value: Any, words: str = "") -> Any:
        """Change one preference because the person chose so: an act, where a history keeps acts."""
        if self.keeper is not None:
            return self.keeper(group, name, value, words)
        self.set(group, name, value)
        return None

    def remember(self, **fields: Any) -> None:
        """Replace fields of where the person left off."""
        self.keep(remembered=dataclasses.replace(self.current.remembered, **fields))


def load(path: Path) -> Preferences:
    """The preferences in a file. What is missing or of another type takes its default; nothing is written."""
    loaded = _from_plain(Preferences, _plain(path) or {})
    for group in GROUPS:
        values = getattr(loaded, group.id)
        default = type(values)()
        fitting = {
            name: ask.control.fitting(getattr(values, name), getattr(default, name))
            for name, ask in group.asks.items()
        }
        loaded = dataclasses.replace(loaded, **{group.id: dataclasses.replace(values, **fitting)})
    return loaded


def save(path: Path, preferences: Preferences) -> None:
    """Write the preferences; keys of the file that this version does not know survive."""
    _set_aside(path)
    plain = _merged(_plain(path) or {}, dataclasses.asdict(preferences))
    try:
        make_folder(path.parent)
        write_whole(path, json.dumps(plain, indent=2, ensure_ascii=False).encode())
    except (OSError, UnicodeError) as error:
        _log.info("preferences not written: %s", type(error).__name__)


def _set_aside(path: Path) -> str:
    """Put a file that cannot be read beside its place, never over another, and tell of it."""
    if not path.exists() or _plain(path) is not None:
        return ""
    aside = path.with_suffix(".unreadable.json")
    if aside.exists():
        aside = path.with_suffix(f".unreadable-{datetime.now().astimezone():%Y%m%d-%H%M%S}.json")
    _log.info("preferences unreadable, set aside")
    try:
        path.replace(aside)
    except OSError:
        return f"{_AS_AT_FIRST} Nothing else is touched."
    return (
        f"Your preferences could not be read, so they are as at first. The old file is kept as {aside.name}."
    )


def _plain(path: Path) -> dict[str, Any] | None:
    """What is in a file; None where it cannot be read."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None


def _from_plain(kind: type[_Group], plain: dict[str, Any]) -> _Group:
    start = kind()
    kinds = typing.get_type_hints(kind)
    return dataclasses.replace(
        start,
        **{
            each.name: _fitting(plain[each.name], getattr(start, each.name), kinds[each.name])
            for each in dataclasses.fields(start)
            if each.name in plain
        },
    )


def _fitting(value: Any, default: Any, kind: Any) -> Any:
    if dataclasses.is_dataclass(default) and not isinstance(default, type):
        return _from_plain(type(default), value) if isinstance(value, dict) else default
    if isinstance(default, StrEnum):
        return type(default)(value) if value in list(type(default)) else default
    if isinstance(default, tuple):
        return tuple(_items(value, typing.get_args(kind)[0])) if isinstance(value, list) else default
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is type(default) else default


def _items(values: list[Any], kind: type[Any]) -> Iterator[Any]:
    for each in values:
        if dataclasses.is_dataclass(kind) and isinstance(each, dict):
            yield _from_plain(kind, each)
        elif type(each) is kind:
            yield each


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
