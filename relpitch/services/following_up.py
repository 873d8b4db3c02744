"""Following up: where it stands with each person, and the steps that can be taken."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.follow_up import (
    MANY_OPEN,
    ContactStep,
    Deed,
    FollowUp,
    FollowUpPace,
    Reason,
    after,
    asks_on,
    good_from,
    rests_on,
    settled,
    state_after,
    with_promises,
)
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.quiet_days import QuietDays, own_days
from relpitch.preferences.tree import FollowUps
from relpitch.services.acts import Act, Put, Words, saved
from relpitch.services.history import History
from relpitch.services.known import Known, met_step
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import N_, _

Thing = Promise | Gift | Introduction
"""What a message can carry: its reason, where that is not thanks."""


def pace_of(preferred: FollowUps) -> FollowUpPace:
    """The pace the person prefers."""
    return FollowUpPace(QuietDays(preferred.weekend.days, own_days(preferred.quiet)), preferred.nudge_after)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far following up with one person is, and the days that matter for it.

    The next message is good from `good_from` on; from `asks_on` on it is asked whether it is still meant; on
    `rests_on` it all rests by itself. `thing` is what the next or last message carries.
    """

    state: FollowUp
    good_from: date | None
    asks_on: date | None
    rests_on: date | None
    thing: Thing | None = None


