"""What was done to a library as something that can be undone: each value before and after."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelf, WritableShelves

_CHANGED = "Something here has changed since. It was left as it is now."


@dataclass(frozen=True, slots=True)
class Put:
    """One value on one shelf: `after` None takes it away. `shelf` is the shelf's name in Shelves."""

    shelf: str
    before: Any
    after: Any

    @property
    def id(self) -> str:
        """Whose value it is."""
        return str((self.after or self.before).id)

    @property
    def back(self) -> "Put":
        """The way back."""
        return Put(self.shelf, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done, in a few words, and how to undo it.

    `all_new`: every value is one that was never here, so that thousands come and go at once.
    """

    words: str
    kind: Kind
    puts: tuple[Put, ...]
    all_new: bool = False


class Doing:
    """Does things to a library, each in one transaction, and undoes them where nothing changed since."""

    def __init__(self, library: Library, announce: Callable[[Change], None]) -> None:
        self._library = library
        self._announce = announce

    def do(
        self, words: str, kind: Kind, plan: Callable[[Shelves], Iterable[Put]], *, all_new: bool = False
    ) -> Done:
        """Carry out what a plan decides from what is stored. Parents come before what belongs to them."""
        with self._library.writing() as shelves:
            puts = tuple(put for put in plan(shelves) if put.before != put.after)
            if all_new:
                for name, group in groupby(puts, lambda put: put.shelf):
                    getattr(shelves, name).add_new(put.after for put in group)
            else:
                _carry_out(shelves, puts)
        self._announce(Change(kind, frozenset(put.id for put in puts)))
        return Done(words, kind, puts, all_new)

    def undo(self, done: Done) -> Done:
        """Take back what was done; what comes back is that as something done, so that it can be redone."""
        back = tuple(put.back for put in reversed(done.puts))
        with self._library.writing() as shelves:
            if done.all_new:
                _take_away(shelves, back)
            else:
                for put in back:
                    if _shelf(shelves, put).get(put.id) != put.before:
                        raise ChangedMeanwhile(_CHANGED)
                _carry_out(shelves, back)
        self._announce(Change(done.kind, frozenset(put.id for put in back)))
        return Done(done.words, done.kind, back)


def together(words: str, done: Iterable[Done]) -> Done:
    """Several things done one after another, as one: each value as it was first, and as it is now."""
    values: dict[tuple[str, str], Put] = {}
    kind = Kind.PERSON
    for each in done:
        kind = each.kind
        for put in each.puts:
            first = values.get((put.shelf, put.id))
            values[put.shelf, put.id] = Put(put.shelf, first.before if first else put.before, put.after)
    return Done(words, kind, tuple(values.values()))


def saved(shelf: str, before: Any, after: Any) -> Put:
    """A value added (without a before) or changed."""
    return Put(shelf, before, after)


def gone(shelf: str, before: Any) -> Put:
    """A value taken away."""
    return Put(shelf, before, None)


def _carry_out(shelves: "WritableShelves", puts: Sequence[Put]) -> None:
    for put in puts:
        shelf = _shelf(shelves, put)
        if put.after is None:
            shelf.delete(put.id)
        else:
            shelf.save(put.after)


def _take_away(shelves: "WritableShelves", puts: Sequence[Put]) -> None:
    for name, group in groupby(puts, lambda put: put.shelf):
        shelf: WritableShelf[Any] = getattr(shelves, name)
        before = {put.id: put.before for put in group}
        if shelf.those(list(before)) != before:
            raise ChangedMeanwhile(_CHANGED)
        shelf.delete_new(list(before))


def _shelf(shelves: "WritableShelves", put: Put) -> "WritableShelf[Any]":
    shelf: WritableShelf[Any] = getattr(shelves, put.shelf)
    return shelf
