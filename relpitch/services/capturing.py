"""Someone met, noted in four short lines: what it takes to keep them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import FieldError
from relpitch.domain.follow_up import ContactStep, Deed, Reason
from relpitch.domain.giving import Gift
from relpitch.domain.person import Person
from relpitch.formatting import as_object
from relpitch.services.acts import Plan, Put, Words, saved
from relpitch.services.giving import new_promise
from relpitch.services.naming import name_of, one_line, person_named, short
from relpitch.services.person_words import cleaned, distinct
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _


@dataclass(frozen=True, slots=True)
class Capture:
    """Four short lines about someone met, as they were typed, and whether something was given.

    `more`: further lines about the person, by field; `person_id` whom it is, where they are known already;
    `day` when it was, where that was not today.
    """

    who: str
    where: str = ""
    care: str = ""
    promised: str = ""
    by: date | None = None
    gave: str = ""
    more: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    person_id: str = ""
    day: date | None = None


def meeting(library: Library, capture: Capture, now: datetime) -> tuple[Person, Words, Plan]:
    """Whom a capture is about, what it is called, and the plan: person, encounter, gift and promise."""
    if not capture.person_id:
        person = _someone_new(capture, now)
        return person, lambda: person_named(person.name), _plan(capture, person, now)
    with library.reading() as shelves:
        person = stored(shelves.people, capture.person_id)
    return (
        person,
        lambda: _("A new meeting with {name}").format(name=as_object(short(person.name))),
        _plan(capture, person, now),
    )


def _someone_new(capture: Capture, now: datetime) -> Person:
    try:
        name = name_of(capture.who)
    except FieldError as error:
        raise FieldError(
            _("Write a name, or a few words: “Steve’s friend, who fixes pianos”."), "who"
        ) from error
    care = one_line(capture.care)
    return replace(Person(name, now, care=(care,) if care else ()), **cleaned(capture.more))


def _plan(capture: Capture, person: Person, now: datetime) -> Plan:
    at = now if capture.day is None else now - (now.astimezone().date() - capture.day)
    encounter = Encounter(at, (person.id,), one_line(capture.where))

    def plan(shelves: Shelves) -> Iterator[Put]:
        if capture.person_id:
            before = stored(shelves.people, person.id)
            more = {name: words for name, words in cleaned(capture.more).items() if words}
            care = distinct((*before.care, capture.care))
            yield saved("people", before, replace(before, care=care, archived_at=None, **more))
        else:
            yield saved("people", None, person)
        yield saved("encounters", None, encounter)
        if gave := one_line(capture.gave):
            gift = Gift(person.id, gave, now, given_at=at, encounter_id=encounter.id)
            yield saved("gifts", None, gift)
        if what := one_line(capture.promised):
            promise, put = new_promise(person.id, what, at, capture.by, encounter.id, is_day_chosen=True)
            yield put
            opened = ContactStep(person.id, at, Deed.OPENED, Reason.PROMISE, promise.id, by=promise.by)
            yield saved("steps", None, opened)

    return plan
