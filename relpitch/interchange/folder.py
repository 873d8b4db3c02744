"""A folder of exported files: there as a whole or not at all, with names that every system takes."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from relpitch.domain.errors import RelpitchError
from relpitch.private_files import copy_file, make_file, make_folder, sync_folder
from relpitch.translation import _
from relpitch.workplaces import workplace

Progress = Callable[[int, int], None]
_FORBIDDEN = re.compile(r'[\s<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)", re.IGNORECASE)
_LONGEST = 50


def write_folder(
    folder: Path, files: Mapping[PurePosixPath, str | Path], progress: Progress | None = None
) -> None:
    """Write texts, and copies of files, into a new folder, or one that is empty.

    `progress` is told of files; where it raises, nothing is left.
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
            for number, (path, text) in enumerate(files.items()):
                if progress:
                    progress(number, len(files))
                file = new / path
                make_folder(file.parent)
                if isinstance(text, Path):
                    copy_file(text, file)
                else:
                    make_file(file)
                    file.write_bytes(text.encode(errors="backslashreplace"))
            if folder.exists():
                folder.rmdir()
            new.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise RelpitchError(
            _("{folder} cannot be written: {reason}. Choose another place.").format(
                folder=folder, reason=error.strerror
            )
        ) from error


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
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title)).strip(" .")[:_LONGEST].rstrip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name
