"""Data files that a person can edit: TOML read with errors that name the file, the line and what is right.

`entries` reads tables that come several times, `read_table` a file that is one table. An Entry checks each
field.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from relpitch.domain.errors import RelpitchError

_Choice = TypeVar("_Choice", bound=StrEnum)


class DataFileError(RelpitchError):
    """A data file that cannot be read as meant; the sentence names file and line."""


def read(path: Path) -> dict[str, Any]:
    """The whole of a TOML file."""
    return _read(path)[0]


def _read(path: Path) -> tuple[dict[str, Any], str]:
    """The whole of a TOML file, and its text."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        raise DataFileError(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path.name} is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{path.name}: {error}.") from error


def tables_of(path: Path, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each `[[name]]` table of a file, with the line it begins on."""
    return _tables(path, *_read(path), name)


def _tables(
    path: Path, contents: dict[str, Any], text: str, name: str
) -> Iterator[tuple[int, dict[str, Any]]]:
    entries = contents.get(name, [])
    heading = re.compile(rf"^\s*\[\[\s*{re.escape(name)}\s*\]\]")
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if heading.match(line)]
    if not isinstance(entries, list) or len(entries) != len(lines):
        raise DataFileError(f"{path.name}: write each {name} as its own [[{name}]] table.")
    return zip(lines, entries, strict=True)


def complaint(path: Path, line: int, what: str) -> DataFileError:
    """An error about one entry of a data file."""
    return DataFileError(f"{path.name}, line {line}: {what}")


class Entry:
    """One table of a data file. Each mistake is a DataFileError that names file, line and field.

    `line` is the line its heading stands on. A default makes a field optional.
    """

    def __init__(
        self, path: Path, line: int, fields: dict[str, Any], within: str = "", *, by_field: bool = False
    ) -> None:
        self._path = path
        self._line = line
        self._fields = fields
        self._within = within
        self._by_field = by_field

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._fields)

    def wrong(self, what: str, field: str = "") -> DataFileError:
        """An error about this table, or at the line of one of its fields."""
        return complaint(self._path, self._line_of(field) if field else self._line, what)

    def must_be(self, name: str, meant: str) -> DataFileError:
        """An error about one field."""
        return self.wrong(f"{self._within}{name} must be {meant}.", name)

    def only(self, *names: str) -> None:
        """Complain of a field that is none of these: a slip of the pen is not passed over."""
        for name in self._fields:
            if name not in names:
                raise self.wrong(
                    f"{self._within}{name} is not known here. There is {', '.join(names)}.", name
                )

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
                raise self.wrong(f"{self._within}{name} has “{text}” twice.", name)
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

    def words(self, name: str, default: str | None = None) -> tuple[str, ...]:
        """Words in one text, apart by spaces or lines."""
        return tuple(self.text(name, default).split())

    def lists(self, name: str) -> dict[str, tuple[str, ...]]:
        """A table of names with lists of words in quotes."""
        table = self.table(name)
        return {each: table.texts(each) for each in table.names}

    def checked(self, name: str, fits: "Callable[[Any], bool]", meant: str, default: object = None) -> Any:
        """A field of a kind of its own: `fits` says whether it is, `meant` what it must be."""
        value = self._value(name, default)
        if not fits(value):
            raise self.must_be(name, meant)
        return value

    def table(self, name: str) -> "Entry":
        """A table inside this one."""
        value = self._value(name, None)
        if not isinstance(value, dict):
            raise self.must_be(name, "a table of its own")
        within = f"{self._within}{name}, "
        return Entry(self._path, self._line_of(name), value, within, by_field=self._by_field)

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

    def _line_of(self, field: str) -> int:
        """The line of the table; in a file that is one table, that of the field."""
        if not self._by_field:
            return self._line
        lines = self._path.read_text(encoding="utf-8-sig").splitlines()
        name = rf"\"?{re.escape(field)}\"?"
        own = re.compile(rf"\s*(?:{name}\s*[=.]|\[+\s*(?:[\w.]+\.)?{name}\s*\])")
        numbered = enumerate(lines[self._line :], start=self._line + 1)
        return next((number for number, line in numbered if own.match(line)), max(self._line, 1))

    def _value(self, name: str, default: object) -> object:
        value = self._fields.get(name, default)
        if value is None:
            raise self.wrong(f"{self._within}{name} is missing.", "" if self._line else name)
        return value


def entries(path: Path, *names: str) -> dict[str, tuple[Entry, ...]]:
    """The tables of a file by their names; there may be no others, so that a slip in a heading is seen.

    No two of a name have the same id.
    """
    all_of_it, text = _read(path)
    Entry(path, 0, all_of_it, by_field=True).only(*names)
    found = {
        name: tuple(Entry(path, *table) for table in _tables(path, all_of_it, text, name)) for name in names
    }
    for several in found.values():
        ids: set[object] = set()
        for entry in several:
            identity = entry.raw("id") if "id" in entry else None
            if isinstance(identity, str) and identity in ids:
                raise entry.wrong(f"there is another “{identity}” above.", "id")
            ids.add(identity if isinstance(identity, str) else None)
    return found


def known_tables(path: Path, *names: str) -> None:
    """Complain of a table in a file that is none of these."""
    Entry(path, 0, read(path), by_field=True).only(*names)


def read_table(path: Path, *names: str, optional: tuple[str, ...] = ()) -> Entry:
    """A file that is one table, with all of these fields and no other."""
    entry = Entry(path, 0, read(path), by_field=True)
    entry.only(*names, *optional)
    for name in names:
        entry.raw(name)
    return entry
