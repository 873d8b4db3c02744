"""A rotating log without a person's words in it."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(path: Path) -> None:
    """Write the log of `relpitch` to a file, at most 3 x 256 KiB; where that cannot be, log nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=256 * 1024, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger = logging.getLogger("relpitch")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
