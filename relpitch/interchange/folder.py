"""A folder of exported files: there as a whole or not at all, with names that every system takes."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath

from relpitch.domain.errors import Progress, RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.private_files import copy_file, make_file, make_folder, sync_folder
from relpitch.translation import _
from relpitch.workplaces import workplace

Content = str | Path | Iterable[str]
"""A text, in pieces where it is a long one, or a file to copy."""
_TOLD_EVERY = 256  # pieces
_FORBIDDEN = re.compile(r'[\s<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)", re.IGNORECASE)
_LONGEST_NAME = 50


def write_folder(
    folder: Path,
    files: Iterable[tuple[PurePosixPath, Content]],
    progress: Progress | None = None,
    count: int = 0,
) -> None:
    """Write texts, and copies of files, into a new folder, or one that is empty, one after the other.

    `progress` is called with how many of about so many are written; where it raises, nothing is left.
    """
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise RelpitchError(
                _("There is something at {folder} already. Choose a new folder.").format(folder=folder)
            )
        with workplace(folder.parent) as place:
            new = place / "export"
            make_folder(new)
            for number, (path, content) in enumerate(files):
                report = partial(progress, min(number, count), count) if progress else _report_nothing
                report()
                _write(content, new / path, report)
            if folder.exists():
                folder.rmdir()
            new.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise RelpitchError(
            _("{folder} cannot be written: {reason}. Choose another place.").format(
                folder=folder, reason=reason(error)
            )
        ) from error


def _write(content: Content, file: Path, report: Callable[[], None]) -> None:
    make_folder(file.parent)
    if isinstance(content, Path):
        copy_file(content, file)
        return
    make_file(file)
    with file.open("r+b") as written:
        for number, piece in enumerate([content] if isinstance(content, str) else content):
            written.write(piece.encode(errors="backslashreplace"))
            if number % _TOLD_EVERY == 0:
                report()


def _report_nothing() -> None:
    pass


def file_names(titles: Iterable[str]) -> list[str]:
    """A name for each title, different from the others in small letters too; without a suffix."""
    names: dict[str, str] = {}
    for title in titles:
        first = name = _allowed(title)
        number = 1
        while name.casefold() in names:
            number += 1
            name = f"{first} {number}"
        names[name.casefold()] = name
    return list(names.values())


def _allowed(title: str) -> str:
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title)).strip(" .")[:_LONGEST_NAME].rstrip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name
