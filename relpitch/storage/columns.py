"""A value's field as a column."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from relpitch.storage.fields import read, writer


class FieldType(TypeDecorator[Any]):
    """A field of a value, lying in its row as fields.py says. `kind` is what the field is: a type."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self._write = writer(kind)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if self.kind is bool else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002  # SQLAlchemy's signature
        return value if value is None or self._write is None else self._write(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002  # SQLAlchemy's signature
        return read(self.kind, value)


Moment, Day = FieldType(datetime), FieldType(date)
