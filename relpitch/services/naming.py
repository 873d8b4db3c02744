"""What a person types, as it is kept: the names they give things, lines and texts."""

from collections.abc import Callable, Iterable

from relpitch.domain.errors import FieldError
from relpitch.domain.person import Person
from relpitch.formatting import quoted, single_spaced, without_controls
from relpitch.translation import _, pgettext

_LONGEST_NAME = 200
_LETTERS_SHOWN = 40


def name_of(typed: str) -> str:
    """A name as it is kept: one line of at most 200 characters. FieldError where there is none."""
    name = one_line(typed)
    if not name:
        raise FieldError(_("Give it a name, so you can find it again."), "name")
    return name


def short(name: str) -> str:
    """A name as a sentence can hold it, at most 40 characters."""
    return name if len(name) <= _LETTERS_SHOWN else name[: _LETTERS_SHOWN - 1].rstrip() + "…"


def person_named(name: str) -> str:
    """What somebody is called where a sentence begins with it; words with a comma between them are quoted."""
    words = short(name)
    return quoted(words) if "," in words else words


def named(value: object) -> str:
    """What a value is called in a sentence: by its name or title, or by what it is."""
    if isinstance(value, Person):
        return person_named(value.name)
    for field in ("name", "title", "what"):
        if words := getattr(value, field, ""):
            return short(words)
    return pgettext("what has no name", "it")


def clean_line(typed: str) -> str:
    """What was typed as one line that any file can hold."""
    return single_spaced(_without_halves(without_controls(typed)))


def one_line(typed: str) -> str:
    """What was typed as one line of at most 200 characters."""
    return clean_line(typed)[:_LONGEST_NAME].rstrip()


def clean_text(typed: str) -> str:
    """What was typed in several lines, as any file can hold it."""
    return _without_halves(without_controls(typed)).strip()


def distinct_lines(typed: Iterable[str], clean: Callable[[str], str] = clean_line) -> tuple[str, ...]:
    """Lines as they are kept, each once and none empty."""
    return tuple(dict.fromkeys(line for each in typed if (line := clean(each))))


def _without_halves(typed: str) -> str:
    """A text with "?" for each half of a surrogate pair, which no file can hold."""
    return typed.encode(errors="replace").decode()
