"""Values as plain data that JSON can hold, and back, by their fields."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from relpitch.domain.all_clocks import is_on_all_clocks

Read = Callable[[Any], Any]
_FIRST_TOO_LARGE = 2**63  # the first number that a library cannot hold


class MisfitError(ValueError):
    """Data that does not fit. `place` leads to it: the names of fields, and numbers in lists, from 1."""

    def __init__(self, words: str, *place: str | int, is_missing: bool = False) -> None:
        super().__init__(words)
        self.place, self.is_missing = place, is_missing

    @classmethod
    def within(cls, name: str | int, error: ValueError) -> "MisfitError":
        """A misfit within a field or at a place, told from one step further out."""
        place, is_missing = (error.place, error.is_missing) if isinstance(error, cls) else ((), False)
        return cls(str(error), name, *place, is_missing=is_missing)


def to_plain(value: Any) -> Any:
    """The value as text, numbers, lists and dicts."""
    match value:
        case Enum():
            return value.value
        case None | str() | int() | float():
            return value
        case date():
            return (value.astimezone(UTC) if isinstance(value, datetime) else value).isoformat()
        case tuple():
            return [to_plain(each) for each in value]
        case Mapping():
            return {to_plain(key): to_plain(item) for key, item in value.items()}
        case _:
            return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}


def from_plain(kind: Any, plain: Any) -> Any:
    """A value of `kind`, equal to the one the data was made from; ValueError where the data does not fit.

    It is a MisfitError where the place of what does not fit can be told: within something.

    `kind` is a dataclass or what a dataclass's field may be: `tuple[Phrasing, ...]`, `Mapping[str, str]`,
    `datetime | None`. A field that is missing takes its default; one that is not known does not fit.
    """
    return _reader(kind)(plain)


@cache
def _reader(kind: Any) -> Read:
    match get_origin(kind), get_args(kind):
        case (origin, (some, other)) if origin in (Union, UnionType) and other is type(None):
            return _optional(_reader(some))
        case (origin, (each, end)) if origin is tuple and end is ...:
            return _tuple(_reader(each))
        case (origin, (key, value)) if origin is Mapping:
            return _mapping(_reader(key), _reader(value))
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    return {datetime: _moment, date: _day, float: _number}.get(kind) or _exactly(kind)


def _optional(read: Read) -> Read:
    return lambda plain: None if plain is None else read(plain)


def _tuple(read: Read) -> Read:
    as_list = _exactly(list)

    def read_all(plain: Any) -> Any:
        values: list[Any] = []
        for number, each in enumerate(as_list(plain), start=1):
            try:
                values.append(read(each))
            except ValueError as error:
                raise MisfitError.within(number, error) from error
        return tuple(values)

    return read_all


def _mapping(key: Read, value: Read) -> Read:
    as_dict = _exactly(dict)

    def read_all(plain: Any) -> Any:
        values: dict[Any, Any] = {}
        for name, each in as_dict(plain).items():
            try:
                values[key(name)] = value(each)
            except ValueError as error:
                raise MisfitError.within(name, error) from error
        return MappingProxyType(values)

    return read_all


def _dataclass(kind: type) -> Read:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    needed = {
        each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING
    }
    as_dict = _exactly(dict)

    def read(plain: Any) -> Any:
        if strange := as_dict(plain).keys() - readers.keys():
            raise MisfitError(f"{min(strange)!r} is no field of a {kind.__name__.lower()}", min(strange))
        values: dict[str, Any] = {}
        for name, stored in plain.items():
            try:
                values[name] = readers[name](stored)
            except ValueError as error:
                raise MisfitError.within(name, error) from error
        if missing := needed - plain.keys():
            raise MisfitError(f"a {kind.__name__.lower()} lacks a field", min(missing), is_missing=True)
        return kind(**values)

    return read


def _moment(plain: Any) -> datetime:
    moment = datetime.fromisoformat(_exactly(str)(plain))
    if moment.tzinfo is None:
        raise ValueError(f"{plain!r} has no time zone")
    if not is_on_all_clocks(moment):
        raise ValueError(f"{plain!r} is before or after all years")
    return moment.astimezone(UTC)


def _day(plain: Any) -> date:
    return date.fromisoformat(_exactly(str)(plain))


def _number(plain: Any) -> Any:
    if type(plain) not in (int, float):
        raise ValueError(f"{plain!r} is not a number")
    try:
        return float(plain)
    except OverflowError as error:
        raise ValueError(f"{plain!r} is too large") from error


def _exactly(kind: type) -> Read:
    def read(plain: Any) -> Any:
        if type(plain) is not kind:
            raise ValueError(f"{plain!r} is not a {kind.__name__}")
        if isinstance(plain, int) and not -_FIRST_TOO_LARGE <= plain < _FIRST_TOO_LARGE:
            raise ValueError(f"{plain!r} is too large")
        return plain

    return read
