"""The file that a command writes: what must not be lost by it is refused before anything is done.

Never a library, whatever it is called, never a file that the command reads, and of files that are there only
one of the kind that is written: a card printed again takes the place of its PDF.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from relpitch.cli.options import path_typed
from relpitch.domain.errors import RelpitchError
from relpitch.translation import N_, _

_KINDS = {
    ".pdf": N_("a PDF"),
    ".epub": N_("an EPUB"),
    ".vcf": N_("contacts"),
    ".csv": N_("a table"),
    ".ics": N_("a calendar"),
}
_OUTPUTS = "writes"


class WrittenFile(argparse.Action):
    """An argument that names the file to write; `writes`: the kinds it may be, by how their names end."""

    def __init__(
        self, option_strings: Sequence[str], dest: str, *, writes: Sequence[str], **keywords: Any
    ) -> None:
        super().__init__(option_strings, dest, type=path_typed, **keywords)
        self.writes = tuple(writes)

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        _option_string: str | None = None,
    ) -> None:
        """Keep the path, and that it is one to write."""
        setattr(namespace, self.dest, values)
        setattr(namespace, _OUTPUTS, {**getattr(namespace, _OUTPUTS, {}), self.dest: self.writes})


def add_output(parser: argparse.ArgumentParser, writes: Sequence[str], metavar: str, words: str) -> None:
    """The option that names the file a command writes, for the commands that always write one."""
    parser.add_argument(
        "-o", "--output", action=WrittenFile, writes=writes, metavar=metavar, required=True, help=words
    )


def check_what_is_written(arguments: argparse.Namespace) -> None:
    """Refuse what the command would write over. RelpitchError in one sentence."""
    given = vars(arguments)
    for dest, kinds in given.get(_OUTPUTS, {}).items():
        path = given[dest].expanduser()
        read = [each for name, value in given.items() if name != dest for each in _paths(value)]
        _check(path, kinds, read)


def _check(path: Path, kinds: Sequence[str], read: Sequence[Path]) -> None:
    from relpitch.storage.file import is_library

    if is_library(path):
        raise RelpitchError(_("{file} is a library. Name another file to write.").format(file=path))
    if not path.is_file() or not path.stat().st_size:
        return  # a folder is refused as it is written; a device or a pipe takes whatever comes
    if any(_is_same(path, each) for each in read):
        raise RelpitchError(_("{file} is what is read. Name another file to write.").format(file=path))
    if not any(_is_of_kind(path, each) for each in kinds):
        words = _("{file} is there and is not {kind}. Name another file to write.")
        raise RelpitchError(words.format(file=path, kind=_(_KINDS[kinds[0]])))


def _paths(value: Any) -> Iterator[Path]:
    """What may be paths among the values of the other arguments."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, (str, Path)):
            yield Path(each).expanduser()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _is_of_kind(path: Path, ending: str) -> bool:
    from relpitch.interchange.file_kind import BYTES_LOOKED_AT, FileKind, kind_of

    with path.open("rb") as file:
        first = file.read(BYTES_LOOKED_AT)
    if ending == ".epub":
        return first.startswith(b"PK\x03\x04") and b"application/epub+zip" in first[:100]
    kinds = {
        ".pdf": FileKind.PDF,
        ".vcf": FileKind.CONTACTS,
        ".csv": FileKind.TABLE,
        ".ics": FileKind.CALENDAR,
    }
    return kind_of(path.name, first) is kinds[ending]
