"""What a copy remembers of its changes and of who was forgotten, read out of its rows.

A merge goes by it, so a forged file would lie here: what relpitch cannot have written is a damaged library.
"""

import json
from typing import Any

from relpitch.storage.fields import damaged_where_unreadable

_MOST_CHANGES = 1 << 48  # of one computer; whoever counts further counts what nobody did
_MARKS = frozenset("bkvx")


@damaged_where_unreadable
def vector_in(text: str) -> dict[str, int]:
    """A version vector: how many changes of each computer were seen."""
    vector: dict[str, int] = json.loads(text)
    for count in vector.values():
        _check_count(count)
    return vector


@damaged_where_unreadable
def marks_in(text: str | None) -> dict[str, Any]:
    """The marks of a row (marks.py); none where it has none."""
    if not text:
        return {}
    stored: dict[str, Any] = json.loads(text)
    if not set(stored) <= _MARKS:
        raise ValueError
    for dots in (stored["b"], *stored.get("k", {}).values()):
        for _device, count in dots:
            _check_count(count)
    for entries in stored.get("v", {}).values():
        for _device, count, values in entries:
            _check_count(count)
            _check_texts(values)
    _check_texts(stored.get("x", []))
    return stored


@damaged_where_unreadable
def digests_in(text: str) -> frozenset[tuple[str, int, str]]:
    """The digests by which somebody forgotten is known: of each its kind, how many signs, and itself."""
    return frozenset((_text(kind), _number(count), _text(digest)) for kind, count, digest in json.loads(text))


@damaged_where_unreadable
def people_in(text: str) -> list[str]:
    """The ids of people in a column that lists them."""
    people: list[str] = json.loads(text)
    _check_texts(people)
    return people


def _check_count(count: object) -> None:
    if not 0 <= _number(count) <= _MOST_CHANGES:
        raise ValueError


def _check_texts(texts: object) -> None:
    if not isinstance(texts, list):
        raise TypeError
    for each in texts:
        _text(each)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value
