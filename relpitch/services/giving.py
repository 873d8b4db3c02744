"""Promises, gifts and introductions: what the person can do for those they met."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

from relpitch.domain.change import Kind
from relpitch.domain.errors import RelpitchError
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.services.doing import Doing, Done, Put, gone, saved
from relpitch.services.naming import name_of, one_line
from relpitch.services.people import found
from relpitch.services.pitches import Announce
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves


class Giving:
    """What is promised and given in one library. Each act commits, is announced, and can be undone."""

    def __init__(self, library: Library, announce: Announce, now: Callable[[], datetime]) -> None:
        self._doing = Doing(library, announce)
        self._library = library
        self._now = now

    def promise(
        self, person_id: str, what: str, by: date | None = None, encounter_id: str | None = None
    ) -> tuple[Promise, Done]:
        """Note a promise."""
        promise = Promise(person_id, name_of(what), self._now(), by, encounter_id=encounter_id)
        return promise, self._add("Promise noted", person_id, saved("promises", None, promise))

    def keep(self, promise_id: str) -> Done:
        """A promise was kept. That is always possible, and is no message."""
        return self._change_promise("Kept", promise_id, kept_at=self._now(), released_at=None)

    def release(self, promise_id: str) -> Done:
        """Let a promise go."""
        return self._change_promise("Released", promise_id, released_at=self._now(), kept_at=None)

    def reopen(self, promise_id: str) -> Done:
        """A promise is open after all."""
        return self._change_promise("Open again", promise_id, released_at=None, kept_at=None)

    def open_promises(self) -> list[Promise]:
        """The promises neither kept nor released; those with a day first, the nearest at the front."""
        with self._library.reading() as shelves:
            promises = shelves.promises.all(kept_at=None, released_at=None)
        return sorted(promises, key=lambda each: (each.by is None, each.by or each.made_at.date()))

    def last_gift(self) -> Gift | None:
        """What was given last."""
        with self._library.reading() as shelves:
            return shelves.gifts.last_given()

    def offer(self, person_id: str, what: str) -> tuple[Gift, Done]:
        """Note something that could be given."""
        gift = Gift(person_id, name_of(what), self._now())
        return gift, self._add("Noted", person_id, saved("gifts", None, gift))

    def give(self, gift_id: str) -> Done:
        """It was given."""
        return self._change_gift("Given", gift_id, given_at=self._now())

    def not_given(self, gift_id: str) -> Done:
        """It can still be given."""
        return self._change_gift("Not given yet", gift_id, given_at=None)

    def take_away(self, thing: Promise | Gift | Introduction) -> Done:
        """Take a promise, gift or introduction off the list."""
        shelf = {Promise: "promises", Gift: "gifts", Introduction: "introductions"}[type(thing)]
        return self._doing.do("Removed", Kind.PERSON, lambda _shelves: [gone(shelf, thing)])

    def introduce(self, person_id: str, other_id: str, why: str) -> tuple[Introduction, Done]:
        """Note that two people should meet. Both are asked first."""
        if person_id == other_id:
            raise RelpitchError("Choose someone else for them to meet.")
        introduction = Introduction((person_id, other_id), one_line(why), self._now())
        return introduction, self._add("Noted", other_id, saved("introductions", None, introduction))

    def said_yes(self, introduction_id: str, person_id: str, *, yes: bool = True) -> Done:
        """One of the two was asked and would like to meet."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.introductions.get(introduction_id)
            if before is not None:
                others = tuple(each for each in before.said_yes if each != person_id)
                yield saved(
                    "introductions", before, replace(before, said_yes=(*others, person_id) if yes else others)
                )

        return self._doing.do("Asked", Kind.PERSON, plan)

    def made(self, introduction_id: str) -> Done:
        """They were brought together. Both were asked first."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.introductions.get(introduction_id)
            if before is None:
                return
            if not before.is_ready:
                raise RelpitchError("Ask both first. One who would rather not needs no reason.")
            yield saved("introductions", before, replace(before, made_at=self._now()))

        return self._doing.do("Introduced", Kind.PERSON, plan)

    def undo(self, done: Done) -> Done:
        """Take back what was done."""
        return self._doing.undo(done)

    def _add(self, words: str, person_id: str, put: Put) -> Done:
        def plan(shelves: Shelves) -> Iterator[Put]:
            found(shelves, person_id)
            yield put

        return self._doing.do(words, Kind.PERSON, plan)

    def _change_promise(self, words: str, promise_id: str, **fields: object) -> Done:
        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.promises.get(promise_id)
            if before is None:
                raise RelpitchError("This promise is no longer here.")
            yield saved("promises", before, replace(before, **fields))  # type: ignore[arg-type]  # fields of a Promise

        return self._doing.do(words, Kind.PERSON, plan)

    def _change_gift(self, words: str, gift_id: str, **fields: object) -> Done:
        def plan(shelves: Shelves) -> Iterator[Put]:
            before = shelves.gifts.get(gift_id)
            if before is None:
                raise RelpitchError("This gift is no longer here.")
            yield saved("gifts", before, replace(before, **fields))  # type: ignore[arg-type]  # fields of a Gift

        return self._doing.do(words, Kind.PERSON, plan)
