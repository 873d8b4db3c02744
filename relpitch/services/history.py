"""The history: every act done while a library is open, to be undone and done again."""

from bisect import insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any, Protocol

from relpitch.domain.change import Change, RecordKind
from relpitch.domain.destination import Destination
from relpitch.domain.errors import ChangedMeanwhile
from relpitch.services.acts import (
    Act,
    Plan,
    Put,
    Words,
    amended,
    carry_out,
    check_untouched,
    kinds_of,
    size_of,
    take_away,
    together,
)
from relpitch.services.naming import named
from relpitch.services.stored import changing, stored
from relpitch.storage.library import Library
from relpitch.translation import N_, _

MOST_ACTS = 1000
MOST_CHARACTERS = 20_000_000
"""What is held at most; the oldest acts are forgotten first. A note may have a million characters."""

_BURST_S = 1.0
_NEVER = float("-inf")
_GONE = N_("That can no longer be undone.")
_CHANGED = N_("This has changed since. It was left as it is now.")


class Store(Protocol):
    """Values beside the library that acts may change too: preferences, the person's own stocks, drafts."""

    def get(self, identity: str) -> Any:
        """The value now; None where there is none."""

    def put(self, identity: str, value: Any) -> None:
        """Keep a value; None takes it away."""


class History:
    """One for each open library. Nothing is undone that is no longer as its act left it.

    `here` says what is on the screen, where there is one.
    """

    def __init__(
        self,
        library: Library,
        announce: Callable[[Change], None],
        *,
        here: Callable[[], Destination | None] = lambda: None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.library = library
        self.here = here
        self._announce, self._clock = announce, clock
        self._stores: dict[str, Store] = {}
        self._done: list[Act] = []
        self._undone: list[Act] = []
        self._burst_until = _NEVER
        self._sizes: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._reached: int | None = None
        self.on_undone: Callable[[Act, bool], None] = lambda _act, _again: None
        """Is told of each act that was undone, or done again (True)."""

    def add_store(self, name: str, store: Store) -> None:
        """Let acts change what a store holds."""
        self._stores[name] = store

    @property
    def done(self) -> tuple[Act, ...]:
        """What can be undone, the last act at the end."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Act, ...]:
        """What can be done again, the last one undone at the end."""
        return tuple(self._undone)

    # doing

    def do(
        self,
        words: Words,
        plan: Plan,
        where: Destination,
        *,
        undone: Words | None = None,
        about: Iterable[str] = (),
        listed: bool = False,
        burst: str = "",
        all_new: bool = False,
    ) -> Act:
        """Carry out what a plan decides from what is stored: all of it, or nothing. It can be undone.

        The other parameters are the fields of the `Act`.
        """
        with self.library.writing() as shelves:
            puts = tuple(plan(shelves))
            puts = tuple(put for put in puts if put.before != put.after) if all_new else together(puts)
            carry_out(shelves, puts, all_new=all_new)
        act = Act(words, puts, where, undone, frozenset(about), self.here(), listed, burst, all_new)
        return self._noted(act)

    def change(
        self,
        words: Words,
        shelf: str,
        identity: str,
        change: Callable[[Any], Any],
        where: Destination,
        *,
        undone: Words | None = None,
        about: Iterable[str] = (),
        listed: bool = False,
    ) -> Act:
        """Change one value that is stored. In the words, {} stands for what it is called before."""
        with self.library.reading() as shelves:
            before = stored(getattr(shelves, shelf), identity)
        plan = changing(shelf, identity, change)
        back = _naming(before, undone) if undone else None
        return self.do(_naming(before, words), plan, where, undone=back, about=about, listed=listed)

    def put(
        self,
        words: Words,
        store: str,
        identity: str,
        after: Any,
        where: Destination,
        *,
        undone: Words | None = None,
        burst: str = "",
    ) -> Act:
        """Change one value of a store. It can be undone."""
        before = self._stores[store].get(identity)
        act = Act(words, (), where, undone, frozenset(), self.here(), burst=burst)
        if before == after:
            return act
        self._stores[store].put(identity, after)
        return self._noted(replace(act, puts=(Put(store, identity, before, after),)))

    def begin_with(self, *, done: Sequence[Act] = (), undone: Sequence[Act] = ()) -> None:
        """Begin with acts that led to this library: a backup that was put in its place, say."""
        self._done[:], self._undone[:] = done, undone
        self._numbers = {each.id: number for number, each in enumerate((*done, *reversed(undone)))}

    def for_good(self, change: Callable[[Any], Iterable[tuple[RecordKind, str]]]) -> None:
        """Carry out what cannot be undone, and was asked about. `change` is given the shelves to write to."""
        with self.library.writing() as shelves:
            changed = tuple(change(shelves))
        if changed:
            self._announce(
                Change(frozenset(kind for kind, _ in changed), frozenset(identity for _, identity in changed))
            )

    def amend(self, shelf: str, identity: str, change: Callable[[Any], Any]) -> Any:
        """Complete a value with what was found out about it meanwhile: nobody did that, so it is no act.

        What acts hold of the value is completed alike, so that they can still be undone.
        """
        with self.library.writing() as shelves:
            before = getattr(shelves, shelf).get(identity)
            if before is None:
                raise ChangedMeanwhile(_("This is no longer there."))
            after = change(before)
            getattr(shelves, shelf).save(after)
        for acts in (self._done, self._undone):
            acts[:] = [amended(act, (shelf, identity), change) for act in acts]
        if after != before:
            self._announce(Change(kinds_of([shelf]), frozenset({identity})))
        return after

    def end_burst(self) -> None:
        """What is done next is an act of its own."""
        self._burst_until = _NEVER

    # undoing and doing again

    def next_undo(
        self, seen: Destination | None = None, offered: Act | None = None, *, going_on: bool = False
    ) -> Act | None:
        """What to undo now: the last act that shows on the screen, else the last one of all.

        `offered`, an act that a toast offers to undo, is on the screen too. `going_on`: nothing was done
        since something was undone or done again, so it goes back from there in the order of doing.
        Acts that stand on the one that is found are undone before it.
        """
        if not self._done:
            return None
        reached = self._reached if going_on else None
        before = [act for act in self._done if reached is not None and self._numbers[act.id] < reached]
        shown = (act for act in reversed(self._done) if act == offered or (seen and act.shows_on(seen)))
        found = before[-1] if before else next(shown, self._done[-1])
        while later := self._later(found):
            found = later
        return found

    def next_redo(self) -> Act | None:
        """What to do again now: what was undone last."""
        return self._undone[-1] if self._undone else None

    def is_last_on(self, act: Act) -> bool:
        """Whether an act is done, and nothing stands on it: undoing it alone undoes exactly it."""
        return act in self._done and self._later(act) is None

    def undo(self, act: Act | None = None) -> Act:
        """Take an act back, or the last one of all. ChangedMeanwhile where it is no longer as it was left."""
        act = self._held(act, self._done)
        self._attempt(act, self._done, self._put_back)
        self._undone.append(act)
        self._reached = self._numbers[act.id]
        self.on_undone(act, False)
        self._announce(Change(act.kinds, act.ids))
        return act

    def redo(self, act: Act | None = None) -> Act:
        """Do an act again, or the one undone last. ChangedMeanwhile where it no longer fits.

        It takes its place among the acts again, in the order in which they were first done.
        """
        act = self._held(act, self._undone)
        self._attempt(act, self._undone, self._do_again)
        insort(self._done, act, key=lambda each: self._numbers[each.id])
        self._reached = self._numbers[act.id] + 1
        self.on_undone(act, True)
        self._announce(Change(act.kinds, act.ids))
        return act

    def forget(self, is_named_in: Callable[[Act], bool]) -> None:
        """Let go of every act that says something of somebody who was forgotten."""
        self._done = [act for act in self._done if not is_named_in(act)]
        self._undone = [act for act in self._undone if not is_named_in(act)]

    def _attempt(self, act: Act, held: list[Act], do: Callable[[Act], None]) -> None:
        """Do something with an act, which then leaves; where the disk is full, say, it stays held."""
        self.end_burst()
        try:
            do(act)
        except ChangedMeanwhile:
            held.remove(act)
            raise
        held.remove(act)

    def _put_back(self, act: Act) -> None:
        back = tuple(put.back for put in reversed(act.puts))
        if self._in_store(act, back):
            return
        with self.library.writing() as shelves:
            if act.all_new:
                take_away(shelves, back)
            else:
                check_untouched(shelves, back)
                carry_out(shelves, back)

    def _do_again(self, act: Act) -> None:
        if self._in_store(act, act.puts):
            return
        with self.library.writing() as shelves:
            check_untouched(shelves, act.puts)
            carry_out(shelves, act.puts)

    def _in_store(self, act: Act, puts: tuple[Put, ...]) -> bool:
        """Carry out an act on a store; False where it is about the library."""
        store = self._stores.get(act.puts[0].shelf)
        if store is None:
            return False
        for put in puts:
            if store.get(put.id) != put.before:
                raise ChangedMeanwhile(_(_CHANGED))
            store.put(put.id, put.after)
        return True

    def _held(self, act: Act | None, acts: list[Act]) -> Act:
        held = next((each for each in reversed(acts) if act is None or each.id == act.id), None)
        if held is None:
            raise ChangedMeanwhile(_(_GONE))
        return held

    def _later(self, act: Act) -> Act | None:
        """The last act that stands on another one."""
        place = next((i for i, each in enumerate(self._done) if each.id == act.id), len(self._done))
        return next((each for each in reversed(self._done[place + 1 :]) if each.needs(act)), None)

    # what is held

    def _noted(self, act: Act) -> Act:
        if not act.puts:
            return act
        change = Change(act.kinds, act.ids)
        act = self._joined(act)
        self._undone.clear()
        self._reached = None
        self._burst_until = self._clock() + _BURST_S if act.burst else _NEVER
        if act.puts:
            self._done.append(act)
            self._number()
            self._release()
        self._announce(change)
        return act

    def _joined(self, act: Act) -> Act:
        """An act together with the one before, where both are one burst of typing."""
        last = self._done[-1] if self._done else None
        if not act.burst or last is None or last.burst != act.burst or self._clock() > self._burst_until:
            return act
        left = {put.key: put.after for put in last.puts}
        if any(put.key in left and left[put.key] != put.before for put in act.puts):
            return act
        self._done.pop()
        return replace(last, puts=together((*last.puts, *act.puts)))

    def _number(self) -> None:
        """Number the acts as they were done; only those that are held have a number."""
        self._numbers = {each.id: number for number, each in enumerate(self._done)}

    def _release(self) -> None:
        """Let the oldest acts go where there are too many, or they hold too much; the last one stays."""
        held = {act.id for act in self._done}
        self._sizes = {act_id: size for act_id, size in self._sizes.items() if act_id in held}
        self._sizes[self._done[-1].id] = size_of(self._done[-1])
        size = sum(self._sizes.values())
        while len(self._done) > 1 and (len(self._done) > MOST_ACTS or size > MOST_CHARACTERS):
            size -= self._sizes.get(self._done.pop(0).id, 0)


def _naming(value: Any, words: Words) -> Words:
    """Words with what a value is called in the place of {}."""
    return lambda: words().replace("{}", named(value))
