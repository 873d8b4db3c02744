"""What is printed, as a terminal may have it: a name that somebody sent never steers it."""

from typing import Any, TextIO

_KEPT = "\t\n\r"
_STEERING = {each: "\ufffd" for each in (*range(0x20), *range(0x7F, 0xA0)) if chr(each) not in _KEPT}


class Terminal:
    """A terminal to which no control characters are written; all else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text, each control character as a mark that there was one."""
        return self._stream.write(text.translate(_STEERING))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def guarded(stream: TextIO) -> Any:
    """A stream guarded where a terminal reads it: into a file or another program all goes as it is."""
    return Terminal(stream) if stream.isatty() and not isinstance(stream, Terminal) else stream
