"""The text a command is given: a file, or - for what is piped in."""

import sys
from pathlib import Path

from relpitch.domain.errors import RelpitchError


def read_text(name: str) -> str:
    """The text of a file, or of standard input where the name is "-"; its line ends are kept as they are."""
    called = "What was piped in" if name == "-" else name
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except FileNotFoundError:
        raise RelpitchError(f"{called} is not there.") from None
    except IsADirectoryError:
        raise RelpitchError(f"{called} is a folder; a text file is needed.") from None
    except UnicodeDecodeError:
        raise RelpitchError(f"{called} is not UTF-8 text.") from None
    except OSError as error:
        raise RelpitchError(f"{called} cannot be read: {error.strerror}.") from error
