"""Promises, gifts and introductions: what the person can do for those they met."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.follow_up import Deed
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.promised_day import promised_day
from relpitch.services.acts import Act, Plan, Put, Words, gone, saved
from relpitch.services.history import History
from relpitch.services.naming import name_of, one_line, short
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, pgettext


class Giving:
    """What is promised and given in one library. Each thing done is an act of the history."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._history = history
        self._library = library
        self._now = now

    def promise(
        self, person_id: str, what: str, by: date | None = None, encounter_id: str | None = None
    ) -> tuple[Promise, Act]:
        """Note a promise, for the day it names where no other is given."""
        promise, put = new_promise(person_id, what, self._now(), by, encounter_id)
        return promise, self._add(
            lambda: _("Promise noted"), person_id, put, lambda: _("The promise is not noted")
        )

    def change_promise(self, promise_id: str, what: str, by: date | None) -> Act:
        """Say a promise otherwise, for a day or for none."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = stored(shelves.promises, promise_id)
            yield saved("promises", before, replace(before, what=name_of(what), by=by))
            for step in shelves.steps.all(person_id=before.person_id):
                if step.thing_id == promise_id and step.by != by and step.deed is Deed.OPENED:
                    yield saved("steps", step, replace(step, by=by))

        with self._library.reading() as shelves:
            promise = shelves.promises.get(promise_id)
        return self._do(
            lambda: _("Changed"),
            promise.person_id if promise else "",
            plan,
            lambda: _("The promise is as before"),
        )

    def keep(self, promise_id: str) -> Act:
        """A promise was kept. That is always possible, and is no message."""
        return self._change(
            lambda: pgettext("promise", "Kept"),
            "promises",
            promise_id,
            kept_at=self._now(),
            released_at=None,
        )

    def release(self, promise_id: str) -> Act:
        """Let a promise go."""
        return self._change(
            lambda: _("Released"), "promises", promise_id, released_at=self._now(), kept_at=None
        )

    def reopen(self, promise_id: str) -> Act:
        """A promise is open after all."""
        return self._change(lambda: _("Open again"), "promises", promise_id, released_at=None, kept_at=None)

    def open_promises(self) -> list[Promise]:
        """The promises neither kept nor released; those with a day first, the nearest at the front."""
        with self._library.reading() as shelves:
            promises = shelves.promises.all(kept_at=None, released_at=None)
        return sorted(promises, key=lambda each: (each.by is None, each.by or each.made_at.date()))

    def last_gift(self) -> Gift | None:
        """What was given last."""
        with self._library.reading() as shelves:
            return shelves.gifts.last_given()

    def gifts(self) -> list[Gift]:
        """All gifts, given or still to give, in the order they came."""
        with self._library.reading() as shelves:
            return shelves.gifts.all()

    def offer(self, person_id: str, what: str) -> tuple[Gift, Act]:
        """Note something that could be given."""
        gift = Gift(person_id, name_of(what), self._now())
        return gift, self._add(
            lambda: _("Noted"), person_id, saved("gifts", None, gift), lambda: _("It is not noted")
        )

    def give(self, gift_id: str) -> Act:
        """Note that a gift was given."""
        return self._change(lambda: _("Given"), "gifts", gift_id, given_at=self._now())

    def take_away(self, thing: Promise | Gift | Introduction) -> Act:
        """Take a promise, gift or introduction off the list."""
        shelf = {Promise: "promises", Gift: "gifts", Introduction: "introductions"}[type(thing)]
        people = thing.people if isinstance(thing, Introduction) else (thing.person_id,)

        def plan(shelves: Shelves) -> Iterator[Put]:
            if before := getattr(shelves, shelf).get(thing.id):
                yield gone(shelf, before)

        what = thing.why if isinstance(thing, Introduction) else thing.what

        def undone() -> str:
            return _("“{what}” is back").format(what=short(what)) if what else _("It is back")

        return self._do(lambda: _("Removed"), people[0], plan, undone, people)

    def introduce(self, person_id: str, other_id: str, why: str) -> tuple[Introduction, Act]:
        """Note that two people should meet. Both are asked first."""
        if person_id == other_id:
            raise RelpitchError(_("Choose someone else for them to meet."))
        introduction = Introduction((person_id, other_id), one_line(why), self._now())
        return introduction, self._add(
            lambda: _("Noted"),
            other_id,
            saved("introductions", None, introduction),
            lambda: _("It is not noted"),
        )

    def said_yes(self, introduction_id: str, person_id: str, *, yes: bool = True) -> Act:
        """One of the two was asked and would like to meet."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.introductions.get(introduction_id)
            if before is not None:
                others = tuple(each for each in before.said_yes if each != person_id)
                yield saved(
                    "introductions", before, replace(before, said_yes=(*others, person_id) if yes else others)
                )

        return self._do(lambda: _("Asked"), person_id, plan, lambda: _("It is as before"))

    def made(self, introduction_id: str) -> Act:
        """Note that two people were brought together. Both were asked first."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.introductions.get(introduction_id)
            if before is None:
                return
            if not before.is_ready:
                raise RelpitchError(_("Ask both first. One who would rather not needs no reason."))
            yield saved("introductions", before, replace(before, made_at=self._now()))

        with self._library.reading() as shelves:
            introduction = shelves.introductions.get(introduction_id)
        people = introduction.people if introduction else ("",)
        return self._do(
            lambda: _("Introduced"), people[0], plan, lambda: _("They are not introduced"), about=people
        )

    def _do(
        self,
        words: Words,
        person_id: str,
        plan: Plan,
        undone: Words | None = None,
        about: Iterable[str] = (),
    ) -> Act:
        where = Destination(PageName.PEOPLE, person_id)
        return self._history.do(words, plan, where, undone=undone, about=(person_id, *about))

    def _add(self, words: Words, person_id: str, put: Put, undone: Words) -> Act:
        def plan(shelves: Shelves) -> Iterator[Put]:
            stored(shelves.people, person_id)
            yield put

        return self._do(words, person_id, plan, undone)

    def _change(self, words: Words, shelf: str, identity: str, **fields: datetime | None) -> Act:
        with self._library.reading() as shelves:
            person_id = stored(getattr(shelves, shelf), identity).person_id
        return self._history.change(
            words,
            shelf,
            identity,
            lambda before: replace(before, **fields),
            Destination(PageName.PEOPLE, person_id),
            undone=lambda: _("“{}” is as before"),
            about=(person_id,),
        )


def new_promise(
    person_id: str,
    what: str,
    made_at: datetime,
    by: date | None,
    encounter_id: str | None,
    *,
    is_day_chosen: bool = False,
) -> tuple[Promise, Put]:
    """A promise to be kept, and what it takes.

    Without a day it is for the one that its words name, but where `is_day_chosen`: then none was wanted.
    """
    if by is None and not is_day_chosen:
        by = promised_day(what, made_at.astimezone().date())
    promise = Promise(person_id, name_of(what), made_at, by, encounter_id=encounter_id)
    return promise, saved("promises", None, promise)
