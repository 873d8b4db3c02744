"""The words in a value that the person may have written, read or told anew, whatever kind of value it is."""

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

    told_anew(value, note)
    return iter(found)


def told_anew(value: Any, told: Callable[[str], str]) -> Any:
    """The value with each of its texts told anew."""
    match value:
        case Enum():
            return value
        case str():
            return told(value)
        case tuple():
            return tuple(told_anew(each, told) for each in value)
        case Mapping():
            return MappingProxyType(
                {told_anew(key, told): told_anew(each, told) for key, each in value.items()}
            )
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: told_anew(getattr(value, field.name), told) for field in fields(value)}
            return replace(value, **named)
    return value
