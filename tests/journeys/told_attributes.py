"""What the accessibility bus tells of each stretch of a text, as JSON: [[words, {attribute: value}], ...].

/usr/bin/python3 told_attributes.py NAME

Runs where Orca does, by the Python that Orca runs by; the app must answer meanwhile.
"""

import json
import sys

import gi  # type: ignore[import-not-found]  # of the system's own Python

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402  # of the system's own Python; its version is chosen first


def found(name, within):  # type: ignore[no-untyped-def]  # Atspi has no types
    """The text of a name, or None."""
    if within is None:
        return None
    if within.get_name() == name and within.get_role_name() == "text":
        return within
    for number in range(within.get_child_count()):
        here = found(name, within.get_child_at_index(number))
        if here is not None:
            return here
    return None


def stretches(text):  # type: ignore[no-untyped-def]  # Atspi has no types
    """Its words in runs that are told alike."""
    at, end = 0, Atspi.Text.get_character_count(text)
    while at < end:
        told, _start, stop = Atspi.Text.get_attribute_run(text, at, False)
        stop = max(stop, at + 1)
        yield Atspi.Text.get_text(text, at, stop), told
        at = stop


if __name__ == "__main__":
    Atspi.init()
    text = found(sys.argv[1], Atspi.get_desktop(0))
    print(json.dumps([] if text is None else list(stretches(text))))  # noqa: T201  # the journey reads it
