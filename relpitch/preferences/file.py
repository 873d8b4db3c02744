"""The one file that keeps the preferences, the same for every library."""

import dataclasses
import json
import typing
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from relpitch.formatting import without_controls
from relpitch.preferences.tree import GROUPS, Preferences
from relpitch.private_files import make_folder, write_atomically
from relpitch.translation import N_, _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from relpitch.domain.destination import Destination

_AS_IN_NEW = N_("Your preferences could not be read, so they are as in a new relpitch.")
_Dataclass = TypeVar("_Dataclass", bound="DataclassInstance")


class PreferencesFile:
    """The preferences as they are now, and the file that keeps them. Without a path nothing is written.

    There is one for the life of the app. `choose` is for the person's choices, which can be undone while a
    library is open: services/preferring.py sets `make_act(group, name, value, words, where)` then. `set`,
    `keep` and `remember` save a value that cannot be undone. The sample brings its own contact and voice:
    `lend` puts them in the place of the person's until `library_closed`. `trouble` is one sentence for the
    person where the file could not be read, else empty.
    """

    def __init__(self, path: Path | None, start: Preferences | None = None) -> None:
        self._path = path
        self._watchers: list[Callable[[Preferences], None]] = []
        self._permanent_watchers: list[Callable[[Preferences], None]] = []
        self._before_lending: Preferences | None = None
        self.make_act: Callable[..., Any] | None = None
        # With `start` the caller has read the file already, and told of it where it could not.
        self.trouble = _set_aside(path) if path and start is None else ""
        self.current = start or (load(path) if path else Preferences())

    def watch(self, watcher: Callable[[Preferences], None], *, always: bool = False) -> None:
        """Call `watcher` with the new preferences after each change until the library is closed.

        With `always`, also afterwards.
        """
        (self._permanent_watchers if always else self._watchers).append(watcher)

    def lend(self, **groups: Any) -> None:
        """Use other groups for the library that is opened, before anything of it watches.

        Nothing is written from now on: what is changed meanwhile is dropped when the library is closed.
        """
        self._before_lending = self._before_lending or self.current
        self.current = dataclasses.replace(self.current, **groups)

    def library_closed(self) -> None:
        """Forget the watchers of the library that was closed, and take back what was lent to it.

        Only watchers for `always` hear of that, as the others are gone.
        """
        self._watchers.clear()
        self.make_act = None
        if self._before_lending is not None:
            self.current, self._before_lending = self._before_lending, None
            self._notify()

    def pages_closed(self) -> None:
        """Forget the watchers of pages that are rebuilt, as after a change of language."""
        self._watchers.clear()

    def keep(self, **groups: Any) -> None:
        """Replace whole groups (`looks=...`) and write the file; an equal value changes nothing."""
        new = dataclasses.replace(self.current, **{name: _clean(name, each) for name, each in groups.items()})
        if new == self.current:
            return
        self.current = new
        if self._path and self._before_lending is None:  # what changes beside lent values is lost with them
            save(self._path, new)
        self._notify()

    def _notify(self) -> None:
        for watcher in (*self._permanent_watchers, *self._watchers):
            watcher(self.current)

    def set(self, group: str, name: str, value: Any) -> None:
        """Change one preference of a group."""
        self.keep(**{group: dataclasses.replace(getattr(self.current, group), **{name: value})})

    def choose(
        self,
        group: str,
        name: str,
        value: Any,
        words: Callable[[], str] | None = None,
        where: "Destination | None" = None,
    ) -> Any:
        """Change one preference because the person chose so: as an act while a library is open."""
        value = _clean(group, value)
        if self.make_act is not None:
            return self.make_act(group, name, value, words, where)
        self.set(group, name, value)
        return None

    def remember(self, **fields: Any) -> None:
        """Replace fields of `remembered`, where the person left off."""
        self.keep(remembered=dataclasses.replace(self.current.remembered, **fields))


