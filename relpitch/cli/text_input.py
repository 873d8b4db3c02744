"""The text a command is given: a file, or - for what is piped in."""

import sys
from pathlib import Path

from relpitch.interchange.text_file import decoded, read_text_file


def read_text(name: str) -> str:
    """The text of a file, or of standard input where the name is "-"."""
    if name == "-":
        return decoded(sys.stdin.buffer.read(), "What was piped in")
    return read_text_file(Path(name))
