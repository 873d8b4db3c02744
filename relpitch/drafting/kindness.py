"""What they surely did for the writer, from a note: “fixed my radio”."""

import re

_DOING = {
    "fixed": "fixing",
    "mended": "mending",
    "repaired": "repairing",
    "carried": "carrying",
    "found": "finding",
    "saved": "saving",
    "watched": "watching",
    "sharpened": "sharpening",
    "changed": "changing",
}
_DID = re.compile(
    rf"(?i)^(?:(?:he|she|they) )?(?P<did>{'|'.join(_DOING)}) (?P<what>my [a-z]+)"
    r"(?=$|[.,;!]| in | for | and | at | on | with )"
)


def kindness(note: str) -> str:
    """“fixing my radio”; empty where that is not sure."""
    found = _DID.match(note.strip())
    return f"{_DOING[found['did'].casefold()]} {found['what'].casefold()}" if found else ""
