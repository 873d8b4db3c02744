"""The text of a file somebody else wrote."""

from pathlib import Path

from relpitch.domain.errors import RelpitchError


def read_text_file(path: Path) -> str:
    """UTF-8, with or without a byte-order mark; line ends are kept. RelpitchError where it is no text."""
    try:
        return decoded(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise RelpitchError(f"{path} is not there.") from None
    except IsADirectoryError:
        raise RelpitchError(f"{path} is a folder; a text file is needed.") from None
    except OSError as error:
        raise RelpitchError(f"{path} cannot be read: {error.strerror}.") from error


def decoded(content: bytes, called: str) -> str:
    """Bytes as text; `called` is what they are called where they are none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RelpitchError(f"{called} is not UTF-8 text.") from None
