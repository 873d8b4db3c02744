"""How a value's field lies in a row, by what kind of thing it is, and how it is read back.

Text and numbers lie as they are; yes or no as 1 or 0; a moment as ISO text in UTC, and a day as ISO text, so
that earlier sorts first; a member of an enumeration as its value; anything else as JSON, in ASCII, which can
hold even half a surrogate pair.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, lru_cache, wraps
from types import NoneType, UnionType
from typing import Any, ParamSpec, TypeVar, Union, get_args, get_origin

from relpitch.cache_sizes import VALUES
from relpitch.domain.plain import from_plain, to_plain
from relpitch.storage.trouble import damaged_error

Conversion = Callable[[Any], Any]
_Of = ParamSpec("_Of")
_Read = TypeVar("_Read")
_KEPT_AS_THEY_ARE = (str, int, float)


def without_none(kind: Any) -> Any:
    """What the kind is where it is not None."""
    if get_origin(kind) in (Union, UnionType):
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
    return kind


@cache
def writer(kind: Any) -> Conversion | None:
    """What makes of a field what lies in the row, None excepted; None where it lies as it is."""
    kind = without_none(kind)
    if kind in _KEPT_AS_THEY_ARE:
        return None
    writers: dict[Any, Conversion] = {bool: int, datetime: _moment, date: date.isoformat}
    return writers.get(kind) or (_member(kind) if _is_word(kind) else _json)


UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError)
"""What a `bare_reader` raises where a field cannot be read."""


@cache
def bare_reader(kind: Any) -> Conversion | None:
    """What makes a field of what lies in the row, None excepted; None where it lies as it is."""
    kind = without_none(kind)
    if kind in _KEPT_AS_THEY_ARE:
        return None
    readers: dict[Any, Conversion] = {bool: bool, datetime: datetime.fromisoformat, date: date.fromisoformat}
    return readers.get(kind) or (kind if _is_word(kind) else _from_json(kind))


def damaged_where_unreadable(read: Callable[_Of, _Read]) -> Callable[_Of, _Read]:
    """Make what cannot be read a damaged library."""

    @wraps(read)
    def reading(*of: _Of.args, **named: _Of.kwargs) -> _Read:
        try:
            return read(*of, **named)
        except UNREADABLE as error:
            raise damaged_error() from error

    return reading


@cache
def reader(kind: Any) -> Conversion | None:
    """As `bare_reader`, but LibraryError where a field of a damaged library cannot be read."""
    change = bare_reader(kind)
    if change is None:
        return None

    def checked(stored: Any) -> Any:  # without `wraps`: asking a built-in for its words loads much of PySide
        try:
            return change(stored)
        except UNREADABLE as error:
            raise damaged_error() from error

    return checked


def read(kind: Any, stored: Any) -> Any:
    """One field, read back."""
    change = reader(kind)
    return stored if change is None or stored is None else change(stored)


def _from_json(kind: Any) -> Conversion:
    # Values never change, and many are alike: no slots, the words of an unchanged part.
    @lru_cache(maxsize=VALUES)
    def change(text: str) -> Any:
        return from_plain(kind, json.loads(text))

    return change


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _member(kind: type[StrEnum]) -> Conversion:
    return lambda value: kind(value).value


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value: Any) -> str:
    return json_text(to_plain(value))


def json_text(value: Any) -> str:
    """A plain value as SQLite keeps it: JSON without spaces."""
    return json.dumps(value, separators=(",", ":"))
