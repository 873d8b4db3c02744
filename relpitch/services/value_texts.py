"""The words in a value that the person may have written, read or rewritten, whatever kind of value it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a value."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed_texts(value, note)
    return iter(found)


def changed_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The value with each of its texts rewritten."""
    match value:
        case Enum():
            return value
        case str():
            return change(value)
        case tuple():
            return tuple(changed_texts(each, change) for each in value)
        case Mapping():
            return MappingProxyType(
                {changed_texts(key, change): changed_texts(each, change) for key, each in value.items()}
            )
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: changed_texts(getattr(value, field.name), change) for field in fields(value)}
            return replace(value, **named)
    return value
