"""The text a command is given: a file, or - for what is piped in."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch.interchange.text_file import read_text_file, text_of
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.script.script_file import ScriptFile


def read_text(name: str) -> str:
    """The text of a file, or of standard input where the name is "-"; how it was read is told beside it."""
    piped = name == "-"
    text = text_of(_("What was piped in"), sys.stdin.buffer.read()) if piped else read_text_file(Path(name))
    for remark in text.remarks:
        print(remark, file=sys.stderr)
    return text.text


def read_script(text: str) -> "ScriptFile":
    """The script in a text; what of it was left out is told beside it."""
    from relpitch.script.script_file import parse_file  # only for commands that read scripts

    script = parse_file(text)
    for remark in script.remarks:
        print(remark, file=sys.stderr)
    return script
