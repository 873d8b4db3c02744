"""Names that programs which keep a folder the same on several computers give to a second copy of a file.

They are data, in resources/conflicted_copies.toml. A name is a hint only: what is in the file decides.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from relpitch import paths
from relpitch.datafile import entries


class SyncProgram(NamedTuple):
    """A program by its name, and what it puts between a file's name and its ending.

    `sure`: nothing else names a file so. `examples` and `not_these` say what is meant, for the tests.
    """

    name: str
    sure: bool
    between: re.Pattern[str]
    examples: tuple[str, ...]
    not_these: tuple[str, ...]


def read(path: Path) -> tuple[SyncProgram, ...]:
    """The programs that a file tells of, in its order: the first whose name fits made the copy."""
    found = []
    for entry in entries(path, "program")["program"]:
        entry.only("id", "name", "sure", "between", "examples", "not_these")
        entry.text("id")
        try:
            patterns = [re.compile(each) for each in entry.texts("between")]
        except re.error as error:
            raise entry.wrong(f"between is no pattern: {error}.", "between") from error
        between = re.compile("|".join(f"(?:{each.pattern})" for each in patterns), re.IGNORECASE)
        examples, others = entry.texts("examples"), entry.texts("not_these")
        found.append(SyncProgram(entry.text("name"), entry.yes("sure"), between, examples, others))
    return tuple(found)


@cache
def programs() -> tuple[SyncProgram, ...]:
    """The programs that are known."""
    return read(paths.resources() / "conflicted_copies.toml")


def maker_of(name: str, library: PurePath) -> SyncProgram | None:
    """The program that would call a second copy of a library so; a copy of a copy too."""
    stem, ending = _plain(library.stem), _plain(library.suffix)
    whole = _plain(name)
    if not (whole.startswith(stem) and whole.endswith(ending)):
        return None
    rest = whole[len(stem) : len(whole) - len(ending)]
    return _maker(rest) if rest else None


def _maker(rest: str) -> SyncProgram | None:
    for program in programs():
        if program.between.fullmatch(rest):
            return program
    for program in programs():
        begins = program.between.match(rest) if program.sure else None
        if begins and _maker(rest[begins.end() :]):
            return program
    return None


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)
