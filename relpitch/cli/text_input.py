"""The text a command is given: a file, or - for what is piped in."""

import sys
from pathlib import Path

from relpitch.interchange.text_file import read_text_file, text_of
from relpitch.translation import _


def read_text(name: str) -> str:
    """The text of a file, or of standard input where the name is "-"; how it was read is told beside it."""
    piped = name == "-"
    text = text_of(_("What was piped in"), sys.stdin.buffer.read()) if piped else read_text_file(Path(name))
    for remark in text.remarks:
        print(remark, file=sys.stderr)
    return text.text
