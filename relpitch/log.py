"""A rotating log without a person's words in it."""

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from relpitch.failure.report import lines_of
from relpitch.private_files import close_all_to_others, make_file, make_folder

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(path: Path) -> None:
    """Write the log of `relpitch` to a file, at most 3 x 256 KiB; where that cannot be, log nothing."""
    try:
        make_folder(path.parent)
        close_all_to_others(path.parent)
        handler = _PrivateFile(path, maxBytes=256 * 1024, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(_WithoutWords(_FORMAT))
    logger = logging.getLogger("relpitch")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


class _PrivateFile(RotatingFileHandler):
    """A log whose every new file is closed to others before anything is in it."""

    def _open(self) -> TextIOWrapper:
        make_file(Path(self.baseFilename))
        return super()._open()


class _WithoutWords(logging.Formatter):
    """Tells of an exception without its message, which may hold what a person wrote."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return "\n".join(lines_of(ei[1])) if ei[1] else ""