def load(path: Path) -> Preferences:
    """The preferences in a file. What is missing or of another type takes its default; nothing is written."""
    read = _from_raw(Preferences, _raw(path) or {})
    loaded = dataclasses.replace(
        read, **{each.name: _clean(each.name, getattr(read, each.name)) for each in dataclasses.fields(read)}
    )
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
    """Write the preferences; keys of the file that this release does not know survive."""
    _set_aside(path)
    raw = _merged(_raw(path) or {}, dataclasses.asdict(preferences))
    try:
        make_folder(path.parent)
        write_atomically(path, json.dumps(raw, indent=2, ensure_ascii=False).encode())
    except (OSError, UnicodeError) as error:
        import logging  # noqa: PLC0415  # 3 ms, not before the first paint

        logging.getLogger(__name__).info("preferences not written: %s", type(error).__name__)


def _set_aside(path: Path) -> str:
    """Rename a file that cannot be read, never over another. A sentence that tells of it, or none."""
    if not path.exists() or _raw(path) is not None:
        return ""
    aside = path.with_suffix(".unreadable.json")
    if aside.exists():
        aside = path.with_suffix(f".unreadable-{datetime.now().astimezone():%Y%m%d-%H%M%S}.json")
    import logging  # noqa: PLC0415  # 3 ms, not before the first paint

    logging.getLogger(__name__).info("preferences unreadable, set aside")
    try:
        path.replace(aside)
    except OSError:
        return f"{_(_AS_IN_NEW)} {_('The old file could not be set aside.')}"
    return f"{_(_AS_IN_NEW)} {_('The old file is kept as {name}.').format(name=aside.name)}"


def _raw(path: Path) -> dict[str, Any] | None:
    """What is in a file, as JSON has it: empty where there is none, None where it cannot be read."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None


def _from_raw(kind: type[_Dataclass], raw: dict[str, Any]) -> _Dataclass:
    """A dataclass from what JSON has of it, with the defaults for the rest."""
    start = kind()
    kinds = typing.get_type_hints(kind)
    return dataclasses.replace(
        start,
        **{
            each.name: _of_type(raw[each.name], getattr(start, each.name), kinds[each.name])
            for each in dataclasses.fields(start)
            if each.name in raw
        },
    )


def _of_type(value: Any, default: Any, kind: Any) -> Any:
    """A JSON value converted to its default's type; the default where that cannot be."""
    if dataclasses.is_dataclass(default) and not isinstance(
        default, type
    ):  # is_dataclass is true of classes too
        return _from_raw(type(default), value) if isinstance(value, dict) else default
    if isinstance(default, StrEnum):
        return type(default)(value) if value in list(type(default)) else default
    if isinstance(default, tuple):
        return tuple(_items(value, typing.get_args(kind)[0])) if isinstance(value, list) else default
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value if type(value) is type(default) else default


def _clean(group: str, value: Any) -> Any:
    """A group, or one value of it, whose texts have no control characters. Where files are is left alone."""
    return value if group == "remembered" else _without_controls(value)


def _without_controls(value: Any) -> Any:
    if type(value) is str:  # no StrEnum
        return without_controls(value)
    if isinstance(value, tuple):
        return tuple(map(_without_controls, value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [each.name for each in dataclasses.fields(value)]
        return dataclasses.replace(value, **{name: _without_controls(getattr(value, name)) for name in names})
    return value


def _items(values: list[Any], kind: type[Any]) -> Iterator[Any]:
    """The items of a list that are of a kind."""
    for each in values:
        if dataclasses.is_dataclass(kind) and isinstance(each, dict):
            yield _from_raw(kind, each)
        elif type(each) is kind:
            yield each


def _merged(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """The old values with the new ones over them, recursively."""
    return {
        **old,
        **{
            key: _merged(old[key], value)
            if isinstance(value, dict) and isinstance(old.get(key), dict)
            else value
            for key, value in new.items()
        },
    }
