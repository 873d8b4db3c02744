"""Data files that a person can edit: TOML read with errors that name the file and the line."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from relpitch.domain.errors import RelpitchError


class DataFileError(RelpitchError):
    """A data file that cannot be read as meant; the sentence names file and line."""


def read(path: Path) -> dict[str, Any]:
    """The whole of a TOML file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DataFileError(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path.name} is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{path.name}: {error}.") from error


def tables(path: Path, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each `[[name]]` table of a file, with the line it begins on."""
    entries = read(path).get(name, [])
    heading = re.compile(rf"^\s*\[\[\s*{re.escape(name)}\s*\]\]")
    lines = [
        number
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1)
        if heading.match(line)
    ]
    if not isinstance(entries, list) or len(entries) != len(lines):
        raise DataFileError(f"{path.name}: write each {name} as its own [[{name}]] table.")
    return zip(lines, entries, strict=True)


def complaint(path: Path, line: int, what: str) -> DataFileError:
    """An error about one entry of a data file."""
    return DataFileError(f"{path.name}, line {line}: {what}")
