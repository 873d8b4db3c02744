"""The first line of a message, with another name in it: in the message's own language."""

import re

_SEVERAL = r"[^,:]+(?:, [^,:]+)+ (?:and|und|y|e) [^,:]+"
_HELLO = re.compile(rf"(?P<word>Guten Tag|Buenos días|\w+)(?:,? (?:[^,:]*|{_SEVERAL}))?(?P<end>[,:])")


def hello(line: str, name: str) -> str | None:
    """Who is greeted in the line, another name or none; None where the line is no greeting any more.

    "Hello Steve," "Hallo," "Hola, Ana:": a colon comes with a comma before the name.
    """
    found = _HELLO.fullmatch(line)
    if found is None:
        return None
    between = ", " if found["end"] == ":" else " "
    return f"{found['word']}{between if name else ''}{name}{found['end']}"
