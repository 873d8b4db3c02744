"""How a preference is asked for: words, one line of help, a kind of control; told where it is declared."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from relpitch.formatting import single_spaced
from relpitch.translation import _

_Value = TypeVar("_Value")
_KEY = "ask"


class Toggle(NamedTuple):
    """A control for yes or no."""

    def fitting(self, value: Any, default: Any) -> Any:
        """What a file says, where this control could have set it; else the nearest, or the default."""
        return value if isinstance(value, bool) else default


class OneOf(NamedTuple):
    """A control for one of a few values, each with its words.

    A number `within` bounds that is none of them is called `other`.
    """

    words: Mapping[Any, str]
    within: tuple[float, float] | None = None
    other: str = ""

    def fitting(self, value: Any, default: Any) -> Any:
        """See Toggle.fitting."""
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            for known in self.words:
                if value == known:
                    return known
            if self.within and not isinstance(value, str) and self.within[0] <= value <= self.within[1]:
                return float(value)
        return default


class Slide(NamedTuple):
    """A whole number on a line from `low` to `high`, `step` by step; `letters` show small and large."""

    low: int
    high: int
    step: int = 1
    unit: str = ""
    letters: bool = False

    def fitting(self, value: Any, default: Any) -> Any:
        """See Toggle.fitting."""
        if isinstance(value, int) and not isinstance(value, bool):
            return min(max(value, self.low), self.high)
        return default


class Number(NamedTuple):
    """A whole number from `low` to `high` that is typed, with its unit."""

    low: int
    high: int
    unit: str = ""

    def fitting(self, value: Any, default: Any) -> Any:
        """See Toggle.fitting."""
        if isinstance(value, int) and not isinstance(value, bool):
            return min(max(value, self.low), self.high)
        return default


class TextLine(NamedTuple):
    """One line of the person's words, `longest` characters at most; `example` is shown where it is empty.

    `begins` is what stands there in the language that is set, until the person writes something else.
    """

    example: str = ""
    longest: int = 120
    begins: str = ""

    def shown(self, value: str) -> str:
        """What is written, or what it begins with in the language that is set."""
        return _(value) if value and value == self.begins else value

    def fitting(self, value: Any, default: Any) -> Any:
        """See Toggle.fitting."""
        if not isinstance(value, str):
            return default
        plain = value.encode("utf-8", "replace").decode("utf-8")
        return single_spaced(plain)[: self.longest]


ControlKind = Toggle | OneOf | Slide | Number | TextLine


class Ask(NamedTuple):
    """What a person reads of one preference, and how they set it."""

    words: str
    help: str
    control: ControlKind


class GroupAsk(NamedTuple):
    """What a person reads of a group; `fields` asks for those fields that do not ask themselves."""

    kind: type[Any]
    words: str
    icon: str
    fields: Mapping[str, Ask]


class Group(NamedTuple):
    """One group of preferences on the page: its field in the tree, its words, and what it asks, in order."""

    id: str
    words: str
    icon: str
    asks: Mapping[str, Ask]


def ask(default: _Value, words: str, help_: str, control: ControlKind) -> _Value:
    """A field of a group, with its default, that the page asks for."""
    made: _Value = dataclasses.field(default=default, metadata={_KEY: Ask(words, help_, control)})
    return made


def group(kind: type[_Value], words: str, icon: str, fields: Mapping[str, Ask] | None = None) -> _Value:
    """A group of the tree that the page shows under its words; the icon is one of resources/icons."""
    about = GroupAsk(kind, words, icon, fields or {})
    made: _Value = dataclasses.field(default_factory=kind, metadata={_KEY: about})
    return made


def groups(tree: type[Any]) -> Iterator[Group]:
    """The groups of a tree that the page shows, in order, without the fields that nothing asks for."""
    for each in dataclasses.fields(tree):
        about = each.metadata.get(_KEY)
        if isinstance(about, GroupAsk):
            own = {one.name: one.metadata.get(_KEY) for one in dataclasses.fields(about.kind)}
            asks = {name: asked or about.fields.get(name) for name, asked in own.items()}
            yield Group(each.name, about.words, about.icon, {k: v for k, v in asks.items() if v})
