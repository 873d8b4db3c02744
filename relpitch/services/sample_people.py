"""The people of the sample library."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from relpitch.datafile import Entry, entries
from relpitch.domain.encounter import Encounter, Landed
from relpitch.domain.follow_up import ContactStep, Deed, FollowUpStage, Reason, state_after
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.services.known import met_step
from relpitch.storage.shelf import Shelves

_TABLES = ("person", "encounter", "gift", "promise", "message", "introduction")
_AFTERWARDS = timedelta(minutes=1)
_BEFORE_THAT = timedelta(days=1)


class _Message(StrEnum):
    FIRST = "first"
    NUDGE = "nudge"


@dataclass(frozen=True, slots=True)
class SamplePeople:
    """Whom Maya has met, and what came of it."""

    people: tuple[Person, ...]
    reaches: tuple[Reach, ...]
    encounters: tuple[Encounter, ...]
    promises: tuple[Promise, ...]
    gifts: tuple[Gift, ...]
    introductions: tuple[Introduction, ...]
    steps: tuple[ContactStep, ...]

    def fill(self, shelves: Shelves) -> None:
        """Put all of them on their shelves."""
        for name in ("people", "reaches", "encounters", "promises", "gifts", "introductions", "steps"):
            for value in getattr(self, name):
                getattr(shelves, name).save(value)


class SampleReader:
    """How times and names of a sample's files become moments and ids."""

    def __init__(
        self, moment: Callable[[Entry, str], datetime], identity: Callable[..., str], now: datetime
    ) -> None:
        self.moment, self.identity, self.now = moment, identity, now

    def moment_or_none(self, entry: Entry, name: str) -> datetime | None:
        """A moment that may be missing."""
        return self.moment(entry, name) if name in entry else None


def read(path: Path, reading: SampleReader) -> SamplePeople:
    """The people of a file, each field checked."""
    tables = entries(path, *_TABLES)
    people: dict[str, Person] = {}
    stages: dict[str, FollowUpStage] = {}
    reaches = []
    for entry in tables["person"]:
        entry.only("id", "name", "about", "phone", "email", "care", "remember", "follow_up")
        key = entry.text("id")
        if key in people:
            raise entry.wrong(f"there is another “{key}” above.")
        identity = reading.identity("person", key)
        people[key] = Person(
            entry.text("name"),
            reading.now,
            entry.text("about"),
            entry.texts("care"),
            entry.texts("remember"),
            id=identity,
        )
        stages[key] = entry.choice("follow_up", FollowUpStage)
        if reach := _reach(entry, identity):
            reaches.append(reach)
    encounters = tuple(_encounter(entry, people, reading) for entry in tables["encounter"])
    people = {key: _since(person, encounters) for key, person in people.items()}
    promises = tuple(
        _promise(entry, number, people, reading) for number, entry in enumerate(tables["promise"])
    )
    gifts = tuple(
        _gift(entry, number, people, encounters, reading) for number, entry in enumerate(tables["gift"])
    )
    introductions = tuple(
        _introduction(entry, number, people, reading) for number, entry in enumerate(tables["introduction"])
    )
    steps = list(_messages(tables["message"], people, gifts, reading))
    for key, stage in stages.items():
        steps += _way_to(stage, people[key], steps, encounters, promises, reading)
    return SamplePeople(
        tuple(sorted(people.values(), key=lambda each: each.created_at)),
        tuple(reaches),
        tuple(sorted(encounters, key=lambda each: each.at)),
        promises,
        gifts,
        introductions,
        tuple(steps),
    )


def _reach(entry: Entry, identity: str) -> Reach | None:
    ways = [
        Contactable(way, entry.text(name))
        for name, way in (("phone", Way.PHONE), ("email", Way.MAIL))
        if name in entry
    ]
    return Reach(identity, tuple(ways)) if ways else None


def _who(entry: Entry, key: str, people: Mapping[str, Person]) -> str:
    if key not in people:
        raise entry.wrong(f"there is no person “{key}” above.")
    return people[key].id


def _encounter(entry: Entry, people: Mapping[str, Person], reading: SampleReader) -> Encounter:
    entry.only("id", "people", "when", "title", "event", "setting", "used", "bridge", "landed", "note")
    return Encounter(
        reading.moment(entry, "when"),
        tuple(_who(entry, key, people) for key in entry.texts("people")),
        entry.text("title"),
        entry.text("note", "").strip(),
        setting_id=entry.text("setting") if "setting" in entry else None,
        event_id=reading.identity("event", entry.text("event")) if "event" in entry else None,
        version_id=reading.identity("version", entry.text("used")) if "used" in entry else None,
        bridge=entry.text("bridge", ""),
        landed=entry.choice("landed", Landed) if "landed" in entry else None,
        id=reading.identity("encounter", entry.text("id")),
    )