class FollowingUp:
    """The follow-ups of one library, at the person's own pace. Each step is an act of the history."""

    def __init__(
        self,
        library: Library,
        history: History,
        now: Callable[[], datetime],
        pace: Callable[[], FollowUpPace] = FollowUpPace,
    ) -> None:
        self._library = library
        self._history = history
        self._now = now
        self._pace = pace

    def standing(self, known: Known) -> Standing:
        """Where following up stands with someone by now."""
        state = self._state_now(known.met, known.promises)
        things: tuple[Thing, ...] = (*known.promises, *known.gifts, *known.introductions)
        thing = next((each for each in things if each.id == state.thing_id), None)
        pace = self._pace()
        return Standing(state, good_from(state, pace), asks_on(state, pace), rests_on(state, pace), thing)

    def new_to_give(self, known: Known) -> list[tuple[Reason, Thing]]:
        """What a message could carry that none has carried since the last sign of life."""
        state = self._state_now(known.met, known.promises)
        promises = [(Reason.PROMISE, each) for each in known.promises if each.is_open]
        gifts = [(Reason.GIFT, each) for each in known.gifts if each.given_at is None]
        introductions = [(Reason.INTRODUCTION, each) for each in known.introductions if not each.made_at]
        things: list[tuple[Reason, Thing]] = [*promises, *gifts, *introductions]
        return [(reason, thing) for reason, thing in things if thing.id not in state.carried]

    def _state_now(
        self, taken: Iterable[ContactStep], promises: Iterable[Promise], at: datetime | None = None
    ) -> FollowUp:
        """Where following up stands after steps that were taken; an open promise holds it open."""
        now, pace = at or self._now(), self._pace()
        return settled(with_promises(state_after(taken, now, pace), promises), now, pace)

    def open_ones(self) -> list[tuple[str, Standing]]:
        """With whom there is something to write, by id, the nearest good day first."""
        pace = self._pace()
        with self._library.reading() as shelves:
            steps: dict[str, list[ContactStep]] = defaultdict(list)
            for step in shelves.steps.since_opened():
                steps[step.person_id].append(step)
            promises: dict[str, list[Promise]] = defaultdict(list)
            for promise in shelves.promises.all(kept_at=None, released_at=None):
                promises[promise.person_id].append(promise)
            for person_id in promises.keys() - steps.keys():
                steps[person_id] = list(shelves.steps.all(person_id=person_id))
            glimpses = shelves.glimpses.of(steps)
        found_open = []
        for person_id, taken in steps.items():
            glimpse = glimpses.get(person_id)
            if glimpse is None or glimpse.archived:
                continue
            meetings = [met_step(person_id, glimpse.met_at)] if glimpse.met_at else []
            state = self._state_now([*taken, *meetings], promises.get(person_id, ()))
            if state.is_open:
                days = good_from(state, pace), asks_on(state, pace), rests_on(state, pace)
                found_open.append((person_id, Standing(state, *days)))
        return sorted(found_open, key=lambda each: each[1].good_from or date.max)

    def thing(self, state: FollowUp) -> Thing | None:
        """What the next or last message carries."""
        if state.thing_id is None:
            return None
        with self._library.reading() as shelves:
            return (
                shelves.promises.get(state.thing_id)
                or shelves.gifts.get(state.thing_id)
                or shelves.introductions.get(state.thing_id)
            )

    def too_many(self) -> int:
        """How many are open, where that is more than can be meant; else 0."""
        count = len(self.open_ones())
        return count if count > MANY_OPEN else 0

    def open(self, person_id: str, reason: Reason | None, thing: Thing | None = None) -> Act:
        """Mean to write to someone, for a reason."""
        by = thing.by if isinstance(thing, Promise) else None
        return self._step(lambda: _("A message is meant to go"), person_id, Deed.OPENED, reason, thing, by=by)

    def wrote(
        self, person_id: str, reason: Reason | None, thing: Thing | None = None, words: str = ""
    ) -> Act:
        """A message went, opened for the same reason where it was not; what it carried is given or kept."""
        return self._step(
            lambda: _("Your message is noted as sent"), person_id, Deed.WROTE, reason, thing, words=words
        )

    def answered(self, person_id: str) -> Act:
        """Note that they answered, in whatever way."""
        return self._step(lambda: _("You are in touch"), person_id, Deed.ANSWERED)

    def rest(self, person_id: str) -> Act:
        """Let following up with somebody rest."""
        return self._step(lambda: _("It rests"), person_id, Deed.RESTED)

    def keep_open(self, person_id: str) -> Act:
        """Keep following up open though it would rest, or rests, by itself."""
        return self._step(lambda: _("It stays open"), person_id, Deed.KEPT_OPEN)

    def opening(
        self,
        shelves: Shelves,
        person_id: str,
        reason: Reason | None,
        thing: Thing | None,
        *,
        met_at: datetime,
    ) -> Iterator[Put]:
        """A plan to mean to write to someone met at a moment, who may be new in the same plan."""
        by = thing.by if isinstance(thing, Promise) else None
        step = ContactStep(person_id, self._now(), Deed.OPENED, reason, thing.id if thing else None, by=by)
        yield from self._planned(shelves, step, thing, also=[met_step(person_id, met_at)])

    def _step(
        self,
        sentence: Words,
        person_id: str,
        deed: Deed,
        reason: Reason | None = None,
        thing: Thing | None = None,
        *,
        words: str = "",
        by: date | None = None,
    ) -> Act:
        step = ContactStep(person_id, self._now(), deed, reason, thing.id if thing else None, words, by)

        def plan(shelves: Shelves) -> Iterator[Put]:
            stored(shelves.people, person_id)
            yield from self._planned(shelves, step, thing)

        return self._history.do(
            sentence,
            plan,
            Destination(PageName.PEOPLE, person_id),
            undone=lambda: _(_UNDONE[deed]),
            about=[person_id],
        )

    def _planned(
        self, shelves: Shelves, step: ContactStep, thing: Thing | None, also: Sequence[ContactStep] = ()
    ) -> Iterator[Put]:
        """A plan to take a step. RelpitchError where it is not to be taken now."""
        person_id = step.person_id
        meetings = [met_step(person_id, each.at) for each in shelves.encounters.of(person_id)]
        taken = [*shelves.steps.all(person_id=person_id), *meetings, *also]
        state = state_after(taken, step.at, self._pace())
        with_open = self._state_now(taken, shelves.promises.all(person_id=person_id), step.at)
        opening: ContactStep | None = None
        if step.deed is Deed.WROTE and not state.is_open and state.unanswered == 0:
            opening = replace(step, deed=Deed.OPENED, words="", id=f"{step.id}/opened")
        elif with_open != state and step.deed in (Deed.RESTED, Deed.KEPT_OPEN):
            # an open promise alone holds it open: the step is about that
            opening = ContactStep(
                person_id, step.at, Deed.OPENED, Reason.PROMISE, with_open.thing_id, by=with_open.by
            )
        if opening is not None:
            state = after(state, opening)
            yield saved("steps", None, opening)
        after(state, step)  # NotNow where it would not be kind
        yield saved("steps", None, step)
        if step.deed is Deed.WROTE:
            yield from _carried(thing, step.at)


_UNDONE = {
    Deed.OPENED: N_("No message is meant"),
    Deed.WROTE: N_("The message is not counted as written"),
    Deed.ANSWERED: N_("No answer is noted"),
    Deed.RESTED: N_("It no longer rests"),
    Deed.KEPT_OPEN: N_("It is as before"),
}


def _carried(thing: Thing | None, now: datetime) -> Iterator[Put]:
    """What becomes of what a message carried. No introduction is made by writing to one of the two."""
    if isinstance(thing, Promise) and thing.is_open:
        yield saved("promises", thing, replace(thing, kept_at=now))
    if isinstance(thing, Gift) and thing.given_at is None:
        yield saved("gifts", thing, replace(thing, given_at=now))
