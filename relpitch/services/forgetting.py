"""Forgetting a person completely: every trace of them in the library's file."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import RecordKind
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.forgetting import Finder, Place, alone_places, digests_of, stands_in, without
from relpitch.domain.person import Person
from relpitch.domain.reach import Way, reach_id
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import Draft
from relpitch.script.standing_in import someone_in, standing_in
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.named_places import Excerpt, NamedPlace, draft_place, excerpts_of, where_is
from relpitch.services.stored import stored
from relpitch.services.value_texts import changed_texts, texts_of
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import N_, _, language

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_STILL_BESIDE = N_(
    "They are forgotten. The disk is full, so a trace may lie beside the library until there is room "
    "and it was opened once more."
)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """What forgetting someone would do: what goes, and where else they are named.

    `places` are all other things in which they are named, to be seen before; those with their whole name
    come first. `alone` are the first and the family name: where one stands alone it may be somebody else's.
    """

    person: Person
    encounters: int
    shared: int
    places: tuple[NamedPlace, ...]
    alone: tuple[str, ...]

    @property
    def elsewhere(self) -> int:
        """In how many other things their whole name stands."""
        return sum(each.is_whole for each in self.places)


class _Names:
    """What tells one person in a text: their whole name, and by choice half of it."""

    def __init__(self, finder: Finder, alone: Collection[str], *, names_alone: bool) -> None:
        self.finder, self._alone, self._names_alone = finder, alone, names_alone

    def whole(self, text: str) -> list[Place]:
        """Where their whole name, mail or phone stands."""
        return self.finder.places(text)

    def places(self, text: str) -> list[Place]:
        """Where they are named."""
        whole = self.finder.places(text)
        if not self._names_alone:
            return whole
        alone = [
            each
            for each in alone_places(text, self._alone)
            if not any(each.start < one.end and one.start < each.end for one in whole)
        ]
        return sorted((*whole, *alone), key=lambda each: each.start)

    def without(self, text: str) -> str:
        """The text with "someone" for each."""
        places = self.places(text)
        return without(text, places, self.finder.word(text)) if places else text


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
            names = _Names(_finder(shelves, person), _names_alone(person), names_alone=True)
            places = [
                NamedPlace(value.id, where_is(shelves, name, value), *found)
                for name, value in _others(shelves, person_id)
                if (found := _found(names, texts_of(value)))
            ]
        ids = {person_id, *(each.id for each in met if each.people == (person_id,))}
        for owner in self._drafts.owners():
            draft = self._drafts.get(owner)
            if draft and not _is_of(owner, draft, ids) and (found := _found(names, draft.texts.values())):
                places.append(NamedPlace(draft_place(owner), _("Something typed and not kept yet"), *found))
        places.sort(key=lambda each: not each.is_whole)
        shared = sum(len(each.people) > 1 for each in met)
        return Traces(person, len(met) - shared, shared, tuple(places), _names_alone(person))

    def forget(self, person_id: str, *, names_alone: bool, leave: Collection[str] = ()) -> None:
        """Delete all of a person; elsewhere "someone" stands for their name, perhaps for half of it too.

        `leave`: the ids of places that stay as they are, for good, whatever is merged later.
        """
        forgotten: list[_Names] = []
        ids = {person_id}

        def forget(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            person = stored(shelves.people, person_id)
            names = _Names(_finder(shelves, person), _names_alone(person), names_alone=names_alone)
            forgotten.append(names)
            met = shelves.encounters.of(person_id)
            ids.update(each.id for each in met if each.people == (person_id,))
            _delete(shelves, person_id)
            shelves.forget(person_id, names.finder, leave)
            for name, value in list(_others(shelves, person_id)):
                changed = value if value.id in leave else changed_texts(value, names.without)
                if changed != value:
                    getattr(shelves, name).save(changed)
            shelves.index.forget_traces()
            yield RecordKind.PERSON, person_id

        def is_named(act: Act) -> bool:
            values = (value for put in act.puts for value in (put.before, put.after))
            texts = (text for value in values for text in texts_of(value))
            return any(text == person_id or bool(forgotten[0].places(text)) for text in texts)

        self._history.for_good(forget)
        self._history.forget(is_named)
        self._forget_drafts(ids, forgotten[0].without, leave)
        try:
            self._library.leave_no_trace()
        except LibraryError as error:
            raise LibraryError(_(_STILL_BESIDE)) from error

    def _forget_drafts(
        self, ids: set[str], without_name: Callable[[str], str], leave: Collection[str]
    ) -> None:
        """Drop what was typed for them and not kept; elsewhere "someone" stands for their name."""
        for owner in self._drafts.owners():
            draft = self._drafts.get(owner)
            if draft is None or _is_of(owner, draft, ids):
                self._drafts.put(owner, None)
            elif draft_place(owner) not in leave:
                texts, beside = (
                    {key: without_name(words) for key, words in each.items()}
                    for each in (draft.texts, draft.beside)
                )
                self._drafts.put(owner, Draft(texts, beside))


def _is_of(owner: str, draft: Draft, ids: Collection[str]) -> bool:
    return any(each in owner or each in " ".join(draft.beside.values()) for each in ids)


def _found(names: _Names, texts: Iterable[str]) -> tuple[tuple[Excerpt, ...], bool] | None:
    """The words around each name in some texts, and whether the whole name is among them."""
    excerpts: list[Excerpt] = []
    is_whole = False
    for text in texts:
        excerpts += excerpts_of(text, names.places(text))
        is_whole = is_whole or bool(names.whole(text))
    return (tuple(excerpts), is_whole) if excerpts else None


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
    key, word = shelves.library_id(), someone_in(language())
    digests = {*digests_of(person.name, mails, phones, key), stands_in(word)}
    return Finder(digests, key, hints=(person.name, *mails, *phones), word=standing_in(word))


def _names_alone(person: Person) -> tuple[str, ...]:
    """The first name and the family name; "the baker" has none."""
    words = person.name.split()
    if len(words) == 1:  # it is the whole name
        return ()
    family = words[-1] if len(words) > 1 and words[-1][:1].isupper() else ""
    return tuple(dict.fromkeys(name for name in (person.first_name, family) if len(name) >= _SHORTEST))
