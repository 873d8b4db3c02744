"""The words in a value that the person may have written, read or rewritten, whatever kind of value it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from relpitch.domain.namesakes import OWN_NAME_COLUMNS
from relpitch.domain.person import Person


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a value."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    changed_texts(value, note)
    return iter(found)


def mentions_of(value: Any) -> Iterator[str]:
    """Every text in a value in which others may be named: all but what a person is called."""
    return texts_of(_with_own(value, dict.fromkeys(OWN_NAME_COLUMNS["person"], "")))


def changed_mentions(value: Any, change: Callable[[str], str]) -> Any:
    """The value with each text rewritten in which others may be named."""
    own = {name: getattr(value, name, "") for name in OWN_NAME_COLUMNS["person"]}
    return _with_own(changed_texts(value, change), own)


def _with_own(value: Any, own: Mapping[str, Any]) -> Any:
    return replace(value, **own) if isinstance(value, Person) else value


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
                {changed_texts(key, change): changed_texts(item, change) for key, item in value.items()}
            )
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: changed_texts(getattr(value, field.name), change) for field in fields(value)}
            return replace(value, **named)
    return value
