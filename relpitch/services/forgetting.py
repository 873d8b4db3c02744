"""Forgetting a person completely: every trace of them in the library's file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from relpitch.domain.change import Change, Kind
from relpitch.domain.encounter import Encounter
from relpitch.domain.person import Person
from relpitch.domain.plain import from_plain, to_plain
from relpitch.services.people import found
from relpitch.services.pitches import Announce
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelf, Shelves

_IN_PLACE = "someone"
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """What forgetting someone would do: what goes, and where else their name stands.

    `by_first_name` counts things where only the first name stands; it may be somebody else's.
    """

    person: Person
    encounters: int
    shared: int
    elsewhere: int
    by_first_name: int


class Forgetting:
    """Forgets people of one library. This cannot be undone."""

    def __init__(self, library: Library, announce: Announce) -> None:
        self._library = library
        self._announce = announce

    def traces(self, person_id: str) -> Traces:
        """What is kept of someone, and where else they are named."""
        with self._library.reading() as shelves:
            person = found(shelves, person_id)
            met = shelves.encounters.of(person_id)
            shared = sum(len(each.people) > 1 for each in met)
            named, first = _names(person), _first_name(person)
            elsewhere = by_first_name = 0
            for _shelf, value in _others(shelves, person_id):
                text = "\n".join(_texts(to_plain(value)))
                elsewhere += bool(named.search(text))
                by_first_name += bool(first and first.search(named.sub("", text)))
        return Traces(person, len(met) - shared, shared, elsewhere, by_first_name)

    def forget(self, person_id: str, *, first_name: bool) -> None:
        """Delete all of a person; elsewhere "someone" stands for their name, and perhaps the first alone."""
        with self._library.writing() as shelves:
            person = found(shelves, person_id)
            patterns = [_names(person)]
            if first_name and (first := _first_name(person)):
                patterns.append(first)
            _delete(shelves, person_id)
            for shelf, value in list(_others(shelves, person_id)):
                changed = _without(value, patterns)
                if changed != value:
                    shelf.save(changed)
            shelves.index.forget_traces()
        self._library.leave_no_trace()
        self._announce(Change(Kind.PERSON, frozenset({person_id})))


def _delete(shelves: Shelves, person_id: str) -> None:
    for encounter in shelves.encounters.of(person_id):
        rest = tuple(each for each in encounter.people if each != person_id)
        if rest:
            shelves.encounters.save(replace(encounter, people=rest))
        else:
            shelves.encounters.delete(encounter.id)
    for shelf in (shelves.promises, shelves.gifts, shelves.steps, shelves.reaches):
        for each in shelf.all(person_id=person_id):
            shelf.delete(each.id)
    for introduction in shelves.introductions.all():
        if person_id in introduction.people:
            shelves.introductions.delete(introduction.id)
    shelves.people.delete(person_id)


def _others(shelves: Shelves, person_id: str) -> Iterator[tuple[Shelf[Any], Any]]:
    """Everything in the library that does not go with the person."""
    every: tuple[Shelf[Any], ...] = (
        *shelves.of_people,
        shelves.statements,
        shelves.versions,
        shelves.revisions,
        shelves.settings,
        shelves.events,
        shelves.takes,
    )
    for shelf in every:
        for value in shelf.all():
            alone = isinstance(value, Encounter) and value.people == (person_id,)
            theirs = person_id in (getattr(value, "person_id", ""), value.id)
            if not (alone or theirs):
                yield shelf, value


def _names(person: Person) -> re.Pattern[str]:
    plain = " ".join(word for word in person.name.split() if not word.endswith("."))
    names = {person.name, plain, f"@{person.first_name}"}
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name.strip("@"))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _first_name(person: Person) -> re.Pattern[str] | None:
    first = person.first_name
    return re.compile(rf"(?<!\w){re.escape(first)}(?!\w)") if len(first) >= _SHORTEST else None


def _texts(plain: Any) -> Iterator[str]:
    match plain:
        case str():
            yield plain
        case list():
            for each in plain:
                yield from _texts(each)
        case dict():
            for each in plain.values():
                yield from _texts(each)


def _without(value: Any, patterns: list[re.Pattern[str]]) -> Any:
    def told(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(_IN_PLACE, text)
        return text

    plain = to_plain(value)
    changed = _mapped(plain, told)
    return value if changed == plain else from_plain(type(value), changed)


def _mapped(plain: Any, told: Callable[[str], str]) -> Any:
    match plain:
        case str():
            return told(plain)
        case list():
            return [_mapped(each, told) for each in plain]
        case dict():
            return {key: _mapped(each, told) for key, each in plain.items()}
    return plain
