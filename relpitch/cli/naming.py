"""Who is meant by words on the command line."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from relpitch.domain.day import lately, whole_moment
from relpitch.domain.errors import RelpitchError
from relpitch.domain.reach import Way
from relpitch.formatting import and_more, in_a_row, quoted
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.services.known import Known
    from relpitch.services.people import People

_PEOPLE_SHOWN = 8


def person_meant(wanted: str, people: "People", *, whole: bool = False) -> "Known":
    """Who is meant: by id, by the whole name, or by words of it that begin nobody else's.

    Where several may be meant none is taken: which one is asked for. With `whole`, words of a name are not
    enough even where they fit one person only.
    """
    words = folded(wanted)
    named = [*people.names(), *((person_id, name.name) for person_id, name in _archived(people))]
    if any(person_id == wanted for person_id, _name in named):
        found = [wanted]
    elif found := [person_id for person_id, name in named if folded(name) == words]:
        if len(found) > 1:
            raise RelpitchError(_which_namesake(found, people))
    else:
        found = [
            person_id for person_id, name in named if words.strip() and begins_words(words, folded(name))
        ]
        if len(found) > 1:
            raise RelpitchError(_which_of_several(wanted, found, people))
        if found and whole:
            raise RelpitchError(
                _("“{name}” is part of a name. Say the whole name or the id: {people}.").format(
                    name=wanted, people=_with_name(people.known(found[0]))
                )
            )
    known = people.known(found[0]) if found else None
    if known is None:
        there = in_a_row([quoted(name) for _id, name in named[:3]])
        raise RelpitchError(
            _("There is nobody “{name}”. There is {names}.").format(name=wanted, names=there)
            if there
            else _("There is nobody “{name}”.").format(name=wanted)
        )
    return known


def _which_namesake(namesakes: list[str], people: "People") -> str:
    persons = [known for each in namesakes if (known := people.known(each))]
    ids = in_a_row([f"{each.person.id} ({_told_by(each)})" for each in persons])
    return _("{count} people are called “{name}”. Say which by the id: {ids}.").format(
        count=len(persons), name=persons[0].person.name, ids=ids
    )


def _which_of_several(wanted: str, found: list[str], people: "People") -> str:
    shown = in_a_row([_with_name(people.known(each)) for each in found[:_PEOPLE_SHOWN]])
    more = len(found) - _PEOPLE_SHOWN
    return _("{count} people may be meant by “{name}”. Say the whole name or the id: {people}.").format(
        count=len(found), name=wanted, people=and_more(shown, more) if more > 0 else shown
    )


def _with_name(known: "Known | None") -> str:
    return f"{known.person.name} ({known.person.id})" if known else ""


def _told_by(known: "Known") -> str:
    """What tells somebody apart from others of the same name; at the least when they were kept."""
    last = known.encounters[0] if known.encounters else None
    met = (last.place.strip(), _day(last.at)) if last else ()
    reached = known.reach.first(Way.MAIL) or known.reach.first(Way.PHONE)
    facts = in_a_row([each for each in (known.person.about.strip(), reached, *met) if each])
    since = known.person.created_at.astimezone()
    return facts or _("here since {moment}").format(moment=whole_moment(since))


def _day(moment: datetime) -> str:
    return lately(moment.astimezone().date(), datetime.now(UTC).astimezone().date())


def _archived(people: "People") -> list[tuple[str, Any]]:
    ids = people.ids(archived=True)
    return list(people.glimpses(ids).items())
