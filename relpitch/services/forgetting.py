"""Forgetting a person completely: every trace of them in the library's file."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import RecordKind
from relpitch.domain.encounter import Encounter
from relpitch.domain.errors import LibraryError
from relpitch.domain.forgetting import Finder, NameInText, digests_of, half_name_places, stands_in
from relpitch.domain.namesakes import NamesakeFinder, digests_of_others
from relpitch.domain.person import Person
from relpitch.domain.reach import Way, reach_id
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft
from relpitch.script.standing_in import someone_in, standing_in
from relpitch.services.acts import Act
from relpitch.services.history import History
from relpitch.services.named_places import (
    Excerpt,
    NamedPlace,
    draft_place,
    excerpts_of,
    owner_of,
    shared_place,
    where_is,
)
from relpitch.services.stored import stored
from relpitch.services.value_texts import changed_mentions, mentions_of, texts_of
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import N_, _, language_in_use, ngettext

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_STILL_BESIDE = N_(
    "They are forgotten. The disk is full, so a trace may lie beside the library until there is room "
    "and it was opened once more."
)
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Traces:
    """What forgetting someone would do: what goes, and where else they are named.

    `places` are all other things in which they are named, to be seen before; those with their whole name
    come first. `half_names` are the first and the family name: where one stands without the other it may be
    somebody else's. `namesakes`: how many others are called by their name too.
    """

    person: Person
    encounters: int
    shared: int
    places: tuple[NamedPlace, ...]
    half_names: tuple[str, ...]
    namesakes: int = 0

    @property
    def elsewhere(self) -> int:
        """In how many other things their whole name stands."""
        return sum(each.is_whole for each in self.places)


def namesakes_said(traces: Traces) -> str:
    """That others are called so too, in a sentence."""
    return ngettext(
        "Somebody else is called so too: their name stays.",
        "{count} others are called so too: their names stay.",
        traces.namesakes,
    ).format(count=traces.namesakes)


class _Names:
    """What finds one person in a text: by the whole name, and if asked by the first or family name alone."""

    def __init__(self, finder: NamesakeFinder, half_names: Collection[str]) -> None:
        self.finder, self._halves = finder, half_names

    def whole(self, text: str) -> list[NameInText]:
        """Where surely their whole name, mail or phone stands."""
        return self.finder.places(text)

    def places(self, text: str) -> list[NameInText]:
        """Where they are named."""
        return self.finder.sure_among(text, self._all(text))

    def shared(self, text: str) -> list[NameInText]:
        """Where they are named, or somebody else who is called so too."""
        return self.finder.shared_among(text, self._all(text))

    def text_without(self, text: str) -> str:
        """The text with "someone" wherever they are named."""
        return self.finder.replaced(text, self.places(text))

    def text_without_any(self, text: str) -> str:
        """The text with "someone" even where it may be somebody else."""
        return self.finder.replaced(text, sorted((*self.places(text), *self.shared(text)), key=_start))

    def _all(self, text: str) -> list[NameInText]:
        whole = self.finder.own_finder.places(text)
        halves = [
            each
            for each in half_name_places(text, self._halves)
            if not any(each.start < one.end and one.start < each.end for one in whole)
        ]
        return sorted((*whole, *halves), key=_start)


def _start(place: NameInText) -> int:
    return place.start


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
            names = _Names(_finder_of(shelves, person), _half_names(person))
            places = [
                place
                for name, value in _others(shelves, person_id)
                for place in _places(
                    names, mentions_of(value), value.id, partial(where_is, shelves, name, value)
                )
            ]
            namesakes = sum(
                bool(names.shared(each.name)) for each in shelves.people.all() if each.id != person_id
            )
        ids = {person_id, *(each.id for each in met if each.people == (person_id,))}
        for owner in self._drafts.owners():
            draft = self._drafts.get(owner)
            if draft and not _is_of(owner, draft, ids):
                texts = draft.texts.values()
                places += _places(names, texts, draft_place(owner), _typed)
        places.sort(key=lambda each: (not each.is_whole, each.is_shared))
        shared = sum(len(each.people) > 1 for each in met)
        return Traces(person, len(met) - shared, shared, tuple(places), _half_names(person), namesakes)

    def forget(
        self,
        person_id: str,
        *,
        half_names_too: bool,
        untouched: Collection[str] = (),
        shared_too: Collection[str] = (),
    ) -> None:
        """Delete all of a person, and put "someone" for their name in everything else.

        `half_names_too`: also where only the first or the family name stands. `untouched`: the ids of places
        that stay as they are for good, whatever is merged later. `shared_too`: the ids of places out of which
        a name is taken that is somebody else's too; in all other places such a name stays.
        """
        taken = frozenset(owner_of(each) for each in shared_too)  # the values in which those places are
        forgotten: list[_Names] = []
        ids = {person_id}

        def forget_within(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            person = stored(shelves.people, person_id)
            names = _Names(_finder_of(shelves, person), _half_names(person) if half_names_too else ())
            forgotten.append(names)
            met = shelves.encounters.of(person_id)
            ids.update(each.id for each in met if each.people == (person_id,))
            _delete(shelves, person_id)
            others = list(_others(shelves, person_id))
            only_shared = {value.id for _name, value in others if _is_only_shared(names, value)}
            shelves.forget(person_id, names.finder, {*untouched, *only_shared} - taken, taken)
            for name, value in others:
                changed = changed_mentions(value, _replacing(names, value.id, untouched, taken))
                if changed != value:
                    getattr(shelves, name).save(changed)
            shelves.index.forget_traces()
            yield RecordKind.PERSON, person_id

        def is_named(act: Act) -> bool:
            values = [value for put in act.puts for value in (put.before, put.after)]
            names = forgotten[0]
            return any(text == person_id for value in values for text in texts_of(value)) or any(
                names.places(text) or names.shared(text) for value in values for text in mentions_of(value)
            )

        self._history.for_good(forget_within)
        self._history.forget(is_named)
        self._forget_drafts(ids, forgotten[0], untouched, taken)
        try:
            self._library.leave_no_trace()
        except LibraryError as error:
            raise LibraryError(_(_STILL_BESIDE)) from error

    def _forget_drafts(
        self, ids: set[str], names: _Names, untouched: Collection[str], taken: Collection[str]
    ) -> None:
        """Drop what was typed for them and not kept; elsewhere "someone" stands for their name."""
        for owner in self._drafts.owners():
            draft = self._drafts.get(owner)
            if draft is None or _is_of(owner, draft, ids):
                self._drafts.put(owner, None)
            else:
                without_name = _replacing(names, draft_place(owner), untouched, taken)
                texts, beside = (
                    {key: without_name(words) for key, words in each.items()}
                    for each in (draft.texts, draft.beside)
                )
                self._drafts.put(owner, FormDraft(texts, beside))


def _is_of(owner: str, draft: FormDraft, ids: Collection[str]) -> bool:
    return any(each in owner or each in " ".join(draft.beside.values()) for each in ids)


def _typed() -> str:
    return _("Something typed and not kept yet")


def _replacing(
    names: _Names, place: str, untouched: Collection[str], taken: Collection[str]
) -> Callable[[str], str]:
    """What changes a text of a place: a name goes out of it, or the text stays as it is.

    Earlier wordings that are kept of the place are changed in the same way, by `WritableShelves.forget`.
    """
    if place in taken:
        return names.text_without_any
    return str if place in untouched else names.text_without


def _is_only_shared(names: _Names, value: Any) -> bool:
    """Whether all that names them in a value may mean somebody else: then it stays for good."""
    texts = list(mentions_of(value))
    return any(map(names.shared, texts)) and not any(map(names.places, texts))


def _places(
    names: _Names, texts: Iterable[str], identity: str, where: Callable[[], str]
) -> Iterator[NamedPlace]:
    """Some texts as a place where they are named, and as one where it may be somebody else."""
    excerpts: list[Excerpt] = []
    shared: list[Excerpt] = []
    is_whole = False
    for text in texts:
        excerpts += excerpts_of(text, names.places(text))
        shared += excerpts_of(text, names.shared(text))
        is_whole = is_whole or bool(names.whole(text))
    if excerpts:
        yield NamedPlace(identity, where(), tuple(excerpts), is_whole)
    if shared:
        yield NamedPlace(shared_place(identity), where(), tuple(shared), is_whole=False, is_shared=True)


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
            met_alone = isinstance(value, Encounter) and value.people == (person_id,)
            theirs = person_id in (getattr(value, "person_id", ""), value.id)
            if not (met_alone or theirs):
                yield name, value


def _finder_of(shelves: Shelves, person: Person) -> NamesakeFinder:
    """What finds a person in a text by their whole name, mail and phone, and knows who else is called so."""
    mails, phones = _reached_by(shelves, person)
    key, word = shelves.library_id(), someone_in(language_in_use())
    digests = {*digests_of(person.name, mails, phones, key), stands_in(word)}
    finder = Finder(digests, key, hints=(person.name, *mails, *phones), word=standing_in(word))
    others = (
        (each.name, *_reached_by(shelves, each)) for each in shelves.people.all() if each.id != person.id
    )
    return NamesakeFinder(finder, digests_of_others(finder, others, key), key)


def _reached_by(shelves: Shelves, person: Person) -> tuple[list[str], list[str]]:
    reach = shelves.reaches.get(reach_id(person.id))
    ways = reach.ways if reach else ()
    mails, phones = ([each.value for each in ways if each.way is way] for way in (Way.MAIL, Way.PHONE))
    return mails, phones


def _half_names(person: Person) -> tuple[str, ...]:
    """The first name and the family name; "the baker" has none."""
    words = person.name.split()
    if len(words) == 1:  # it is the whole name
        return ()
    family = words[-1] if len(words) > 1 and words[-1][:1].isupper() else ""
    return tuple(dict.fromkeys(name for name in (person.first_name, family) if len(name) >= _SHORTEST_NAME))
