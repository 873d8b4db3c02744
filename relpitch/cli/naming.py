"""Who is meant by words on the command line."""

from typing import TYPE_CHECKING, Any

from relpitch.domain.errors import RelpitchError
from relpitch.formatting import in_a_row, quoted
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.services.known import Known
    from relpitch.services.people import People


def person_meant(wanted: str, people: "People") -> "Known":
    """Who is meant: by id, by the whole name, or by words of it; the one met last first."""
    words = folded(wanted)
    named = [*people.names(), *((each, name.name) for each, name in _archived(people))]
    by_id = [each for each, _name in named if each == wanted]
    by_name = [each for each, name in named if folded(name) == words]
    by_words = [each for each, name in named if words.strip() and begins_words(words, folded(name))]
    found = next(iter(by_id or by_name or by_words), None)
    known = people.known(found) if found else None
    if known is None:
        there = in_a_row([quoted(name) for _id, name in named[:3]])
        raise RelpitchError(
            _("There is nobody “{name}”. There is {names}.").format(name=wanted, names=there)
            if there
            else _("There is nobody “{name}”.").format(name=wanted)
        )
    return known


def _archived(people: "People") -> list[tuple[str, Any]]:
    ids = people.ids(archived=True)
    return list(people.glimpses(ids).items())
