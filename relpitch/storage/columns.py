"""How a value's fields lie in columns."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from relpitch.domain.plain import from_plain, to_plain
from relpitch.storage.trouble import damaged


class _Written(TypeDecorator[Any]):
    """A field that is written as text; text that cannot be read back means a damaged library."""

    impl = Text
    cache_ok = True

    def written(self, value: Any) -> str:
        raise NotImplementedError

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else self.written(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002  # SQLAlchemy's signature
        try:
            return None if value is None else self.read(value)
        except ValueError as error:
            raise damaged() from error


class Moment(_Written):
    """An aware datetime, as ISO text in UTC: earlier sorts first."""

    cache_ok = True

    def written(self, value: datetime) -> str:
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def read(self, text: str) -> datetime:
        return datetime.fromisoformat(text)


class Day(_Written):
    """A day, as ISO text: earlier sorts first."""

    cache_ok = True

    def written(self, value: date) -> str:
        return value.isoformat()

    def read(self, text: str) -> date:
        return date.fromisoformat(text)


class Flag(TypeDecorator[bool]):
    """Yes or no, as 1 or 0: a strict table knows no booleans."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else bool(value)


class Word(_Written):
    """A member of an enumeration, as its value."""

    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def written(self, value: StrEnum) -> str:
        return self.kind(value).value

    def read(self, text: str) -> StrEnum:
        return self.kind(text)


class Json(_Written):
    """A value, tuple or mapping, as JSON: in ASCII, which can hold even half a surrogate pair."""

    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def written(self, value: Any) -> str:
        return json.dumps(to_plain(value), separators=(",", ":"))

    def read(self, text: str) -> Any:
        return from_plain(self.kind, json.loads(text))
