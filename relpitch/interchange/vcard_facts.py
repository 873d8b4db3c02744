"""What relpitch takes from the lines of a card for its own: a name, a line about them, tags."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from relpitch.domain.person import Person
from relpitch.formatting import single_spaced
from relpitch.interchange.content_lines import ContentLine, split, unescaped
from relpitch.interchange.names import in_order
from relpitch.interchange.unseen_marks import without_marks
from relpitch.translation import N_

_LONGEST_NAME, _LONGEST_ABOUT = 200, 200
_LETTERS_LOOKED_AT = 4_000
_LAST = 101  # after every PREF there may be


def name_of(lines: Sequence[ContentLine]) -> str:
    """The name on a card: as it is shown, put together from its parts, or what else there is."""
    first = {line.name: line for line in reversed(lines)}
    named = _shown(lines)
    if not named.strip() and "N" in first:
        family, given, *others = [*map(_listed, split(first["N"].value, ";")), "", "", "", ""][:5]
        named = " ".join(filter(None, (others[1], in_order(given, others[0], family), others[2])))
    for other in ("NICKNAME", "ORG", "EMAIL", "TEL"):
        if not named.strip() and other in first:
            named = first[other].fields()[0]
    return single_spaced(without_marks(named))[:_LONGEST_NAME]


def _shown(lines: Sequence[ContentLine]) -> str:
    """The name that is shown: of several the one that its card prefers."""
    names = [line for line in lines if line.name == "FN" and line.value.strip()]
    return min(names, key=_preference).text() if names else ""


def _listed(part: str) -> str:
    """A part of a name, of which there may be several between commas."""
    return " ".join(filter(None, (unescaped(each).strip() for each in split(part, ","))))


def _preference(line: ContentLine) -> int:
    number = next(iter(line.param("PREF")), "")
    return int(number) if number.isdecimal() else 1 if "pref" in map(str.lower, line.types()) else _LAST


def about_of(lines: Sequence[ContentLine]) -> str:
    """Who they are, in a line: the beginning of the first note, or what they do and where."""
    first = {line.name: line for line in reversed(lines)}
    note = unescaped(first["NOTE"].value[:_LETTERS_LOOKED_AT]) if "NOTE" in first else ""
    if not note.strip():
        work = (" ".join(first[name].fields()) for name in ("TITLE", "ORG") if name in first)
        note = ", ".join(filter(None, (single_spaced(each) for each in work)))
    return single_spaced(without_marks(note))[:_LONGEST_ABOUT].rstrip()


def tags_of(lines: Iterable[ContentLine]) -> tuple[str, ...]:
    """The categories of a card."""
    listed = (each for line in lines if line.name == "CATEGORIES" for each in split(line.value, "[,;]"))
    return tuple(dict.fromkeys(filter(None, (single_spaced(unescaped(each)) for each in listed))))


class VCardFact(NamedTuple):
    """A text of a person that lies in properties of its own. `words`: what it is called where it is news.

    `read` finds it in the lines of a card; `write` gives the values of its properties.
    """

    field: str
    words: str
    properties: tuple[str, ...]
    read: Callable[[Sequence[ContentLine]], str]
    write: Callable[[Person], Mapping[str, str]]


_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")


def _pronunciation_of(lines: Sequence[ContentLine]) -> str:
    first = {line.name: line.text() for line in reversed(lines) if line.name in _PHONETIC}
    return single_spaced(" ".join(first.get(name, "") for name in _PHONETIC))[:_LONGEST_NAME]


def _pronunciation_in(person: Person) -> Mapping[str, str]:
    """The last word is the family name's, where the name has one too."""
    words = person.pronunciation.split()
    given = words[:-1] if len(words) > 1 and len(person.name.split()) > 1 else words
    return dict(zip(_PHONETIC, (" ".join(given), "", " ".join(words[len(given) :])), strict=True))


VCARD_FACTS: tuple[VCardFact, ...] = (
    VCardFact("pronunciation", N_("how the name is said"), _PHONETIC, _pronunciation_of, _pronunciation_in),
)


def facts_of(lines: Sequence[ContentLine]) -> dict[str, Any]:
    """What the facts say in the lines of a card, by field."""
    return {fact.field: fact.read(lines) for fact in VCARD_FACTS}
