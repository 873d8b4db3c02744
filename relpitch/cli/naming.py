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
    """Who is meant: by id, by the whole name, or by words of it; the one met last of those it begins.

    Of several with the same whole name none is taken: which one is meant is asked for.
    """
    words = folded(wanted)
    named = [*people.names(), *((person_id, name.name) for person_id, name in _archived(people))]
    by_id = [person_id for person_id, _name in named if person_id == wanted]
    by_name = [person_id for person_id, name in named if folded(name) == words]
    by_words = [person_id for person_id, name in named if words.strip() and begins_words(words, folded(name))]
    found = next(iter(by_id or by_name or by_words), None)
    if found and not by_id:
        called = folded(dict(named)[found])
        namesakes = [person_id for person_id, name in named if folded(name) == called]
        if len(namesakes) > 1:
            raise RelpitchError(_which(namesakes, people))
    known = people.known(found) if found else None
    if known is None:
        there = in_a_row([quoted(name) for _id, name in named[:3]])
        raise RelpitchError(
            _("There is nobody “{name}”. There is {names}.").format(name=wanted, names=there)
            if there
            else _("There is nobody “{name}”.").format(name=wanted)
        )
    return known


def _which(namesakes: list[str], people: "People") -> str:
    persons = [known.person for each in namesakes if (known := people.known(each))]
    people_named = in_a_row([f"{each.id} ({each.about or each.name})" for each in persons])
    return _("{count} people are called “{name}”. Say which by the id: {ids}.").format(
        count=len(persons), name=persons[0].name, ids=people_named
    )


def _archived(people: "People") -> list[tuple[str, Any]]:
    ids = people.ids(archived=True)
    return list(people.glimpses(ids).items())
