"""A folder of exported files: there as a whole or not at all, with names that every system takes."""

import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from relpitch.domain.errors import RelpitchError

_FORBIDDEN = re.compile(r'[\s<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)", re.IGNORECASE)
_LONGEST = 50


def write_folder(folder: Path, files: Mapping[PurePosixPath, str | Path]) -> None:
    """Write texts, and copies of files, into a new folder, or one that is empty."""
    folder = folder.absolute()
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise RelpitchError(f"There is something at {folder} already. Choose a new folder.")
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".relpitch-") as workplace:
            new = Path(workplace) / "export"
            for path, text in files.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                if isinstance(text, Path):
                    shutil.copy(text, file)  # as private as it was
                else:
                    file.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
            if folder.exists():
                folder.rmdir()
            new.rename(folder)
    except OSError as error:
        raise RelpitchError(f"{folder} cannot be written: {error.strerror}. Choose another place.") from error


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
