"""One table of a data file, read field by field."""

from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from relpitch import datafile

_Choice = TypeVar("_Choice", bound=StrEnum)


class Entry:
    """One table of a data file. Each mistake is a DataFileError that names file, line and field.

    `line` is the line its heading stands on. A default makes a field optional.
    """

    def __init__(self, path: Path, line: int, fields: dict[str, Any], within: str = "") -> None:
        self._path = path
        self._line = line
        self._fields = fields
        self._within = within

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def wrong(self, what: str) -> datafile.DataFileError:
        """An error about this table."""
        return datafile.complaint(self._path, self._line, what)

    def must_be(self, name: str, meant: str) -> datafile.DataFileError:
        """An error about one field."""
        return self.wrong(f"{self._within}{name} must be {meant}.")

    def only(self, *names: str) -> None:
        """Complain of a field that is none of these: a slip of the pen is not passed over."""
        for name in self._fields:
            if name not in names:
                raise self.wrong(f"{self._within}{name} is not known here. There is {', '.join(names)}.")

    def text(self, name: str, default: str | None = None) -> str:
        """Words in quotes."""
        value = self._value(name, default)
        if not isinstance(value, str) or not (value.strip() or value == default):
            raise self.must_be(name, "words in quotes")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words in quotes, at least one, none of them twice."""
        value = self._value(name, None)
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(t, str) and t.strip() for t in value)
        ):
            raise self.must_be(name, "a list of words in quotes")
        for text in value:
            if value.count(text) > 1:
                raise self.wrong(f"{self._within}{name} has “{text}” twice.")
        return tuple(value)

    def number(self, name: str, least: int, most: int) -> int:
        """A whole number."""
        value = self._value(name, None)
        if type(value) is not int or not least <= value <= most:
            raise self.must_be(name, f"a whole number from {least} to {most}")
        return value

    def fraction(self, name: str, least: float, most: float) -> float:
        """A number with a decimal point."""
        value = self._value(name, None)
        if not isinstance(value, float) or not least <= value <= most:
            raise self.must_be(name, f"a number from {least} to {most}")
        return value

    def yes(self, name: str) -> bool:
        """true or false."""
        value = self._value(name, None)
        if type(value) is not bool:
            raise self.must_be(name, "true or false")
        return value

    def choice(self, name: str, among: type[_Choice], default: _Choice | None = None) -> _Choice:
        """One of a few words."""
        value = self._value(name, default)
        try:
            return among(str(value))
        except ValueError as error:
            raise self.must_be(name, " or ".join(f"“{each}”" for each in among)) from error

    def table(self, name: str) -> "Entry":
        """A table inside this one."""
        value = self._value(name, None)
        if not isinstance(value, dict):
            raise self.must_be(name, "a table of its own")
        return Entry(self._path, self._line, value, f"{self._within}{name}, ")

    def tables(self, name: str) -> "tuple[Entry, ...]":
        """Tables inside this one, at least one."""
        value = self._value(name, None)
        if not isinstance(value, list) or not value or not all(isinstance(each, dict) for each in value):
            raise self.must_be(name, "a list of tables in { }")
        return tuple(Entry(self._path, self._line, each, f"{self._within}{name}, ") for each in value)

    def words_by_name(self, name: str) -> dict[str, str]:
        """A table of names and words, empty where there is none."""
        value = self._value(name, {})
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise self.must_be(name, "names with words in quotes")
        return value

    def raw(self, name: str) -> object:
        """A field as TOML gives it, for a reader that checks it itself."""
        return self._value(name, None)

    def _value(self, name: str, default: object) -> object:
        value = self._fields.get(name, default)
        if value is None:
            raise self.wrong(f"{self._within}{name} is missing.")
        return value


def entries(path: Path, *names: str) -> dict[str, tuple[Entry, ...]]:
    """The tables of a file by their names; there may be no others, so that a slip in a heading is seen."""
    for name in datafile.read(path):
        if name not in names:
            raise datafile.complaint(path, _line_of(path, name), f"{name} is not known here.")
    return {name: tuple(Entry(path, *table) for table in datafile.tables(path, name)) for name in names}


def _line_of(path: Path, name: str) -> int:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if name in line), 1)