def _since(person: Person, encounters: tuple[Encounter, ...]) -> Person:
    first = min((each.at for each in encounters if person.id in each.people), default=person.created_at)
    return replace(person, created_at=first)


def _promise(entry: Entry, number: int, people: Mapping[str, Person], reading: SampleReader) -> Promise:
    entry.only("to", "what", "made", "by", "kept", "released")
    by = reading.moment_or_none(entry, "by")
    return Promise(
        _who(entry, entry.text("to"), people),
        entry.text("what"),
        reading.moment(entry, "made"),
        by.astimezone().date() if by else None,
        reading.moment_or_none(entry, "kept"),
        reading.moment_or_none(entry, "released"),
        id=reading.identity("promise", str(number)),
    )


def _gift(
    entry: Entry,
    number: int,
    people: Mapping[str, Person],
    encounters: tuple[Encounter, ...],
    reading: SampleReader,
) -> Gift:
    entry.only("to", "what", "given", "encounter")
    encounter_id = reading.identity("encounter", entry.text("encounter")) if "encounter" in entry else None
    if encounter_id and encounter_id not in (each.id for each in encounters):
        raise entry.wrong(f"there is no encounter “{entry.text('encounter')}” above.")
    person_id = _who(entry, entry.text("to"), people)
    given = reading.moment_or_none(entry, "given")
    last = max(each.at for each in encounters if person_id in each.people)
    return Gift(
        person_id,
        entry.text("what"),
        given or last,
        given,
        encounter_id,
        reading.identity("gift", str(number)),
    )


def _introduction(
    entry: Entry, number: int, people: Mapping[str, Person], reading: SampleReader
) -> Introduction:
    entry.only("people", "why", "made")
    both = tuple(_who(entry, key, people) for key in entry.texts("people"))
    made = reading.moment_or_none(entry, "made")
    return Introduction(
        both,
        entry.text("why"),
        made or reading.now - _BEFORE_THAT,
        both if made else (),
        made,
        reading.identity("introduction", str(number)),
    )


def _messages(
    messages: tuple[Entry, ...],
    people: Mapping[str, Person],
    gifts: tuple[Gift, ...],
    reading: SampleReader,
) -> Iterator[ContactStep]:
    for number, entry in enumerate(messages):
        entry.only("to", "when", "kind", "words", "answered")
        person_id = _who(entry, entry.text("to"), people)
        at = reading.moment(entry, "when")
        nudge = entry.choice("kind", _Message) is _Message.NUDGE
        carried = next((each for each in gifts if (each.person_id, each.given_at) == (person_id, at)), None)
        reason, thing_id = (Reason.GIFT, carried.id) if carried else (Reason.THANKS, None)
        names = ("message", str(number))
        if not nudge:
            identity = reading.identity(*names, "opened")
            yield ContactStep(person_id, at - _AFTERWARDS, Deed.OPENED, reason, thing_id, id=identity)
        words = entry.text("words")
        yield ContactStep(person_id, at, Deed.WROTE, reason, thing_id, words, id=reading.identity(*names))
        if answered := reading.moment_or_none(entry, "answered"):
            yield ContactStep(person_id, answered, Deed.ANSWERED, id=reading.identity(*names, "answered"))


def _way_to(
    stage: FollowUpStage,
    person: Person,
    steps: list[ContactStep],
    encounters: tuple[Encounter, ...],
    promises: tuple[Promise, ...],
    reading: SampleReader,
) -> Iterator[ContactStep]:
    """What else must have happened for it to stand where the file says."""
    meetings = [met_step(person.id, each.at) for each in encounters if person.id in each.people]
    so_far = [each for each in steps if each.person_id == person.id]
    if state_after([*meetings, *so_far], reading.now).stage is stage:
        return
    at = max(each.at for each in meetings) + _AFTERWARDS
    identity = reading.identity("step", person.id)
    if stage is FollowUpStage.FOLLOW_UP:
        promise = next(each for each in promises if each.person_id == person.id and each.is_open)
        yield ContactStep(person.id, at, Deed.OPENED, Reason.PROMISE, promise.id, by=promise.by, id=identity)
    elif stage is FollowUpStage.IN_TOUCH:
        yield ContactStep(person.id, at, Deed.ANSWERED, id=identity)
    elif stage is FollowUpStage.LET_IT_REST:
        yield ContactStep(person.id, at, Deed.RESTED, id=identity)
