"""Forgetting a person completely: every trace of them in the library's file."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import RecordKind
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.forgetting import IN_PLACE, Finder, Place, digests_of
from relpitch.domain.person import Person
from relpitch.domain.reach import Way, reach_id
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import Draft
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_IN_PLACE = IN_PLACE
_AROUND = 30
_STILL_BESIDE = (
    "They are forgotten. The disk is full, so a trace may lie beside the library until there is room "
    "and it was opened once more."
)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """What forgetting someone would do: what goes, and where else their name stands.

    `places` are the words around their whole name, one for each other thing that has it, to be seen before.
    `alone` are the first name and the family name; `by_name_alone` counts things where only one of them
    stands: it may be somebody else's.
    """

    person: Person
    encounters: int
    shared: int
    places: tuple[str, ...]
    by_name_alone: int
    alone: tuple[str, ...]

    @property
    def elsewhere(self) -> int:
        """In how many other things their whole name stands."""
        return len(self.places)


class Forgetting:
    """Forgets people of one library. This cannot be undone."""

    def __init__(self, library: Library, history: History, drafts: Drafts) -> None:
        self._library = library
        self._history = history
        self._drafts = drafts

    def traces(self, person_id: str) -> Traces:
        """What is kept of someone, and where else they are named."""
        with self._library.reading() as shelves:
            person = stored(shelves.people, person_id)
            met = shelves.encounters.of(person_id)
            shared = sum(len(each.people) > 1 for each in met)
            finder, alone = _finder(shelves, person), _names_alone(person)
            either = _either(alone) if alone else None
            places: list[str] = []
            by_name_alone = 0
            for _name, value in _others(shelves, person_id):
                text = "\n".join(_texts(value))
                found_here = finder.places(text)
                if found_here:
                    places.append(_excerpt(text, found_here[0]))
                by_name_alone += bool(either and either.search(finder.without(text)))
        return Traces(person, len(met) - shared, shared, tuple(places), by_name_alone, alone)

    def forget(self, person_id: str, *, names_alone: bool) -> None:
        """Delete all of a person; elsewhere "someone" stands for their name, perhaps for half of it too."""
        tellers: list[Callable[[str], str]] = []
        ids = {person_id}

        def forget(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            person = stored(shelves.people, person_id)
            finder = _finder(shelves, person)
            tellers.append(finder.without)
            if names_alone and (alone := _names_alone(person)):
                tellers.append(partial(_either(alone).sub, _IN_PLACE))
            met = shelves.encounters.of(person_id)
            ids.update(each.id for each in met if each.people == (person_id,))
            _delete(shelves, person_id)
            shelves.forget(person_id, finder)
            for name, value in list(_others(shelves, person_id)):
                changed = _without(value, tellers)
                if changed != value:
                    getattr(shelves, name).save(changed)
            shelves.index.forget_traces()
            yield RecordKind.PERSON, person_id

        def names(act: Act) -> bool:
            values = (value for put in act.puts for value in (put.before, put.after))
            texts = (text for value in values for text in _texts(value))
            return any(text == person_id or any(each(text) != text for each in tellers) for text in texts)

        self._history.for_good(forget)
        self._history.forget(names)
        self._forget_drafts(ids, tellers)
        try:
            self._library.leave_no_trace()
        except LibraryError as error:
            raise LibraryError(_STILL_BESIDE) from error

    def _forget_drafts(self, ids: set[str], tellers: list[Callable[[str], str]]) -> None:
        """Drop what was typed for them and not kept; elsewhere "someone" stands for their name."""
        for owner in self._drafts.owners():
            draft = self._drafts.get(owner)
            if draft is None or any(each in owner or each in " ".join(draft.beside.values()) for each in ids):
                self._drafts.put(owner, None)
                continue
            texts, beside = (
                {key: _without(words, tellers) for key, words in each.items()}
                for each in (draft.texts, draft.beside)
            )
            self._drafts.put(owner, Draft(texts, beside))


def _delete(shelves: "WritableShelves", person_id: str) -> None:
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
    for event in shelves.events.all():
        meet = tuple(each for each in event.meet if each.person_id != person_id)
        if meet != event.meet:
            shelves.events.save(replace(event, meet=meet))
    shelves.people.delete(person_id)


def _others(shelves: Shelves, person_id: str) -> Iterator[tuple[str, Any]]:
    """Everything in the library that does not go with the person, with the name of its shelf."""
    for name, shelf in shelves.by_name().items():
        for value in shelf.all():
            alone = isinstance(value, Encounter) and value.people == (person_id,)
            theirs = person_id in (getattr(value, "person_id", ""), value.id)
            if not (alone or theirs):
                yield name, value


def _finder(shelves: Shelves, person: Person) -> Finder:
    """What finds a person in a text: their whole name, their mail and their phone."""
    reach = shelves.reaches.get(reach_id(person.id))
    ways = reach.ways if reach else ()
    mails, phones = ([each.value for each in ways if each.way is way] for way in (Way.MAIL, Way.PHONE))
    key = shelves.library_id()
    return Finder(digests_of(person.name, mails, phones, key), key, hints=(person.name, *mails, *phones))


def _excerpt(text: str, place: Place) -> str:
    start, end = max(place.start - _AROUND, 0), place.end + _AROUND
    words = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def _names_alone(person: Person) -> tuple[str, ...]:
    """The first name and the family name; "the baker" has none."""
    words = person.name.split()
    if len(words) == 1:  # it is the whole name
        return ()
    family = words[-1] if len(words) > 1 and words[-1][:1].isupper() else ""
    return tuple(dict.fromkeys(name for name in (person.first_name, family) if len(name) >= _SHORTEST))


def _either(names: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    """Any of these names, the longest first, however far apart their words stand."""
    spaced = (r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", flags)


def _texts(value: Any) -> Iterator[str]:
    """Every word in a value that the person may have written."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _mapped(value, note)
    return iter(found)


def _without(value: Any, tellers: list[Callable[[str], str]]) -> Any:
    def told(text: str) -> str:
        for teller in tellers:
            text = teller(text)
        return text

    return _mapped(value, told)


def _mapped(value: Any, told: Callable[[str], str]) -> Any:
    match value:
        case Enum():
            return value
        case str():
            return told(value)
        case tuple():
            return tuple(_mapped(each, told) for each in value)
        case Mapping():
            return MappingProxyType({_mapped(key, told): _mapped(each, told) for key, each in value.items()})
        case _ if is_dataclass(value) and not isinstance(value, type):
            named = {field.name: _mapped(getattr(value, field.name), told) for field in fields(value)}
            return replace(value, **named)
    return value
