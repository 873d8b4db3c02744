"""The names that a person gives things."""

from relpitch.domain.errors import FieldError
from relpitch.translation import _, pgettext

_LONGEST = 200
_SHOWN = 40


def name_of(typed: str) -> str:
    """A name as it is kept: one line of at most 200 characters. FieldError where there is none."""
    name = one_line(typed)
    if not name:
        raise FieldError(_("Give it a name, so you can find it again."), "name")
    return name


def short(name: str) -> str:
    """A name as a sentence can hold it, at most 40 characters."""
    return name if len(name) <= _SHOWN else name[: _SHOWN - 1].rstrip() + "…"


def named(value: object) -> str:
    """What a value is called in a sentence: by its name or title, or by what it is."""
    for field in ("name", "title", "what"):
        if words := getattr(value, field, ""):
            return short(words)
    return pgettext("what has no name", "it")


def one_line(typed: str) -> str:
    """What was typed as one line that any file can hold, at most 200 characters of it."""
    words = " ".join(typed.split())[:_LONGEST].rstrip()
    return words.encode(errors="replace").decode()
