"""What is typed about a person and about meeting them, as it is kept."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from relpitch.domain.errors import RelpitchError
from relpitch.services.naming import clean_text, distinct_lines, name_of, one_line
from relpitch.translation import _

_LONGEST_NOTE = 1_000_000


def cleaned(fields: Mapping[str, object]) -> dict[str, Any]:
    """Words as they are kept: a name that says something, lines without a break, lists without doubles."""
    return {name: _cleaned_one(name, words) for name, words in fields.items()}


def _cleaned_one(name: str, words: object) -> str | tuple[str, ...]:
    if name == "name":
        return name_of(str(words))
    return distinct(words) if _is_list(words) else one_line(str(words))


def _is_list(words: object) -> TypeGuard[Sequence[str]]:
    return isinstance(words, Sequence) and not isinstance(words, str)


def distinct(words: Sequence[str]) -> tuple[str, ...]:
    """Lines as they are kept, each once."""
    return distinct_lines(words, one_line)


def note_of(typed: str) -> str:
    """A note as it is kept, a million characters of it at most."""
    if len(typed) > _LONGEST_NOTE:
        raise RelpitchError(_("This note is longer than a book. Keep up to a million characters of it here."))
    return clean_text(typed)
