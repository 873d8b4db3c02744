"""What a person did, as values before and after: an act, made by a plan and committed once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import RecordKind
from relpitch.domain.destination import Destination
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.domain.identity import new_id
from relpitch.storage.one_shelf import Shelf
from relpitch.storage.shelf import Shelves
from relpitch.translation import N_, _

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves

_CHANGED = N_("Something here has changed since. It was left as it is now.")
_BELONGS = N_("Something belongs to this by now. It was left as it is.")

_KINDS = {
    "statements": RecordKind.STATEMENT,
    "versions": RecordKind.VERSION,
    "revisions": RecordKind.VERSION,
    "kept_notes": RecordKind.KEPT_NOTE,
    "settings": RecordKind.SETTING,
    "takes": RecordKind.TAKE,
    "events": RecordKind.EVENT,
    "preferences": RecordKind.PREFERENCE,
    "stocks": RecordKind.STOCK,
    "deck": RecordKind.DECK,
    "drafts": RecordKind.DRAFT,
    "file": RecordKind.LIBRARY,
    "wordings": RecordKind.LIBRARY,
    "copies": RecordKind.LIBRARY,
}
"""What a change on each shelf or store is announced as; all other shelves are about people."""

DRAFTS = "drafts"
"""The store of words that are typed and not kept yet, by owner."""

LIBRARY_FILE = "file"
"""The store whose value is the whole library: it is undone only after all that was done later."""

WORDINGS = "wordings"
"""The store of cells that two computers wrote, with the wordings of each."""

COPIES = "copies"
"""The store of second copies beside the library: whether each lies with the backups."""

_MOST_VALUES_COUNTED = 500  # of more, their size is guessed
_CHARACTERS_OF_A_VALUE, _CHARACTERS_OF_A_NUMBER = 500, 8  # about

_OF_A_PERSON = ("promises", "gifts", "steps", "reaches")
_BELONGINGS = {
    "statements": (("versions", "statement_id"), ("kept_notes", "statement_id")),
    "versions": (("takes", "version_id"), ("revisions", "version_id")),
    "people": tuple((shelf, "person_id") for shelf in _OF_A_PERSON),
}
"""By shelf: the shelves of what belongs to its values, and the field that names its owner."""


@dataclass(frozen=True, slots=True)
class Put:
    """One value on one shelf, before and after; None where it is not there.

    `shelf` is the name of a shelf of the library, or of a store of the history.
    """

    shelf: str
    id: str
    before: Any
    after: Any

    @property
    def back(self) -> "Put":
        """The put that undoes this one."""
        return Put(self.shelf, self.id, self.after, self.before)

    @property
    def key(self) -> tuple[str, str]:
        """Which value it is."""
        return self.shelf, self.id


Words = Callable[[], str]
"""What tells a sentence in the language that is set when it is shown, which may be another one by then."""

Plan = Callable[[Shelves], Iterable[Put]]
"""What a library holds -> what to put there. Plans compose; only the history carries one out."""


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """Something that was done, in the person's words, and where it can be seen.

    `tell_undone` is what is said when it is undone. `about`: the ids of those on whose pages it shows.
    `done_on`: what was on the screen. `listed`: its page shows it in a list, whatever else is on it. `burst`:
    acts of one burst that follow each other at once are one act. `all_new`: no value was here before, so that
    thousands are written and taken away at once. Two acts are the same where their ids are: a burst of typing
    stays one act while it grows.
    """

    tell: Words
    puts: tuple[Put, ...]
    where: Destination
    tell_undone: Words | None = None
    about: frozenset[str] = frozenset()
    done_on: Destination | None = None
    listed: bool = False
    burst: str = ""
    all_new: bool = False
    id: str = field(default_factory=new_id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Act) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def words(self) -> str:
        """What was done."""
        return self.tell()

    @property
    def undone(self) -> str:
        """What is said when it is undone; empty where that shows by itself."""
        return self.tell_undone() if self.tell_undone else ""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the values that it changed."""
        return frozenset(put.id for put in self.puts)

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Which values it changed."""
        return frozenset(put.key for put in self.puts)

    @property
    def kinds(self) -> frozenset[RecordKind]:
        """The kinds of things it changed."""
        return kinds_of(put.shelf for put in self.puts)

    def shows_on(self, seen: Destination) -> bool:
        """Whether its effect is on the screen where this is shown."""
        if seen in (self.where, self.done_on) or (self.listed and seen.page is self.where.page):
            return True
        return bool(seen.id) and (seen.id in self.about or seen.id in self.ids)

    def needs(self, earlier: "Act") -> bool:
        """Whether an act stands on another: it changed the same value, or one that belongs to a new one."""
        if self.keys & earlier.keys or any(put.shelf == LIBRARY_FILE for put in earlier.puts):
            return True
        new = {put.id for put in earlier.puts if put.before is None}
        return bool(new) and any(new & set(_texts_in(put.after)) for put in self.puts)


def kinds_of(shelves: Iterable[str]) -> frozenset[RecordKind]:
    """The kinds of things that lie on some shelves."""
    return frozenset(_KINDS.get(shelf, RecordKind.PERSON) for shelf in shelves)


def saved(shelf: str, before: Any, after: Any) -> Put:
    """A value added (without a before) or changed."""
    return Put(shelf, after.id, before, after)


def gone(shelf: str, before: Any) -> Put:
    """A value taken away."""
    return Put(shelf, before.id, before, None)


def together(puts: Iterable[Put]) -> tuple[Put, ...]:
    """Changes one after another as one: each value as it was first and is last, if that differs."""
    values: dict[tuple[str, str], Put] = {}
    for put in puts:
        first = values.get(put.key)
        values[put.key] = Put(put.shelf, put.id, first.before if first else put.before, put.after)
    return tuple(put for put in values.values() if put.before != put.after)


def carry_out(shelves: "WritableShelves", puts: Sequence[Put], *, all_new: bool = False) -> None:
    """Write puts in their order: parents come before what belongs to them."""
    if all_new:
        for name, group in groupby(puts, lambda put: put.shelf):
            getattr(shelves, name).add_new(put.after for put in group)
        return
    for put in puts:
        shelf: Shelf[Any] = getattr(shelves, put.shelf)
        if put.after is None:
            shelf.delete(put.id)
        else:
            shelf.save(put.after)


def check_untouched(shelves: Shelves, puts: Iterable[Put]) -> None:
    """ChangedMeanwhile where what is stored is not what these puts begin from.

    Also where a put takes a value away to which something was added since: that would go too, unasked.
    """
    by_shelf: dict[str, dict[str, Put]] = {}
    for put in puts:
        by_shelf.setdefault(put.shelf, {})[put.id] = put
    for name, expected in by_shelf.items():
        stored = getattr(shelves, name).those(expected)
        if any(stored.get(put.id) != put.before for put in expected.values()):
            raise ChangedMeanwhile(_(_CHANGED))
    for name, expected in by_shelf.items():
        for put in expected.values():
            if put.after is None and any(
                value.id not in by_shelf.get(shelf, {}) for shelf, value in _belongings(shelves, name, put.id)
            ):
                raise ChangedMeanwhile(_(_BELONGS))


def take_away(shelves: "WritableShelves", puts: Sequence[Put]) -> None:
    """Take away many values that an act brought in at once."""
    for name, group in groupby(puts, lambda put: put.shelf):
        shelf: Shelf[Any] = getattr(shelves, name)
        before = {put.id: put.before for put in group}
        if shelf.those(list(before)) != before:
            raise ChangedMeanwhile(_(_CHANGED))
        shelf.delete_new(list(before))


def _belongings(shelves: Shelves, name: str, identity: str) -> Iterator[tuple[str, Any]]:
    for shelf, owner in _BELONGINGS.get(name, ()):
        yield from ((shelf, each) for each in getattr(shelves, shelf).all(**{owner: identity}))
    if name == "people":
        yield from (("encounters", each) for each in shelves.encounters.of(identity))
        for each in shelves.introductions.all():
            if identity in each.people:
                yield "introductions", each


def _texts_in(value: Any) -> Iterator[str]:
    """The texts in a value's fields: the ids of what it belongs to are among them."""
    for name in getattr(value, "__dataclass_fields__", ()):
        held = getattr(value, name)
        if isinstance(held, str):
            yield held
        elif isinstance(held, tuple):
            yield from (word for word in held if isinstance(word, str))


def size_of(act: Act) -> int:
    """About how many characters an act holds."""
    if len(act.puts) > _MOST_VALUES_COUNTED:
        return len(act.puts) * _CHARACTERS_OF_A_VALUE
    return sum(_characters(put.before) + _characters(put.after) for put in act.puts)


def _characters(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple):
        return sum(map(_characters, value))
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        return sum(_characters(getattr(value, name)) for name in fields)
    if hasattr(value, "values"):
        return sum(map(_characters, value.values()))
    return _CHARACTERS_OF_A_NUMBER


def amended(act: Act, key: tuple[str, str], change: Callable[[Any], Any]) -> Act:
    """An act with one of its values changed, before and after alike."""
    if key not in act.keys:
        return act

    def changed(value: Any) -> Any:
        return None if value is None else change(value)

    return replace(
        act,
        puts=tuple(
            Put(*key, changed(put.before), changed(put.after)) if put.key == key else put for put in act.puts
        ),
    )
